import type { ArticlesWords } from '../articles-words.ts';
import { commandMention, commandWithOption } from '../mention.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted } = grammar;
const command = { name: 'articles', description: 'Voir quels articles ce bot connaît, ou l’un d’eux en détail' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

export const articles: ArticlesWords = {
  articles: command,
  oneArticle: 'Cet article en détail',
  count: (n) => counted(n, 'article', 'articles'),
  sentences: (n) => counted(n, 'phrase', 'phrases'),
  quotations: (n) => counted(n, 'citation', 'citations'),
  speakers: (n) => counted(n, 'personne citée', 'personnes citées'),
  seeOne: `L’un d’eux en détail\u00a0: ${one}`,
  sections: 'Sections',
  quoted: 'Personnes citées',
  tryAsking: 'Vous pouvez demander',
  none: `Il n’y a pas encore d’article ici.\nLa personne qui gère ce bot les place dans son dossier\u00a0; ensuite, posez vos questions avec ${ask}.`,
};
