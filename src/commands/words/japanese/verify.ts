import { commandMention, commandWithOption } from '../mention.ts';
import type { VerifyWords } from '../verify-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { list, number, quoted } = grammar;
const command = { name: '引用確認', description: '文章が記事からの正確な引用かどうかを確かめます' };
const text = { name: '文章', description: '確かめたい言葉' };
const afterWords = (after: string | null): string => (after === null ? '' : `${quoted(after)}の後に`);

export const verify: VerifyWords = {
  verify: command,
  text,
  checkQuote: '引用を確かめる',
  askAbout: 'これについて質問する',
  checked: (words) => `確認した文章：${words}`,
  exact: '**記事に一字一句このとおり書かれています。**',
  exactLeftOut: '**省略を除き、記事に一字一句このとおり書かれています。**',
  signs: '**言葉は同じです。大文字・小文字か句読点だけが違います。**',
  altered: (n) => `**変更されています：違いが${number(n)}か所あります。**`,
  reordered: '**つなぎ合わせた文章です：記事では順序が違います。**',
  severalArticles: '**つなぎ合わせた文章です：複数の記事の言葉です。**',
  partlyThere: '**この一部は記事に書かれていません。**',
  absent: (article) =>
    `**${article === null ? '記事' : article === '' ? 'この記事' : quoted(article)}には書かれていません。**`,
  nearest: '最も近い箇所：',
  nothingNear: '似たものも見つかりませんでした。',
  unsearchable: `**ありふれた言葉だけなので、すべての記事からは探せません。**\n前後の文も含めるか、記事を選んでください：${commandWithOption(command, commands.article)}`,
  instead: (typed, written) => `${quoted(typed)}は、記事では${quoted(written)}です。`,
  added: (typed, after) => `この文章では${afterWords(after)}${quoted(typed)}が加えられています。`,
  leftOut: (written, after) => `この文章では${afterWords(after)}あるはずの${quoted(written)}が抜けています。`,
  moreDifferences: (n) => `ほか${number(n)}か所の違い`,
  summary: (exact, of) => `**${number(of)}つの部分のうち${number(exact)}つが、一字一句記事のとおりです。**`,
  unchecked: (n) => `ほか${number(n)}つの部分は確かめていません。`,
  noRoom: (n) => `ほか${number(n)}つの部分はここに収まりませんでした。`,
  own: (n) => `ほか${number(n)}文は記事に書かれていません。`,
  otherSpeaker: (named, speakers) =>
    `**発言者が違います：**この文章では${named}、記事では${list(speakers, 3)}の言葉です。`,
  noSpeaker: (named) => `**発言者：**この文章では${named}の言葉ですが、記事では誰の言葉ともされていません。`,
  nothingToCheck: `確かめる言葉がありません。\n文章のあるメッセージを選ぶか、${commandWithOption(command, text)} の後に入力してください。`,
  nothingToAsk: `質問にできる言葉がありません。\n文章のあるメッセージを選ぶか、${commandMention(commands.ask)} をお使いください。`,
  tooLong: (most) => `確かめる文章は${number(most)}文字までです。\n分けて確かめてください。`,
  inContext: '前後を見る',
};
