import { GENERAL_NOUNS } from '../../../language/languages/english/common-words.ts';
import { isPersonNoun } from '../../../language/languages/english/people/person-words.ts';
import type { Tokens } from '../../../quotes/1-tokens/tokens.ts';
import { type CandidateQuestion, LONGEST_MADE_QUESTION } from '../candidate.ts';
import { type ArticleReading, completePhrase, tellsTopic, withComplement, wordsOf } from './reading.ts';

/** Behind "is a": no definition. */
const NO_DEFINITION = new Set([
  'lot',
  'matter',
  'reason',
  'way',
  'sign',
  'chance',
  'risk',
  'bit',
  'good',
  'must',
  'problem',
  'result',
  'question',
]);
/** The most words behind "is a" that are looked at for its noun. */
const MOST_WORDS = 6;

/** "What is a heliostat?" of "A heliostat is a mirror that …"; "What do the drivers include?" of "The drivers include …". */
export function whatQuestions({ text, sentences, withinSentence }: ArticleReading): CandidateQuestion[] {
  return sentences.flatMap(({ index, tokens }): CandidateQuestion[] => {
    const [first, second] = tokens;
    const begin = completePhrase(tokens, 0, tokens.length);
    const phrase = begin && withComplement(tokens, begin, tokens.length);
    if (!first || !begin || !phrase || !tellsTopic(tokens, phrase)) return [];
    const begun = withinSentence(first, second);
    const verb = tokens[behindBrackets(tokens, phrase.to)];
    if (begun === null || !verb) return [];
    const subject = begun + wordsOf(text, tokens, phrase.from, phrase.to).slice(first.end - first.start);
    const isPlural = /[^su]s$/.test(tokens[begin.to - 1]?.lower ?? '');
    const question = listed(verb.lower, subject) ?? defined(subject);
    return question === null || question.length > LONGEST_MADE_QUESTION
      ? []
      : [{ template: 'what', question, sentence: index }];

    function listed(lower: string, named: string): string | null {
      // "Common uses includes" is a slip, of which no question can be made.
      if (lower !== (isPlural ? 'include' : 'includes')) return null;
      if (lower === 'includes') return `What does ${named} include?`;
      return `What do ${named} include?`;
    }

    function defined(named: string): string | null {
      if (verb?.lower !== 'is' || !phrase) return null;
      const at = behindBrackets(tokens, phrase.to) + 1;
      const article = tokens[at]?.lower;
      if (article !== 'a' && article !== 'an') return null;
      const behind = tokens.slice(at + 1, at + 1 + MOST_WORDS).map(({ lower }) => lower);
      if (behind.some((word) => isPersonNoun(word)) || NO_DEFINITION.has(behind[0] ?? '')) return null;
      const head = tokens[phrase.to - 1];
      // "The project is a …": which one is said elsewhere.
      const dangles = first?.lower === 'the' && phrase.to - phrase.from === 2 && GENERAL_NOUNS.has(head?.lower ?? '');
      return dangles ? null : `What is ${named}?`;
    }
  });
}

/** The index behind "(NBC)", else the same. */
function behindBrackets(tokens: Tokens, at: number): number {
  if (tokens[at]?.kind !== 'open') return at;
  for (let to = at + 1; to < Math.min(tokens.length, at + MOST_WORDS); to++)
    if (tokens[to]?.kind === 'close') return to + 1;
  return at;
}
