import type { QuotationKind } from '../../domain/quotation.ts';
import { grammarOf } from './grammar.ts';
import type { Language } from './language.ts';
import { commandMention, commandWithOption, optionMention } from './mention.ts';

const grammar = grammarOf({
  group: ',',
  groupFrom: 4,
  singular: (n) => n === 1,
  comma: ', ',
  and: () => ' and ',
  nor: ' and ',
  colon: ': ',
  quotes: ['“', '”'],
  more: (n) => `${n} more`,
  andMore: (n) => `… and ${n} more`,
});

const { counted, list, noneOf, number, quoted } = grammar;

/** What the bot says about itself. All texts take and return Discord's Markdown that is already escaped, unless they are called plain. */
const about = {
  about: { name: 'about', description: 'What this bot does, how to use it, and what it stores' },
  /** What the bot does, in two lines. */
  what: [
    'Ask a question, and this bot answers with the words of its articles: nothing is made up, rewritten or translated.',
    'If the articles do not say, it tells you so.',
  ].join('\n'),
  /** The heading above the commands. */
  howTo: 'How to use it',
  /** What can be done from a message's menu. */
  messageMenu: (names: readonly string[]) =>
    `Right-click a message (on a phone: press and hold), then **Apps**: ${list(names)}.`,
  /** What it means that a reply is verbatim, and what it does not mean: a line each. */
  promises: [
    '**It guarantees** the words, their place (article, section, sentence) and their source, as the article states it.',
    '**It does not guarantee** that what the articles say is true, up to date or complete.',
  ].join('\n'),
  /** What happens to what people write. */
  privacy: [
    'It reads no messages and stores nothing: no questions, no names.',
    'It sees only what you send it with a command.',
  ].join(' '),
  /** Labels of links: for adding the bot, and to the operator's page. Plain. */
  add: 'Add this bot',
  website: 'Website',
  /** To somebody who asks too much; `when` is a time that Discord displays ("in 12 seconds"). */
  tooFast: (when: string) => `That was a lot of questions at once.\nYou can ask again ${when}.`,
};

/** The commands and options for asking and quoting. Texts that mention one take its name from here. */
const commands = {
  ask: { name: 'ask', description: 'Ask a question; the answer comes in the articles’ own words' },
  question: { name: 'question', description: 'What do you want to know?' },
  quote: { name: 'quote', description: 'See what somebody said, or what was said on a subject' },
  speaker: { name: 'speaker', description: 'Who said it (all options may be left out)' },
  topic: { name: 'topic', description: 'What it is about' },
  article: { name: 'article', description: 'Only this article' },
  kind: { name: 'kind', description: 'Direct, reported, or partly direct' },
  private: { name: 'private', description: 'Only you see the reply' },
  /** The kinds of quotation, where one of them is chosen. */
  kinds: {
    direct: 'Direct: all in quotation marks',
    indirect: 'Reported: no quotation marks',
    mixed: 'Partly direct',
  } satisfies Readonly<Record<QuotationKind, string>>,
};

const searched = (article: string | null): string => (article === null ? 'The articles' : article || 'The article');

/** What the bot says about an answer. All texts take and return Discord's Markdown that is already escaped. */
const answers = {
  /** The question, for people who read along. */
  asked: (question: string) => `Asked: ${question}`,
  /** The question with its spelling corrected. */
  understoodAs: (question: string) => `Understood as: ${question}`,
  /** Before passages that may not be an answer. */
  closestPassages: (n: number): string => (n === 1 ? 'The closest passage:' : 'The closest passages:'),
  /** The passages may not be an answer. `article` is the title of the only article that was searched (empty if it has none), or null. */
  mayNotSay: (article: string | null) => `**${searched(article)} may not say this.**`,
  /** There is no answer. */
  doNotSay: (article: string | null) => `**${searched(article)} ${article === null ? 'do' : 'does'} not say.**`,
  /** Words of the question that no article contains; `again` if the sentence before has mentioned the articles. */
  neverMention(words: readonly string[], article: string | null, again: boolean) {
    const subject = again ? (article === null ? 'They' : 'It') : searched(article);
    return `${subject} never ${article === null ? 'mention' : 'mentions'} ${noneOf(words.map(quoted), 4)}.`;
  },
  /** The heading above what to try after "the articles do not say": … */
  youCould: 'You could:',
  /** … use other words, because people ask in their own words and articles answer in theirs, … */
  otherWords: 'ask again in words that an article would use',
  /** … search all articles instead of one, … */
  allArticles: `leave out ${optionMention(commands.article)} to search all articles`,
  /** … see who is quoted; … */
  whoIsQuoted: `see who is quoted, and on what: ${commandMention(commands.quote)}`,
  /** … and the heading above the titles. */
  articlesHere: (n: number): string => (n === 1 ? 'The only article here:' : 'The articles here:'),
  /** How many passages are not shown. */
  morePassages: (n: number) => `${counted(n, 'more passage', 'more passages')} did not fit here.`,
  /** Which passages of an answer are in view, from 1. */
  passagesInView: (first: number, last: number, of: number) =>
    `${first === last ? `Passage ${number(first)}` : `Passages ${number(first)} to ${number(last)}`} of ${number(of)}, the closest first`,
  /** Somebody has shared a private answer; `user` mentions the person, or is null if unknown. */
  sharedBy: (user: string | null) => (user === null ? 'Shared' : `Shared by ${user}`),
};

const command = { name: 'articles', description: 'See which articles this bot knows, or one of them in detail' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

/** What the bot says about the articles that it has. All texts take and return Discord's Markdown that is already escaped. */
const articles = {
  articles: command,
  /** The description of `article:` there. Plain. */
  oneArticle: 'This article in detail',
  /** Numbers of articles, of sentences … */
  count: (n: number) => counted(n, 'article', 'articles'),
  sentences: (n: number) => counted(n, 'sentence', 'sentences'),
  quotations: (n: number) => counted(n, 'quotation', 'quotations'),
  speakers: (n: number) => counted(n, 'speaker', 'speakers'),
  /** How to see one of them. */
  seeOne: `One of them in detail: ${one}`,
  /** The headings above the sections of an article, … */
  sections: 'Sections',
  /** … the people whom it quotes, … */
  quoted: 'Quoted',
  /** … and what to ask about it. */
  tryAsking: 'You could ask',
  /** What stands in the menus under a list of articles: of those on this page, and of all pages. Plain. */
  chooseArticle: 'Open an article',
  choosePage: 'Jump to …',
  /** There is no article. */
  none: `There are no articles here yet.\nWhoever runs this bot puts them into its folder; after that, ask with ${ask}.`,
};

/** Labels of buttons: plain, and short enough for a phone. */
const buttons = {
  before: 'Before',
  after: 'After',
  more: 'More',
  back: 'Back',
  share: 'Share',
  open: 'Open source',
  previous: 'Previous',
  next: 'Next',
};

/** What surrounds an article's words: whose they are, and where they are from. Texts take and return escaped Discord Markdown. */
const cards = {
  /** How somebody's words are reported, in a word or two. Plain. */
  kinds: { direct: 'direct', indirect: 'reported', mixed: 'partly direct' } satisfies Readonly<
    Record<QuotationKind, string>
  >,
  /** In place of a name, within a line … Plain. */
  unnamed: 'speaker not stated',
  /** … and at the start of one. Plain. */
  unnamedHeading: 'Speaker not stated',
  /** Which words of the passage are the speaker's. */
  theirWords: (pieces: string) => `Their words: ${pieces}`,
  /** How the article introduces the words, in its own words. */
  introducedBy: (pieces: string) => `In the article: ${quoted(pieces)}`,
  /** How many people in a passage are not named. */
  moreSpeakers: (n: number) => `and ${counted(n, 'more speaker', 'more speakers')} in this passage`,
  /** Before a sentence that is not the answer but helps to understand it. Ends so that the sentence can follow directly. */
  context: 'Context: ',
  /** The same before the sentences that precede and follow a passage. */
  before: 'Before: ',
  after: 'After: ',
  /** Under a passage whose surroundings fill the message. */
  noMoreFits: 'No more fits into one message.',
  /** Where in the article a passage begins. */
  sentenceOf: (sentence: number, of: number) => `sentence ${sentence} of ${of}`,
  /** Under a passage that was cut after a sentence. */
  passageGoesOn: '… The passage goes on; the rest does not fit here.',
  /** Under a sentence that is longer than a message; `characters` is its length. */
  sentenceGoesOn: (characters: number) =>
    `… The sentence goes on: its ${number(characters)} characters do not fit into one message.`,
};

const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

/** Why something cannot be done, and what to do. All texts take and return Discord's Markdown that is already escaped. */
const problems = {
  /** The question is missing. */
  noQuestion: `There is no question.\nType it after ${commandWithOption(commands.ask, commands.question)}.`,
  /** The question is longer than `most` characters. */
  questionTooLong: (most: number) => `A question can have up to ${number(most)} characters.\nPlease shorten it.`,
  /** No article has this name; `nearest` are lines with titles. */
  unknownArticle: (typed: string, nearest: string) =>
    `There is no article ${quoted(typed)}. The closest:\n${nearest}\nLeave out ${article} to search all.`,
  /** More than one article may be meant; `titles` are lines. */
  severalArticles: (typed: string, titles: string) =>
    `${quoted(typed)} fits several articles:\n${titles}\nChoose one, or leave out ${article} to search all.`,
  /** There is no such kind of quotation, and which kinds there are. */
  unknownKind: (typed: string, kinds: readonly string[]) =>
    `There is no kind ${quoted(typed)}.\nThe kinds are: ${list(kinds)}.`,
  /** To a command that this version does not know. */
  unknownCommand: `This bot does not know that command (any more).\nTry ${ask} or ${quote}.`,
  /** To a button or menu that this version does not know. */
  unknownControl: `This button does nothing any more.\nAsk again with ${ask} or ${quote}.`,
  /** To a button whose article has changed. */
  articleChanged: `The article has changed since, or is gone, so this cannot be shown any more.\nAsk again with ${ask} or ${quote}.`,
  /** The bot itself is at fault. */
  wentWrong: 'Something went wrong here, so this could not be answered.\nPlease try again in a moment.',
  /** More is being asked than can be answered at once. */
  busy: 'Too many people are asking at the moment, so this could not be answered.\nPlease try again in a moment.',
  /** The bot is told to stop before the answer is ready. */
  stopping:
    'The bot is being stopped or restarted right now, so this could not be answered.\nPlease try again in a minute.',
  /** Whatever holds the articles cannot be reached, or is overloaded. */
  unavailable: 'The articles cannot be reached right now.\nPlease try again in a minute.',
  /** A message would be empty. */
  nothingToShow: `There is nothing to show here.\nTry ${ask} or ${quote}.`,
};

const quotationCount = (n: number): string => counted(n, 'quotation', 'quotations');
const everybody = `${commandMention(commands.quote)} without options`;

/** What the bot says about lists of quotations. All texts take and return Discord's Markdown that is already escaped. */
const quotations = {
  /**
   * How many quotations were found, by whom and about what. The text for an empty `by` and a null `topic` must begin or end the
   * others, because pages find it in their headings.
   */
  found: (n: number, by: readonly string[], topic: string | null) =>
    `**${quotationCount(n)}**${by.length === 0 ? '' : ` by ${list(by, 8)}`}${topic === null ? '' : ` about ${quoted(topic)}`}`,
  /** The heading of all quotations. */
  everybody: (n: number, speakers: number) => `**${quotationCount(n)}** by ${counted(speakers, 'speaker', 'speakers')}`,
  /** How many quotations are not shown. */
  more: (n: number) => `${counted(n, 'more quotation', 'more quotations')} did not fit here.`,
  /** Which options narrow a list down. */
  narrowWith: (options: string) => `Narrow them down with ${options}.`,
  /** Which page of the quotations this is, from 1. */
  pageOf: (page: number, of: number) => `Page ${number(page)} of ${number(of)}`,
  /** Whose quotations follow on other pages, and how to get to them directly. */
  moreByOthers: (n: number, speakers: readonly string[]) =>
    `${counted(n, 'more quotation follows', 'more quotations follow')}: ${list(speakers, 8)}. See one person’s with ${commandWithOption(commands.quote, commands.speaker)}, or a subject’s with ${commandWithOption(commands.quote, commands.topic)}.`,
  /** What stands in the menu of those who are quoted while nobody is chosen, and its first entry. Plain. */
  chooseSpeaker: 'Choose a speaker',
  everyone: 'Everybody',
  /** There is no quotation at all. */
  nobody: `The articles quote nobody.\nTo ask them something: ${commandMention(commands.ask)}.`,
  /** Nobody of this name is quoted. */
  unknownSpeaker: (typed: string) => `No article quotes ${quoted(typed)}.`,
  /** The heading above the people who are. */
  amongOthers: 'Some of those quoted:',
  /** How to see who is quoted. */
  seeEverybody: `To see who is quoted: ${everybody}.`,
  /** No quotation matches everything that was asked for: options with what was typed. */
  noneFor: (given: readonly string[]) =>
    given.length === 1
      ? `No quotation was found for ${list(given)}.\nTry other words, or see everybody who is quoted: ${everybody}.`
      : `No quotation fits ${list(given)} together.\nLeave one of them out, or see everybody who is quoted: ${everybody}.`,
};

const commandVerify = {
  name: 'verify',
  description: 'Check whether a text is quoted from the articles word for word',
};
const text = { name: 'text', description: 'The words to check' };
const afterWords = (after: string | null): string => (after === null ? '' : ` after ${quoted(after)}`);

/** What the bot says about a text that may be a quotation. Texts take and return escaped Discord Markdown, unless they are called plain. */
const verify = {
  verify: commandVerify,
  text,
  /** What can be done with a message. Plain, up to 32 characters, with spaces and capitals as in a menu. */
  checkQuote: 'Check this quote',
  askAbout: 'Ask about this',
  /** The text, for people who read along. */
  checked: (words: string) => `Checked: ${words}`,
  /** The words are in an article exactly like that; and the same for a text that leaves words out with "[…]". */
  exact: '**Word for word in the article.**',
  exactLeftOut: '**Word for word in the article, with words left out.**',
  /** No word differs, but capitals, accents or punctuation do. */
  signs: '**The same words; only capitals or punctuation differ.**',
  /** How many differences there are. */
  altered: (n: number) => `**Altered: ${counted(n, 'difference', 'differences')}.**`,
  /** A text with "[…]" joins words in another order than the article, words of several articles, or words of which some are in none. */
  reordered: '**Pieced together: in the article these words come in another order.**',
  severalArticles: '**Pieced together: these words are from several articles.**',
  partlyThere: '**Not all of this is in the articles.**',
  /** The words are nowhere. `article` is the title of the only article that was searched (empty if it has none), or null. */
  absent: (article: string | null) => `**Not in ${article === null ? 'the articles' : article || 'the article'}.**`,
  /** Before the nearest passage, and if there is none. */
  nearest: 'The nearest passage:',
  nothingNear: 'Nothing like it was found.',
  /** The words are too common to be looked up. */
  unsearchable: `**These words are too common to be looked up in all articles.**\nAdd more of the text, or choose an article: ${commandWithOption(commandVerify, commands.article)}.`,
  /** Differences, one per line: other words; words that the article lacks, and words that the text lacks, each after the words before them or null. */
  instead: (typed: string, written: string) => `Instead of ${quoted(typed)} the article says ${quoted(written)}.`,
  added: (typed: string, after: string | null) => `The text adds ${quoted(typed)}${afterWords(after)}.`,
  leftOut: (written: string, after: string | null) => `The text leaves out ${quoted(written)}${afterWords(after)}.`,
  /** How many differences are not listed. */
  moreDifferences: (n: number) => `and ${counted(n, 'more difference', 'more differences')}`,
  /** How many of a message's parts are word for word. */
  summary: (exact: number, of: number) =>
    `**${number(exact)} of ${number(of)} parts ${exact === 1 ? 'is' : 'are'} in the articles word for word.**`,
  /** How many parts were not checked, do not fit, or are the writer's own. */
  unchecked: (n: number) => `${counted(n, 'more part was', 'more parts were')} not checked.`,
  noRoom: (n: number) => `${counted(n, 'more part does', 'more parts do')} not fit here.`,
  own: (n: number) => `${counted(n, 'other sentence is', 'other sentences are')} not in the articles.`,
  /** The text names another speaker than the article, or one where the article has none. */
  otherSpeaker: (named: string, speakers: readonly string[]) =>
    `**Another speaker:** the text attributes these words to ${named}, the article to ${list(speakers, 3)}.`,
  noSpeaker: (named: string) => `**Speaker:** the text attributes these words to ${named}, the article to nobody.`,
  /** To a message that only asks, or has hardly a word; and the label of the button that asks it. */
  nothingQuoted:
    '**Nothing is quoted in this message**, and it has no sentence of its own to check.\nIt can be asked, though.',
  askThis: 'Ask this',
  /** There is nothing to compare; nothing to ask about; the text is longer than `most` characters. */
  nothingToCheck: `There are no words here to check.\nChoose a message with text, or type the words after ${commandWithOption(commandVerify, text)}.`,
  nothingToAsk: `There are no words here to ask about.\nChoose a message with text, or use ${commandMention(commands.ask)}.`,
  tooLong: (most: number) => `A text to check can have up to ${number(most)} characters.\nCheck it in parts.`,
  /** The label of a button that shows the passage with its surroundings. Plain. */
  inContext: 'In context',
};

/** What the bot says where a question is about itself, the articles, or one article as a whole. Takes and returns escaped Discord Markdown, unless it is called plain. */
const general = {
  /** To "hello" and "what can you do?": two lines. */
  bot: `Ask a question, and this bot answers with the words of its articles, exactly as they are written there.\nIf they do not say, it tells you so. More: ${commandMention(about.about)}`,
  /** Labels of buttons: which articles there are, what an article says in short, and where it is from. Plain. */
  whichArticles: 'Which articles?',
  inShort: 'In short',
  whereFrom: 'Source',
  /** Above an article's first and most telling sentences. `article` is its title; empty if it has none. */
  overview: (article: string) => `**${article || 'The article'}**: its opening and key sentences, in its own order`,
  /** Which article is meant? And how to name one that has no button. */
  whichOne: '**Which article?**',
  orName: `For another one, use ${optionMention(commands.article)}.`,
  /** Above what is known of where an article comes from. */
  source: (article: string) => `**${article || 'The article'}**: where it comes from`,
  author: (name: string) => `Author: ${name}`,
  published: (date: string) => `Published: ${date}`,
  publisher: (name: string) => `Publisher: ${name}`,
  address: (url: string) => `Address: ${url}`,
  /** What the article's file does not say, as a sentence. */
  notSaid: {
    author: 'The file does not say who wrote it.',
    published: 'The file does not say when it was published.',
    place: 'The file does not say where it is from.',
    anything: 'The file does not say where it is from, who wrote it, or when.',
  },
  /** Above what the article itself says of that. */
  itselfSays: 'The article itself says:',
};

/** The bot's words in English. */
export const ENGLISH = {
  language: 'en' as Language,
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
