import { commandMention, commandWithOption, optionMention } from '../mention.ts';
import type { ProblemWords } from '../problem-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { list, number, quoted } = grammar;
const ask = commandMention(commands.ask);
const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

export const problems: ProblemWords = {
  noQuestion: `質問がありません。\n${commandWithOption(commands.ask, commands.question)} の後に入力してください。`,
  questionTooLong: (most) => `質問は${number(most)}文字までです。\n短くしてください。`,
  unknownArticle: (typed, nearest) =>
    `${quoted(typed)}という記事はありません。近いもの：\n${nearest}\n${article} を外すと、すべての記事から探します。`,
  severalArticles: (typed, titles) =>
    `${quoted(typed)}に当てはまる記事が複数あります：\n${titles}\n1つ選ぶか、${article} を外してすべての記事から探してください。`,
  unknownKind: (typed, kinds) => `${quoted(typed)}という種類はありません。\n使えるもの：${list(kinds)}`,
  unknownCommand: `このボットはそのコマンドを知りません（または、もう使えません）。\n${ask} か ${quote} をお試しください。`,
  unknownControl: `このボタンはもう使えません。\n${ask} か ${quote} でもう一度お試しください。`,
  articleChanged: `記事が変更されたか、なくなったため、もう表示できません。\n${ask} か ${quote} でもう一度お試しください。`,
  wentWrong: '問題が発生したため、答えられませんでした。\nしばらくしてからもう一度お試しください。',
  busy: 'ただいまご利用が集中しているため、お答えできませんでした。\nしばらくしてからもう一度お試しください。',
  stopping: 'ボットが停止または再起動しているため、答えられませんでした。\n1分ほどしてからもう一度お試しください。',
  unavailable: '現在、記事を読み込めません。\n1分ほどしてからもう一度お試しください。',
  nothingToShow: `表示できるものがありません。\n${ask} か ${quote} をお試しください。`,
};
