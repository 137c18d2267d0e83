import type { QuotationKind } from '../domain/quotation.ts';
import { inline } from './clip.ts';

/*
 * The bot's own words, in English. Each function is named for what it says; what comes from an article or a person is passed as it is
 * and made safe here. They return Discord's Markdown unless their comment says "plain".
 */

/** Longest Markdown for what somebody typed, when it is repeated. */
const TYPED = 80;
/** Longest Markdown for a name or title in a list. */
const LISTED = 100;
/** Longest Markdown for one end of a speaker's words. */
const PIECE = 60;
/** Longest Markdown for a piece of what introduces a speaker's words. */
const INTRODUCTION = 170;
/** Names in a list, after which "and 3 more" stands. */
const MOST_LISTED = 8;

/** 12345 as "12,345"; `toLocaleString` would look the locale up each time. */
const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
const count = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`;
const quoted = (typed: string): string => `“${inline(typed, TYPED)}”`;

/** "a, b and c"; what goes beyond `most` is counted. */
function listed(items: readonly string[], most: number): string {
  const shown = items.slice(0, most);
  if (items.length > most) shown.push(count(items.length - most, 'more', 'more'));
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}

const bullets = (items: readonly string[], most: number): string =>
  [
    ...items.slice(0, most).map((item) => `- ${inline(item, LISTED)}`),
    ...(items.length > most ? [`- … and ${count(items.length - most, 'more', 'more')}`] : []),
  ].join('\n');

/** A title as it is named anywhere: in square brackets when it is not the article's own. Plain. */
export const titleOf = ({
  title,
  titleSupplied,
}: {
  readonly title: string;
  readonly titleSupplied: boolean;
}): string => (titleSupplied ? `[${title}]` : title);

// An answer.

/** The question, for those who read along. */
export const asked = (question: string): string => `-# Asked: ${inline(question, 2 * TYPED)}`;
/** Before passages that may not be an answer. */
export const closestPassages = (passages: number): string =>
  passages === 1 ? 'The closest passage:' : 'The closest passages:';

/** That the passages may not be an answer; `article` is the title of the only one that was searched, or null. */
export const mayNotSay = (article: string | null): string => `**${searched(article)} may not say this.**`;
/** That there is no answer. */
export const doNotSay = (article: string | null): string =>
  `**${searched(article)} ${article === null ? 'do' : 'does'} not say.**`;
/** Words of the question that no article has; `again` when the sentence before has named the articles. */
export function neverMention(words: readonly string[], article: string | null, again: boolean): string {
  const subject = again ? (article === null ? 'They' : 'It') : searched(article);
  return `${subject} never ${article === null ? 'mention' : 'mentions'} ${listed(words.map(quoted), 4)}.`;
}
const searched = (article: string | null): string =>
  article === null ? 'The articles' : inline(article, LISTED) || 'The article';
/** The question with its misspelt words corrected. */
export const understoodAs = (question: string): string => `-# Understood as: ${inline(question, 2 * TYPED)}`;

/** What to try after "the articles do not say". */
export const afterNoAnswer = (titles: readonly string[], inOneArticle: boolean): string =>
  [
    'You could:',
    '- ask again in words that an article would use',
    ...(inOneArticle ? ['- leave out `article:` to search all articles'] : []),
    '- see who is quoted, and on what: `/quote`',
    titles.length === 1 ? 'The one article here:' : 'The articles here:',
    bullets(titles, 5),
  ].join('\n');

/** How many passages are not shown. */
export const morePassages = (n: number): string => `-# ${count(n, 'more passage')} did not fit here.`;

// Under a passage.

const HOW: Readonly<Record<QuotationKind, string>> = { direct: 'direct', indirect: 'reported', mixed: 'partly direct' };

/** "**Jonathan Corbet**, Executive Editor of LWN"; null without a name. */
function person(name: string | null, role: string | null): string | null {
  const shown = name === null ? '' : inline(name, 80);
  return shown === '' ? null : `**${shown}**${role === null ? '' : `, ${inline(role, 120)}`}`;
}
/** Whose words stand above, and how they are given. */
export const spokenBy = (name: string | null, role: string | null, kind: QuotationKind): string =>
  `— ${person(name, role) ?? 'speaker not stated'} · ${HOW[kind]}`;
/** Which words of the passage are the speaker's: pieces, each whole or as its beginning and its end; `more` when there are others. */
export function theirWords(pieces: readonly (readonly [string] | readonly [string, string])[], more: boolean): string {
  const named = pieces.map((ends) => ends.map((words) => inline(words, PIECE)).join(' … '));
  return `-# Their words: ${[...named, ...(more ? ['…'] : [])].join(' · ')}`;
}
/** How the article introduces the words: its own, in pieces; `words` says where the shown ones stand. */
export function introducedBy(pieces: readonly string[], words: 'after' | 'before' | 'between'): string {
  const named = pieces.map((piece) => inline(piece, INTRODUCTION)).join(' … ');
  return `-# In the article: “${words === 'before' ? '… ' : ''}${named}${words === 'after' ? ' …' : ''}”`;
}
/** How many people of a passage are not named. */
export const moreSpeakers = (n: number): string => `-# and ${count(n, 'more speaker')} in this passage`;
/** Before a sentence that is not the answer but helps to understand it. */
export const contextLabel = (): string => 'Context: ';
/** Where in the article a passage begins. */
export const sentenceOf = (sentence: number, of: number): string => `*sentence ${sentence} of ${of}*`;
/** Before the sentences that stand before a passage … */
export const beforeLabel = (): string => 'Before: ';
/** … and before those that stand after it. */
export const afterLabel = (): string => 'After: ';
/** A heading of the article that was crossed, under such a label or none. */
export const crossedHeading = (label: string, heading: string): string => `-# ${label}**${heading}**`;
/** Under a passage with as much around it as fits. */
export const noMoreFits = (): string => '-# No more fits into one message.';
/** Which passages of an answer are in view, from 1. */
export const passagesInView = (first: number, last: number, of: number): string =>
  `-# ${first === last ? `Passage ${first}` : `Passages ${first} to ${last}`} of ${of}, the closest first`;
/** That somebody made a private answer public; the id is Discord's. */
export const sharedBy = (user: string | null): string => (user === null ? '-# Shared' : `-# Shared by <@${user}>`);
/** The label of a link to the article. */
export const openArticle = (): string => 'Open article';
/** Under a passage that is cut after a sentence. */
export const sentencesLeftOut = (): string => '-# … The passage goes on; the rest does not fit here.';
/** Under a sentence that is longer than a message; `characters` is its length. */
export const wordsLeftOut = (characters: number): string =>
  `-# … The sentence goes on: ${grouped(characters)} characters in all do not fit into one message.`;

// Quotations.

/** What was found, above the quotations. */
export function quotationsFound(n: number, speakers: readonly string[], topic: string | null): string {
  const by =
    speakers.length === 0
      ? ''
      : ` by ${listed(
          speakers.map((name) => inline(name, LISTED)),
          MOST_LISTED,
        )}`;
  return `**${count(n, 'quotation')}**${by}${topic === null ? '' : ` about ${quoted(topic)}`}`;
}
/** Above all quotations. */
export const everybodyQuoted = (quotations: number, speakers: number): string =>
  `**${count(quotations, 'quotation')}** by ${count(speakers, 'speaker')}`;
/** Above one speaker's quotations. */
export const speakerHeading = (name: string | null, role: string | null): string =>
  person(name, role) ?? '**Speaker not stated**';
/** How words are given, in a word. Plain. */
export const how = (kind: QuotationKind): string => HOW[kind];

/** How many quotations are not shown, and which options (still free) narrow them down. */
export function moreQuotations(n: number, free: readonly string[]): string {
  const ways = free.map((option) => `\`${option}:\``);
  return `-# ${count(n, 'more quotation')} did not fit here.${ways.length > 0 ? ` Narrow them down with ${ways.join(', ')}.` : ''}`;
}

/** Which page of the quotations this is, from 1. */
export const pageOf = (page: number, of: number): string => `-# Page ${grouped(page)} of ${grouped(of)}`;

/** Whose quotations follow on other pages, and how to get to them at once. */
export const moreByOthers = (n: number, speakers: readonly { readonly name: string; readonly n: number }[]): string =>
  `-# ${count(n, 'more quotation')} on the next pages: ${listed(
    speakers.map((speaker) => `${inline(speaker.name, 60)} (${speaker.n})`),
    MOST_LISTED,
  )}. See one person’s with \`/quote speaker:\`, or a subject’s with \`/quote topic:\`.`;
/** In the place of a name. Plain. */
export const unnamed = (): string => 'speaker not stated';

/** That there is no quotation at all. */
export const nobodyQuoted = (): string => 'The articles quote nobody.\nTo ask them something: `/ask`.';
/** That nobody of this name is quoted, and who is. */
export const unknownSpeaker = (typed: string, nearest: readonly string[]): string =>
  nearest.length === 0
    ? `No article quotes ${quoted(typed)}.\nTo see who is quoted: \`/quote\` without options.`
    : `No article quotes ${quoted(typed)}. Quoted are, among others:\n${bullets(nearest, 5)}\nTo see everybody: \`/quote\` without options.`;

/** An option with what was typed for it. */
export interface Given {
  readonly option: string;
  readonly typed: string;
}

/** No quotation passes all that was asked for. */
export function noQuotations(given: readonly Given[]): string {
  const asked = listed(
    given.map(({ option, typed }) => `\`${option}:\` ${quoted(typed)}`),
    given.length,
  );
  return given.length === 1
    ? `No quotation was found for ${asked}.\nTry other words, or see everybody who is quoted: \`/quote\` without options.`
    : `No quotation fits ${asked} together.\nLeave one of them out, or see everybody who is quoted: \`/quote\` without options.`;
}

// Options that cannot be followed.

/** That the question is missing. */
export const noQuestion = (): string => 'There is no question.\nType it after `/ask question:`.';
/** That the question is longer than `most` characters. */
export const questionTooLong = (most: number): string =>
  `A question can have up to ${most} characters.\nAsk it shorter.`;
/** That no article is called so, and which there are. */
export const unknownArticle = (typed: string, titles: readonly string[]): string =>
  `There is no article ${quoted(typed)}. ${titles.length === 0 ? 'There is none at all.' : `The nearest:\n${bullets(titles, 5)}\nLeave out \`article:\` to search all.`}`;
/** That more than one article may be meant. */
export const severalArticles = (typed: string, titles: readonly string[]): string =>
  `${quoted(typed)} fits several articles:\n${bullets(titles, 5)}\nChoose one, or leave out \`article:\` to search all.`;
/** That there is no such kind of quotation. */
export const unknownKind = (typed: string, kinds: readonly string[]): string =>
  `There is no kind ${quoted(typed)}.\nThere are: ${kinds.join(', ')}.`;

// What went wrong.

/** To a command of another version. */
export const unknownCommand = (): string => 'This bot does not know that command (any more).\nTry `/ask` or `/quote`.';
/** To a button or menu of another version. */
export const unknownControl = (): string => 'This control does nothing any more.\nAsk again with `/ask` or `/quote`.';
/** To a button whose article is not what it was. */
export const articleChanged = (): string =>
  'The article has changed since, or is gone, so this cannot be shown any more.\nAsk again with `/ask` or `/quote`.';
/** When the bot itself is at fault. */
export const wentWrong = (): string =>
  'Something went wrong here, so this could not be answered.\nPlease try again in a moment.';
/** When a message would be empty. */
export const nothingToShow = (): string => 'There is nothing to show here.\nTry `/ask` or `/quote`.';

// Buttons: plain, and short enough for a phone.

/** The labels of buttons. Plain. */
export const LABELS = {
  before: 'Before',
  after: 'After',
  more: 'More',
  back: 'Back',
  share: 'Share',
  open: 'Open source',
  previous: 'Previous',
  next: 'Next',
} as const;

// What Discord shows of the commands: plain.

/** Names and descriptions of the commands' options. Plain. */
export const DESCRIPTIONS = {
  ask: 'Ask a question; the answer comes in the articles’ own words',
  question: 'What do you want to know?',
  quote: 'See what somebody said, or what was said on a subject',
  speaker: 'Who said it (all options may be left out)',
  topic: 'What it is about',
  article: 'Only this article',
  kind: 'Direct quotations, reported speech, or both in one',
  private: 'Only you see the reply',
} as const;
/** What the kinds of quotation are called where one is chosen. Plain. */
export const KIND_NAMES: Readonly<Record<QuotationKind, string>> = {
  direct: 'Direct: all in quotation marks',
  indirect: 'Reported: no quotation marks',
  mixed: 'Partly direct',
};
