import type { Article } from '../../domain/article.ts';
import { type Span, slice } from '../../domain/span.ts';
import { speakerKey, speakerName, speakerRole } from '../../library/speakers.ts';
import type { Texts } from '../texts/texts.ts';
import { tellingIntroduction } from './introduction.ts';
import { inline, personPiece } from './markdown.ts';
import { type SpokenWords, shownWords } from './spoken-words.ts';

/** The longest attribution, in characters of Markdown. */
const LONGEST_ATTRIBUTION = 2_000;

/** People named under one passage; more are counted. */
const MOST_SPEAKERS = 3;
/** Pieces of somebody's words that are quoted. */
const MOST_PIECES = 2;
/** Longer texts (about a line on a phone, in characters) are quoted by their beginning and their end: … */
const LONGEST_PIECE = 40;
/** … so many words from either end, … */
const WORDS_AT_END = 3;
/** … of each of several pieces so many, … */
const WORDS_OF_SEVERAL = 2;
/** … looked for in so many characters, … */
const END_WITHIN = 120;
/** … and at most so many characters of Markdown. */
const LONGEST_END = 60;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Who says what in the text that is shown: one line that names each person once; below it which words are theirs, unless all are; at most
 * 2,000 characters. Nobody is given words that are not theirs: of several people each is named with their own. If there is room, a line
 * says how the article introduces them elsewhere, where that tells more.
 */
export function attribution(article: Article, shown: Span, parts: readonly SpokenWords[], texts: Texts): string[] {
  const { cards, grammar } = texts;
  const people = merged(article, parts);
  const named = people.slice(0, MOST_SPEAKERS);
  const [only] = named;
  if (!only) return [];
  const nameOf = ({ speaker, kind }: SpokenWords): string => {
    const person = personPiece(speaker && speakerName(article, speaker), speaker && speakerRole(article, speaker));
    return `${person ?? cards.unnamed} · ${cards.kinds[kind]}`;
  };
  const lines =
    people.length > 1
      ? [`— ${named.map((said) => grammar.labelled(nameOf(said), shortened(article.text, said.content))).join('; ')}`]
      : [`— ${nameOf(only)}`, wordsLine(article.text, shown, only.content, texts)].filter((line) => line !== null);
  if (people.length > named.length) lines.push(`-# ${cards.moreSpeakers(people.length - named.length)}`);
  const introductions = named.flatMap((said) => tellingIntroduction(article, said, shown, texts) ?? []);
  let length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  for (const line of new Set(introductions)) {
    length += line.length + 1;
    if (length <= LONGEST_ATTRIBUTION) lines.push(line);
  }
  return lines;
}

/** Which words of the text are the speaker's, as one line; null if all of them are. */
export const wordsLine = (text: string, shown: Span, content: readonly Span[], { cards }: Texts): string | null =>
  fills(text, shown, content) ? null : `-# ${cards.theirWords(shortened(text, content))}`;

/** Somebody's words in a line: short ones whole, long ones by their ends. */
function shortened(text: string, content: readonly Span[]): string {
  const atEnd = content.length > 1 ? WORDS_OF_SEVERAL : WORDS_AT_END;
  const named = content.slice(0, MOST_PIECES).map((piece) =>
    endsOf(slice(text, piece), content.length > 1 ? LONGEST_PIECE / 2 : LONGEST_PIECE, atEnd)
      .map((end) => inline(end, LONGEST_END))
      .join(' … '),
  );
  return [...named, ...(content.length > MOST_PIECES ? ['…'] : [])].join(' · ');
}

/** One entry per person, so that each name stands once. Words of which some are quoted and others reported are partly direct. */
function merged(article: Article, parts: readonly SpokenWords[]): readonly SpokenWords[] {
  const people = new Map<string, SpokenWords>();
  for (const part of parts) {
    const key = part.speaker ? speakerKey(speakerName(article, part.speaker)) : '';
    const before = people.get(key);
    const content = [...(before?.content ?? []), ...shownWords(article.text, part)];
    const kind = before && before.kind !== part.kind ? 'mixed' : part.kind;
    people.set(key, { ...(before ?? part), kind, content: content.sort((a, b) => a.start - b.start) });
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

/** Words of up to `longest` characters as they are, more as their first and last few: "the Rust for", "the mainline kernel". */
function endsOf(words: string, longest: number, atEnd: number): [string] | [string, string] {
  if (words.length <= longest) return [words];
  const first = words.slice(0, END_WITHIN).split(/\s+/, atEnd).join(' ');
  const last = words.slice(-END_WITHIN).split(/\s+/).slice(-atEnd).join(' ');
  return [first, last];
}
