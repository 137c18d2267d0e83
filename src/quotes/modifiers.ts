import { CALENDAR, DETERMINERS, isAdverb, isFiniteVerb } from '../language/english/function-words.ts';
import { isPluralPeople } from '../language/english/person-words.ts';
import type { Cue } from './cues.ts';
import { endOfRun } from './nominal.ts';
import { isCount, opensPhrase, opensStatement, STATED } from './statement-openers.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** "called for", "called on", "joked about": the thing or the person follows. */
export const isPhrasal = (tokens: Tokens, cue: Cue): boolean => {
  const lemma = cue.verb?.lemma ?? '';
  const next = tokens[cue.to]?.lower ?? '';
  return lemma === 'call'
    ? /^(?:for|on|upon|out)$/.test(next)
    : (/^apologi[sz]e$/.test(lemma) && next === 'for') ||
        (/^(?:warn|complain|joke|boast|brag|inform|remind)$/.test(lemma) && /^(?:about|of|against)$/.test(next));
};

/** "in an interview | that aired Sunday | that": a relative clause of a circumstance, up to the next "that"; or `at`. */
function afterRelative(tokens: Tokens, at: number): number {
  if (tokens[at]?.lower !== 'that' || !isFiniteVerb(tokens[at + 1]?.lower ?? '')) return at;
  for (let next = at + 2; next < at + LONGEST_RELATIVE; next++) {
    if (tokens[next]?.lower === 'that') return next;
    if (tokens[next]?.kind !== 'word') return at;
  }
  return at;
}

const LONGEST_RELATIVE = 9;

/** Where content may begin after a cue, and what was passed over. */
export interface Place {
  readonly at: number;
  readonly moved: boolean;
  /** The rest of the clause is circumstances only: "said when asked about it", "said in a statement". */
  readonly trailing: boolean;
}

const CIRCUMSTANCES = new Set(
  'in on at during to from after before of about via through by with over outside inside following for near'.split(' '),
);
const TIMES = /^(?:last|this|next|earlier|later|late|early)$/;

/** "said to reporters", but "vowed to block" and "urged him to go". */
const addressesSomebody = (cue: Cue): boolean =>
  /^(?:say|explain|write|reply|respond|complain|admit|confess|boast|brag|lament|report|remark|add|announce|declare)$/.test(
    cue.verb?.lemma ?? '',
  );

/** "described himself as": a verb of speech that takes a thing and no statement. */
export const isObjectVerb = (cue: Cue): boolean =>
  cue.verb?.frames.has('object') === true && !cue.verb.frames.has('clause');

const LONGEST_ADDRESSEE = 8;

/** "acknowledged to reporters", "hinted to him" */
const isAddressee = (tokens: Tokens, at: number): boolean => {
  const whom = tokens[at]?.lower ?? '';
  return (
    /^(?:him|her|them|me|us)$/.test(whom) ||
    isPluralPeople(whom) ||
    tokens[endOfCircumstance(tokens, at, at + LONGEST_ADDRESSEE)]?.lower === 'that'
  );
};

/** Passes over when, where and to whom: "said | in an interview on Tuesday | that". */
export function afterModifiers(tokens: Tokens, cue: Cue, from: number, limit: number): Place {
  let at = from;
  for (let steps = 0; steps < 8 && at < limit; steps++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (at === from && isObjectVerb(cue) && /^(?:him|her|it|them)sel(?:f|ves)$/.test(token.lower)) break;
    // "urged them | not to panic", "said | only the mayor knew": what is said, not how
    if (STATED.test(token.lower) && opensPhrase(tokens[at + 1])) break;
    // "said | about 40 percent agreed", "said | at least two had left"
    if (token.lower === 'about' && isCount(tokens[at + 1])) break;
    if (token.lower === 'at' && /^(?:least|most)$/.test(tokens[at + 1]?.lower ?? '')) break;
    if ((isAdverb(token.lower) && !opensThere(tokens, at)) || (CALENDAR.has(token.lower) && token.lower !== 'may'))
      at++;
    // "wondered aloud whether"
    else if (token.lower === 'aloud') at++;
    // "said publicly | and privately | that", "said in May | and again in June | that"
    else if (token.lower === 'and' && at > from && isAdverb(tokens[at + 1]?.lower ?? '')) at += 2;
    // "reported | that night | the yard was closed"
    else if (
      token.lower === 'that' &&
      /^(?:night|day|morning|afternoon|evening|week|weekend|month|year)$/.test(tokens[at + 1]?.lower ?? '') &&
      (tokens[at + 2]?.capital || DETERMINERS.has(tokens[at + 2]?.lower ?? ''))
    )
      at += 2;
    else if (TIMES.test(token.lower) && CALENDAR.has(tokens[at + 1]?.lower ?? '')) at += 2;
    else if (/^(?:with|by)$/.test(token.lower) && /^(?:comma|colon|quoted)$/.test(tokens[at + 1]?.kind ?? '')) at++;
    else if (
      CIRCUMSTANCES.has(token.lower) &&
      !(token.lower === 'about' && /^(?:ask|tell)$/.test(cue.verb?.lemma ?? '')) &&
      (token.lower !== 'to' || addressesSomebody(cue) || isAddressee(tokens, at + 1))
    ) {
      const end = /ing$/.test(tokens[at + 1]?.lower ?? '')
        ? endOfRun(tokens, at + 2, limit)
        : afterRelative(tokens, endOfCircumstance(tokens, at + 1, limit));
      if (end === at + 1) break;
      // "reported | after the tide had turned": a clause; "said | after the tide had turned, they sailed": the statement
      if (/^(?:after|before)$/.test(token.lower) && at === from && opensStatement(tokens, at, limit)) break;
      if (/^(?:after|before)$/.test(token.lower) && isFiniteVerb(tokens[end]?.lower ?? ''))
        return { at, moved: true, trailing: true };
      at = end;
    } else if (/^(?:when|while|as|after|before|if)$/.test(token.lower)) {
      if (at === from && opensStatement(tokens, at, limit)) break;
      return { at, moved: true, trailing: true };
    } else break;
  }
  const moved = at > from;
  return { at: commaPair(tokens, at, limit), moved, trailing: false };
}

/** "said | there was": the statement begins with "there". */
const opensThere = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.lower === 'there' && isFiniteVerb(tokens[at + 1]?.lower ?? '');

/** "an interview | the candidate": the noun phrase ends where a pronoun, a determiner or, after a lower-case noun, a name begins. */
function endOfCircumstance(tokens: Tokens, from: number, limit: number): number {
  const end = endOfRun(tokens, from, limit);
  for (let at = from + 1; at < end; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (
      token?.capital &&
      before?.kind === 'word' &&
      !before.capital &&
      !DETERMINERS.has(before.lower) &&
      !before.possessive &&
      !CALENDAR.has(token.lower)
    )
      // "in the journal Nature that": the name belongs to the circumstance.
      return tokens[end]?.lower === 'that' ? end : at;
  }
  return end;
}

/** "said, however, that": a short aside between commas is passed over. */
function commaPair(tokens: Tokens, at: number, limit: number): number {
  if (tokens[at]?.kind !== 'comma') return at;
  for (let next = at + 1; next < Math.min(limit, at + 14); next++) {
    const token = tokens[next];
    const relative = /^(?:who|which)$/.test(tokens[at + 1]?.lower ?? '');
    if (token === undefined || (isFiniteVerb(token.lower) && !relative)) return at;
    if (token.kind === 'quoted' || token.kind === 'colon')
      return tokens[next - 1]?.kind === 'comma' || token.kind === 'colon' ? next : at;
    if (token.kind === 'comma' && tokens[next + 1]?.lower === 'that') return next + 1;
    // "described, in blistering terms, | a set of …"
    if (
      token.kind === 'comma' &&
      CIRCUMSTANCES.has(tokens[at + 1]?.lower ?? '') &&
      DETERMINERS.has(tokens[next + 1]?.lower ?? '')
    )
      return next + 1;
  }
  return at;
}
