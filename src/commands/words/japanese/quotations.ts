import { commandMention, commandWithOption } from '../mention.ts';
import type { QuotationWords } from '../quotation-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { list, number, quoted } = grammar;
const everybody = `オプションなしの ${commandMention(commands.quote)}`;

export const quotations: QuotationWords = {
  found: (n, by, topic) =>
    `${topic === null ? '' : `${quoted(topic)}についての`}${by.length === 0 ? '' : `${list(by, 8)}の`}**引用${number(n)}件**`,
  everybody: (n, speakers) => `${number(speakers)}人の**引用${number(n)}件**`,
  more: (n) => `ほか${number(n)}件の引用はここに収まりませんでした。`,
  narrowWith: (options) => `${options} で絞り込めます。`,
  pageOf: (page, of) => `${number(of)}ページ中${number(page)}ページ目`,
  moreByOthers: (n, speakers) =>
    `続きにほか${number(n)}件の引用：${list(speakers, 8)}。一人の発言だけ見るには ${commandWithOption(commands.quote, commands.speaker)}、話題で探すには ${commandWithOption(commands.quote, commands.topic)} を使ってください。`,
  nobody: `記事には誰の発言も引用されていません。\n質問するには：${commandMention(commands.ask)}`,
  unknownSpeaker: (typed) => `${quoted(typed)}の発言を引用している記事はありません。`,
  amongOthers: '引用されている人の例：',
  seeEverybody: `引用されている人を見るには：${everybody}`,
  noneFor: (given) =>
    given.length === 1
      ? `${list(given)} に合う引用は見つかりませんでした。\n別の言葉で試すか、引用されている人を見てください：${everybody}`
      : `${list(given)} のすべてに合う引用はありません。\nどれかを外すか、引用されている人を見てください：${everybody}`,
};
