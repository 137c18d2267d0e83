import { grammarOf } from './grammar.ts';
import type { Words } from './languages.ts';
import { commandMention, commandWithOption, optionMention } from './mention.ts';
import type {
  AboutWords,
  AnswerWords,
  ArticlesWords,
  ButtonWords,
  CardWords,
  CommandWords,
  ProblemWords,
  QuotationWords,
  VerifyWords,
} from './texts.ts';

const grammar = grammarOf({
  group: ',',
  groupFrom: 4,
  singular: (n) => n === 1,
  comma: ', ',
  and: () => ' and ',
  nor: ' and ',
  quotes: ['“', '”'],
  more: (n) => `${n} more`,
  andMore: (n) => `… and ${n} more`,
});

const { counted, list, noneOf, number, quoted } = grammar;

const about: AboutWords = {
  about: { name: 'about', description: 'What this bot does, how to use it, and what it stores' },
  what: [
    'Ask a question, and this bot answers with the words of its articles.',
    'Every word of an answer stands in an article just so; nothing is made up, rewritten or translated.',
    'Where the articles do not say it, the bot says that.',
  ].join('\n'),
  howTo: 'How to use it',
  messageMenu: (names) => `Right-click a message (on a phone: press and hold), then **Apps**: ${list(names)}.`,
  privacy: [
    'It reads no messages and stores nothing: no questions, no names.',
    'It sees only what you send it with a command.',
  ].join(' '),
  add: 'Add this bot',
  website: 'Website',
  tooFast: (when) => `That was a lot of questions at once.\nYou can ask again ${when}.`,
};

const commands: CommandWords = {
  ask: { name: 'ask', description: 'Ask a question; the answer comes in the articles’ own words' },
  question: { name: 'question', description: 'What do you want to know?' },
  quote: { name: 'quote', description: 'See what somebody said, or what was said on a subject' },
  speaker: { name: 'speaker', description: 'Who said it (all options may be left out)' },
  topic: { name: 'topic', description: 'What it is about' },
  article: { name: 'article', description: 'Only this article' },
  kind: { name: 'kind', description: 'Direct quotations, reported speech, or both in one' },
  private: { name: 'private', description: 'Only you see the reply' },
  kinds: {
    direct: 'Direct: all in quotation marks',
    indirect: 'Reported: no quotation marks',
    mixed: 'Partly direct',
  },
};

const searched = (article: string | null): string => (article === null ? 'The articles' : article || 'The article');

const answers: AnswerWords = {
  asked: (question) => `Asked: ${question}`,
  understoodAs: (question) => `Understood as: ${question}`,
  closestPassages: (n) => (n === 1 ? 'The closest passage:' : 'The closest passages:'),
  mayNotSay: (article) => `**${searched(article)} may not say this.**`,
  doNotSay: (article) => `**${searched(article)} ${article === null ? 'do' : 'does'} not say.**`,
  neverMention(words, article, again) {
    const subject = again ? (article === null ? 'They' : 'It') : searched(article);
    return `${subject} never ${article === null ? 'mention' : 'mentions'} ${noneOf(words.map(quoted), 4)}.`;
  },
  youCould: 'You could:',
  otherWords: 'ask again in words that an article would use',
  allArticles: `leave out ${optionMention(commands.article)} to search all articles`,
  whoIsQuoted: `see who is quoted, and on what: ${commandMention(commands.quote)}`,
  articlesHere: (n) => (n === 1 ? 'The one article here:' : 'The articles here:'),
  morePassages: (n) => `${counted(n, 'more passage', 'more passages')} did not fit here.`,
  passagesInView: (first, last, of) =>
    `${first === last ? `Passage ${number(first)}` : `Passages ${number(first)} to ${number(last)}`} of ${number(of)}, the closest first`,
  sharedBy: (user) => (user === null ? 'Shared' : `Shared by ${user}`),
};

const command = { name: 'articles', description: 'See which articles this bot knows, or one of them in detail' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

const articles: ArticlesWords = {
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

const buttons: ButtonWords = {
  before: 'Before',
  after: 'After',
  more: 'More',
  back: 'Back',
  share: 'Share',
  open: 'Open source',
  previous: 'Previous',
  next: 'Next',
};

const cards: CardWords = {
  kinds: { direct: 'direct', indirect: 'reported', mixed: 'partly direct' },
  unnamed: 'speaker not stated',
  unnamedHeading: 'Speaker not stated',
  theirWords: (pieces) => `Their words: ${pieces}`,
  introducedBy: (pieces) => `In the article: ${quoted(pieces)}`,
  moreSpeakers: (n) => `and ${counted(n, 'more speaker', 'more speakers')} in this passage`,
  context: 'Context: ',
  before: 'Before: ',
  after: 'After: ',
  noMoreFits: 'No more fits into one message.',
  sentenceOf: (sentence, of) => `sentence ${sentence} of ${of}`,
  openArticle: 'Open article',
  passageGoesOn: '… The passage goes on; the rest does not fit here.',
  sentenceGoesOn: (characters) =>
    `… The sentence goes on: ${number(characters)} characters in all do not fit into one message.`,
};

const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

const problems: ProblemWords = {
  noQuestion: `There is no question.\nType it after ${commandWithOption(commands.ask, commands.question)}.`,
  questionTooLong: (most) => `A question can have up to ${number(most)} characters.\nAsk it shorter.`,
  unknownArticle: (typed, nearest) =>
    `There is no article ${quoted(typed)}. The nearest:\n${nearest}\nLeave out ${article} to search all.`,
  severalArticles: (typed, titles) =>
    `${quoted(typed)} fits several articles:\n${titles}\nChoose one, or leave out ${article} to search all.`,
  unknownKind: (typed, kinds) => `There is no kind ${quoted(typed)}.\nThere are: ${list(kinds)}.`,
  unknownCommand: `This bot does not know that command (any more).\nTry ${ask} or ${quote}.`,
  unknownControl: `This button does nothing any more.\nAsk again with ${ask} or ${quote}.`,
  articleChanged: `The article has changed since, or is gone, so this cannot be shown any more.\nAsk again with ${ask} or ${quote}.`,
  wentWrong: 'Something went wrong here, so this could not be answered.\nPlease try again in a moment.',
  busy: 'So many are asking at the moment that this could not be taken on.\nPlease try again in a moment.',
  stopping: 'The bot is just being stopped or restarted, so this could not be answered.\nPlease try again in a minute.',
  unavailable: 'The articles cannot be reached right now.\nPlease try again in a minute.',
  nothingToShow: `There is nothing to show here.\nTry ${ask} or ${quote}.`,
};

const quotationCount = (n: number): string => counted(n, 'quotation', 'quotations');
const everybody = `${commandMention(commands.quote)} without options`;

const quotations: QuotationWords = {
  found: (n, by, topic) =>
    `**${quotationCount(n)}**${by.length === 0 ? '' : ` by ${list(by, 8)}`}${topic === null ? '' : ` about ${quoted(topic)}`}`,
  everybody: (n, speakers) => `**${quotationCount(n)}** by ${counted(speakers, 'speaker', 'speakers')}`,
  more: (n) => `${counted(n, 'more quotation', 'more quotations')} did not fit here.`,
  narrowWith: (options) => `Narrow them down with ${options}.`,
  pageOf: (page, of) => `Page ${number(page)} of ${number(of)}`,
  moreByOthers: (n, speakers) =>
    `${counted(n, 'more quotation follows', 'more quotations follow')}: ${list(speakers, 8)}. See one person’s with ${commandWithOption(commands.quote, commands.speaker)}, or a subject’s with ${commandWithOption(commands.quote, commands.topic)}.`,
  nobody: `The articles quote nobody.\nTo ask them something: ${commandMention(commands.ask)}.`,
  unknownSpeaker: (typed) => `No article quotes ${quoted(typed)}.`,
  amongOthers: 'Quoted are, among others:',
  seeEverybody: `To see who is quoted: ${everybody}.`,
  noneFor: (given) =>
    given.length === 1
      ? `No quotation was found for ${list(given)}.\nTry other words, or see everybody who is quoted: ${everybody}.`
      : `No quotation fits ${list(given)} together.\nLeave one of them out, or see everybody who is quoted: ${everybody}.`,
};

const commandVerify = {
  name: 'verify',
  description: 'Check whether a text is a quotation of the articles, word for word',
};
const text = { name: 'text', description: 'The words to check' };
const afterWords = (after: string | null): string => (after === null ? '' : ` after ${quoted(after)}`);

const verify: VerifyWords = {
  verify: commandVerify,
  text,
  checkQuote: 'Check this quote',
  askAbout: 'Ask about this',
  checked: (words) => `Checked: ${words}`,
  exact: '**Word for word in the article.**',
  exactLeftOut: '**Word for word in the article, with words left out.**',
  signs: '**The same words; only capitals or punctuation differ.**',
  altered: (n) => `**Altered: ${counted(n, 'difference', 'differences')}.**`,
  reordered: '**Put together: in the article these words stand in another order.**',
  severalArticles: '**Put together: these words are from several articles.**',
  partlyThere: '**Not all of this stands in the articles.**',
  absent: (article) => `**Not in ${article === null ? 'the articles' : article || 'the article'}.**`,
  nearest: 'The nearest passage:',
  nothingNear: 'Nothing like it was found.',
  unsearchable: `**These words are too common to be looked up in all articles.**\nAdd more of the text, or choose an article: ${commandWithOption(commandVerify, commands.article)}.`,
  instead: (typed, written) => `Instead of ${quoted(typed)} the article says ${quoted(written)}.`,
  added: (typed, after) => `The text adds ${quoted(typed)}${afterWords(after)}.`,
  leftOut: (written, after) => `The text leaves out ${quoted(written)}${afterWords(after)}.`,
  moreDifferences: (n) => `and ${counted(n, 'more difference', 'more differences')}`,
  summary: (exact, of) =>
    `**${number(exact)} of ${number(of)} parts ${exact === 1 ? 'is' : 'are'} in the articles word for word.**`,
  unchecked: (n) => `${counted(n, 'more part was', 'more parts were')} not checked.`,
  noRoom: (n) => `${counted(n, 'more part does', 'more parts do')} not fit here.`,
  own: (n) => `${counted(n, 'other sentence is', 'other sentences are')} not in the articles.`,
  otherSpeaker: (named, speakers) =>
    `**Another speaker:** the text gives these words to ${named}, the article to ${list(speakers, 3)}.`,
  noSpeaker: (named) => `**Speaker:** the text gives these words to ${named}, the article to nobody.`,
  nothingToCheck: `There are no words here to check.\nTake a message with text, or type the words after ${commandWithOption(commandVerify, text)}.`,
  nothingToAsk: `There are no words here to ask about.\nTake a message with text, or use ${commandMention(commands.ask)}.`,
  tooLong: (most) => `A text to check can have up to ${number(most)} characters.\nCheck it in parts.`,
  inContext: 'In context',
};

/** The bot's words in English. */
export const ENGLISH: Words = {
  language: 'en',
  grammar,
  commands,
  answers,
  cards,
  quotations,
  problems,
  buttons,
  articles,
  about,
  verify,
};
