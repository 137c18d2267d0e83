import type { Quotation } from '../../src/domain/quotation.ts';
import { type Span, slice } from '../../src/domain/span.ts';

/** A quotation as the cases write it: the words instead of the spans. */
export function inWords(text: string, { kind, content, cue, mention, speaker }: Quotation) {
  const words = (span: Span | null | undefined): string | null => (span ? slice(text, span) : null);
  return {
    kind,
    content: content.map((span) => slice(text, span)),
    cue: words(cue),
    mention: words(mention),
    speaker: words(speaker?.name),
    role: words(speaker?.role),
  };
}
