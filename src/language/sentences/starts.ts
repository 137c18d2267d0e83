import { initialAt, opensSentences, skipSpace, wordAfter } from './characters.ts';

/** "Figure 1.5", "Table 2", "Fig. 3b" */
const FIGURE_LABEL =
  /^\s*(?:Figure|FIGURE|Fig\.|FIG\.|Table|TABLE)\s\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?\s+(?=["“‘(]?\p{Lu}\p{Ll})/u;

/** Where the caption begins behind the label that numbers it: "Figure 1.5 Residents gather in a hotel.", as a list of one offset or none. */
export function captionStarts(text: string): number[] {
  const label = FIGURE_LABEL.exec(text);
  return label ? [label[0].length] : [];
}

const LIST_MARKER = /(^|\s)(\(?)(?:(\d{1,3})|([a-z]{1,4})|([A-Z]))(\.\)|[.)])(?=\s)/g;
const BULLETS = new Set('•⁃‣◦▪●■');
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const SENTENCE_START = /(?:^|[.!?:;]["”’)]?)\s*$/;
const JOINED = /(?:,|\band|\bor|\bto)\s*$/;
/** Enough of what stands before a marker to see a stop or an "and". */
const MARKER_REACH = 6;

/**
 * Where the second and later items of a list in running text begin, as offsets of their markers: "1. The first 2. The second",
 * "a) … b) …", "(i) … (ii) …", "• one • two". The first must stand at the beginning or after a stop, and each has the next number
 * or letter: "paid for 1. above, and for 2. above" is no list.
 */
export function listItemStarts(text: string): number[] {
  const first = text.search(/\S/);
  const bullet = text.charAt(first);
  return BULLETS.has(bullet) ? bulletStarts(text, bullet, first) : numberedStarts(text);
}

function bulletStarts(text: string, bullet: string, first: number): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(bullet, first + 1); at >= 0; at = text.indexOf(bullet, at + 1)) {
    if (/\s/.test(text.charAt(at - 1))) starts.push(at);
  }
  return starts;
}

function numberedStarts(text: string): number[] {
  const starts: number[] = [];
  let expected: readonly string[] = [];
  let style = '';
  for (const match of text.matchAll(LIST_MARKER)) {
    const [, space = '', opening = '', digits, small, capital, closing = ''] = match;
    const isInitial = closing === '.' && capital !== undefined;
    if (isInitial) continue;
    const value = digits ?? small ?? capital ?? '';
    const at = match.index + space.length;
    const before = text.slice(Math.max(0, at - MARKER_REACH), at);
    if (style === opening + closing && expected.includes(value) && !JOINED.test(before)) starts.push(at);
    else if (!SENTENCE_START.test(before)) continue;
    expected = successors(value);
    style = opening + closing;
  }
  return starts;
}

/** 1 → 2; b → c; i → j or ii. */
function successors(value: string): string[] {
  if (/^\d/.test(value)) return [String(Number(value) + 1)];
  const next = ROMAN[ROMAN.indexOf(value) + 1];
  const following = value.length === 1 ? [String.fromCharCode(value.charCodeAt(0) + 1)] : [];
  return ROMAN.includes(value) && next !== undefined ? [...following, next] : following;
}

/** An address, an emoticon, or a rule of five signs or more ("====="), each between spaces. */
const UNMARKED = /(?<!\S)(?:(?:https?:\/\/|www\.)\S+[\p{L}\p{N}/]|([:;]['o-]?[()DPp])|([=_*~#-])\2{4,})(?=\s)/gu;
const ADDRESS_START = /^(?:https?:|www\.)/;
/** Enough of a word to know an address. */
const SCHEME = 6;

/**
 * Where sentences begin after what ends one without a stop, as ascending offsets of first visible characters: a rule and what stands
 * below it, a capital after an emoticon ("See you :) The boat"), and after an address another one or a word that opens sentences.
 */
export function startsAfterUnmarkedEnds(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(UNMARKED)) {
    const [shown, emoticon, rule] = match;
    const next = skipSpace(text, match.index + shown.length);
    if (rule) starts.push(match.index, next);
    else if (emoticon ? initialAt(text, next) === 'upper' : opensAfterAddress(text, next)) starts.push(next);
  }
  return starts;
}

const opensAfterAddress = (text: string, next: number): boolean =>
  ADDRESS_START.test(text.slice(next, next + SCHEME)) ||
  (initialAt(text, next) === 'upper' && opensSentences(wordAfter(text, next)));
