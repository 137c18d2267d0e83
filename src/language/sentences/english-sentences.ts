import type { Span } from '../../domain/span.ts';
import { skipSpace, skipSpaceBack } from './characters.ts';
import { enclosures } from './enclosures.ts';
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
import { captionStarts, listItemStarts, startsAfterUnmarkedEnds } from './starts.ts';
import { readStop, type Stop, type StopRule } from './stop.ts';

/** What begins a sentence without a stop before it: the second of "1. Buy oil 2. Fill the lamp". */
const STARTS: readonly ((text: string) => readonly number[])[] = [
  captionStarts, //           "Figure 1.5 | Residents gather"
  listItemStarts, //          "1. Buy oil | 2. Fill the lamp"
  startsAfterUnmarkedEnds, // "See you :) | The boat"
];

/** The rules that decide whether a sentence ends at a stop; the first one that applies decides. Without any, it ends. */
const STOP_RULES: readonly StopRule[] = [
  marksAlone, //         1  "[...]", "(!)", "...and then"
  insideWord, //         2  "6.13", "ASP.NET", "world.Today"
  punctuationFollows, // 3  "alone!, he yelled"
  dashFollows, //        4  "-- voila! -- you have cake"
  ellipsis, //           5  "what I mean...see"
  nameWithMark, //       6  "Yahoo! Inc."
  speakerFollows, //     7  “How many times?” Clinton said.
  lowerCase, //          8  "Inc. was", "nobody minded. it shipped"
  labelOpens, //              9  "1. The first", "P.S. I am"
  abbreviation, //      10  "Dr. Glennie", "No. 5", "9 p.m. E.T."
  initials, //          11  "J. R. R. Tolkien", "the U.S. Senate"
];

const STOP_MARK = /[.!?…‼⁇⁈⁉。．｡！？]/g;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * The sentences of a stretch of English text in which no line begins anew: what begins without a stop before it is told apart first,
 * then each piece is read stop by stop.
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
  // Signs alone are not a sentence: a trailing "🎉" or "***" belongs to the sentence before it.
  const before = spans.length > first && !SAYS_SOMETHING.test(text.slice(sentence, end)) ? spans.pop() : undefined;
  spans.push({ start: before?.start ?? offset + sentence, end: offset + end });
}

/** Whether the stop lies in a bracket or quotation that opened within the sentence. */
const isInside = (stop: Stop, pair: Span | undefined): boolean =>
  pair !== undefined && stop.sentence < pair.start && pair.start < stop.at;

function endsAt(stop: Stop): boolean {
  for (const rule of STOP_RULES) {
    const verdict = rule(stop);
    if (verdict) return verdict === 'ends';
  }
  return true;
}
