import type { AnswerWords } from '../answer-words.ts';
import { commandMention, optionMention } from '../mention.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, noneOf, number, quoted } = grammar;
const searched = (article: string | null): string =>
  article === null ? 'Les articles' : article === '' ? 'L’article' : quoted(article);

export const answers: AnswerWords = {
  asked: (question) => `Question\u00a0: ${question}`,
  understoodAs: (question) => `Compris comme\u00a0: ${question}`,
  closestPassages: (n) => (n === 1 ? 'Le passage le plus proche\u00a0:' : 'Les passages les plus proches\u00a0:'),
  mayNotSay: (article) => `**${searched(article)} ne le ${article === null ? 'disent' : 'dit'} peut-être pas.**`,
  doNotSay: (article) => `**${searched(article)} ne le ${article === null ? 'disent' : 'dit'} pas.**`,
  neverMention(words, article, again) {
    const subject = again ? (article === null ? 'Ils' : 'L’article') : searched(article);
    return `${subject} ne ${article === null ? 'mentionnent' : 'mentionne'} jamais ${noneOf(words.map(quoted), 4)}.`;
  },
  youCould: 'Vous pouvez\u00a0:',
  otherWords: 'poser la question dans la langue des articles, avec des mots qui pourraient y figurer',
  allArticles: `omettre ${optionMention(commands.article)} pour chercher dans tous les articles`,
  whoIsQuoted: `voir qui est cité, et sur quoi\u00a0: ${commandMention(commands.quote)}`,
  articlesHere: (n) => (n === 1 ? 'Le seul article ici\u00a0:' : 'Les articles ici\u00a0:'),
  morePassages: (n) => `${counted(n, 'autre passage n’a', 'autres passages n’ont')} pas tenu ici.`,
  passagesInView: (first, last, of) =>
    `${first === last ? `Passage ${number(first)}` : `Passages ${number(first)} à ${number(last)}`} sur ${number(of)}, le plus proche en premier`,
  sharedBy: (user) => (user === null ? 'Partagé' : `Partagé par ${user}`),
};
