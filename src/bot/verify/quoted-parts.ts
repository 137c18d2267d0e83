import type { Span } from '../../domain/span.ts';
import { UNSPACED_IN_MESSAGES } from '../../language/characters.ts';
import { STOP_WORDS } from '../../language/languages/english/common-words.ts';
import { ATTRIBUTION_VERBS } from '../../language/languages/english/speech/reporting-verbs.ts';
import { blockQuotes, plainMessage } from '../interaction/target-message.ts';

/** A name of up to five words: "Greg Kroah-Hartman", "Ursula von der Leyen". */
const PERSON_NAME =
  "\\p{Lu}[\\p{L}.'’-]{0,40}(?: (?:de|da|del|di|van|von|der|den|la|al|bin|ibn|\\p{Lu}[\\p{L}.'’-]{0,40})){0,4}";
/** A name after the words: "— Linus Torvalds", "- Linus Torvalds, kernel maintainer". Anything after the name belongs to it, up to the end of the line. */
const SPEAKER_BEHIND = new RegExp(
  `^[\\s.,]{0,10}(?:[—–―~]|--?)\\s{0,3}(${PERSON_NAME})\\s{0,3}(?:[,(][^\\n]{0,120})?(?:\\n|$)`,
  'u',
);
/** The same at the end of a text, after a quotation mark, the end of a sentence or the end of a line. */
const SPEAKER_AT_END = new RegExp(
  `(?<=[.!?…"”»’'」\\n])[^\\S\\n]{0,3}(?:[—–―~]|--?)[^\\S\\n]{0,3}(${PERSON_NAME})[^\\S\\n]{0,3}(?:[,(][^\\n]{0,120})?\\s{0,10}$`,
  'u',
);
/** A name before the words: “Linus Torvalds: “…””, “Linus Torvalds said: “…””. */
const SPEAKER_BEFORE = new RegExp(`(?:^|[\\s(])(${PERSON_NAME})(?: (\\p{Ll}{2,20}))?\\s{0,3}[:,]?\\s{0,3}$`, 'u');
/** How far before a quotation its speaker may be named, in characters. */
const SPEAKER_WITHIN = 160;

/** The speaker whom a message names for the words between `before` and `after`; null if it names nobody, or not clearly. */
function claimedSpeaker(before: string, after: string): string | null {
  const [, behind] = SPEAKER_BEHIND.exec(after.slice(0, 2 * SPEAKER_WITHIN)) ?? [];
  if (behind !== undefined) return nameIn(behind);
  const [whole = '', name, verb] = SPEAKER_BEFORE.exec(before.slice(-SPEAKER_WITHIN)) ?? [];
  if (name === undefined) return null;
  const says = verb === undefined ? /[:]\s*$/.test(whole) : ATTRIBUTION_VERBS.has(verb);
  return says ? nameIn(name) : null;
}

/** Drops common words before a name: "And Corbet" → "Corbet". Null for "He". */
function nameIn(words: string): string | null {
  const all = words.split(' ');
  const first = all.findIndex((word) => !STOP_WORDS.has(word.toLowerCase()));
  return first < 0 ? null : all.slice(first).join(' ');
}

/** A text without the speaker's name at its end, and that name or null. */
export function withoutSpeaker(text: string): { readonly words: string; readonly claimed: string | null } {
  const tail = text.slice(-2 * SPEAKER_WITHIN);
  const match = SPEAKER_AT_END.exec(tail);
  const claimed = match?.[1] === undefined ? null : nameIn(match[1]);
  if (!match || claimed === null) return { words: text, claimed: null };
  return { words: text.slice(0, text.length - tail.length + match.index), claimed };
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a text has at least so many words, or as much in a script without spaces. */
export function hasMinWords(text: string, least: number): boolean {
  let words = 0;
  for (const piece of text.split(/\s+/)) if (LETTER_OR_DIGIT.test(piece) && ++words >= least) return true;
  return (text.match(UNSPACED_IN_MESSAGES)?.length ?? 0) >= 2 * least;
}

/** Opening marks of many languages, each with the marks that close it, and those that close it if none of the former follows. */
const CLOSED_BY: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['“', ['”', '"“']],
  ['„', ['“”', '"']],
  ['‟', ['”', '"']],
  ['"', ['"', '”']],
  ['＂', ['＂', '']],
  ['«', ['»', '']],
  ['»', ['«', '']],
  ['‹', ['›', '']],
  ['「', ['」', '']],
  ['『', ['』', '']],
  ['〝', ['〞〟', '']],
  ['‘', ['’', "'"]],
  ["'", ["'", '’']],
  ['‚', ['‘’', "'"]],
]);
/** Marks that are also apostrophes: they close only where no letter follows. */
const SINGLE_MARKS = new Set(['‘', "'", '‚']);
/** Marks that are as common after a quotation as before one: without a closing mark they open nothing. */
const DOUBTFUL_MARKS = new Set([...SINGLE_MARKS, '»']);
/** Marks of scripts without spaces, which may open directly after a letter. */
const UNSPACED_QUOTATION_MARKS = new Set(['「', '『', '〝']);

/** How many marks that may open a quotation are looked at in one text. */
const MOST_MARKS = 40;

/**
 * What is in quotation marks, without the marks, in order. A quotation within a quotation belongs to it. A mark that is never
 * closed counts up to the end of its paragraph.
 */
function markedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let looked = 0;
  for (let at = 0; at < text.length && looked < MOST_MARKS; at++) {
    const mark = text.charAt(at);
    const closing = CLOSED_BY.get(mark);
    if (!closing || !mayOpen(text, at)) continue;
    looked++;
    const end = closingMark(text, at, closing);
    if (end < 0 && DOUBTFUL_MARKS.has(mark)) continue;
    const last = end < 0 ? paragraphEnd(text, at) : end;
    spans.push({ start: at + 1, end: last });
    at = last;
  }
  return spans;
}

/** An opening mark is before a word and not directly after one: `5" pipe` opens nothing. */
const mayOpen = (text: string, at: number): boolean =>
  /\S/.test(text.charAt(at + 1)) &&
  (UNSPACED_QUOTATION_MARKS.has(text.charAt(at)) || !LETTER_OR_DIGIT.test(text.charAt(at - 1)));

/** Where a quotation ends; -1 if it does not. Skips quotations in it that use the same marks. */
function closingMark(text: string, from: number, [closing, otherwise]: readonly [string, string]): number {
  const mark = text.charAt(from);
  const nests = !closing.includes(mark);
  let depth = 0;
  let other = -1;
  for (let at = from + 1; at < text.length; at++) {
    const here = text.charAt(at);
    const closes = (marks: string): boolean =>
      marks.includes(here) && !(SINGLE_MARKS.has(mark) && LETTER_OR_DIGIT.test(text.charAt(at + 1)));
    if (nests && here === mark && mayOpen(text, at)) depth++;
    else if (closes(closing) && depth-- === 0) return at;
    else if (other < 0 && closes(otherwise)) other = at;
  }
  return other;
}

function paragraphEnd(text: string, at: number): number {
  const end = text.indexOf('\n\n', at);
  return end < 0 ? text.length : end;
}

/** Words that a message presents as somebody else's. Plain text. */
export interface QuotedPart {
  readonly words: string;
  /** Whom the message names as their speaker, or null. */
  readonly claimed: string | null;
}

/** The fewest words that count as a quotation: "tipping point", but not a single word in quotation marks. */
const FEWEST_WORDS_OF_QUOTATION = 2;

/** What a message quotes: its block quotes, then what else is in quotation marks. */
export function quotedParts(markdown: string): QuotedPart[] {
  const { quotes, own, after } = blockQuotes(markdown);
  const blocks = quotes.map((quote, i): QuotedPart => {
    const { words, claimed } = withoutSpeaker(quote.trim());
    return { words: plainMessage(words).trim(), claimed: claimed ?? claimedSpeaker('', plainMessage(after[i] ?? '')) };
  });
  const text = plainMessage(own);
  const marked = markedSpans(text).map(
    ({ start, end }): QuotedPart => ({
      words: text.slice(start, end),
      claimed: claimedSpeaker(text.slice(0, start - 1), text.slice(end + 1)),
    }),
  );
  return [...blocks, ...marked].filter(({ words }) => hasMinWords(words, FEWEST_WORDS_OF_QUOTATION));
}
