import type { AnswerWords } from '../answer-words.ts';
import { commandMention, optionMention } from '../mention.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { noneOf, number, quoted } = grammar;
const within = (article: string | null): string =>
  article === null ? '記事には' : article === '' ? 'この記事には' : `${quoted(article)}には`;

export const answers: AnswerWords = {
  asked: (question) => `質問：${question}`,
  understoodAs: (question) => `次のように解釈しました：${question}`,
  closestPassages: () => '最も近い箇所：',
  mayNotSay: (article) => `**${within(article)}書かれていないかもしれません。**`,
  doNotSay: (article) => `**${within(article)}書かれていません。**`,
  neverMention: (words, article, again) =>
    `${noneOf(words.map(quoted), 4)}は${again ? '' : within(article).replace(/は$/, '')}一度も出てきません。`,
  youCould: '次のことができます：',
  otherWords: '記事と同じ言語で、記事に出てきそうな言葉を使って質問する',
  allArticles: `${optionMention(commands.article)} を外して、すべての記事から探す`,
  whoIsQuoted: `誰の発言が何について引用されているかを見る：${commandMention(commands.quote)}`,
  articlesHere: (n) => (n === 1 ? 'ここにある唯一の記事：' : 'ここにある記事：'),
  morePassages: (n) => `ほか${number(n)}か所はここに収まりませんでした。`,
  passagesInView: (first, last, of) =>
    `${number(of)}か所中${first === last ? number(first) : `${number(first)}～${number(last)}`}か所目（近い順）`,
  sharedBy: (user) => (user === null ? '共有されました' : `${user} さんが共有しました`),
};
