import type { ArticlesWords } from '../articles-words.ts';
import { commandMention, commandWithOption } from '../mention.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted } = grammar;
const command = { name: 'artigos', description: 'Veja quais artigos este bot conhece, ou um deles em detalhe' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

export const articles: ArticlesWords = {
  articles: command,
  oneArticle: 'Este artigo em detalhe',
  count: (n) => counted(n, 'artigo', 'artigos'),
  sentences: (n) => counted(n, 'frase', 'frases'),
  quotations: (n) => counted(n, 'citação', 'citações'),
  speakers: (n) => counted(n, 'pessoa citada', 'pessoas citadas'),
  seeOne: `Um deles em detalhe: ${one}`,
  sections: 'Seções',
  quoted: 'Pessoas citadas',
  tryAsking: 'Você pode perguntar',
  none: `Ainda não há artigos aqui.\nQuem mantém este bot os coloca na pasta dele; depois disso, pergunte com ${ask}.`,
};
