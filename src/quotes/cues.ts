import { CALENDAR, isAdverb, isFiniteVerb, PREPOSITIONS } from '../language/english/function-words.ts';
import { isDocument } from '../language/english/person-words.ts';
import { isSpeechNoun, type SpeechVerb, speechVerb } from '../language/english/speech-verbs.ts';
import { readAuxiliaries } from './auxiliaries.ts';
import { mainSubject } from './main-subject.ts';
import type { Mention } from './noun-phrase.ts';
import { mentionFrom, subjectBefore } from './subject.ts';
import type { Token } from './tokens.ts';
import { isPlural, looksLikeVerb, maySpeak } from './verb-evidence.ts';

type Tokens = readonly Token[];

/** Where the speaker stands: before the verb, after it, after "according to", or in the clause that a participle belongs to. */
export type CueOrder = 'subject-verb' | 'verb-subject' | 'according-to' | 'shared';

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
}

/** All cues of a unit, in order. */
export function findCues(tokens: Tokens): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    const cue =
      token.lower === 'according' ? accordingTo(tokens, at) : (nounCue(tokens, at) ?? verbCue(tokens, at, cues));
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

/** "according to a person close to the campaign" */
function accordingTo(tokens: Tokens, at: number): Cue | null {
  if (tokens[at + 1]?.lower !== 'to') return null;
  const mention = mentionFrom(tokens, at + 2);
  if (mention === null) return null;
  return { from: at, to: at + 2, verb: null, order: 'according-to', mention, start: at, end: mention.to };
}

/** "Lowe’s claim that …", "his suggestion that …": a noun of speech with its owner. */
function nounCue(tokens: Tokens, at: number): Cue | null {
  const owner = tokens[at - 1];
  if (owner === undefined || !isSpeechNoun(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'that') return null;
  if (!(owner.possessive && owner.capital)) return null;
  const from = tokens[at - 2]?.capital && !tokens[at - 2]?.possessive ? at - 2 : at - 1;
  const mention: Mention = { from, to: at, core: at, head: at - 1, kind: 'name' };
  return { from: at, to: at + 1, verb: SPEECH_NOUN, order: 'subject-verb', mention, start: from, end: at + 1 };
}

const SPEECH_NOUN: SpeechVerb = { lemma: 'claim', form: 'past', frames: new Set(['clause']), ambiguous: false };

function verbCue(tokens: Tokens, at: number, earlier: readonly Cue[]): Cue | null {
  const token = tokens[at];
  const verb = token === undefined ? undefined : (speechVerb(token.lower) ?? assumedVerb(tokens, at));
  if (token === undefined || verb === undefined) return null;
  if (token.capital && at > 0) return null;
  if (/^(?:dash)$/.test(tokens[at + 1]?.kind ?? '') && tokens[at + 1]?.start === token.end) return null;
  const cue = { from: at, to: at + 1, verb, start: at, end: at + 1 };
  if (verb.form === 'ing') return participle(tokens, at, verb, earlier, cue);
  return invertedCue(tokens, at, verb, cue) ?? finiteCue(tokens, at, verb, earlier, cue);
}

/** How far behind a quoted passage an unknown verb may stand with its subject: `“…,” the landlord | harrumphed`. */
const ASSUMED_WITHIN = 7;

/**
 * A word in "-ed" that is no known verb of speech is one right after a quoted passage that ends in a comma, and its subject:
 * `“…,” the old landlord harrumphed`, `“…,” grumped Smith`.
 */
function assumedVerb(tokens: Tokens, at: number): SpeechVerb | undefined {
  const token = tokens[at];
  if (token === undefined || token.capital || !/[a-z]{3}ed$/.test(token.lower) || isAdverb(token.lower))
    return undefined;
  let quoted = at - 1;
  while (quoted >= 0 && at - quoted < ASSUMED_WITHIN && tokens[quoted]?.kind === 'word') quoted--;
  const passage = tokens[quoted];
  if (passage?.kind !== 'quoted' || !passage.open) return undefined;
  for (let i = quoted + 1; i < at; i++)
    if (
      speechVerb(tokens[i]?.lower ?? '') !== undefined ||
      isFiniteVerb(tokens[i]?.lower ?? '') ||
      PREPOSITIONS.has(tokens[i]?.lower ?? '') ||
      tokens[i]?.lower === 'and'
    )
      return undefined;
  return { lemma: token.lower, form: 'past', frames: ASSUMED, ambiguous: false };
}

const ASSUMED: SpeechVerb['frames'] = new Set(['marks']);

type Bare = Pick<Cue, 'from' | 'to' | 'start' | 'end'> & { readonly verb: SpeechVerb };

/** `“…,” said Clyde`, `Said Smith: “…”`: the verb before its subject, after a quoted passage or a comma. */
function invertedCue(tokens: Tokens, at: number, verb: SpeechVerb, cue: Bare): Cue | null {
  if (verb.form === 'base' || verb.form === 'participle' || !(verb.frames.has('clause') || verb.frames.has('marks')))
    return null;
  const before = tokens[at - 1];
  const afterMark =
    before === undefined || before.kind === 'quoted' || before.kind === 'dash' || (before.kind === 'comma' && at > 1);
  if (!afterMark) return null;
  const next = tokens[at + 1];
  if (next === undefined || next.lower === 'that' || next.kind !== 'word') return null;
  if (/^(?:he|she|they|it|i|we|you|who|there)$/.test(next.lower) && before?.kind !== 'quoted') return null;
  const mention = mentionFrom(tokens, at + 1);
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
  if (!ends) return null;
  if (before?.kind === 'comma' && subjectBefore(tokens, at) !== null) return null;
  if (before === undefined && verb.lemma !== 'say' && verb.lemma !== 'add') return null;
  return { ...cue, order: 'verb-subject', mention, end: mention.to };
}

/** "Lowe said", "officials have repeatedly warned", "who later told": the subject before its verb. */
function finiteCue(tokens: Tokens, at: number, verb: SpeechVerb, earlier: readonly Cue[], cue: Bare): Cue | null {
  const { subjectEnd, modal, negated, passive, have, infinitive } = readAuxiliaries(tokens, at);
  if (negated || passive || (modal && !infinitive)) return null;
  if (verb.form === 'participle' && !have) return null;
  if (verb.form === 'base' && have) return null;
  const last = tokens[subjectEnd - 1];
  if (last === undefined) return null;
  if (/^(?:is|are|was|were)$/.test(tokens[at + 1]?.lower ?? '')) return null;
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
  if (verb.form === 'base' && !infinitive && !isPlural(tokens, mention)) return null;
  if (!maySpeak(tokens, mention)) return null;
  // "a group called Blue Harbor": a name is given, nobody speaks.
  if (verb.lemma === 'call' && /^(?:a|an|another)$/.test(tokens[mention.from]?.lower ?? '') && tokens[at + 1]?.capital)
    return null;
  if (verb.frames.has('finding') && !verb.frames.has('clause') && !isDocument(tokens[mention.head]?.lower ?? ''))
    return null;
  return { ...cue, order: 'subject-verb', mention, start: mention.from };
}

/** "He suggested that …, called her “clumsy” and left": the next verb of the same subject. */
function coordinated(tokens: Tokens, at: number, verb: SpeechVerb, earlier: readonly Cue[], cue: Bare): Cue | null {
  const previous = earlier.at(-1);
  if (
    previous?.verb?.form !== 'past' ||
    previous.order !== 'subject-verb' ||
    verb.ambiguous ||
    tokens[at + 1]?.kind === 'comma'
  )
    return null;
  return { ...cue, order: 'shared', mention: previous.mention };
}

/** "…, noting this work is essential": a participle takes the subject of the clause that it belongs to. */
function participle(tokens: Tokens, at: number, verb: SpeechVerb, earlier: readonly Cue[], cue: Bare): Cue | null {
  const before = tokens[at - 1];
  if (before === undefined) return null;
  let end = at;
  while (end > 0 && isAdverb(tokens[end - 1]?.lower ?? '')) end--;
  const mark = tokens[end - 1];
  const next = tokens[at + 1];
  if (verb.ambiguous && next?.lower !== 'that' && next?.kind !== 'quoted') return null;
  if (/^(?:is|are|was|were|been|be|'s)$/.test(mark?.lower ?? '')) {
    const { subjectEnd, negated } = readAuxiliaries(tokens, at);
    const mention = negated ? null : subjectBefore(tokens, subjectEnd);
    return mention === null ? null : { ...cue, order: 'subject-verb', mention, start: mention.from };
  }
  const announces =
    next?.lower === 'that' ||
    next?.kind === 'colon' ||
    next?.kind === 'quoted' ||
    (next?.kind === 'comma' && tokens[at + 2]?.kind === 'quoted');
  const stands =
    (announces && !/^(?:of|from)$/.test(mark?.lower ?? '')) ||
    mark?.kind === 'comma' ||
    mark?.kind === 'quoted' ||
    mark?.kind === 'dash' ||
    CALENDAR.has(mark?.lower ?? '') ||
    /^(?:by|statement|letter|email|and|while|before|after|tweet|message|memo|speech|out)$/.test(mark?.lower ?? '');
  return stands ? shared(tokens, at, verb, earlier, cue) : null;
}

/** The subject of the nearest cue before it in the unit, else of the unit's main clause. */
function shared(tokens: Tokens, before: number, verb: SpeechVerb, earlier: readonly Cue[], cue: Bare): Cue | null {
  if (verb.frames.has('finding') && !verb.frames.has('clause')) return null;
  const previous = earlier.at(-1);
  const mention = previous?.mention ?? mainSubject(tokens, before);
  return mention === null || mention === undefined ? null : { ...cue, order: 'shared', mention };
}
