import type { Article } from '../domain/article.ts';
import type { QuotationKind, Speaker } from '../domain/quotation.ts';
import { type Span, slice } from '../domain/span.ts';
import { speakerName, speakerRole } from '../library/speakers.ts';
import { moreSpeakers, spokenBy, theirWords } from './wording.ts';

/** Somebody's words in a shown text; the speaker is null when the article does not state one. */
export interface Said {
  readonly speaker: Speaker | null;
  readonly kind: QuotationKind;
  readonly content: readonly Span[];
}

/** People named under one passage; more are counted. */
const MOST_SPEAKERS = 3;
/** Pieces of somebody's words that are named; a passage rarely has more. */
const MOST_PIECES = 3;
/** Words longer than this (about a line on a phone) are named by their beginning and their end, */
const LONGEST_PIECE = 60;
/** by so many words at either end, */
const WORDS = 4;
/** looked for in so many characters. */
const NEAR_END = 120;
const LETTER = /[\p{L}\p{N}]/u;

/** Who says what of the shown text, a line or two for each person, at most 2,000 characters; nobody is given words outside their own. */
export function attribution(article: Article, shown: Span, parts: readonly Said[]): string[] {
  const lines: string[] = [];
  const people = merged(article, parts);
  for (const { speaker, kind, content } of people.slice(0, MOST_SPEAKERS)) {
    lines.push(spokenBy(speaker && speakerName(article, speaker), speaker && speakerRole(article, speaker), kind));
    const words = wordsLine(article.text, shown, content);
    if (words !== null) lines.push(words);
  }
  if (people.length > MOST_SPEAKERS) lines.push(moreSpeakers(people.length - MOST_SPEAKERS));
  return lines;
}

/** Which words of the shown text are the speaker's; null when all are. */
export function wordsLine(text: string, shown: Span, content: readonly Span[]): string | null {
  if (fills(text, shown, content)) return null;
  const named = content.slice(0, MOST_PIECES).map((piece) => endsOf(slice(text, piece)));
  return theirWords(named, content.length > MOST_PIECES);
}

/** One entry for each person and kind: two reported remarks of one person in a passage are one line. */
function merged(article: Article, parts: readonly Said[]): readonly Said[] {
  if (parts.length < 2) return parts;
  const people = new Map<string, Said>();
  for (const part of parts) {
    const key = `${part.kind} ${part.speaker ? speakerName(article, part.speaker) : ''}`;
    const before = people.get(key)?.content ?? [];
    people.set(key, { ...part, content: [...before, ...part.content].sort((a, b) => a.start - b.start) });
  }
  return [...people.values()];
}

/** Whether ascending words fill the shown text but for marks and spaces. */
function fills(text: string, shown: Span, content: readonly Span[]): boolean {
  let from = shown.start;
  for (const piece of content) {
    if (piece.start > from && LETTER.test(text.slice(from, piece.start))) return false;
    from = Math.max(from, piece.end);
  }
  return from >= shown.end || !LETTER.test(text.slice(from, shown.end));
}

/** Short words whole, long ones as their first and last few: "the Rust for Linux", "in the mainline kernel". */
function endsOf(words: string): [string] | [string, string] {
  if (words.length <= LONGEST_PIECE) return [words];
  const first = words.slice(0, NEAR_END).split(/\s+/, WORDS).join(' ');
  const last = words.slice(-NEAR_END).split(/\s+/).slice(-WORDS).join(' ');
  return [first, last];
}
