import type { CardWords } from '../card-words.ts';
import { grammar } from './grammar.ts';

const { counted, number, quoted } = grammar;

export const cards: CardWords = {
  kinds: { direct: 'direct', indirect: 'rapporté', mixed: 'en partie direct' },
  unnamed: 'personne non nommée',
  unnamedHeading: 'Personne non nommée',
  theirWords: (pieces) => `Ses mots\u00a0: ${pieces}`,
  introducedBy: (pieces) => `Dans l’article\u00a0: ${quoted(pieces)}`,
  moreSpeakers: (n) => `et ${counted(n, 'autre personne', 'autres personnes')} dans ce passage`,
  context: 'Contexte\u00a0: ',
  before: 'Avant\u00a0: ',
  after: 'Après\u00a0: ',
  noMoreFits: 'Un message ne peut pas en contenir plus.',
  sentenceOf: (sentence, of) => `phrase ${sentence} sur ${of}`,
  openArticle: 'Ouvrir l’article',
  passageGoesOn: '… Le passage continue\u00a0; la suite ne tient pas ici.',
  sentenceGoesOn: (characters) =>
    `… La phrase continue\u00a0: ses ${number(characters)} caractères ne tiennent pas dans un message.`,
};
