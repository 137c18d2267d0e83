import { isAdverb, PREPOSITIONS } from '../../../language/languages/english/grammar/function-words.ts';
import { MONTHS } from '../../../language/languages/english/grammar/time-and-number-words.ts';
import { eventVerb } from '../../../language/languages/english/question-words.ts';
import type { Token, Tokens } from '../../../quotes/1-tokens/tokens.ts';
import { type CandidateQuestion, LONGEST_MADE_QUESTION } from '../candidate.ts';
import {
  type ArticleReading,
  completePhrase,
  isVerb,
  type Phrase,
  standsAlone,
  tellsTopic,
  withComplement,
  wordsOf,
} from './reading.ts';

/** A date with the preposition before it: "in October 2022". */
type DatePlace = Phrase;

/** The most words of what happened. */
const MOST_WORDS = 12;
const YEAR = /^(?:1[0-9]|20)\d\d$/;
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/;

/**
 * "When was Rust merged into the Linux kernel?": of a sentence or clause that begins "Rust was merged … in October 2022" or "In October
 * 2022, Rust was merged …". Where the verb is a plain past, "did" takes its place.
 */
export function whenQuestions({ text, sentences, withinSentence }: ArticleReading): CandidateQuestion[] {
  return sentences.flatMap(({ index, tokens }): CandidateQuestion[] => {
    for (const { from, date } of datedClauses(tokens)) {
      const question = asked(text, tokens, from, date, withinSentence);
      if (question !== null && question.length <= LONGEST_MADE_QUESTION)
        return [{ template: 'when', question, sentence: index }];
    }
    return [];
  });
}

/** "Since | Rust was merged in October 2022, …" */
const CLAUSE_OPENERS = new Set(['since', 'when', 'after', 'although', 'while']);

/** Where a sentence's clauses begin that have a date: at its first word, behind "Since", or behind a date that opens it. */
function datedClauses(tokens: Tokens): { readonly from: number; readonly date: DatePlace }[] {
  const opening = dateAt(tokens, 0);
  if (opening) {
    const from = tokens[opening.to]?.kind === 'comma' ? opening.to + 1 : opening.to;
    return [{ from, date: opening }];
  }
  const from = CLAUSE_OPENERS.has(tokens[0]?.lower ?? '') ? 1 : 0;
  for (let at = from + 2; at < Math.min(tokens.length, from + MOST_WORDS + 8); at++) {
    if (endsClause(tokens[at])) break;
    const date = dateAt(tokens, at);
    if (date) return [{ from, date }];
  }
  return [];
}

const endsClause = (token: Token | undefined): boolean =>
  token === undefined || (token.kind !== 'word' && token.kind !== 'number');

/** A date with a year or a month that begins at a preposition; null if there is none. */
function dateAt(tokens: Tokens, at: number): DatePlace | null {
  if (!['in', 'on'].includes(tokens[at]?.lower ?? '')) return null;
  let to = at + 1;
  let tells = false;
  for (; to < at + 6; to++) {
    const { lower = '', capital = false, kind } = tokens[to] ?? {};
    const isMonth = capital && MONTHS.has(lower);
    const isYear = YEAR.test(lower);
    // "May 25, 2012"
    if (kind === 'comma' && DAY.test(tokens[to - 1]?.lower ?? '') && YEAR.test(tokens[to + 1]?.lower ?? '')) continue;
    if (!isMonth && !isYear && !DAY.test(lower)) break;
    tells ||= isMonth || isYear;
  }
  return tells ? { from: at, to } : null;
}

function asked(
  text: string,
  tokens: Tokens,
  from: number,
  date: DatePlace,
  withinSentence: ArticleReading['withinSentence'],
): string | null {
  const first = tokens[from];
  const begin = completePhrase(tokens, from, tokens.length);
  const subject = begin && withComplement(tokens, begin, tokens.length);
  if (!first || !subject || !tellsTopic(tokens, subject)) return null;
  // Beyond the verb: what happened, before the date or, where that comes first, up to the clause's end.
  let verb = subject.to;
  while (isAdverb(tokens[verb]?.lower ?? '')) verb++;
  const end = date.from > verb ? date.from : clauseEnd(tokens, verb);
  const behind = date.from > verb ? tokens[date.to] : tokens[end];
  // "was moved in 1990 | to Bath": what follows the date is left out.
  if (!isEnd(behind) && !(date.from > verb && PREPOSITIONS.has(behind?.lower ?? ''))) return null;
  const helper = tokens[verb]?.lower ?? '';
  const begun = withinSentence(first, tokens[from + 1]);
  if (begun === null || end - verb > MOST_WORDS) return null;
  const named = begun + wordsOf(text, tokens, subject.from, subject.to).slice(first.end - first.start);
  if (helper === 'was' || helper === 'were') {
    const rest = wordsOf(text, tokens, verb + 1, end);
    const participle = tokens[isAdverb(tokens[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1];
    const happens =
      participle !== undefined && participle.end <= (tokens[end - 1]?.end ?? 0) && isParticiple(participle);
    return happens && verb + 1 < end && standsAlone(tokens, verb + 1, end) && verbsIn(tokens, verb + 1, end) <= 1
      ? `When ${helper} ${named} ${rest}?`
      : null;
  }
  const base = eventVerb(helper);
  if (base === null || !standsAlone(tokens, verb, end) || verbsIn(tokens, verb + 1, end) > 0) return null;
  const rest = wordsOf(text, tokens, verb + 1, Math.max(verb + 1, end));
  return `When did ${[named, base, verb + 1 < end ? rest : ''].filter(Boolean).join(' ')}?`;
}

const isParticiple = ({ lower }: Token): boolean =>
  /[a-z]{2}ed$/.test(lower) ||
  /^(?:born|built|rebuilt|founded|found|made|sold|bought|sent|held|shown|begun|written|rewritten|taken|given|won|lost|put|cut|set|laid|hung|struck|driven|chosen|known|seen|torn|broken|frozen|forbidden|withdrawn|drawn|thrown|shut|led|left|paid|kept|told|taught|caught|brought)$/.test(
    lower,
  );

/** Whether a clause may end before the token. */
const isEnd = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'stop' || token.kind === 'comma' || token.kind === 'semicolon';

function clauseEnd(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.length && !endsClause(tokens[at])) at++;
  return at;
}

const verbsIn = (tokens: Tokens, from: number, to: number): number => tokens.slice(from, to).filter(isVerb).length;
