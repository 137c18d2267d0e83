import type { ArticlesWords } from '../articles-words.ts';
import { commandMention, commandWithOption } from '../mention.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { number } = grammar;
const command = { name: '記事一覧', description: 'このボットが知っている記事の一覧、または一つの記事の詳細を見る' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

export const articles: ArticlesWords = {
  articles: command,
  oneArticle: 'この記事の詳細を見る',
  count: (n) => `記事${number(n)}件`,
  sentences: (n) => `${number(n)}文`,
  quotations: (n) => `引用${number(n)}件`,
  speakers: (n) => `発言者${number(n)}人`,
  seeOne: `一つの記事の詳細：${one}`,
  sections: '見出し',
  quoted: '引用されている人',
  tryAsking: '質問の例',
  none: `まだ記事がありません。\nボットの管理者がフォルダーに記事を入れると、${ask} で質問できるようになります。`,
};
