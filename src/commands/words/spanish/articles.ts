import type { ArticlesWords } from '../articles-words.ts';
import { commandMention, commandWithOption } from '../mention.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted } = grammar;
const command = { name: 'artículos', description: 'Mira qué artículos conoce este bot, o uno de ellos en detalle' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

export const articles: ArticlesWords = {
  articles: command,
  oneArticle: 'Este artículo en detalle',
  count: (n) => counted(n, 'artículo', 'artículos'),
  sentences: (n) => counted(n, 'frase', 'frases'),
  quotations: (n) => counted(n, 'cita', 'citas'),
  speakers: (n) => counted(n, 'persona citada', 'personas citadas'),
  seeOne: `Uno de ellos en detalle: ${one}`,
  sections: 'Secciones',
  quoted: 'Personas citadas',
  tryAsking: 'Puedes preguntar',
  none: `Aquí todavía no hay artículos.\nQuien administra este bot los pone en su carpeta; después, pregunta con ${ask}.`,
};
