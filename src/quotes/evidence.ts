import type { QuotationKind, Speaker } from '../domain/quotation.ts';
import { speechVerb } from '../language/english/speech-verbs.ts';
import type { Draft } from './draft.ts';
import { tokenAt } from './token-at.ts';
import type { Unit } from './units.ts';

/** What speaks for an attribution and against it, as 0 or 1: the features of the model of confidence. */
export interface Evidence {
  /** `“…,” she said`, the pattern of all that no other feature names. */
  readonly clause: number;
  readonly object: number;
  readonly according: number;
  readonly participle: number;
  readonly passive: number;
  /** Taken over from a neighbouring sentence or paragraph. */
  readonly carried: number;
  /** The subject of a sentence without a verb of speech. */
  readonly within: number;
  readonly leadIn: number;
  readonly labelled: number;
  /** The content is quoted, in whole or in part. */
  readonly quoted: number;
  readonly pronoun: number;
  readonly noun: number;
  readonly relative: number;
  /** The verb is "say" or "tell". */
  readonly plainVerb: number;
  /** The content has at most two words. */
  readonly short: number;
}

/** The evidence for one attribution. */
export function evidenceOf(draft: Draft, kind: QuotationKind, speaker: Speaker, units: readonly Unit[]): Evidence {
  const is = (...patterns: readonly Draft['pattern'][]): number => (patterns.includes(draft.pattern) ? 1 : 0);
  const mention = draft.mention?.kind;
  return {
    clause: is('clause'),
    object: is('object'),
    according: is('according'),
    participle: is('participle'),
    passive: is('passive'),
    carried: is('carried', 'continued', 'fragment'),
    within: is('within'),
    leadIn: is('lead-in'),
    labelled: is('transcript', 'signature'),
    quoted: kind === 'indirect' ? 0 : 1,
    pronoun: mention === 'pronoun' ? 1 : 0,
    noun: mention === 'noun' && speaker.role === null ? 1 : 0,
    relative: mention === 'relative' ? 1 : 0,
    plainVerb: isPlain(draft, units) ? 1 : 0,
    short: isShort(draft, units) ? 1 : 0,
  };
}

function isPlain({ cue, mentionUnit }: Draft, units: readonly Unit[]): boolean {
  const tokens = units[mentionUnit]?.tokens ?? [];
  const word = cue === null ? undefined : tokens[tokenAt(tokens, cue.start)]?.lower;
  return /^(?:say|tell)$/.test(speechVerb(word ?? '')?.lemma ?? '');
}

function isShort({ content, unit }: Draft, units: readonly Unit[]): boolean {
  const tokens = units[unit]?.tokens ?? [];
  let words = 0;
  for (const { start, end } of content)
    for (let at = tokenAt(tokens, start); words < 3 && (tokens[at]?.start ?? end) < end; at++)
      words += tokens[at]?.kind === 'quoted' ? 3 : tokens[at]?.kind === 'word' ? 1 : 0;
  return words < 3;
}
