import { isAdverb, isFiniteVerb } from '../language/english/function-words.ts';
import { IRREGULAR_FORMS } from '../language/english/irregular-forms.ts';
import { isMedium } from '../language/english/media-words.ts';
import { isOrganisation } from '../language/english/organisation-words.ts';
import { isPluralPeople } from '../language/english/person-words.ts';
import { endOfAppositions } from './apposition.ts';
import type { Cue } from './cues.ts';
import { type Mention, namesPeople } from './noun-phrase.ts';
import { phraseFrom } from './phrase-forward.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** "told | reporters in Iowa | that": the listener is passed over. */
export function afterListener(tokens: Tokens, cue: Cue): number {
  if (cue.verb === null || !cue.verb.frames.has('listener')) return cue.to;
  let at = cue.to;
  while (
    isAdverb(tokens[at]?.lower ?? '') &&
    !/^(?:there|here|now|not|only|even|never|perhaps|maybe)$/.test(tokens[at]?.lower ?? '')
  )
    at++;
  // told “The Morning Show” that
  if (tokens[at]?.kind === 'sign' && /["“”]/.test(tokens[at]?.lower ?? '')) {
    for (let end = at + 1; end < at + 8; end++) if (/^["”]$/.test(tokens[end]?.lower ?? '')) return end + 1;
  }
  const first = tokens[at];
  // "told us", but "told US media", "warned | it would rain", "warned | her party must unite"
  if (first !== undefined && !first.capital && PRONOUN.test(first.lower))
    return isSubject(tokens, at) ? cue.to : at + 1;
  // "warned | leaving now would be wrong"
  if (first?.kind === 'word' && !first.capital && /[a-z]{2}ing$/.test(first.lower)) return cue.to;
  const listener = phraseFrom(tokens, at);
  if (listener === null || listener.kind === 'pronoun') return at;
  const follower = tokens[listener.to]?.lower ?? '';
  const described = /ed$/.test(follower) && /^(?:that|in|at|for|outside)$/.test(tokens[listener.to + 1]?.lower ?? '');
  if (described) return listener.to + 1;
  // "promised | the town would pay", "admonished | those who …": what follows is the statement.
  if (isFiniteVerb(follower) || IRREGULAR_FORMS.has(follower)) return afterHeard(tokens, listener) ?? cue.to;
  if (/^(?:who|which)$/.test(follower) || isAsideOfSubject(tokens, listener.to)) return cue.to;
  // "urges calm", "urged an end to the war": a thing that is asked for
  const hears =
    listener.kind === 'name' || namesPeople(tokens, listener) || isOrganisation(tokens[listener.head]?.lower ?? '');
  if (cue.verb.lemma === 'urge' && !hears && !/^(?:to|not|that|against|in|at|on)$/.test(follower)) return cue.to;
  // "told investors of New Media, the parent company, | on Tuesday that"
  const end = endOfAppositions(tokens, listener.to);
  return end > listener.to && tokens[end]?.kind === 'comma' ? end + 1 : afterNumber(tokens, listener.to);
}

const PRONOUN = /^(?:him|her|them|me|us|you|it|himself|herself|themselves)$/;

/** "it | would rain", "you | are wrong", "her | party must unite": the pronoun begins the statement. */
function isSubject(tokens: Tokens, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (/^(?:it|you)$/.test(lower)) return isFiniteVerb(tokens[at + 1]?.lower ?? '');
  const owned = lower === 'her' ? phraseFrom(tokens, at) : null;
  return owned !== null && owned.to > at + 1 && isFiniteVerb(tokens[owned.to]?.lower ?? '');
}

/** "told | the Herald | Congress should act", "told | reporters | prices had risen": the statement begins behind whoever hears the news. */
function afterHeard(tokens: Tokens, { from, to }: Mention): number | null {
  for (let at = from; at < to - 1; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const heard = token.capital ? isMedium(token.lower) : HEARERS.has(token.lower) || isPluralPeople(token.lower);
    if (
      heard &&
      !isMedium(tokens[at + 1]?.lower ?? '') &&
      !token.possessive &&
      !/^(?:some|many|most|few|both|several|two|three|four|others)$/.test(token.lower)
    )
      return at + 1;
  }
  return null;
}

/** Nouns for those whom news is told to. */
const HEARERS = new Set(
  'court jury panel crowd audience newspaper paper magazine station network outlet broadcaster committee press media rally'.split(
    ' ',
  ),
);

/** An aside between commas has at most so many words. */
const LONGEST_ASIDE = 12;

/** "the plan | , which passed in May, would | fail": the noun phrase is the subject of what is said. */
function isAsideOfSubject(tokens: Tokens, comma: number): boolean {
  if (tokens[comma]?.kind !== 'comma') return false;
  for (let at = comma + 1; at < comma + LONGEST_ASIDE; at++) {
    if (tokens[at]?.kind === 'quoted' || tokens[at]?.kind === 'stop') return false;
    if (tokens[at]?.kind === 'comma') return isFiniteVerb(tokens[at + 1]?.lower ?? '') && !tokens[at + 1]?.capital;
  }
  return false;
}

/** "told a crowd | of about 400 people | that", "told one | of them" */
function afterNumber(tokens: Tokens, from: number): number {
  if (tokens[from]?.lower !== 'of') return from;
  if (/^(?:them|us|you)$/.test(tokens[from + 1]?.lower ?? '')) return from + 2;
  if (!/^(?:about|around|nearly|roughly|some|over|almost)$/.test(tokens[from + 1]?.lower ?? '')) return from;
  return phraseFrom(tokens, from + 2)?.to ?? from;
}
