import type { ArticlesWords } from '../articles-words.ts';
import { commandMention, commandWithOption } from '../mention.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted } = grammar;
const command = { name: 'artikel', description: 'Sieh nach, welche Artikel der Bot kennt, oder einen davon genauer' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

export const articles: ArticlesWords = {
  articles: command,
  oneArticle: 'Dieser Artikel im Einzelnen',
  count: (n) => counted(n, 'Artikel', 'Artikel'),
  sentences: (n) => counted(n, 'Satz', 'Sätze'),
  quotations: (n) => counted(n, 'Zitat', 'Zitate'),
  speakers: (n) => counted(n, 'Person', 'Personen'),
  seeOne: `Einer davon im Einzelnen: ${one}`,
  sections: 'Abschnitte',
  quoted: 'Zitiert werden',
  tryAsking: 'Fragen kannst du zum Beispiel',
  none: `Hier gibt es noch keine Artikel.\nWer den Bot betreibt, legt sie in seinen Ordner; danach kannst du mit ${ask} fragen.`,
};
