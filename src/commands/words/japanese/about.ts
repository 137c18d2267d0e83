import type { AboutWords } from '../about-words.ts';
import { grammar } from './grammar.ts';

const { list } = grammar;

export const about: AboutWords = {
  about: { name: 'このボットについて', description: 'このボットにできること、使い方、保存するもの' },
  what: [
    '質問すると、このボットは記事の言葉そのままで答えます。',
    '答えの言葉はすべて記事に書かれているとおりで、作り話も書き換えも翻訳もありません。',
    '記事に書かれていないことは、そのとおりお伝えします。',
  ].join('\n'),
  howTo: '使い方',
  messageMenu: (names) =>
    `メッセージを右クリック（スマートフォンでは長押し）して **アプリ** を選びます：${list(names)}`,
  privacy: [
    'メッセージを読むことはなく、質問も名前も、何も保存しません。',
    '見えるのは、コマンドで送られた内容だけです。',
  ].join(''),
  add: 'このボットを追加',
  website: 'ウェブサイト',
  tooFast: (when) => `短い間に質問が続きました。\n${when}にまた質問できます。`,
};
