import type { SpokenPart } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Quotation } from '../../domain/quotation.ts';
import { contains, overlaps, type Span, slice } from '../../domain/span.ts';
import { AUXILIARIES } from '../../language/languages/english/grammar/function-words.ts';
import { speakerKey, speakerName, speakerRole } from '../../library/speakers.ts';
import type { Texts } from '../texts/texts.ts';
import { inline, personPiece } from './markdown.ts';

/** What is needed to show how an article introduces somebody's words. */
type IntroducedWords = Pick<Quotation, 'kind' | 'content' | 'cue' | 'mention'>;

/** The longest stretch from the name to the cue that is shown whole (two lines on a phone), in characters; longer ones are shown in pieces. */
const LONGEST_STRETCH = 160;
/** The longest gap between the cue and the words that is shown too, in characters: "emphasized to reporters that …". */
const LONGEST_GAP = 40;

/** "that" before a reported clause, which reads as a sentence fragment with it. Kept where it is the clause's own subject: "(She said) that was a mistake". */
const CONJUNCTION = /^that\s+(?=([\p{L}\p{N}'’]*))(?=\S)/iu;

/** Somebody's words as they are shown: reported ones without a leading "that". The spans are never wider than the original ones. */
export function shownWords(text: string, { kind, content }: Pick<Quotation, 'kind' | 'content'>): readonly Span[] {
  const [first, ...others] = content;
  const that = kind === 'direct' || !first ? null : CONJUNCTION.exec(slice(text, first));
  if (!first || !that || AUXILIARIES.has((that[1] ?? '').toLowerCase().replace('’', "'"))) return content;
  return [{ start: first.start + that[0].length, end: first.end }, ...others];
}

/** Where an article says whose words they are: pieces in its own order, and on which side of them the words are. */
interface Introduction {
  readonly pieces: readonly Span[];
  /** `between` if the words are on both sides, or between the pieces. */
  readonly words: 'after' | 'before' | 'between';
}

/**
 * The part outside of what is shown that names and introduces the speaker: "Kroah-Hartman further mentioned that", "told
 * reporters,". Null if it is in view already, or there is none.
 */
function introductionOf(text: string, said: IntroducedWords, shown: Span): Introduction | null {
  const outside = [said.mention, said.cue]
    .filter((span) => span !== null)
    .filter((span) => span.end > span.start && !contains(shown, span))
    .sort((a, b) => a.start - b.start);
  const [first, last = first] = outside;
  if (!first || !last) return null;
  const words = shownWords(text, said);
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const side = last.end <= start ? 'after' : first.start >= end ? 'before' : 'between';
  const pieces = joined(text, first, last, words) ?? outside;
  return { pieces: side === 'after' ? upTo(text, pieces, start) : pieces, words: side };
}

/** One stretch from the first piece to the last, unless it is long, crosses the end of a paragraph or contains the words themselves. */
function joined(text: string, first: Span, last: Span, words: readonly Span[]): readonly Span[] | null {
  const stretch = { start: first.start, end: Math.max(first.end, last.end) };
  if (stretch.end - stretch.start > LONGEST_STRETCH || slice(text, stretch).includes('\n\n')) return null;
  return words.some((piece) => overlaps(piece, stretch)) ? null : [stretch];
}

/** An opening mark that belongs to the words: "sagte: „". */
const OPENS = /(?<=^|[\s:,([—–-])["“„‟«»‹‚‘'「『([]{1,3}$/u;

/** The pieces, extended by what is between the last of them and the words: an object, a "that", a comma. */
function upTo(text: string, pieces: readonly Span[], start: number): readonly Span[] {
  const last = pieces.at(-1);
  if (!last || start - last.end > LONGEST_GAP || text.slice(last.end, start).includes('\n')) return pieces;
  const between = text.slice(last.end, start).trimEnd().replace(OPENS, '').trimEnd();
  const end = last.end + between.length;
  return end - last.start > LONGEST_STRETCH ? pieces : [...pieces.slice(0, -1), { start: last.start, end }];
}

/** Somebody's words in a text that is shown; the speaker is null if the article does not state one. */
export type SpokenWords = Pick<Quotation, 'speaker' | 'kind' | 'content' | 'cue' | 'mention'>;

/** The longest attribution, in characters of Markdown. */
const LONGEST_ATTRIBUTION = 2_000;

/** People named under one passage; more are counted. */
const MOST_SPEAKERS = 3;
/** Pieces of somebody's words that are quoted; a passage rarely has more. */
const MOST_PIECES = 3;
/** Longer texts (about a line on a phone, in characters) are quoted by their beginning and their end: … */
const LONGEST_PIECE = 60;
/** … so many words from either end, … */
const WORDS_AT_END = 4;
/** … looked for in so many characters, … */
const END_WITHIN = 120;
/** … and at most so many characters of Markdown. */
const LONGEST_END = 60;
/** The longest piece of an introduction, in characters of Markdown. */
const LONGEST_INTRODUCTION = 170;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Who says what in the text that is shown: a line or two per person, at most 2,000 characters. Nobody is given words that are not
 * theirs. If there is room, `introduction` adds a line about how the article introduces them elsewhere.
 */
export function attribution(
  article: Article,
  shown: Span,
  parts: readonly SpokenWords[],
  texts: Texts,
  introduction: (article: Article, said: SpokenWords, shown: Span, texts: Texts) => string | null = introductionLine,
): string[] {
  const lines: string[] = [];
  const introductions: string[] = [];
  const people = merged(article, parts);
  for (const said of people.slice(0, MOST_SPEAKERS)) {
    const { speaker, kind } = said;
    const person = personPiece(speaker && speakerName(article, speaker), speaker && speakerRole(article, speaker));
    lines.push(`— ${person ?? texts.cards.unnamed} · ${texts.cards.kinds[kind]}`);
    const theirs = wordsLine(article.text, shown, said.content, texts);
    if (theirs !== null) lines.push(theirs);
    const introduced = introduction(article, said, shown, texts);
    if (introduced !== null) introductions.push(introduced);
  }
  if (people.length > MOST_SPEAKERS) lines.push(`-# ${texts.cards.moreSpeakers(people.length - MOST_SPEAKERS)}`);
  let length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  for (const line of new Set(introductions)) {
    length += line.length + 1;
    if (length <= LONGEST_ATTRIBUTION) lines.push(line);
  }
  return lines;
}

/** Where the article says whose words they are; null if that is in view. */
function introductionLine({ text }: Article, said: SpokenWords, shown: Span, { cards }: Texts): string | null {
  const introduction = introductionOf(text, said, shown);
  if (!introduction) return null;
  const { pieces, words } = introduction;
  const named = pieces.map((piece) => inline(slice(text, piece), LONGEST_INTRODUCTION)).join(' … ');
  return `-# ${cards.introducedBy(`${words === 'before' ? '… ' : ''}${named}${words === 'after' ? ' …' : ''}`)}`;
}

/**
 * The same, but only if it tells more than the name above the words: the verb of a report ("denied that …"), a name that had to
 * be resolved ("he", "Corbet"), or a lead-in from another paragraph.
 */
export function tellingIntroduction(article: Article, said: SpokenWords, shown: Span, texts: Texts): string | null {
  const { text } = article;
  const { kind, mention, speaker } = said;
  if (kind === 'direct' && mention && speaker) {
    const named = speakerKey(slice(text, mention)).includes(speakerKey(speakerName(article, speaker)));
    const near = contains(shown, mention) || !text.slice(mention.end, shown.start).includes('\n');
    if (named && near) return null;
  }
  return introductionLine(article, said, shown, texts);
}

/** The parts of a passage with their introductions, taken from the article's quotations. */
export const withIntroductions = (parts: readonly SpokenPart[], quotations: readonly Quotation[]): SpokenWords[] =>
  parts.map((part) => {
    const [first] = part.content;
    const whole = quotations.find(
      ({ kind, content }) => kind === part.kind && first && content.some((piece) => contains(piece, first)),
    );
    return { ...part, cue: whole?.cue ?? null, mention: whole?.mention ?? null };
  });

/** Which words of the text are the speaker's; null if all of them are. */
export function wordsLine(text: string, shown: Span, content: readonly Span[], { cards }: Texts): string | null {
  if (fills(text, shown, content)) return null;
  const named = content.slice(0, MOST_PIECES).map((piece) =>
    endsOf(slice(text, piece))
      .map((end) => inline(end, LONGEST_END))
      .join(' … '),
  );
  return `-# ${cards.theirWords([...named, ...(content.length > MOST_PIECES ? ['…'] : [])].join(' · '))}`;
}

/** One entry per person and kind, so that two reported remarks of one person share a line. */
function merged(article: Article, parts: readonly SpokenWords[]): readonly SpokenWords[] {
  const people = new Map<string, SpokenWords>();
  for (const part of parts) {
    const key = `${part.kind} ${part.speaker ? speakerName(article, part.speaker) : ''}`;
    const before = people.get(key);
    const content = [...(before?.content ?? []), ...shownWords(article.text, part)];
    people.set(key, { ...(before ?? part), content: content.sort((a, b) => a.start - b.start) });
  }
  return [...people.values()];
}

/** Whether words, in ascending order, fill the text except for punctuation and spaces. */
function fills(text: string, shown: Span, content: readonly Span[]): boolean {
  let from = shown.start;
  for (const piece of content) {
    if (piece.start > from && LETTER_OR_DIGIT.test(text.slice(from, piece.start))) return false;
    from = Math.max(from, piece.end);
  }
  return from >= shown.end || !LETTER_OR_DIGIT.test(text.slice(from, shown.end));
}

/** Short words as they are, long ones as their first and last few: "the Rust for Linux", "in the mainline kernel". */
function endsOf(words: string): [string] | [string, string] {
  if (words.length <= LONGEST_PIECE) return [words];
  const first = words.slice(0, END_WITHIN).split(/\s+/, WORDS_AT_END).join(' ');
  const last = words.slice(-END_WITHIN).split(/\s+/).slice(-WORDS_AT_END).join(' ');
  return [first, last];
}
