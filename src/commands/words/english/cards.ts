import type { CardWords } from '../card-words.ts';
import { grammar } from './grammar.ts';

const { counted, number, quoted } = grammar;

export const cards: CardWords = {
  kinds: { direct: 'direct', indirect: 'reported', mixed: 'partly direct' },
  unnamed: 'speaker not stated',
  unnamedHeading: 'Speaker not stated',
  theirWords: (pieces) => `Their words: ${pieces}`,
  introducedBy: (pieces) => `In the article: ${quoted(pieces)}`,
  moreSpeakers: (n) => `and ${counted(n, 'more speaker', 'more speakers')} in this passage`,
  context: 'Context: ',
  before: 'Before: ',
  after: 'After: ',
  noMoreFits: 'No more fits into one message.',
  sentenceOf: (sentence, of) => `sentence ${sentence} of ${of}`,
  openArticle: 'Open article',
  passageGoesOn: '… The passage goes on; the rest does not fit here.',
  sentenceGoesOn: (characters) =>
    `… The sentence goes on: ${number(characters)} characters in all do not fit into one message.`,
};
