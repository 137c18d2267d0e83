import type { ArticlesWords } from '../articles-words.ts';
import { commandMention, commandWithOption } from '../mention.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted } = grammar;
const command = { name: 'articles', description: 'See which articles this bot knows, or one of them in detail' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

export const articles: ArticlesWords = {
  articles: command,
  oneArticle: 'This article in detail',
  count: (n) => counted(n, 'article', 'articles'),
  sentences: (n) => counted(n, 'sentence', 'sentences'),
  quotations: (n) => counted(n, 'quotation', 'quotations'),
  speakers: (n) => counted(n, 'speaker', 'speakers'),
  seeOne: `One of them in detail: ${one}`,
  sections: 'Sections',
  quoted: 'Quoted',
  tryAsking: 'You could ask',
  none: `There are no articles here yet.\nWhoever runs this bot puts them into its folder; after that, ask with ${ask}.`,
};
