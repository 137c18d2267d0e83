import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { fold } from '../../language/fold.ts';
import { onOneLine, wordBorder } from '../../language/one-line.ts';
import type { Grammar } from '../texts/grammar.ts';

/*
 * Text that Discord shows exactly as it stands. Discord reads its own Markdown in whatever a bot says; a backslash before a sign
 * (anything but a letter, a digit or white space) shows that sign as it is, everywhere but in code and inside a bare link.
 */

/**
 * Signs that mean something wherever they stand: "snake_case", "2*3*4", "C:\\>", "`ls`", "~~old~~", "||spoiler||", "[1]", "<@1>", "<t:0>".
 * A colon before a word, or at the end, where the bot's own words may follow, opens an emoji (":smile:") or a link ("https://…",
 * which would be shown without its escapes, so links are shown but not made); `@` before a word may call everyone.
 */
const SIGN = /[\\*_`<[]|~(?=~)|\|(?=\|)|:(?=\S|$)|@(?=\w)/g;
/** Signs that begin a block at the start of a line: "- item", "+ item", "# heading", "-# small print", "> quotation". */
const BLOCK = /^([^\S\n\r\u2028\u2029]*)([-+#>])/gm;
/** "1. item": the dot is what counts. */
const NUMBERED = /^([^\S\n\r\u2028\u2029]*\d+)\.(?=\s|$)/gm;

/** A text with none of these signs and line ends … */
const MAY_MEAN = /[\\*_`<[~|:@\n\r\u2028\u2029]/;
/** … that does not begin with one of these either is its own Markdown, as most titles and sentences are. */
const MAY_BEGIN = /^[^\S\n\r\u2028\u2029]*[-+#>\d]/;

/** Markdown that shows exactly `text`, which may stand at the start of a line. At most twice as long. */
export function verbatim(text: string): string {
  if (!MAY_MEAN.test(text) && !MAY_BEGIN.test(text)) return text;
  return text.replace(SIGN, '\\$&').replace(BLOCK, '$1\\$2').replace(NUMBERED, '$1\\.');
}

/** A block quote that shows exactly `text`, line by line. At most three times as long and two more. */
export function blockQuote(text: string): string {
  return `> ${verbatim(text).replaceAll('\n', '\n> ')}`;
}

/** Small print that shows `text`; its empty lines are left out, because Discord shows the sign of an empty one. */
export function smallPrint(label: string, text: string): string {
  const lines = verbatim(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return `-# ${label}${lines.join('\n-# ')}`;
}

/** The largest number from `low` to `high` that fits; `low` is taken to fit, and what is too large stays too large. */
function largest(low: number, high: number, fits: (candidate: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (fits(middle)) from = middle;
    else to = middle - 1;
  }
  return from;
}

/** A text on one line as Markdown that shows it verbatim; `most` bounds the Markdown. For names, titles and what somebody typed. */
export function inline(text: string, most: number): string {
  const line = onOneLine(text, most);
  const whole = verbatim(line);
  if (whole.length <= most) return whole;
  // A beginning has no more escapes than the whole, but for a colon or an @ that comes to stand before "…"; at worst all is escapes.
  const length = Math.max(most - (whole.length - line.length) - 2, Math.floor(most / 2) - 1);
  return verbatim(onOneLine(line, length));
}

/** A quotation cut to fit. */
export interface ClippedQuote {
  /** A block quote. */
  readonly markdown: string;
  /** What is shown of the span. */
  readonly shown: Span;
  /** Where it was cut; null when it was not. */
  readonly cut: 'sentence' | 'word' | null;
}

/**
 * The span as a block quote of at most `room` characters: whole, else as many whole sentences as fit, else (a sentence that is longer
 * than a message) cut at a word.
 */
export function clipQuote({ text, sentences }: Article, span: Span, room: number): ClippedQuote {
  const quoteTo = (end: number): string => blockQuote(text.slice(span.start, end));
  // Markdown is never shorter than its text: what is longer than the room need not be tried.
  const fits = (end: number): boolean => end - span.start <= room && quoteTo(end).length <= room;
  const clipped = (end: number, cut: ClippedQuote['cut']): ClippedQuote => ({
    markdown: quoteTo(end),
    shown: { start: span.start, end },
    cut,
  });
  if (fits(span.end)) return clipped(span.end, null);

  const ends = sentences.filter(({ end }) => end > span.start && end < span.end).map(({ end }) => end);
  const count = largest(0, ends.length, (n) => fits(ends[n - 1] ?? span.start));
  const sentenceEnd = ends[count - 1];
  if (sentenceEnd !== undefined) return clipped(sentenceEnd, 'sentence');

  const most = largest(span.start + 1, span.end, fits);
  const words = text.slice(span.start, wordBorder(text, span.start, most)).trimEnd().length;
  return clipped(words > 0 ? span.start + words : most, 'word');
}

/*
 * What comes from an article or a person, made safe and held to a length, so that it can stand in the bot's own texts. All of it is
 * Discord's Markdown.
 */

/** Longest Markdown for what somebody typed, when it is repeated. */
const TYPED = 80;
/** Longest Markdown for a name or title in a list. */
const LISTED = 100;
/** Titles or names in a list of lines; more are counted. */
const MOST_LINES = 5;

/** What somebody typed. */
export const typedPiece = (typed: string): string => inline(typed, TYPED);

/** A whole question, repeated for those who read along. */
export const questionPiece = (question: string): string => inline(question, 2 * TYPED);

/** A name or a title. */
export const namePiece = (name: string): string => inline(name, LISTED);

/** "**Jonathan Corbet**, Executive Editor of LWN"; null without a name. */
export function personPiece(name: string | null, role: string | null): string | null {
  const shown = name === null ? '' : inline(name, 80);
  return shown === '' ? null : `**${shown}**${role === null ? '' : `, ${inline(role, 120)}`}`;
}

/** Names or titles line by line; those after the fifth are counted. */
export const bullets = (items: readonly string[], { andMore }: Pick<Grammar, 'andMore'>): string =>
  [
    ...items.slice(0, MOST_LINES).map((item) => `- ${namePiece(item)}`),
    ...(items.length > MOST_LINES ? [`- ${andMore(items.length - MOST_LINES)}`] : []),
  ].join('\n');

interface Titled {
  readonly title: string;
  readonly titleSupplied: boolean;
}

/** A title as it is named anywhere: in square brackets when it is not the article's own. Plain. */
export const titleOf = ({ title, titleSupplied }: Titled): string => (titleSupplied ? `[${title}]` : title);

/** Whether a heading of an article only says its title once more. */
export const repeatsTitle = (heading: string, { title }: Pick<Titled, 'title'>): boolean =>
  fold(heading.trim()) === fold(title.trim());
