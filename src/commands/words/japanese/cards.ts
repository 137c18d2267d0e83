import type { CardWords } from '../card-words.ts';
import { grammar } from './grammar.ts';

const { number, quoted } = grammar;

export const cards: CardWords = {
  kinds: { direct: '直接引用', indirect: '間接引用', mixed: '一部直接引用' },
  unnamed: '発言者の記載なし',
  unnamedHeading: '発言者の記載なし',
  theirWords: (pieces) => `本人の言葉：${pieces}`,
  introducedBy: (pieces) => `記事での紹介：${quoted(pieces)}`,
  moreSpeakers: (n) => `この箇所にはほかに${number(n)}人の発言があります`,
  context: '文脈：',
  before: '前：',
  after: '後：',
  noMoreFits: '1件のメッセージにはこれ以上入りません。',
  sentenceOf: (sentence, of) => `全${of}文中${sentence}文目`,
  openArticle: '記事を開く',
  passageGoesOn: '… 続きがありますが、ここには収まりません。',
  sentenceGoesOn: (characters) => `… 文はまだ続きます。全${number(characters)}文字は1件のメッセージに収まりません。`,
};
