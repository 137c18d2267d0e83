import type { Span } from '../domain/span.ts';
import type { UnitReading } from './attributed.ts';
import type { Draft } from './draft.ts';
import type { Unit } from './units.ts';

/** A passage of fewer words that nobody is said to have spoken is a scare quote or a name, not a quotation. */
export const FEWEST_WORDS = 4;

/** A passage of fewer words for which there is nobody to have spoken it is a phrase. */
export const FEWEST_OF_NOBODY = 6;

/** Everything that the attribution of an unclaimed passage looks at; `drafts` grows. */
export interface Context {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly readings: readonly UnitReading[];
  readonly drafts: Draft[];
}

/** Patterns after which quoted words without a speaker of their own are the same speaker’s. */
export const GOES_ON: ReadonlySet<Draft['pattern']> = new Set(['marked', 'continued', 'carried', 'lead-in']);

/** A quotation of which nobody says who speaks. */
export const nobodys = (unit: number, content: Span): Draft => ({
  pattern: 'unattributed',
  unit,
  content: [content],
  cue: null,
  mention: null,
  mentionUnit: unit,
});

/** The words of a text. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
