import type { Quotation } from '../domain/quotation.ts';
import { contains, overlaps, type Span, slice } from '../domain/span.ts';
import { AUXILIARIES } from '../language/english/grammar/function-words.ts';

/** What shows how an article introduces somebody's words. */
export type Introduced = Pick<Quotation, 'kind' | 'content' | 'cue' | 'mention'>;

/** The stretch from the name to the cue is shown whole up to this length (two lines on a phone), else in pieces. */
const LONGEST_STRETCH = 160;
/** What stands between the cue and the words comes along up to this length: "emphasized to reporters that …". */
const LONGEST_GAP = 40;

/**
 * "that" before a reported clause, which reads as a sentence part without it. Kept where it is the clause's own subject:
 * "(She said) that was a mistake".
 */
const CONJUNCTION = /^that\s+(?=([\p{L}\p{N}'’]*))(?=\S)/iu;

/** Somebody's words as they are shown: reported ones without a leading "that". Slices, narrower at the most. */
export function wordsOf(text: string, { kind, content }: Pick<Quotation, 'kind' | 'content'>): readonly Span[] {
  const [first, ...others] = content;
  const that = kind === 'direct' || !first ? null : CONJUNCTION.exec(slice(text, first));
  if (!first || !that || AUXILIARIES.has((that[1] ?? '').toLowerCase().replace('’', "'"))) return content;
  return [{ start: first.start + that[0].length, end: first.end }, ...others];
}

/** Where an article says whose words they are: pieces in its own order, and on which side of them the words stand. */
export interface Introduction {
  readonly pieces: readonly Span[];
  /** `between` when the words stand on both sides, or between the pieces. */
  readonly words: 'after' | 'before' | 'between';
}

/**
 * What names and introduces the speaker outside of what is shown: "Kroah-Hartman further mentioned that", "told reporters,". Null when
 * that is in view, or the article has nothing of the kind.
 */
export function introductionOf(text: string, said: Introduced, shown: Span): Introduction | null {
  const outside = [said.mention, said.cue]
    .filter((span) => span !== null)
    .filter((span) => span.end > span.start && !contains(shown, span))
    .sort((a, b) => a.start - b.start);
  const [first, last = first] = outside;
  if (!first || !last) return null;
  const words = wordsOf(text, said);
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const side = last.end <= start ? 'after' : first.start >= end ? 'before' : 'between';
  const pieces = joined(text, first, last, words) ?? outside;
  return { pieces: side === 'after' ? upTo(text, pieces, start) : pieces, words: side };
}

/** One stretch from the first piece to the last, unless it is long, goes over an end of paragraph or holds the words themselves. */
function joined(text: string, first: Span, last: Span, words: readonly Span[]): readonly Span[] | null {
  const stretch = { start: first.start, end: Math.max(first.end, last.end) };
  if (stretch.end - stretch.start > LONGEST_STRETCH || slice(text, stretch).includes('\n\n')) return null;
  return words.some((piece) => overlaps(piece, stretch)) ? null : [stretch];
}

/** A mark that opens the words and belongs to them: "sagte: „". */
const OPENS = /(?<=^|[\s:,([—–-])["“„‟«»‹‚‘'「『([]{1,3}$/u;

/** The pieces with what stands between the last of them and the words: an object, a "that", a comma. */
function upTo(text: string, pieces: readonly Span[], start: number): readonly Span[] {
  const last = pieces.at(-1);
  if (!last || start - last.end > LONGEST_GAP || text.slice(last.end, start).includes('\n')) return pieces;
  const between = text.slice(last.end, start).trimEnd().replace(OPENS, '').trimEnd();
  const end = last.end + between.length;
  return end - last.start > LONGEST_STRETCH ? pieces : [...pieces.slice(0, -1), { start: last.start, end }];
}
