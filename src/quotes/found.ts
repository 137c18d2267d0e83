import type { Span } from '../domain/span.ts';
import type { Pattern } from './draft.ts';

/** What a cue introduces. `open`: the content is still to come, in the next unit or block ("noting:-"). */
export interface Found {
  readonly content: readonly Span[];
  readonly pattern: Pattern;
  readonly open: boolean;
}

/** A cue that introduces nothing. */
export const NOTHING: Found = { content: [], pattern: 'clause', open: false };
