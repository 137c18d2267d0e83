import { MODALS } from '../../../language/languages/english/grammar/function-words.ts';
import { isFirstName } from '../../../language/languages/english/people/first-names.ts';
import { isOrganisation } from '../../../language/languages/english/people/organisation-words.ts';
import { isPersonTitle } from '../../../language/languages/english/people/person-words.ts';
import { speechVerb } from '../../../language/languages/english/speech/speech-verbs.ts';
import type { Token, Tokens } from '../../../quotes/1-tokens/tokens.ts';
import { type CandidateQuestion, LONGEST_MADE_QUESTION } from '../candidate.ts';
import { type ArticleReading, completePhrase, isVerb, standsAlone, tellsTopic, wordsOf } from './reading.ts';

/** The fewest and most words of what somebody did. */
const FEWEST_WORDS = 3;
const MOST_WORDS = 12;

/**
 * "Who published the original RFC for Rust in the Linux kernel?": of a person's name at the beginning of a sentence or before ", who", and
 * what follows; or "Who designed the bridge?" of "The bridge was designed by Ada Lowe". The predicate stays as it stands.
 */
export function whoQuestions(
  { text, sentences, withinSentence }: ArticleReading,
  people: ReadonlySet<string>,
): CandidateQuestion[] {
  return sentences.flatMap(({ index, tokens }): CandidateQuestion[] => {
    const question = relative(text, tokens) ?? subject(text, tokens, people) ?? passive(text, tokens, withinSentence);
    if (question === null || question.length > LONGEST_MADE_QUESTION) return [];
    return [{ template: 'who', question, sentence: index }];
  });
}

/** "Miguel Ojeda, who | published the original RFC …" */
function relative(text: string, tokens: Tokens): string | null {
  for (const [at, { lower }] of tokens.entries())
    if (lower === 'who' && tokens[at - 1]?.kind === 'comma' && nameEndingAt(tokens, at - 1) !== null)
      return predicate(text, tokens, at + 1);
  return null;
}

/** "Linus Torvalds | released the first version …" */
function subject(text: string, tokens: Tokens, people: ReadonlySet<string>): string | null {
  const from = isPersonTitle(tokens[0]?.lower ?? '') ? 1 : 0;
  let to = from;
  while (isName(tokens[to])) to++;
  if (to - from < 2 || nameEndingAt(tokens, to) === null) return null;
  const isPerson = isFirstName(tokens[from]?.lower ?? '') || people.has(wordsOf(text, tokens, from, to).toLowerCase());
  return isPerson ? predicate(text, tokens, to) : null;
}

/** "The bridge was designed | by Ada Lowe." */
function passive(text: string, tokens: Tokens, withinSentence: ArticleReading['withinSentence']): string | null {
  const phrase = completePhrase(tokens, 0, tokens.length);
  const [first, second] = tokens;
  if (!first || !phrase || !tellsTopic(tokens, phrase)) return null;
  const [was, verb, by] = tokens.slice(phrase.to);
  if (was?.lower !== 'was' && was?.lower !== 'were') return null;
  if (!verb || by?.lower !== 'by' || !/(?:ed|built|made|led|won|held)$/.test(verb.lower)) return null;
  let to = phrase.to + 3;
  while (isName(tokens[to])) to++;
  const name = tokens[phrase.to + 3];
  if (to - phrase.to < 5 || nameEndingAt(tokens, to) === null || !name || !isFirstName(name.lower)) return null;
  const begun = withinSentence(first, second);
  if (begun === null) return null;
  const named = begun + wordsOf(text, tokens, phrase.from, phrase.to).slice(first.end - first.start);
  return `Who ${verb.lower} ${named}?`;
}

const isName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.capital && !token.possessive && !isOrganisation(token.lower);

/** The index of the first word of a name of two words or more that ends before `to`; null if there is none. */
function nameEndingAt(tokens: Tokens, to: number): number | null {
  let from = to;
  while (isName(tokens[from - 1])) from--;
  return to - from >= 2 ? from : null;
}

/** What somebody did, from the verb up to the clause's end; null where it would not be understood alone. */
function predicate(text: string, tokens: Tokens, from: number): string | null {
  const verb = tokens[from];
  if (!verb || verb.capital || MODALS.has(verb.lower) || speechVerb(verb.lower) || !isThirdPerson(verb)) return null;
  let to = from + 1;
  for (; to < tokens.length; to++) {
    const { kind, lower } = tokens[to] ?? verb;
    if (kind !== 'word' && kind !== 'number') break;
    // "… and continues to maintain …"
    const next = tokens[to + 1];
    if ((lower === 'and' || lower === 'but') && next && (isVerb(next) || isThirdPerson(next))) break;
  }
  const end = tokens[to];
  const enough = to - from >= FEWEST_WORDS && to - from <= MOST_WORDS;
  const ends =
    end === undefined || ['stop', 'comma', 'semicolon'].includes(end.kind) || ['and', 'but'].includes(end.lower);
  if (!enough || !ends || !standsAlone(tokens, from, to)) return null;
  const object = completePhrase(tokens, from + 1, to);
  return object && tellsTopic(tokens, object) ? `Who ${wordsOf(text, tokens, from, to)}?` : null;
}

/** A verb that agrees with one person: in the past, or with "-s". "Is a …" asks for no one in particular. */
const isThirdPerson = (token: Token): boolean =>
  token.kind === 'word' &&
  !token.capital &&
  !/^(?:is|was|are|were|am|be|been|being|have|do|has|had|did|does)$/.test(token.lower) &&
  (isVerb(token) || /[a-z]{2}[^s]s$/.test(token.lower));
