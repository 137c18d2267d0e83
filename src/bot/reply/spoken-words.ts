import type { SpokenPart } from '../../domain/answer.ts';
import type { Quotation } from '../../domain/quotation.ts';
import { contains, type Span, slice } from '../../domain/span.ts';
import { AUXILIARIES } from '../../language/languages/english/grammar/function-words.ts';

/** Somebody's words in a text that is shown; the speaker is null if the article does not state one. */
export type SpokenWords = Pick<Quotation, 'speaker' | 'kind' | 'content' | 'cue' | 'mention'>;

/** "that" before a reported clause, which reads as a sentence fragment with it. Kept where it is the clause's own subject: "(She said) that was a mistake". */
const CONJUNCTION = /^that\s+(?=([\p{L}\p{N}'’]*))(?=\S)/iu;

/** Somebody's words as they are shown: reported ones without a leading "that". The spans are never wider than the original ones. */
export function shownWords(text: string, { kind, content }: Pick<Quotation, 'kind' | 'content'>): readonly Span[] {
  const [first, ...others] = content;
  const that = kind === 'direct' || !first ? null : CONJUNCTION.exec(slice(text, first));
  if (!first || !that || AUXILIARIES.has((that[1] ?? '').toLowerCase().replace('’', "'"))) return content;
  return [{ start: first.start + that[0].length, end: first.end }, ...others];
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
