import {
  CALENDAR,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../language/english/function-words.ts';
import { isSpeechNoun } from '../language/english/speech-verbs.ts';
import { hasVerb } from './content-before.ts';
import { isMark, type Token } from './tokens.ts';

type Tokens = readonly Token[];

/** A participle in "-ing" that says what the statement brought about, and no longer what was stated. */
const isConsequence = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.capital &&
  /ing$/.test(token.lower) &&
  !/^(?:including|during|nothing|something|anything|according|regarding|concerning)$/.test(token.lower);

/** A statement ends before ", but" and ", throwing …": "has argued that …, | but Democrats have …". */
export function endOfStatement(tokens: Tokens, from: number, limit: number): number {
  for (let at = from + 1; at < limit; at++) {
    // "said that it was late, but that it would sail": both are said
    if (
      tokens[at]?.kind === 'comma' &&
      /^(?:but|then)$/.test(tokens[at + 1]?.lower ?? '') &&
      !/^(?:only|not|also)$/.test(tokens[at + 2]?.lower ?? '') &&
      !(tokens[at + 2]?.lower === 'that' && !isFiniteVerb(tokens[at + 3]?.lower ?? ''))
    )
      return at;
    // "said the ferry was sold, | a claim that Lowe rejects"
    if (
      tokens[at]?.kind === 'comma' &&
      /^(?:a|an)$/.test(tokens[at + 1]?.lower ?? '') &&
      isSpeechNoun(tokens[at + 2]?.lower ?? '')
    )
      return at;
    // ", throwing the plan in doubt": what follows from it
    if (tokens[at]?.kind === 'comma' && isConsequence(tokens[at + 1]) && hasVerb(tokens, from, at)) return at;
  }
  return limit;
}

/** A thing talked about ends with its clause: "criticized the plan, | which …", "called them “wasteful,” | and his administration …". */
export function endOfObject(tokens: Tokens, from: number, limit: number): number {
  // "accused him of delaying, hiding and …": a list of gerunds
  let lists = false;
  for (let at = from + 1; at < limit; at++) {
    const next = tokens[at + 1]?.lower ?? '';
    lists ||= /^(?:of|for)$/.test(tokens[at]?.lower ?? '') && /ing$/.test(next);
    // "described the ferry, which sank in May, | as unsafe"
    const as = tokens[at]?.kind === 'comma' && /^(?:which|who)$/.test(next) ? commaBeforeAs(tokens, at + 1, limit) : at;
    if (as > at) {
      at = as;
      continue;
    }
    // A comma may stand inside short marks: `called it “wasteful,” and …`
    const behind = tokens[at]?.kind === 'comma' && tokens[at + 1]?.kind === 'sign' ? (tokens[at + 2]?.lower ?? '') : '';
    if (/^(?:and|but|which|who|while|although|though|as|after)$/.test(behind)) return at + 2;
    if (
      tokens[at]?.kind === 'comma' &&
      (/^(?:but|which|who|while|although|though|as|after|despite|whose|then|a|an)$/.test(next) ||
        (next === 'and' && !(lists && /ing$/.test(tokens[at + 2]?.lower ?? ''))) ||
        (next === 'in' && tokens[at + 2]?.lower === 'which') ||
        next === 'where' ||
        // "joked about the plan, | declined to comment"
        (isFiniteVerb(next) && !tokens[at + 1]?.capital) ||
        (/ing$/.test(next) && !lists && next !== 'including' && !next.includes('-')))
    )
      return at;
    // "ban all ferries — two hundred of them — | from the harbor"
    const resumes = tokens[at]?.kind === 'dash' ? endOfDashes(tokens, at, limit) : at;
    if (resumes > at) {
      at = resumes;
      continue;
    }
    // `(… called it “immaterial”) and …`: the bracket that closes was opened before
    if (/^(?:open|close|dash)$/.test(tokens[at]?.kind ?? '')) return at;
    // `called it “wasteful,” | and his board …`
    if (tokens[at]?.kind === 'quoted' && tokens[at]?.open && isFiniteVerb(next)) return at + 1;
    if (tokens[at]?.kind === 'quoted' && tokens[at]?.open && /^(?:and|but|which|who|while|as)$/.test(next))
      return at + 1;
    const verb = isAdverb(next) ? (tokens[at + 2]?.lower ?? '') : next;
    if (tokens[at]?.lower === 'and' && isFiniteVerb(verb)) return at;
    // "announced the sale | while closing the yard"
    if (tokens[at]?.lower === 'while' && /ing$/.test(next)) return at;
    // "lashed out at Lowe | after he had spoken"
    if (/^(?:after|when|while|before|as)$/.test(tokens[at]?.lower ?? '') && SUBJECT_PRONOUNS.has(next)) return at;
    if (/^(?:in|during|at|on)$/.test(tokens[at]?.lower ?? '') && isOccasion(tokens, at + 1, limit)) return at;
  }
  return limit;
}

/** The comma that closes a relative clause, when "as" follows it; else a place before `from`. */
function commaBeforeAs(tokens: Tokens, from: number, limit: number): number {
  for (let at = from + 1; at < Math.min(limit, from + LONGEST_ASIDE); at++)
    if (tokens[at]?.kind === 'comma') return tokens[at + 1]?.lower === 'as' ? at : 0;
  return 0;
}

/** An aside between dashes has at most so many words. */
const LONGEST_ASIDE = 12;

/** The dash that closes an aside, when a preposition goes on behind it; else `at`. */
function endOfDashes(tokens: Tokens, at: number, limit: number): number {
  for (let close = at + 2; close < Math.min(limit - 1, at + LONGEST_ASIDE); close++) {
    const kind = tokens[close]?.kind;
    if (kind === 'dash') return PREPOSITIONS.has(tokens[close + 1]?.lower ?? '') ? close : at;
    if (kind === 'quoted' || kind === 'stop' || kind === 'semicolon') return at;
  }
  return at;
}

/** "in a recent interview", "on Twitter", "on Monday": where it was said, not what. */
function isOccasion(tokens: Tokens, from: number, limit: number): boolean {
  // "in recent weeks", "in the past year"
  const recent = /^(?:recent|past)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  if (CALENDAR.has(tokens[recent]?.lower ?? '') || /^(?:twitter|facebook|television)$/.test(tokens[from]?.lower ?? ''))
    return true;
  for (let at = from; at < Math.min(limit, from + 4); at++) {
    const lower = tokens[at]?.lower ?? '';
    if (
      /^(?:interview|interviews|statement|speech|tweet|tweets|email|debate|rally|letter|column|op-ed|book|commercial|ad|ads|conference|hearing|appearance|article|memo|post)$/.test(
        lower,
      )
    )
      return true;
    if (tokens[at]?.kind !== 'word' || (at > from && (PREPOSITIONS.has(lower) || DETERMINERS.has(lower)))) return false;
  }
  return false;
}

/** The end of the content before `limit`: final marks, and a conjunction that opens the next clause, stay out. */
export function trimEnd(tokens: Tokens, from: number, limit: number): number {
  let end = from;
  while (end < limit && tokens[end]?.kind !== 'semicolon') end++;
  while (end > from && (isMark(tokens[end - 1]) || /^(?:and|but|while|as)$/.test(tokens[end - 1]?.lower ?? ''))) {
    if (tokens[end - 1]?.kind === 'close' && tokens.slice(from, end).some(({ kind }) => kind === 'open')) break;
    // `the term “three amigos” | and`: the mark closes what the content opened
    if (isQuotationMark(tokens[end - 1]) && tokens.slice(from, end).filter(isQuotationMark).length % 2 === 0) break;
    end--;
  }
  return end;
}

const isQuotationMark = (token: Token | undefined): boolean => token?.kind === 'sign' && /^["“”]$/.test(token.lower);
