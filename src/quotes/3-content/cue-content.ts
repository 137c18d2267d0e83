import type { Span } from '../../domain/span.ts';
import type { Pattern } from '../unresolved-quotation.ts';

/** What a cue introduces. */

/** What a cue introduces. `open`: the content is still to come, in the next sentence or block ("noting:-"). */
export interface CueContent {
  readonly content: readonly Span[];
  readonly pattern: Pattern;
  readonly open: boolean;
}

/** A cue that introduces nothing. */
export const NO_CONTENT: CueContent = { content: [], pattern: 'clause', open: false };
