import type { AnswerWords } from '../answer-words.ts';
import { commandMention, optionMention } from '../mention.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, noneOf, number, quoted } = grammar;
const searched = (article: string | null): string => (article === null ? 'The articles' : article || 'The article');

export const answers: AnswerWords = {
  asked: (question) => `Asked: ${question}`,
  understoodAs: (question) => `Understood as: ${question}`,
  closestPassages: (n) => (n === 1 ? 'The closest passage:' : 'The closest passages:'),
  mayNotSay: (article) => `**${searched(article)} may not say this.**`,
  doNotSay: (article) => `**${searched(article)} ${article === null ? 'do' : 'does'} not say.**`,
  neverMention(words, article, again) {
    const subject = again ? (article === null ? 'They' : 'It') : searched(article);
    return `${subject} never ${article === null ? 'mention' : 'mentions'} ${noneOf(words.map(quoted), 4)}.`;
  },
  youCould: 'You could:',
  otherWords: 'ask again in words that an article would use',
  allArticles: `leave out ${optionMention(commands.article)} to search all articles`,
  whoIsQuoted: `see who is quoted, and on what: ${commandMention(commands.quote)}`,
  articlesHere: (n) => (n === 1 ? 'The one article here:' : 'The articles here:'),
  morePassages: (n) => `${counted(n, 'more passage', 'more passages')} did not fit here.`,
  passagesInView: (first, last, of) =>
    `${first === last ? `Passage ${number(first)}` : `Passages ${number(first)} to ${number(last)}`} of ${number(of)}, the closest first`,
  sharedBy: (user) => (user === null ? 'Shared' : `Shared by ${user}`),
};
