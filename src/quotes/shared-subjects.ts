import { CALENDAR, DETERMINERS, isAdverb, OBJECT_PRONOUNS } from '../language/english/function-words.ts';
import { isDocument, isPersonNoun, isPluralPeople } from '../language/english/person-words.ts';
import type { SpeechVerb } from '../language/english/speech-verbs.ts';
import { readAuxiliaries } from './auxiliaries.ts';
import { isByPhone } from './call-senses.ts';
import type { Cue } from './cues.ts';
import { mainSubject, opensAdverbial } from './main-subject.ts';
import { type Mention, namesPeople } from './noun-phrase.ts';
import { phraseFrom } from './phrase-forward.ts';
import { subjectBefore } from './subject.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** A verb before its speaker is known. */
export type Bare = Pick<Cue, 'from' | 'to' | 'start' | 'end'> & { readonly verb: SpeechVerb };

/** "He suggested that …, called her “clumsy” and left": the next verb of the same subject. */
export function coordinated(
  tokens: Tokens,
  at: number,
  verb: SpeechVerb,
  earlier: readonly Cue[],
  cue: Bare,
): Cue | null {
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
export function participle(
  tokens: Tokens,
  at: number,
  verb: SpeechVerb,
  earlier: readonly Cue[],
  cue: Bare,
): Cue | null {
  const before = tokens[at - 1];
  // "Noting that the data were lost, | Berg | left": the subject of the main clause that follows
  if (before === undefined || (at === 1 && /^(?:after|while|before|by|in|when|since)$/.test(before.lower))) {
    const mention = verb.ambiguous ? null : mainSubject(tokens, tokens.length);
    if (mention !== null && mention.from >= cue.to) return { ...cue, order: 'shared', mention };
  }
  if (before === undefined) return null;
  let end = at;
  while (end > 0 && isAdverb(tokens[end - 1]?.lower ?? '')) end--;
  const mark = tokens[end - 1];
  const next = tokens[at + 1];
  if (verb.ambiguous && next?.lower !== 'that' && next?.kind !== 'quoted') return null;
  // "It is worth noting that"
  if (mark?.lower === 'worth') return null;
  // "Lowe, while acknowledging that …,", "Berg, in calling for …,"
  const opener = end - 1;
  if (/^(?:while|in|by)$/.test(mark?.lower ?? '') && tokens[opener - 1]?.kind === 'comma' && opener > 1) {
    const mention = subjectBefore(tokens, opener - 1);
    if (mention !== null && namesPeople(tokens, mention) && mention.kind !== 'relative' && mention.to === opener - 1)
      return { ...cue, order: 'shared', mention };
  }
  // "began calling donors"
  if (verb.lemma === 'call' && isByPhone(tokens, at + 1)) return null;
  // "public relations and | branding | firm": no verb without the phrase that it takes
  const takes = next?.kind !== 'word' || next.capital || next.possessive || DETERMINERS.has(next.lower);
  if (mark?.lower === 'and' && !verb.frames.has('clause') && !takes && !OBJECT_PRONOUNS.has(next?.lower ?? ''))
    return null;
  // "in a 5-4 ruling that": a noun
  if (verb.lemma === 'rule' && tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => DETERMINERS.has(lower)))
    return null;
  if (/^(?:is|are|was|were|been|be|'s|keeps|kept|started|began)$/.test(mark?.lower ?? '')) {
    const kept = /^(?:keeps|kept|started|began)$/.test(mark?.lower ?? '') ? end - 1 : at;
    const { subjectEnd, negated } = readAuxiliaries(tokens, kept);
    const mention = negated ? null : subjectBefore(tokens, subjectEnd);
    return mention === null ? null : { ...cue, order: 'subject-verb', mention, start: mention.from };
  }
  // "can be heard | saying"
  if (/^(?:heard|overheard|recorded|caught|quoted)$/.test(mark?.lower ?? '')) {
    const mention = subjectBefore(tokens, readAuxiliaries(tokens, end - 1).subjectEnd);
    return mention === null ? null : { ...cue, order: 'shared', mention };
  }
  const quoted = quotedBefore(tokens, end - 1);
  if (quoted >= 0) {
    const mention = subjectBefore(tokens, readAuxiliaries(tokens, quoted).subjectEnd);
    return mention === null ? null : { ...cue, order: 'shared', mention };
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
    /^(?:by|statement|letter|email|twitter|facebook|instagram|and|while|before|after|tweet|message|memo|speech|out)$/.test(
      mark?.lower ?? '',
    );
  const own = ownSubject(tokens, end);
  if (own !== null && (next?.lower === 'that' || tokens[own.from - 1]?.lower === 'with'))
    return { ...cue, order: 'subject-verb', mention: own, start: own.from };
  return stands ? shared(tokens, at, verb, earlier, cue) : null;
}

/** "with critics | saying that", "a book | arguing that": the noun phrase right before the participle, when that is who states. */
function ownSubject(tokens: Tokens, end: number): Mention | null {
  const last = tokens[end - 1];
  if (last?.kind !== 'word') return null;
  const document = isDocument(last.lower);
  if (!last.capital && !isPersonNoun(last.lower) && !isPluralPeople(last.lower) && !document) return null;
  // "issued a statement saying": the issuer speaks.
  if (document && tokens.slice(Math.max(0, end - ISSUES_WITHIN), end).some(({ lower }) => ISSUES.test(lower)))
    return null;
  const found = subjectBefore(tokens, end);
  const issued =
    found !== null && isDocument(tokens[found.head]?.lower ?? '') && ISSUES.test(tokens[found.from - 1]?.lower ?? '');
  return found === null ||
    issued ||
    found.kind === 'pronoun' ||
    found.kind === 'relative' ||
    found.to - found.from > LONGEST_OWN
    ? null
    : found;
}

const ISSUES_WITHIN = 8;
const LONGEST_OWN = 6;
const ISSUES =
  /^(?:issued?|issues|issuing|released?|releases|sent|sends|posted|posts|published|wrote|writes|writing|tweeted|gave|made|delivered|circulated|filed|signed|ran|aired|put|mailed|in|with)$/;

/** Where "quoted" stands in "was quoted as | saying", "was quoted by the paper as | saying"; -1 elsewhere. */
function quotedBefore(tokens: Tokens, at: number): number {
  if (tokens[at]?.lower !== 'as') return -1;
  for (let i = at - 1; i > at - 9 && i >= 0; i--)
    if (/^(?:quoted|cited|recorded|heard)$/.test(tokens[i]?.lower ?? '')) return i;
    // "is on record as | saying"
    else if (tokens[i]?.lower === 'on' && tokens[i + 1]?.lower === 'record') return i;
  return -1;
}

/** The subject of the nearest cue before it in the unit, else of the unit's main clause. */
export function shared(
  tokens: Tokens,
  before: number,
  verb: SpeechVerb,
  earlier: readonly Cue[],
  cue: Bare,
): Cue | null {
  if (verb.frames.has('finding') && !verb.frames.has('clause')) return null;
  const previous = earlier.at(-1);
  const mention = previous?.mention ?? mainSubject(tokens, before) ?? openingPeople(tokens, before);
  return mention === null || mention === undefined ? null : { ...cue, order: 'shared', mention };
}

/** "Other officers with no direct knowledge of the case but with long experience chafed at it and said": the people whom the unit begins with. */
function openingPeople(tokens: Tokens, before: number): Mention | null {
  const first = tokens[0];
  if (first === undefined || opensAdverbial(first)) return null;
  const found = phraseFrom(tokens, 0);
  return found !== null && found.to < before && found.kind === 'noun' && namesPeople(tokens, found) ? found : null;
}
