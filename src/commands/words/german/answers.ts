import type { AnswerWords } from '../answer-words.ts';
import { commandMention, optionMention } from '../mention.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, noneOf, number, quoted } = grammar;
const within = (article: string | null): string =>
  article === null ? 'In den Artikeln' : article === '' ? 'In diesem Artikel' : `In ${quoted(article)}`;

export const answers: AnswerWords = {
  asked: (question) => `Frage: ${question}`,
  understoodAs: (question) => `Verstanden als: ${question}`,
  closestPassages: (n) => (n === 1 ? 'Die nächstliegende Stelle:' : 'Die nächstliegenden Stellen:'),
  mayNotSay: (article) => `**${within(article)} steht das vielleicht nicht.**`,
  doNotSay: (article) => `**${within(article)} steht das nicht.**`,
  neverMention: (words, article, again) =>
    `${again ? 'Dort' : within(article)} kommt nirgends vor: ${noneOf(words.map(quoted), 4)}.`,
  youCould: 'Du kannst:',
  otherWords: 'in der Sprache der Artikel fragen, mit Wörtern, die dort stehen könnten',
  allArticles: `${optionMention(commands.article)} weglassen, um alle Artikel zu durchsuchen`,
  whoIsQuoted: `nachsehen, wer wozu zitiert wird: ${commandMention(commands.quote)}`,
  articlesHere: (n) => (n === 1 ? 'Der einzige Artikel hier:' : 'Die Artikel hier:'),
  morePassages: (n) => `${counted(n, 'weitere Stelle hatte', 'weitere Stellen hatten')} hier keinen Platz.`,
  passagesInView: (first, last, of) =>
    `${first === last ? `Stelle ${number(first)}` : `Stellen ${number(first)} bis ${number(last)}`} von ${number(of)}, die nächstliegende zuerst`,
  sharedBy: (user) => (user === null ? 'Geteilt' : `Geteilt von ${user}`),
};
