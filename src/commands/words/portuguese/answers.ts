import type { AnswerWords } from '../answer-words.ts';
import { commandMention, optionMention } from '../mention.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, noneOf, number, quoted } = grammar;
const searched = (article: string | null): string =>
  article === null ? 'os artigos' : article === '' ? 'o artigo' : quoted(article);
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const answers: AnswerWords = {
  asked: (question) => `Pergunta: ${question}`,
  understoodAs: (question) => `Entendida como: ${question}`,
  closestPassages: (n) => (n === 1 ? 'O trecho mais próximo:' : 'Os trechos mais próximos:'),
  mayNotSay: (article) => `**Talvez ${searched(article)} não ${article === null ? 'digam' : 'diga'} isso.**`,
  doNotSay: (article) => `**${capitalised(searched(article))} não ${article === null ? 'dizem' : 'diz'} isso.**`,
  neverMention: (words, article, again) =>
    capitalised(
      `${again ? '' : `${searched(article)} `}nunca ${article === null ? 'mencionam' : 'menciona'} ${noneOf(words.map(quoted), 4)}.`,
    ),
  youCould: 'Você pode:',
  otherWords: 'perguntar no idioma dos artigos, com palavras que possam aparecer neles',
  allArticles: `deixar ${optionMention(commands.article)} de fora para buscar em todos os artigos`,
  whoIsQuoted: `ver quem é citado e sobre o quê: ${commandMention(commands.quote)}`,
  articlesHere: (n) => (n === 1 ? 'O único artigo aqui:' : 'Os artigos aqui:'),
  morePassages: (n) => `${counted(n, 'outro trecho não coube', 'outros trechos não couberam')} aqui.`,
  passagesInView: (first, last, of) =>
    `${first === last ? `Trecho ${number(first)}` : `Trechos ${number(first)} a ${number(last)}`} de ${number(of)}, o mais próximo primeiro`,
  sharedBy: (user) => (user === null ? 'Compartilhado' : `Compartilhado por ${user}`),
};
