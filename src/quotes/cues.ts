import { PREPOSITIONS } from '../language/english/function-words.ts';
import { isDocument } from '../language/english/person-words.ts';
import { speechPhrase } from '../language/english/speech-phrases.ts';
import { type SpeechVerb, speechVerb } from '../language/english/speech-verbs.ts';
import { accordingCue } from './according-cues.ts';
import { endOfSegment } from './apposition.ts';
import { readAuxiliaries } from './auxiliaries.ts';
import { givesName, isByPhone } from './call-senses.ts';
import {
  asksForSilence,
  assumedVerb,
  bareRelative,
  gapBefore,
  isHeadline,
  isPurpose,
  movedToSpeak,
} from './cue-contexts.ts';
import { mentionFrom } from './mention-forward.ts';
import { POSTPOSED } from './nominal.ts';
import { nounCue } from './noun-cues.ts';
import type { Mention } from './noun-phrase.ts';
import { passiveCue } from './passive-cues.ts';
import { isOtherSense } from './phrase-senses.ts';
import { type Bare, coordinated, participle, shared } from './shared-subjects.ts';
import { subjectBefore } from './subject.ts';
import { isNobody, subjectOfRelative } from './subject-of-relative.ts';
import type { Token } from './tokens.ts';
import { agreesWithSubject, isPlural } from './verb-agreement.ts';
import { looksLikeVerb, mayFind, maySpeak } from './verb-evidence.ts';

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
  /** A noun brings in the statement: "his | claim | that …". */
  readonly noun?: boolean;
}

/** All cues of a unit, in order. */
export function findCues(tokens: Tokens): Cue[] {
  const cues: Cue[] = [];
  const headline = isHeadline(tokens);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    const cue = accordingCue(tokens, at) ?? nounCue(tokens, at) ?? verbCue(tokens, at, cues, headline);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function verbCue(tokens: Tokens, at: number, earlier: readonly Cue[], headline: boolean): Cue | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const longest = speechPhrase(token.lower, (index) => tokens[at + 1 + index]?.lower);
  const other = longest !== undefined && isOtherSense(tokens, at, longest);
  const phrase = other ? undefined : longest;
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
    /^(?:tell|inform|remind|assure)$/.test(verb.lemma) ||
    !(verb.frames.has('clause') || verb.frames.has('marks') || verb.frames.has('opened'))
  )
    return null;
  const before = tokens[at - 1];
  const afterMark =
    before === undefined || before.kind === 'quoted' || before.kind === 'dash' || (before.kind === 'comma' && at > 1);
  if (!afterMark) return null;
  // "The yard – built in May – confirms the rule": no subject behind, but "… – says Locke – …"
  if (before?.kind === 'dash' && tokens[at - 2]?.kind !== 'quoted' && !ASIDES.test(verb.lemma)) return null;
  const next = tokens[cue.to];
  if (next === undefined || next.lower === 'that' || !/^(?:word|number)$/.test(next.kind)) return null;
  if (/^(?:he|she|they|it|i|we|you|who|there)$/.test(next.lower) && !next.capital && before?.kind !== 'quoted')
    return null;
  const found = mentionFrom(tokens, cue.to);
  if (found === null) return null;
  // "say two people | close to the board"
  const follower = tokens[found.to]?.lower ?? '';
  const issued = /^(?:released|published|issued|signed|written|obtained|by)$/.test(follower);
  const tied =
    found.to === found.core && (POSTPOSED.test(follower) || (issued && isDocument(tokens[found.head]?.lower ?? '')));
  const mention = tied ? { ...found, to: endOfSegment(tokens, found.to) } : found;
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
  // "This system, says Locke, helps direct …": a comma, or the end, closes the aside.
  const closed = after === undefined || after.kind === 'comma' || after.kind === 'stop';
  const aside = ASIDES.test(verb.lemma) && closed;
  if (before?.kind === 'comma' && !aside && subjectBefore(tokens, at) !== null) return null;
  // "…, reported the Herald", but "…, proposed legislation that …"
  if (verb.ambiguous && before?.kind === 'comma' && mention.kind === 'noun') return null;
  if (before === undefined && verb.lemma !== 'say' && verb.lemma !== 'add') return null;
  return { ...cue, order: 'verb-subject', mention, end: mention.to };
}

/** Verbs that stand before their subject between commas, too: "this system, says Locke, helps". */
const ASIDES = /^(?:say|write|explain|note|argue|add)$/;

/** "Lowe said", "officials have repeatedly warned", "who later told": the subject before its verb. */
function finiteCue(tokens: Tokens, at: number, verb: SpeechVerb, earlier: readonly Cue[], cue: Bare): Cue | null {
  const { subjectEnd, modal, negated, passive, have, infinitive } = readAuxiliaries(tokens, at);
  const moved = modal && verb.form === 'base' ? movedToSpeak(tokens, at) : null;
  if (moved !== null) return { ...cue, order: 'subject-verb', mention: moved, start: moved.from };
  if (modal && !negated && verb.form === 'base' && isPurpose(tokens, at, cue.to)) {
    return shared(tokens, at, verb, earlier, cue);
  }
  if (negated || passive || (modal && !infinitive)) return null;
  // "who asked not to be named", "who asked that his name not be used"
  if (verb.lemma === 'ask' && asksForSilence(tokens, cue.to)) return null;
  // "everywhere she went, “…”"
  if (verb.lemma === 'go' && /^(?:everywhere|wherever|anywhere|where)$/.test(tokens[subjectEnd - 2]?.lower ?? ''))
    return null;
  if (verb.form === 'participle' && !have) return null;
  if (verb.form === 'base' && have) return null;
  const last = tokens[subjectEnd - 1];
  if (last === undefined) return null;
  const isBe = /^(?:is|are|was|were)$/.test(tokens[cue.to]?.lower ?? '');
  if (
    verb.ambiguous &&
    !have &&
    !looksLikeVerb(tokens, at, subjectEnd, verb) &&
    !agreesWithSubject(tokens, at, subjectEnd, verb)
  )
    return null;
  if (
    /^(?:and|but|then|or)$/.test(last.lower) ||
    (last.kind === 'comma' && /^(?:and|but|then)$/.test(tokens[subjectEnd]?.lower ?? ''))
  ) {
    return shared(tokens, subjectEnd - 1, verb, earlier, cue);
  }
  const nearest = subjectBefore(tokens, subjectEnd);
  const found =
    nearest === null || isNobody(tokens, nearest) ? (subjectOfRelative(tokens, subjectEnd) ?? nearest) : nearest;
  const relative = bareRelative(tokens, found, cue);
  const mention = relative ?? found;
  if (mention === null && last.kind === 'comma' && verb.form === 'past')
    return coordinated(tokens, at, verb, earlier, cue);
  if (mention === null || tokens[mention.head]?.lower === 'you') return null;
  const gap = relative === null ? gapBefore(tokens, mention, cue) : relative.from - 1;
  if (isBe && gap === null) return null;
  if (verb.form === 'base' && !infinitive && !isPlural(tokens, mention)) return null;
  if (!maySpeak(tokens, mention, verb, tokens[cue.to])) return null;
  if (verb.lemma === 'call' && (givesName(tokens, mention, at) || isByPhone(tokens, at + 1))) return null;
  // "a media call", "each report"
  if (
    verb.form === 'base' &&
    /^(?:a|an|each|this|that)$/.test(tokens[mention.from]?.lower ?? '') &&
    !/^(?:majority|third|quarter|number|couple|handful|group|pair|half|lot|plurality|percentage|few|dozen)$/.test(
      tokens[mention.head]?.lower ?? '',
    )
  )
    return null;
  if (verb.frames.has('finding') && !verb.frames.has('clause') && !mayFind(tokens, mention, tokens[cue.to]))
    return null;
  return { ...cue, order: 'subject-verb', mention, start: mention.from, ...(gap === null ? {} : { gap }) };
}
