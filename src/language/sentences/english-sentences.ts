import type { Span } from '../../domain/span.ts';
import { initialAt, isSpace, opensSentences, skipSpace, skipSpaceBack, wordAfter } from './characters.ts';
import {
  abbreviation,
  dashFollows,
  ellipsis,
  initials,
  insideWord,
  labelOpens,
  lowerCase,
  marksAlone,
  nameWithMark,
  punctuationFollows,
  speakerFollows,
} from './rules.ts';
import { readStop, type Stop, type StopRule } from './stop.ts';

/** A longer bracket or quotation, in UTF-16 units, contains sentences of its own. */
const LONGEST_ENCLOSURE = 300;
/** How many unclosed signs are skipped to find the matching one: keeps "((((" linear. */
const MOST_UNCLOSED = 4;
const ENCLOSING_SIGN = /[()[\]“”"]|‘(?!\d)|’(?![\p{L}\p{N}])/gu;
const OPENING_OF: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '’': '‘' };

interface EnclosingSign {
  readonly sign: string;
  readonly at: number;
}

/**
 * The outermost brackets, and quotations followed by a lower-case letter; ascending. No sentence ends inside
 * one that opened within it: "teaches (He was an engineer. He retired.) at the university",
 * ‘called out, “The Queen! The Queen!” and the gardeners threw themselves flat’.
 */
function enclosures(text: string): Span[] {
  const found: Span[] = [];
  const open: EnclosingSign[] = [];
  ENCLOSING_SIGN.lastIndex = 0;
  while (ENCLOSING_SIGN.test(text)) {
    const at = ENCLOSING_SIGN.lastIndex - 1;
    const sign = text.charAt(at);
    const opening = openingSignOf(text, sign, at);
    if (opening === undefined) {
      open.push({ sign, at });
      continue;
    }
    const start = takeMatching(open, opening);
    if (start === undefined || at - start > LONGEST_ENCLOSURE) continue;
    if (opening === '(' || opening === '[' || goesOnSmall(text, at + 1)) found.push({ start, end: at });
  }
  return outermost(found);
}

/** The sign that this one closes, or undefined if it opens. A straight quote opens after a space or "(", unless a space follows. */
function openingSignOf(text: string, sign: string, at: number): string | undefined {
  if (sign !== '"') return OPENING_OF[sign];
  const opens =
    (at === 0 || isSpace(text.charCodeAt(at - 1)) || text.charAt(at - 1) === '(') && !isSpace(text.charCodeAt(at + 1));
  return opens ? undefined : sign;
}

function goesOnSmall(text: string, after: number): boolean {
  const next = skipSpace(text, after);
  return initialAt(text, text.charAt(next) === '(' ? next + 1 : next) === 'lower';
}

/** Pops the last opening sign of a kind and everything unclosed above it; returns its offset. */
function takeMatching(open: EnclosingSign[], sign: string): number | undefined {
  for (let depth = open.length; depth > Math.max(0, open.length - MOST_UNCLOSED); depth--) {
    const candidate = open[depth - 1];
    if (candidate?.sign !== sign) continue;
    open.length = depth - 1;
    return candidate.at;
  }
  return undefined;
}

function outermost(pairs: Span[]): Span[] {
  const outer: Span[] = [];
  let end = -1;
  for (const pair of pairs.sort((a, b) => a.start - b.start)) {
    if (pair.start < end) continue;
    outer.push(pair);
    end = pair.end;
  }
  return outer;
}

/** "Figure 1.5", "Table 2", "Fig. 3b" */
const FIGURE_LABEL =
  /^\s*(?:Figure|FIGURE|Fig\.|FIG\.|Table|TABLE)\s\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?\s+(?=["“‘(]?\p{Lu}\p{Ll})/u;

/** Where a caption begins after its label ("Figure 1.5 Residents gather in a hotel."): one offset or none. */
function captionStarts(text: string): number[] {
  const label = FIGURE_LABEL.exec(text);
  return label ? [label[0].length] : [];
}

const LIST_MARKER = /(^|\s)(\(?)(?:(\d{1,3})|([a-z]{1,4})|([A-Z]))(\.\)|[.)])(?=\s)/g;
const BULLETS = new Set('•⁃‣◦▪●■');
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const SENTENCE_START = /(?:^|[.!?:;]["”’)]?)\s*$/;
const JOINED = /(?:,|\band|\bor|\bto)\s*$/;
/** UTF-16 units before a marker that are searched for a stop or an "and". */
const MARKER_REACH = 6;

/**
 * The offsets of the second and later markers of a list within running text: "1. The first 2. The second",
 * "a) … b) …", "(i) … (ii) …", "• one • two". The first marker must come at the beginning or after a stop, and the numbers or
 * letters must be consecutive: "paid for 1. above, and for 2. above" is not a list.
 */
function listItemStarts(text: string): number[] {
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

/** A URL, an emoticon, or a rule of at least five signs ("====="), surrounded by spaces. */
const ENDS_WITHOUT_STOP =
  /(?<!\S)(?:(?:https?:\/\/|www\.)\S+[\p{L}\p{N}/]|([:;]['o-]?[()DPp])|([=_*~#-])\2{4,})(?=\s)/gu;
const ADDRESS_START = /^(?:https?:|www\.)/;
/** UTF-16 units of a word that are enough to recognise a URL. */
const SCHEME = 6;

/**
 * Where sentences begin after something that ends one without a stop, as ascending offsets: a rule and the text after it,
 * a capital after an emoticon ("See you :) The boat"), another URL or a sentence opener after a URL.
 */
function startsAfterUnmarkedEnds(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(ENDS_WITHOUT_STOP)) {
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

/** Finds sentences that begin without a stop before them. */
const STARTS: readonly ((text: string) => readonly number[])[] = [
  captionStarts, //           "Figure 1.5 | Residents gather"
  listItemStarts, //          "1. Buy oil | 2. Fill the lamp"
  startsAfterUnmarkedEnds, // "See you :) | The boat"
];

/** Whether a sentence ends at a stop: the first rule that applies decides. If none applies, it ends. */
const STOP_RULES: readonly StopRule[] = [
  marksAlone, //         1  "[...]", "(!)", "...and then"
  insideWord, //         2  "6.13", "ASP.NET", "world.Today"
  punctuationFollows, // 3  "alone!, he yelled"
  dashFollows, //        4  "-- voila! -- you have cake"
  ellipsis, //           5  "what I mean...see"
  nameWithMark, //       6  "Yahoo! Inc."
  speakerFollows, //     7  “How many times?” Clinton said.
  lowerCase, //          8  "Inc. was", "nobody minded. it shipped"
  labelOpens, //          9  "1. The first", "P.S. I am"
  abbreviation, //      10  "Dr. Glennie", "No. 5", "9 p.m. E.T."
  initials, //          11  "J. R. R. Tolkien", "the U.S. Senate"
];

const STOP_MARK = /[.!?…‼⁇⁈⁉。．｡！？]/g;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * The sentences of English text without meaningful line breaks, ascending. The text is first cut where sentences begin without
 * a stop before them; then each piece is read stop by stop.
 */
export function englishSentences(text: string): Span[] {
  const starts = new Set(STARTS.flatMap((startsOf) => startsOf(text)));
  const spans: Span[] = [];
  let from = 0;
  for (const start of [...[...starts].sort((a, b) => a - b), text.length]) {
    addSentences(text.slice(from, start), from, spans);
    from = start;
  }
  return spans;
}

function addSentences(text: string, offset: number, spans: Span[]): void {
  const enclosed = enclosures(text);
  const first = spans.length;
  let e = 0;
  let sentence = skipSpace(text, 0);
  STOP_MARK.lastIndex = sentence;
  while (STOP_MARK.test(text)) {
    const stop = readStop(text, sentence, STOP_MARK.lastIndex - 1);
    if (stop.next >= text.length) break;
    STOP_MARK.lastIndex = stop.end;
    while ((enclosed[e]?.end ?? text.length) < stop.end) e++;
    if (isInside(stop, enclosed[e]) || !endsAt(stop)) continue;
    spans.push({ start: offset + sentence, end: offset + stop.end });
    sentence = stop.next;
  }
  const end = skipSpaceBack(text, sentence, text.length);
  if (end === sentence) return;
  // Signs alone are no sentence: a trailing "🎉" or "***" belongs to the sentence before it.
  const before = spans.length > first && !SAYS_SOMETHING.test(text.slice(sentence, end)) ? spans.pop() : undefined;
  spans.push({ start: before?.start ?? offset + sentence, end: offset + end });
}

/** Whether the stop is inside a bracket or quotation that opened within the sentence. */
const isInside = (stop: Stop, pair: Span | undefined): boolean =>
  pair !== undefined && stop.sentence < pair.start && pair.start < stop.at;

function endsAt(stop: Stop): boolean {
  for (const rule of STOP_RULES) {
    const verdict = rule(stop);
    if (verdict) return verdict === 'ends';
  }
  return true;
}
