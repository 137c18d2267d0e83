import { type Span, slice } from '../../domain/span.ts';
import type { UnresolvedQuotation } from '../unresolved-quotation.ts';

/** Leaving out pull quotes: words set apart that are quoted elsewhere in the article. */

/** This many repeated words in a row are a quotation and its repetition, not a common phrase. */
const WORDS_OF_REPETITION = 6;

/** The quotations without pull quotes: quoted words set apart that somebody says elsewhere in the article. */
export function withoutPullQuotes(text: string, quotations: readonly UnresolvedQuotation[]): UnresolvedQuotation[] {
  const candidates = quotations.filter(mayRepeat);
  if (candidates.length === 0) return [...quotations];
  const said = new Set(
    quotations
      .filter((quotation) => quotation.cue !== null)
      .flatMap(({ content }) => content.flatMap((span) => runsOf(text, span))),
  );
  return quotations.filter((quotation) => !mayRepeat(quotation) || !repeats(text, quotation, said));
}

const mayRepeat = ({ pattern }: UnresolvedQuotation): boolean => pattern === 'unattributed';

function repeats(text: string, { content }: UnresolvedQuotation, said: ReadonlySet<string>): boolean {
  const runs = content.flatMap((span) => runsOf(text, span));
  const [first] = runs;
  const last = runs.at(-1);
  return first !== undefined && last !== undefined && said.has(first) && said.has(last);
}

/** Every run of `WORDS_OF_REPETITION` words, in lower case. */
function runsOf(text: string, span: Span): string[] {
  const words =
    slice(text, span)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - WORDS_OF_REPETITION + 1))
    .map((_, i) => words.slice(i, i + WORDS_OF_REPETITION).join(' '));
}
