import type { SpeechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import type { Tokens } from '../1-tokens/tokens.ts';
import type { Mention } from '../grammar/noun-phrase.ts';
import type { TableRule } from '../rules.ts';

/** A cue, and the input of the rules that find one. */

/** The speaker's position: before the verb, after it, after "according to", in the clause that a participle belongs to, or after "by". */
type CueOrder = 'subject-verb' | 'verb-subject' | 'according-to' | 'shared' | 'passive';

/** Words that introduce somebody's words, with the mention of the speaker. Ranges are in the sentence's tokens. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly verb: SpeechVerb | null;
  readonly order: CueOrder;
  readonly mention: Mention | null;
  /** Where the whole "X said" begins and ends, adverbs and auxiliaries included. */
  readonly start: number;
  readonly end: number;
  /** Of a passive: what is talked about ("The plan | was criticized by"), when that is content. */
  readonly subject?: Mention | null;
  /** The relative word that the statement is about: "which | Lowe said | was wrong". */
  readonly gap?: number;
  /** A noun brings in the statement: "his | claim | that …". */
  readonly noun?: boolean;
}

/** A rule for words that bring in somebody's words without being a verb of speech. */
export interface CueOfWord extends TableRule<[tokens: Tokens, at: number], Cue | null> {
  /** The words, in lower case, that it is tried at. */
  readonly words: ReadonlySet<string>;
}

/** A verb of speech before its speaker is known; several words for a phrase ("pointed out"). */
export type CueVerb = Pick<Cue, 'from' | 'to' | 'start' | 'end'> & { readonly verb: SpeechVerb };

/** What the rules for a verb of speech look at. */
export interface VerbInSentence {
  readonly tokens: Tokens;
  readonly cue: CueVerb;
  /** The cues before it in the sentence. */
  readonly earlier: readonly Cue[];
}

/** What a rule decides when the verb brings in nobody's words. */
export const NO_CUE = 'no cue';
export type CueDecision = Cue | typeof NO_CUE;

export const cueOf = (decision: CueDecision | null): Cue | null => (decision === NO_CUE ? null : decision);
