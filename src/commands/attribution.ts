import type { SpokenPart } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { Quotation } from '../domain/quotation.ts';
import { contains, type Span, slice } from '../domain/span.ts';
import { speakerKey, speakerName, speakerRole } from '../library/speakers.ts';
import { inline } from './clip.ts';
import { introductionOf, wordsOf } from './introduction.ts';
import { personPiece } from './pieces.ts';
import type { Words } from './words/words.ts';

/** Somebody's words in a shown text; the speaker is null when the article does not state one. */
export type Said = Pick<Quotation, 'speaker' | 'kind' | 'content' | 'cue' | 'mention'>;

/** Longest attribution, in characters of Markdown. */
const LONGEST = 2_000;

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
/** and held to so many characters of Markdown. */
const LONGEST_END = 60;
/** The same for a piece of what introduces them. */
const LONGEST_INTRODUCTION = 170;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Who says what of the shown text, a line or two for each person, at most 2,000 characters; nobody is given words outside their own.
 * Where the article introduces them elsewhere, that is shown too if there is room: `introduction` makes the line, or none.
 */
export function attribution(
  article: Article,
  shown: Span,
  parts: readonly Said[],
  words: Words,
  introduction: (article: Article, said: Said, shown: Span, words: Words) => string | null = introductionLine,
): string[] {
  const lines: string[] = [];
  const introductions: string[] = [];
  const people = merged(article, parts);
  for (const said of people.slice(0, MOST_SPEAKERS)) {
    const { speaker, kind } = said;
    const person = personPiece(speaker && speakerName(article, speaker), speaker && speakerRole(article, speaker));
    lines.push(`— ${person ?? words.cards.unnamed} · ${words.cards.kinds[kind]}`);
    const theirs = wordsLine(article.text, shown, said.content, words);
    if (theirs !== null) lines.push(theirs);
    const introduced = introduction(article, said, shown, words);
    if (introduced !== null) introductions.push(introduced);
  }
  if (people.length > MOST_SPEAKERS) lines.push(`-# ${words.cards.moreSpeakers(people.length - MOST_SPEAKERS)}`);
  let length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  for (const line of new Set(introductions)) {
    length += line.length + 1;
    if (length <= LONGEST) lines.push(line);
  }
  return lines;
}

/** Where the article says whose words they are, when that is not in view; null otherwise. */
export function introductionLine({ text }: Article, said: Said, shown: Span, { cards }: Words): string | null {
  const introduction = introductionOf(text, said, shown);
  if (!introduction) return null;
  const { pieces, words } = introduction;
  const named = pieces.map((piece) => inline(slice(text, piece), LONGEST_INTRODUCTION)).join(' … ');
  return `-# ${cards.introducedBy(`${words === 'before' ? '… ' : ''}${named}${words === 'after' ? ' …' : ''}`)}`;
}

/**
 * The same where it tells more than the name above the words: the verb of a report ("denied that …"), a name that was resolved ("he",
 * "Corbet"), or a lead-in of another paragraph.
 */
export function tellingIntroduction(article: Article, said: Said, shown: Span, words: Words): string | null {
  const { text } = article;
  const { kind, mention, speaker } = said;
  if (kind === 'direct' && mention && speaker) {
    const named = speakerKey(slice(text, mention)).includes(speakerKey(speakerName(article, speaker)));
    const near = contains(shown, mention) || !text.slice(mention.end, shown.start).includes('\n');
    if (named && near) return null;
  }
  return introductionLine(article, said, shown, words);
}

/** The parts of a passage with what introduces them, looked up among the article's quotations. */
export const withIntroductions = (parts: readonly SpokenPart[], quotations: readonly Quotation[]): Said[] =>
  parts.map((part) => {
    const [first] = part.content;
    const whole = quotations.find(
      ({ kind, content }) => kind === part.kind && first && content.some((piece) => contains(piece, first)),
    );
    return { ...part, cue: whole?.cue ?? null, mention: whole?.mention ?? null };
  });

/** Which words of the shown text are the speaker's; null when all are. */
export function wordsLine(text: string, shown: Span, content: readonly Span[], { cards }: Words): string | null {
  if (fills(text, shown, content)) return null;
  const named = content.slice(0, MOST_PIECES).map((piece) =>
    endsOf(slice(text, piece))
      .map((end) => inline(end, LONGEST_END))
      .join(' … '),
  );
  return `-# ${cards.theirWords([...named, ...(content.length > MOST_PIECES ? ['…'] : [])].join(' · '))}`;
}

/** One entry for each person and kind: two reported remarks of one person in a passage are one line. */
function merged(article: Article, parts: readonly Said[]): readonly Said[] {
  const people = new Map<string, Said>();
  for (const part of parts) {
    const key = `${part.kind} ${part.speaker ? speakerName(article, part.speaker) : ''}`;
    const before = people.get(key);
    const content = [...(before?.content ?? []), ...wordsOf(article.text, part)];
    people.set(key, { ...(before ?? part), content: content.sort((a, b) => a.start - b.start) });
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
