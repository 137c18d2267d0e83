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
  quotes: ['“', '”'],
  more: (n) => `${n} more`,
  andMore: (n) => `… and ${n} more`,
});

const { counted, list, noneOf, number, quoted } = grammar;

/** What the bot says about itself. Texts take and return Discord's Markdown, safe already. */
const about = {
  about: { name: 'about', description: 'What this bot does, how to use it, and what it stores' },
  /** What it does, in three lines. */
  what: [
    'Ask a question, and this bot answers with the words of its articles.',
    'Every word of an answer stands in an article just so; nothing is made up, rewritten or translated.',
    'Where the articles do not say it, the bot says that.',
  ].join('\n'),
  /** Above the commands. */
  howTo: 'How to use it',
  /** What can be done with a message, by its menu. */
  messageMenu: (names: readonly string[]) =>
    `Right-click a message (on a phone: press and hold), then **Apps**: ${list(names)}.`,
  /** What becomes of what people write. */
  privacy: [
    'It reads no messages and stores nothing: no questions, no names.',
    'It sees only what you send it with a command.',
  ].join(' '),
  /** The labels of links: to where the bot is added, and to whoever runs it. Plain. */
  add: 'Add this bot',
  website: 'Website',
  /** To somebody who asks too much; `when` is a moment as Discord shows it ("in 12 seconds"). */
  tooFast: (when: string) => `That was a lot of questions at once.\nYou can ask again ${when}.`,
};

/** The commands that ask and quote, and the options that commands share. Texts that mention one take its name from here. */
const commands = {
  ask: { name: 'ask', description: 'Ask a question; the answer comes in the articles’ own words' },
  question: { name: 'question', description: 'What do you want to know?' },
  quote: { name: 'quote', description: 'See what somebody said, or what was said on a subject' },
  speaker: { name: 'speaker', description: 'Who said it (all options may be left out)' },
  topic: { name: 'topic', description: 'What it is about' },
  article: { name: 'article', description: 'Only this article' },
  kind: { name: 'kind', description: 'Direct quotations, reported speech, or both in one' },
  private: { name: 'private', description: 'Only you see the reply' },
  /** What the kinds of quotation are called where one is chosen. */
  kinds: {
    direct: 'Direct: all in quotation marks',
    indirect: 'Reported: no quotation marks',
    mixed: 'Partly direct',
  } satisfies Readonly<Record<QuotationKind, string>>,
};

const searched = (article: string | null): string => (article === null ? 'The articles' : article || 'The article');

/** What the bot says about an answer. Texts take and return Discord's Markdown; what comes from an article or a person is safe already. */
const answers = {
  /** The question, for those who read along. */
  asked: (question: string) => `Asked: ${question}`,
  /** The question with its misspelt words corrected. */
  understoodAs: (question: string) => `Understood as: ${question}`,
  /** Before passages that may not be an answer. */
  closestPassages: (n: number): string => (n === 1 ? 'The closest passage:' : 'The closest passages:'),
  /** That the passages may not be an answer; `article` is the title of the only one that was searched (empty when it has none), or null. */
  mayNotSay: (article: string | null) => `**${searched(article)} may not say this.**`,
  /** That there is no answer. */
  doNotSay: (article: string | null) => `**${searched(article)} ${article === null ? 'do' : 'does'} not say.**`,
  /** Words of the question that no article has; `again` when the sentence before has named the articles. */
  neverMention(words: readonly string[], article: string | null, again: boolean) {
    const subject = again ? (article === null ? 'They' : 'It') : searched(article);
    return `${subject} never ${article === null ? 'mention' : 'mentions'} ${noneOf(words.map(quoted), 4)}.`;
  },
  /** Above what to try after "the articles do not say" … */
  youCould: 'You could:',
  /** … to ask otherwise: people ask in their own language, articles answer in theirs, … */
  otherWords: 'ask again in words that an article would use',
  /** … to search all articles instead of one, … */
  allArticles: `leave out ${optionMention(commands.article)} to search all articles`,
  /** … to see who is quoted; … */
  whoIsQuoted: `see who is quoted, and on what: ${commandMention(commands.quote)}`,
  /** … and above the titles that there are. */
  articlesHere: (n: number): string => (n === 1 ? 'The one article here:' : 'The articles here:'),
  /** How many passages are not shown. */
  morePassages: (n: number) => `${counted(n, 'more passage', 'more passages')} did not fit here.`,
  /** Which passages of an answer are in view, from 1. */
  passagesInView: (first: number, last: number, of: number) =>
    `${first === last ? `Passage ${number(first)}` : `Passages ${number(first)} to ${number(last)}`} of ${number(of)}, the closest first`,
  /** That somebody made a private answer public; `user` mentions the person, null when that is not known. */
  sharedBy: (user: string | null) => (user === null ? 'Shared' : `Shared by ${user}`),
};

const command = { name: 'articles', description: 'See which articles this bot knows, or one of them in detail' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

/** What the bot says about the articles that it has. Texts take and return Discord's Markdown, safe already. */
const articles = {
  articles: command,
  /** What `article:` does there. Plain. */
  oneArticle: 'This article in detail',
  /** How much there is: of articles, of sentences … */
  count: (n: number) => counted(n, 'article', 'articles'),
  sentences: (n: number) => counted(n, 'sentence', 'sentences'),
  quotations: (n: number) => counted(n, 'quotation', 'quotations'),
  speakers: (n: number) => counted(n, 'speaker', 'speakers'),
  /** How to see one of them. */
  seeOne: `One of them in detail: ${one}`,
  /** Above the headings of an article, … */
  sections: 'Sections',
  /** … those whom it quotes, … */
  quoted: 'Quoted',
  /** … and what can be asked. */
  tryAsking: 'You could ask',
  /** That there is no article. */
  none: `There are no articles here yet.\nWhoever runs this bot puts them into its folder; after that, ask with ${ask}.`,
};

/** The labels of buttons: plain, and short enough for a phone. */
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

/** What stands around an article's words: whose they are, where they stand. Texts take and return Discord's Markdown, safe already. */
const cards = {
  /** How somebody's words are given, in a word or two. Plain. */
  kinds: { direct: 'direct', indirect: 'reported', mixed: 'partly direct' } satisfies Readonly<
    Record<QuotationKind, string>
  >,
  /** In the place of a name, within a line … Plain. */
  unnamed: 'speaker not stated',
  /** … and at the beginning of one. Plain. */
  unnamedHeading: 'Speaker not stated',
  /** Which words of the passage are the speaker's. */
  theirWords: (pieces: string) => `Their words: ${pieces}`,
  /** How the article introduces the words: its own. */
  introducedBy: (pieces: string) => `In the article: ${quoted(pieces)}`,
  /** How many people of a passage are not named. */
  moreSpeakers: (n: number) => `and ${counted(n, 'more speaker', 'more speakers')} in this passage`,
  /** Before a sentence that is not the answer but helps to understand it; ends so that the sentence can follow at once. */
  context: 'Context: ',
  /** The same before the sentences that stand before a passage, and before those after it. */
  before: 'Before: ',
  after: 'After: ',
  /** Under a passage with as much around it as fits. */
  noMoreFits: 'No more fits into one message.',
  /** Where in the article a passage begins. */
  sentenceOf: (sentence: number, of: number) => `sentence ${sentence} of ${of}`,
  /** The label of a link to the article. Plain. */
  openArticle: 'Open article',
  /** Under a passage that is cut after a sentence. */
  passageGoesOn: '… The passage goes on; the rest does not fit here.',
  /** Under a sentence that is longer than a message; `characters` is its length. */
  sentenceGoesOn: (characters: number) =>
    `… The sentence goes on: ${number(characters)} characters in all do not fit into one message.`,
};

const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

/** Why something cannot be done, and what to do. Texts take and return Discord's Markdown, safe already. */
const problems = {
  /** That the question is missing. */
  noQuestion: `There is no question.\nType it after ${commandWithOption(commands.ask, commands.question)}.`,
  /** That the question is longer than `most` characters. */
  questionTooLong: (most: number) => `A question can have up to ${number(most)} characters.\nAsk it shorter.`,
  /** That no article is called so; `nearest` are lines with titles. */
  unknownArticle: (typed: string, nearest: string) =>
    `There is no article ${quoted(typed)}. The nearest:\n${nearest}\nLeave out ${article} to search all.`,
  /** That more than one article may be meant; `titles` are lines. */
  severalArticles: (typed: string, titles: string) =>
    `${quoted(typed)} fits several articles:\n${titles}\nChoose one, or leave out ${article} to search all.`,
  /** That there is no such kind of quotation, and which there are. */
  unknownKind: (typed: string, kinds: readonly string[]) =>
    `There is no kind ${quoted(typed)}.\nThere are: ${list(kinds)}.`,
  /** To a command of another version. */
  unknownCommand: `This bot does not know that command (any more).\nTry ${ask} or ${quote}.`,
  /** To a button or menu of another version. */
  unknownControl: `This button does nothing any more.\nAsk again with ${ask} or ${quote}.`,
  /** To a button whose article is not what it was. */
  articleChanged: `The article has changed since, or is gone, so this cannot be shown any more.\nAsk again with ${ask} or ${quote}.`,
  /** When the bot itself is at fault. */
  wentWrong: 'Something went wrong here, so this could not be answered.\nPlease try again in a moment.',
  /** When more is asked than can be answered at once. */
  busy: 'So many are asking at the moment that this could not be taken on.\nPlease try again in a moment.',
  /** When the bot is told to stop before the answer is there. */
  stopping: 'The bot is just being stopped or restarted, so this could not be answered.\nPlease try again in a minute.',
  /** When what holds the articles cannot be reached, or has too much to do. */
  unavailable: 'The articles cannot be reached right now.\nPlease try again in a minute.',
  /** When a message would be empty. */
  nothingToShow: `There is nothing to show here.\nTry ${ask} or ${quote}.`,
};

const quotationCount = (n: number): string => counted(n, 'quotation', 'quotations');
const everybody = `${commandMention(commands.quote)} without options`;

/** What the bot says about lists of quotations. Texts take and return Discord's Markdown, safe already. */
const quotations = {
  /** How many were found, by whom and about what; begins or ends with what it says when `by` and `topic` are null. */
  found: (n: number, by: readonly string[], topic: string | null) =>
    `**${quotationCount(n)}**${by.length === 0 ? '' : ` by ${list(by, 8)}`}${topic === null ? '' : ` about ${quoted(topic)}`}`,
  /** Above all quotations. */
  everybody: (n: number, speakers: number) => `**${quotationCount(n)}** by ${counted(speakers, 'speaker', 'speakers')}`,
  /** How many quotations are not shown. */
  more: (n: number) => `${counted(n, 'more quotation', 'more quotations')} did not fit here.`,
  /** Which options narrow a list down. */
  narrowWith: (options: string) => `Narrow them down with ${options}.`,
  /** Which page of the quotations this is, from 1. */
  pageOf: (page: number, of: number) => `Page ${number(page)} of ${number(of)}`,
  /** Whose quotations follow on other pages, and how to get to them at once. */
  moreByOthers: (n: number, speakers: readonly string[]) =>
    `${counted(n, 'more quotation follows', 'more quotations follow')}: ${list(speakers, 8)}. See one person’s with ${commandWithOption(commands.quote, commands.speaker)}, or a subject’s with ${commandWithOption(commands.quote, commands.topic)}.`,
  /** That there is no quotation at all. */
  nobody: `The articles quote nobody.\nTo ask them something: ${commandMention(commands.ask)}.`,
  /** That nobody of this name is quoted. */
  unknownSpeaker: (typed: string) => `No article quotes ${quoted(typed)}.`,
  /** Above those who are. */
  amongOthers: 'Quoted are, among others:',
  /** How to see who is quoted. */
  seeEverybody: `To see who is quoted: ${everybody}.`,
  /** That no quotation passes all that was asked for: options with what was typed. */
  noneFor: (given: readonly string[]) =>
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

/** What the bot says about a text that may be a quotation. Texts take and return Discord's Markdown, safe already, unless they are called plain. */
const verify = {
  verify: commandVerify,
  text,
  /** What is done with a message: plain, up to 32 characters, spaces and capitals as in a menu. */
  checkQuote: 'Check this quote',
  askAbout: 'Ask about this',
  /** The text, for those who read along. */
  checked: (words: string) => `Checked: ${words}`,
  /** That the words stand in an article so; the same with words left out where the text has "[…]". */
  exact: '**Word for word in the article.**',
  exactLeftOut: '**Word for word in the article, with words left out.**',
  /** That no word differs, but capitals, accents or punctuation do. */
  signs: '**The same words; only capitals or punctuation differ.**',
  /** How many differences there are. */
  altered: (n: number) => `**Altered: ${counted(n, 'difference', 'differences')}.**`,
  /** That a text with "[…]" joins words in another order than the article, words of several articles, words of which some stand nowhere. */
  reordered: '**Put together: in the article these words stand in another order.**',
  severalArticles: '**Put together: these words are from several articles.**',
  partlyThere: '**Not all of this stands in the articles.**',
  /** That the words stand nowhere; `article` is the title of the only one that was searched (empty when it has none), or null. */
  absent: (article: string | null) => `**Not in ${article === null ? 'the articles' : article || 'the article'}.**`,
  /** Before the passage that is nearest, and when there is none. */
  nearest: 'The nearest passage:',
  nothingNear: 'Nothing like it was found.',
  /** That the words are so common that they cannot be looked up. */
  unsearchable: `**These words are too common to be looked up in all articles.**\nAdd more of the text, or choose an article: ${commandWithOption(commandVerify, commands.article)}.`,
  /** What differs, each a line: other words; words that the article lacks, and those that the text lacks, with the words before them or null. */
  instead: (typed: string, written: string) => `Instead of ${quoted(typed)} the article says ${quoted(written)}.`,
  added: (typed: string, after: string | null) => `The text adds ${quoted(typed)}${afterWords(after)}.`,
  leftOut: (written: string, after: string | null) => `The text leaves out ${quoted(written)}${afterWords(after)}.`,
  /** How many differences are not listed. */
  moreDifferences: (n: number) => `and ${counted(n, 'more difference', 'more differences')}`,
  /** How many of the parts of a message are word for word. */
  summary: (exact: number, of: number) =>
    `**${number(exact)} of ${number(of)} parts ${exact === 1 ? 'is' : 'are'} in the articles word for word.**`,
  /** How many parts were not looked at, do not fit, or are the writer's own. */
  unchecked: (n: number) => `${counted(n, 'more part was', 'more parts were')} not checked.`,
  noRoom: (n: number) => `${counted(n, 'more part does', 'more parts do')} not fit here.`,
  own: (n: number) => `${counted(n, 'other sentence is', 'other sentences are')} not in the articles.`,
  /** That the text names another speaker than the article, or one where the article has none. */
  otherSpeaker: (named: string, speakers: readonly string[]) =>
    `**Another speaker:** the text gives these words to ${named}, the article to ${list(speakers, 3)}.`,
  noSpeaker: (named: string) => `**Speaker:** the text gives these words to ${named}, the article to nobody.`,
  /** That there is nothing to compare, to ask about; that a text is longer than `most` characters. */
  nothingToCheck: `There are no words here to check.\nTake a message with text, or type the words after ${commandWithOption(commandVerify, text)}.`,
  nothingToAsk: `There are no words here to ask about.\nTake a message with text, or use ${commandMention(commands.ask)}.`,
  tooLong: (most: number) => `A text to check can have up to ${number(most)} characters.\nCheck it in parts.`,
  /** The label of a button: the passage with what stands around it. Plain. */
  inContext: 'In context',
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
  verify,
};
