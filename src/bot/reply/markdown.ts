import { fold } from '../../language/fold.ts';
import { onOneLine } from '../../language/one-line.ts';
import type { Grammar } from '../texts/grammar.ts';

/*
 * Text that Discord shows exactly as it is. Discord reads its own Markdown in everything that a bot says; a backslash before a
 * sign (anything but a letter, a digit or white space) makes it literal, except in code and inside a bare link.
 */

/**
 * Signs that have a meaning anywhere: "snake_case", "2*3*4", "C:\\>", "`ls`", "~~old~~", "||spoiler||", "[1]", "<@1>", "<t:0>". A
 * colon before a word opens an emoji (":smile:") or a link ("https://…", which would lose its escapes, so links are shown but not
 * made). So does one at the end, where the bot's own words may follow. `@` before a word may notify everyone.
 */
const SIGN = /[\\*_`<[]|~(?=~)|\|(?=\|)|:(?=\S|$)|@(?=\w)/g;
/** Signs that start a block at the beginning of a line: "- item", "+ item", "# heading", "-# small print", "> quotation". */
const BLOCK = /^([^\S\n\r\u2028\u2029]*)([-+#>])/gm;
/** "1. item": the dot is what has a meaning. */
const NUMBERED = /^([^\S\n\r\u2028\u2029]*\d+)\.(?=\s|$)/gm;

/** A text without any of these signs and line ends … */
const MAY_MEAN = /[\\*_`<[~|:@\n\r\u2028\u2029]/;
/** … and without one of these at its beginning is its own Markdown, as most titles and sentences are. */
const MAY_BEGIN = /^[^\S\n\r\u2028\u2029]*[-+#>\d]/;

/** Markdown that shows exactly `text`, even at the start of a line. At most twice as long. */
export function verbatim(text: string): string {
  if (!MAY_MEAN.test(text) && !MAY_BEGIN.test(text)) return text;
  return text.replace(SIGN, '\\$&').replace(BLOCK, '$1\\$2').replace(NUMBERED, '$1\\.');
}

/** A block quote that shows exactly `text`. At most three times as long plus two. */
export function blockQuote(text: string): string {
  return inQuote(verbatim(text));
}

/** Markdown as a block quote. */
export const inQuote = (markdown: string): string => `> ${markdown.replaceAll('\n', '\n> ')}`;

/** Text in bold, in italics. */
export const bold = (text: string): string => styledLines(text, '**');
export const italic = (text: string): string => styledLines(text, '*');

/** Styles end with the line, and white space stays outside, because Discord shows the marks of "** word**". */
const styledLines = (text: string, mark: string): string =>
  text
    .split('\n')
    .map((line) => {
      const words = line.trim();
      if (words === '') return line;
      const from = line.indexOf(words);
      return `${line.slice(0, from)}${mark}${verbatim(words)}${mark}${line.slice(from + words.length)}`;
    })
    .join('\n');

/** Small print that shows `text` without its empty lines, for which Discord would show the mark. */
export function smallPrint(label: string, text: string): string {
  const lines = verbatim(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return `-# ${label}${lines.join('\n-# ')}`;
}

/** Markdown that shows `text` on one line, at most `most` characters long. For names, titles and what somebody typed. */
export function inline(text: string, most: number): string {
  const line = onOneLine(text, most);
  const whole = verbatim(line);
  if (whole.length <= most) return whole;
  // A beginning has no more escapes than the whole, except for a colon or an @ that ends up before "…"; in the worst case all of
  // it is escapes.
  const length = Math.max(most - (whole.length - line.length) - 2, Math.floor(most / 2) - 1);
  return verbatim(onOneLine(line, length));
}

/*
 * Text from an article or a person, escaped and shortened, so that it can be part of the bot's own texts. All of it is Discord's
 * Markdown.
 */

/** The longest text of a person's that is repeated, in characters of Markdown. */
const LONGEST_TYPED = 80;
/** The longest name or title in a list, in characters of Markdown. */
const LONGEST_LISTED = 100;
/** Titles or names in a list with one per line; more are counted. */
const MOST_LISTED = 5;

/** Something that a person typed. */
export const typedPiece = (typed: string): string => inline(typed, LONGEST_TYPED);

/** A whole question, repeated for people who read along. */
export const questionPiece = (question: string): string => inline(question, 2 * LONGEST_TYPED);

/** A name or a title. */
export const namePiece = (name: string): string => inline(name, LONGEST_LISTED);

/** "**Jonathan Corbet**, Executive Editor of LWN"; null without a name. */
export function personPiece(name: string | null, role: string | null): string | null {
  const shown = name === null ? '' : inline(name, 80);
  return shown === '' ? null : `**${shown}**${role === null ? '' : `, ${inline(role, 120)}`}`;
}

/** Names or titles, one per line; those after the fifth are counted. */
export const bullets = (items: readonly string[], { andMore }: Pick<Grammar, 'andMore'>): string =>
  [
    ...items.slice(0, MOST_LISTED).map((item) => `- ${namePiece(item)}`),
    ...(items.length > MOST_LISTED ? [`- ${andMore(items.length - MOST_LISTED)}`] : []),
  ].join('\n');

interface Titled {
  readonly title: string;
  readonly titleSupplied: boolean;
}

/** A title as it is always shown: in square brackets if it is not the article's own. Plain text. */
export const titleOf = ({ title, titleSupplied }: Titled): string => (titleSupplied ? `[${title}]` : title);

/** Whether a heading of an article only repeats its title. */
export const repeatsTitle = (heading: string, { title }: Pick<Titled, 'title'>): boolean =>
  fold(heading.trim()) === fold(title.trim());
