import type { CitedPassage, CitedQuotation, Passage, SpokenPart } from '../../domain/answer.ts';
import type { Library, QuotationInArticle } from '../../domain/library.ts';
import type { Quotation } from '../../domain/quotation.ts';
import type { Span } from '../../domain/span.ts';
import { type CitationIndex, citationIndexesOf, sentencesWith } from './citation-index.ts';

/** Adds to a passage what a reader needs to find and check it: whose words, which section, which sentence. */
export function citePassage(passage: Passage, rank: number, reading: CitationIndex): CitedPassage {
  const quotations = new Set<Quotation>();
  for (let i = passage.first; i <= passage.last; i++)
    for (const quotation of reading.quotations[i] ?? []) quotations.add(quotation);
  const { article, first, last, start, end, score, context } = passage;
  const { section, sentence, of } = citedPlace(first, reading);
  const speakers = quotations.size > 0 ? spokenParts(passage, quotations) : [];
  return { article, first, last, start, end, score, context, rank, speakers, section, sentence, of };
}

/** Adds their places to quotations that are to be shown, in the same order. */
export async function citeQuotations(
  found: readonly QuotationInArticle[],
  library: Library,
): Promise<CitedQuotation[]> {
  const readings = await citationIndexesOf(
    found.map(({ article }) => article),
    library,
  );
  return found.flatMap((entry) => {
    const reading = readings.get(entry.article);
    const { first } = sentencesWith(entry.article, entry.quotation.content);
    return reading ? [{ ...entry, ...citedPlace(first, reading) }] : [];
  });
}

/** Whose words stand in the passage: only stated speakers, and only the words that are theirs. */
function spokenParts(passage: Span, quotations: Iterable<Quotation>): SpokenPart[] {
  const parts: SpokenPart[] = [];
  for (const { speaker, kind, content } of quotations) {
    if (!speaker) continue;
    const within = content
      .filter((part) => part.start < passage.end && passage.start < part.end)
      .map((part) => ({ start: Math.max(part.start, passage.start), end: Math.min(part.end, passage.end) }));
    if (within.length > 0) parts.push({ speaker, kind, content: within });
  }
  return parts;
}

const citedPlace = (
  sentence: number,
  reading: CitationIndex,
): { section: Span | null; sentence: number; of: number } => ({
  section: reading.sections[sentence] ?? null,
  sentence: Math.max(1, reading.ordinals[sentence] ?? 1),
  of: reading.indexed,
});
