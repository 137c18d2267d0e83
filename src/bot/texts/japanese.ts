import { grammarOf } from './grammar.ts';
import { commandMention, commandWithOption, optionMention } from './mention.ts';
import type { Translation } from './texts.ts';

/** Nothing depends on the number; the counter comes after it. */
const grammar = grammarOf({
  group: ',',
  groupFrom: 4,
  singular: () => false,
  comma: '、',
  and: () => '、',
  nor: '、',
  colon: '：',
  quotes: ['「', '」'],
  more: (n) => `ほか${n}`,
  andMore: (n) => `… ほか${n}`,
});

const { list, noneOf, number, quoted } = grammar;

const about = {
  about: { name: 'このボットについて', description: 'このボットにできること、使い方、保存するもの' },
  what: [
    '質問すると、このボットは記事の言葉そのままで答えます。作り話も書き換えも翻訳もありません。',
    '記事に書かれていないことは、そのとおりお伝えします。',
  ].join('\n'),
  howTo: '使い方',
  messageMenu: (names) =>
    `メッセージを右クリック（スマートフォンでは長押し）して **アプリ** を選びます：${list(names)}`,
  promises: [
    '**保証すること**：言葉、場所（記事、見出し、文）、記事に記された出典',
    '**保証しないこと**：記事の内容が正しいこと、最新であること、すべてを述べていること',
  ].join('\n'),
  privacy: [
    'メッセージを読むことはなく、質問も名前も、何も保存しません。',
    '見えるのは、コマンドで送られた内容だけです。',
  ].join(''),
  add: 'このボットを追加',
  website: 'ウェブサイト',
  tooFast: (when) => `短い間に質問が続きました。\n${when}にまた質問できます。`,
} satisfies Translation['about'];

const commands = {
  ask: { name: '質問', description: '質問すると、記事の言葉そのままで答えます' },
  question: { name: '内容', description: '何を知りたいですか？' },
  quote: { name: '引用', description: '誰かの発言や、ある話題についての発言を見る' },
  speaker: { name: '発言者', description: '誰の発言か（オプションはすべて省略できます）' },
  topic: { name: '話題', description: '何についての発言か' },
  article: { name: '記事', description: 'この記事だけから探す' },
  kind: { name: '種類', description: '直接引用、間接引用、または一部が直接引用' },
  private: { name: '非公開', description: '返信は自分だけに表示されます' },
  kinds: {
    direct: '直接引用：全体が引用符の中',
    indirect: '間接引用：引用符なし',
    mixed: '一部が直接引用',
  },
} satisfies Translation['commands'];

const within = (article: string | null): string =>
  article === null ? '記事には' : article === '' ? 'この記事には' : `${quoted(article)}には`;

const answers = {
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
} satisfies Translation['answers'];

const command = { name: '記事一覧', description: 'このボットが知っている記事の一覧、または1件の記事の詳細を見る' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

const articles = {
  articles: command,
  oneArticle: 'この記事の詳細を見る',
  count: (n) => `記事${number(n)}件`,
  sentences: (n) => `${number(n)}文`,
  quotations: (n) => `引用${number(n)}件`,
  speakers: (n) => `発言者${number(n)}人`,
  seeOne: `1件の記事の詳細：${one}`,
  sections: '見出し',
  quoted: '引用されている人',
  tryAsking: '質問の例',
  chooseArticle: '記事を開く',
  choosePage: '移動先を選ぶ',
  none: `まだ記事がありません。\nボットの管理者がフォルダーに記事を入れると、${ask} で質問できるようになります。`,
} satisfies Translation['articles'];

const buttons = {
  before: '前の文',
  after: '後の文',
  more: 'もっと見る',
  back: '戻る',
  share: '共有',
  open: '出典を開く',
  previous: '前へ',
  next: '次へ',
} satisfies Translation['buttons'];

const cards = {
  kinds: { direct: '直接引用', indirect: '間接引用', mixed: '一部が直接引用' },
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
  passageGoesOn: '… 続きがありますが、ここには収まりません。',
  sentenceGoesOn: (characters) => `… 文はまだ続きます。全${number(characters)}文字は1件のメッセージに収まりません。`,
} satisfies Translation['cards'];

const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

const problems = {
  noQuestion: `質問がありません。\n${commandWithOption(commands.ask, commands.question)} の後に入力してください。`,
  questionTooLong: (most) => `質問は${number(most)}文字までです。\n短くしてください。`,
  unknownArticle: (typed, nearest) =>
    `${quoted(typed)}という記事はありません。近いもの：\n${nearest}\n${article} を外すと、すべての記事から探します。`,
  severalArticles: (typed, titles) =>
    `${quoted(typed)}に当てはまる記事が複数あります：\n${titles}\n1件選ぶか、${article} を外してすべての記事から探してください。`,
  unknownKind: (typed, kinds) => `${quoted(typed)}という種類はありません。\n使えるもの：${list(kinds)}`,
  unknownCommand: `このボットはそのコマンドを知りません（または、もう使えません）。\n${ask} か ${quote} をお試しください。`,
  unknownControl: `このボタンはもう使えません。\n${ask} か ${quote} でもう一度お試しください。`,
  articleChanged: `記事が変更されたか、なくなったため、もう表示できません。\n${ask} か ${quote} でもう一度お試しください。`,
  wentWrong: '問題が発生したため、答えられませんでした。\nしばらくしてからもう一度お試しください。',
  busy: 'ただいまご利用が集中しているため、お答えできませんでした。\nしばらくしてからもう一度お試しください。',
  stopping: 'ボットが停止または再起動しているため、答えられませんでした。\n1分ほどしてからもう一度お試しください。',
  unavailable: '現在、記事を読み込めません。\n1分ほどしてからもう一度お試しください。',
  nothingToShow: `表示できるものがありません。\n${ask} か ${quote} をお試しください。`,
} satisfies Translation['problems'];

const everybody = `オプションなしの ${commandMention(commands.quote)}`;

const quotations = {
  found: (n, by, topic) =>
    `${topic === null ? '' : `${quoted(topic)}についての`}${by.length === 0 ? '' : `${list(by, 8)}の`}**引用${number(n)}件**`,
  everybody: (n, speakers) => `${number(speakers)}人の**引用${number(n)}件**`,
  more: (n) => `ほか${number(n)}件の引用はここに収まりませんでした。`,
  narrowWith: (options) => `${options} で絞り込めます。`,
  pageOf: (page, of) => `${number(of)}ページ中${number(page)}ページ目`,
  moreByOthers: (n, speakers) =>
    `続きにほか${number(n)}件の引用：${list(speakers, 8)}。一人の発言だけ見るには ${commandWithOption(commands.quote, commands.speaker)}、話題で探すには ${commandWithOption(commands.quote, commands.topic)} を使ってください。`,
  chooseSpeaker: '人物を選ぶ',
  everyone: '全員',
  nobody: `記事には誰の発言も引用されていません。\n質問するには：${commandMention(commands.ask)}`,
  unknownSpeaker: (typed) => `${quoted(typed)}の発言を引用している記事はありません。`,
  amongOthers: '引用されている人の例：',
  seeEverybody: `引用されている人を見るには：${everybody}`,
  noneFor: (given) =>
    given.length === 1
      ? `${list(given)} に合う引用は見つかりませんでした。\n別の言葉で試すか、引用されている人を見てください：${everybody}`
      : `${list(given)} のすべてに合う引用はありません。\nどれかを外すか、引用されている人を見てください：${everybody}`,
} satisfies Translation['quotations'];

const commandVerify = { name: '引用確認', description: '文章が記事からの正確な引用かどうかを確認します' };
const text = { name: '文章', description: '確認したい言葉' };
const afterWords = (after: string | null): string => (after === null ? '' : `${quoted(after)}の後に`);

const verify = {
  verify: commandVerify,
  text,
  checkQuote: '引用を確認する',
  askAbout: 'これについて質問する',
  checked: (words) => `確認した文章：${words}`,
  exact: '**記事に一字一句このとおり書かれています。**',
  exactLeftOut: '**省略を除き、記事に一字一句このとおり書かれています。**',
  signs: '**言葉は同じです。大文字・小文字か句読点だけが違います。**',
  altered: (n) => `**原文と異なります：違いが${number(n)}か所あります。**`,
  reordered: '**つなぎ合わせた文章です：記事では順序が違います。**',
  severalArticles: '**つなぎ合わせた文章です：複数の記事の言葉です。**',
  partlyThere: '**この一部は記事に書かれていません。**',
  absent: (article) =>
    `**${article === null ? '記事' : article === '' ? 'この記事' : quoted(article)}には書かれていません。**`,
  nearest: '最も近い箇所：',
  nothingNear: '似たものも見つかりませんでした。',
  unsearchable: `**ありふれた言葉だけなので、すべての記事からは探せません。**\n前後の文も含めるか、記事を選んでください：${commandWithOption(commandVerify, commands.article)}`,
  instead: (typed, written) => `${quoted(typed)}は、記事では${quoted(written)}です。`,
  added: (typed, after) => `この文章では${afterWords(after)}${quoted(typed)}が加えられています。`,
  leftOut: (written, after) => `この文章では${afterWords(after)}あるはずの${quoted(written)}が抜けています。`,
  moreDifferences: (n) => `ほか${number(n)}か所の違い`,
  summary: (exact, of) => `**${number(of)}個の部分のうち${number(exact)}個が、一字一句記事のとおりです。**`,
  unchecked: (n) => `ほか${number(n)}個の部分は確認していません。`,
  noRoom: (n) => `ほか${number(n)}個の部分はここに収まりませんでした。`,
  own: (n) => `ほか${number(n)}文は記事に書かれていません。`,
  otherSpeaker: (named, speakers) =>
    `**発言者が違います：**この文章では${named}、記事では${list(speakers, 3)}の言葉です。`,
  noSpeaker: (named) => `**発言者：**この文章では${named}の言葉ですが、記事では誰の言葉ともされていません。`,
  nothingQuoted: '**このメッセージには引用がなく**、確認できる文もありません。\nただし、質問することはできます。',
  askThis: 'これを質問する',
  nothingToCheck: `確認する言葉がありません。\n文章のあるメッセージを選ぶか、${commandWithOption(commandVerify, text)} の後に入力してください。`,
  nothingToAsk: `質問にできる言葉がありません。\n文章のあるメッセージを選ぶか、${commandMention(commands.ask)} をお使いください。`,
  tooLong: (most) => `確認する文章は${number(most)}文字までです。\n分けて確認してください。`,
  inContext: '前後を見る',
} satisfies Translation['verify'];

const general = {
  bot: `質問すると、このボットは記事の言葉をそのまま示して答えます。\n記事に書かれていないときは、そうお伝えします。詳しくは ${commandMention(about.about)}`,
  whichArticles: '記事の一覧',
  inShort: '要点',
  whereFrom: '出典',
  overview: (article: string) => `**${article || 'この記事'}**：書き出しと主な文（記事の順）`,
  whichOne: '**どの記事ですか？**',
  orName: `ほかの記事は ${optionMention(commands.article)} で選べます。`,
  source: (article: string) => `**${article || 'この記事'}**：出典`,
  author: (name: string) => `著者：${name}`,
  published: (date: string) => `公開：${date}`,
  publisher: (name: string) => `掲載元：${name}`,
  address: (url: string) => `アドレス：${url}`,
  notSaid: {
    author: '誰が書いたかは、ファイルに記されていません。',
    published: 'いつ公開されたかは、ファイルに記されていません。',
    place: 'どこの記事かは、ファイルに記されていません。',
    anything: 'どこの記事か、誰がいつ書いたかは、ファイルに記されていません。',
  },
  itselfSays: '記事自体の記載：',
} satisfies Translation['general'];

/** The bot's words in Japanese. */
export const JAPANESE: Translation = {
  language: 'ja',
  grammar,
  commands,
  answers,
  cards,
  quotations,
  problems,
  buttons,
  articles,
  about,
  general,
  verify,
};
