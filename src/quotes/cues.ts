import { PREPOSITIONS } from '../language/english/function-words.ts';
import { isDocument } from '../language/english/person-words.ts';
import { speechPhrase } from '../language/english/speech-phrases.ts';
import { isSpeechNoun, type SpeechVerb, speechVerb } from '../language/english/speech-verbs.ts';
import { accordingSource, opensClause } from './according-to.ts';
import { readAuxiliaries } from './auxiliaries.ts';
import { givesName, isByPhone } from './call-senses.ts';
import { assumedVerb, gapBefore, isHeadline, isPurpose } from './cue-contexts.ts';
import { mentionFrom } from './mention-forward.ts';
import type { Mention } from './noun-phrase.ts';
import { passiveCue } from './passive-cues.ts';
import { type Bare, coordinated, participle, shared } from './shared-subjects.ts';
import { subjectBefore } from './subject.ts';
import type { Token } from './tokens.ts';
import { isPlural, looksLikeVerb, maySpeak } from './verb-evidence.ts';

type Tokens = readonly Token[];

/** Where the speaker stands: before the verb, after it, after "according to", in the clause that a participle belongs to, or after "by". */
export type CueOrder = 'subject-verb' | 'verb-subject' | 'according-to' | 'shared' | 'passive';

/** Words that introduce somebody's words, with the mention of the speaker. Ranges are in the unit's tokens. */
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
}

/** All cues of a unit, in order. */
export function findCues(tokens: Tokens): Cue[] {
  const cues: Cue[] = [];
  const headline = isHeadline(tokens);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    const cue =
      token.lower === 'according' || token.lower === 'words'
        ? accordingTo(tokens, at)
        : (nounCue(tokens, at) ?? verbCue(tokens, at, cues, headline));
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

/** "according to a person close to the campaign" */
function accordingTo(tokens: Tokens, at: number): Cue | null {
  const words = tokens[at]?.lower === 'words';
  const owner = tokens[at - 1];
  // "It is, in Berg’s words, “…”"
  if (words && owner?.possessive && owner.capital && tokens[at + 1]?.lower !== 'of') {
    let first = at - 1;
    while (first > 0 && at - first < 4 && tokens[first - 1]?.capital && tokens[first - 1]?.lower !== 'in') first--;
    if (tokens[first - 1]?.lower !== 'in') return null;
    const mention: Mention = { from: first, to: at, core: at, head: at - 1, kind: 'name' };
    return { from: first - 1, to: at + 1, verb: null, order: 'according-to', mention, start: first - 1, end: at + 1 };
  }
  if (tokens[at + 1]?.lower !== (words ? 'of' : 'to')) return null;
  // "In the words of Ada Brandt, “…”"
  if (words && !(tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'in')) return null;
  const from = words ? at - 2 : at;
  const mention = accordingSource(tokens, at + 2, opensClause(tokens, from));
  if (mention === null) return null;
  return { from, to: at + 2, verb: null, order: 'according-to', mention, start: from, end: mention.to };
}

/** "Lowe’s claim that …", "his suggestion that …": a noun of speech with its owner. */
function nounCue(tokens: Tokens, at: number): Cue | null {
  const owner = tokens[at - 1];
  if (owner === undefined || !isSpeechNoun(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'that') return null;
  if (/^(?:his|her|their|its)$/.test(owner.lower)) {
    const mention: Mention = { from: at - 1, to: at, core: at, head: at - 1, kind: 'pronoun' };
    return { from: at, to: at + 1, verb: SPEECH_NOUN, order: 'subject-verb', mention, start: at - 1, end: at + 1 };
  }
  if (!(owner.possessive && owner.capital)) return null;
  const from = tokens[at - 2]?.capital && !tokens[at - 2]?.possessive ? at - 2 : at - 1;
  const mention: Mention = { from, to: at, core: at, head: at - 1, kind: 'name' };
  return { from: at, to: at + 1, verb: SPEECH_NOUN, order: 'subject-verb', mention, start: from, end: at + 1 };
}

const SPEECH_NOUN: SpeechVerb = { lemma: 'claim', form: 'past', frames: new Set(['clause']), ambiguous: false };

function verbCue(tokens: Tokens, at: number, earlier: readonly Cue[], headline: boolean): Cue | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const phrase = speechPhrase(token.lower, (index) => tokens[at + 1 + index]?.lower);
  const verb = phrase?.verb ?? speechVerb(token.lower) ?? assumedVerb(tokens, at);
  if (verb === undefined) return null;
  const to = at + 1 + (phrase?.rest.length ?? 0);
  if (token.capital && at > 0 && (!headline || verb.ambiguous || verb.form === 'base')) return null;
  if (/^(?:dash)$/.test(tokens[at + 1]?.kind ?? '') && tokens[at + 1]?.start === token.end) return null;
  const cue = { from: at, to, verb, start: at, end: to };
  if (verb.form === 'ing') return participle(tokens, at, verb, earlier, cue);
  return (
    passiveCue(tokens, at, to, verb) ?? invertedCue(tokens, at, verb, cue) ?? finiteCue(tokens, at, verb, earlier, cue)
  );
}

/** `“…,” said Clyde`, `Said Smith: “…”`: the verb before its subject, after a quoted passage or a comma. */
function invertedCue(tokens: Tokens, at: number, verb: SpeechVerb, cue: Bare): Cue | null {
  if (
    (verb.form === 'base' && verb.lemma !== 'say') ||
    verb.form === 'participle' ||
    !(verb.frames.has('clause') || verb.frames.has('marks'))
  )
    return null;
  const before = tokens[at - 1];
  const afterMark =
    before === undefined || before.kind === 'quoted' || before.kind === 'dash' || (before.kind === 'comma' && at > 1);
  if (!afterMark) return null;
  const next = tokens[cue.to];
  if (next === undefined || next.lower === 'that' || next.kind !== 'word') return null;
  if (/^(?:he|she|they|it|i|we|you|who|there)$/.test(next.lower) && before?.kind !== 'quoted') return null;
  const mention = mentionFrom(tokens, cue.to);
  if (mention === null) return null;
  // A noun phrase that a verb follows is the subject of what is said: "…, said the plan was dead".
  const after = tokens[mention.to];
  const ends =
    after === undefined ||
    /^(?:stop|comma|quoted|colon|semicolon|dash)$/.test(after.kind) ||
    PREPOSITIONS.has(after.lower) ||
    /^(?:when|while|as|who|after|before|and|but|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      after.lower,
    ) ||
    /ing$/.test(after.lower);
  if (!ends || (verb.form === 'base' && !isPlural(tokens, mention))) return null;
  if (before?.kind === 'comma' && subjectBefore(tokens, at) !== null) return null;
  if (before === undefined && verb.lemma !== 'say' && verb.lemma !== 'add') return null;
  return { ...cue, order: 'verb-subject', mention, end: mention.to };
}

/** "Lowe said", "officials have repeatedly warned", "who later told": the subject before its verb. */
function finiteCue(tokens: Tokens, at: number, verb: SpeechVerb, earlier: readonly Cue[], cue: Bare): Cue | null {
  const { subjectEnd, modal, negated, passive, have, infinitive } = readAuxiliaries(tokens, at);
  if (modal && !negated && verb.form === 'base' && isPurpose(tokens, at, cue.to)) {
    const moved = subjectBefore(tokens, readAuxiliaries(tokens, at - 2).subjectEnd);
    if (moved?.kind === 'name' || moved?.kind === 'pronoun')
      return { ...cue, order: 'subject-verb', mention: moved, start: moved.from };
    return shared(tokens, at, verb, earlier, cue);
  }
  if (negated || passive || (modal && !infinitive)) return null;
  // "who asked not to be named"
  if (verb.lemma === 'ask' && tokens[cue.to]?.lower === 'not') return null;
  if (verb.form === 'participle' && !have) return null;
  if (verb.form === 'base' && have) return null;
  const last = tokens[subjectEnd - 1];
  if (last === undefined) return null;
  const isBe = /^(?:is|are|was|were)$/.test(tokens[cue.to]?.lower ?? '');
  if (verb.ambiguous && !have && !looksLikeVerb(tokens, at, subjectEnd, verb)) return null;
  if (
    /^(?:and|but|then|or)$/.test(last.lower) ||
    (last.kind === 'comma' && /^(?:and|but|then)$/.test(tokens[subjectEnd]?.lower ?? ''))
  ) {
    return shared(tokens, subjectEnd - 1, verb, earlier, cue);
  }
  const mention = subjectBefore(tokens, subjectEnd);
  if (mention === null && last.kind === 'comma' && verb.form === 'past')
    return coordinated(tokens, at, verb, earlier, cue);
  if (mention === null) return null;
  const gap = gapBefore(tokens, mention, cue);
  if (isBe && gap === null) return null;
  if (verb.form === 'base' && !infinitive && !isPlural(tokens, mention)) return null;
  if (!maySpeak(tokens, mention, verb, tokens[cue.to])) return null;
  if (verb.lemma === 'call' && (givesName(tokens, mention, at) || isByPhone(tokens, at + 1))) return null;
  // "a media call", "each report"
  if (verb.form === 'base' && /^(?:a|an|each|this|that)$/.test(tokens[mention.from]?.lower ?? '')) return null;
  if (verb.frames.has('finding') && !verb.frames.has('clause') && !isDocument(tokens[mention.head]?.lower ?? ''))
    return null;
  return { ...cue, order: 'subject-verb', mention, start: mention.from, ...(gap === null ? {} : { gap }) };
}
