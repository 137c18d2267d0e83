import type { AnswerWords } from '../answer-words.ts';
import { commandMention, optionMention } from '../mention.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, noneOf, number, quoted } = grammar;
const searched = (article: string | null): string =>
  article === null ? 'los artículos' : article === '' ? 'el artículo' : quoted(article);
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const answers: AnswerWords = {
  asked: (question) => `Pregunta: ${question}`,
  understoodAs: (question) => `Entendido como: ${question}`,
  closestPassages: (n) => (n === 1 ? 'El pasaje más cercano:' : 'Los pasajes más cercanos:'),
  mayNotSay: (article) => `**Puede que ${searched(article)} no lo ${article === null ? 'digan' : 'diga'}.**`,
  doNotSay: (article) => `**${capitalised(searched(article))} no lo ${article === null ? 'dicen' : 'dice'}.**`,
  neverMention: (words, article, again) =>
    capitalised(
      `${again ? '' : `${searched(article)} `}nunca ${article === null ? 'mencionan' : 'menciona'} ${noneOf(words.map(quoted), 4)}.`,
    ),
  youCould: 'Puedes:',
  otherWords: 'preguntar en el idioma de los artículos, con palabras que puedan aparecer en ellos',
  allArticles: `quitar ${optionMention(commands.article)} para buscar en todos los artículos`,
  whoIsQuoted: `ver a quién se cita y sobre qué: ${commandMention(commands.quote)}`,
  articlesHere: (n) => (n === 1 ? 'El único artículo aquí:' : 'Los artículos aquí:'),
  morePassages: (n) => `${counted(n, 'pasaje más no cabe', 'pasajes más no caben')} aquí.`,
  passagesInView: (first, last, of) =>
    `${first === last ? `Pasaje ${number(first)}` : `Pasajes ${number(first)} a ${number(last)}`} de ${number(of)}, el más cercano primero`,
  sharedBy: (user) => (user === null ? 'Compartido' : `Compartido por ${user}`),
};
