import { stem, type Term, TermFlag, termsOf } from '../language/terms.ts';
import { type ParsedQuestion, parseQuestion, type QuestionTerm } from './question.ts';
import type { FindEndings } from './word-endings.ts';

/** Words that the last one may become; they count as one term, whichever of them a sentence has. */
export const MOST_ENDINGS = 8;

/** A question that is still being typed: when it ends within a word, every word that this can become counts. "what did Torv" asks for Torvalds. */
export function parseUnfinished(typed: string, endingsOf: FindEndings): ParsedQuestion {
  const question = parseQuestion(typed);
  const last = unfinishedWord(question);
  return last ? withEndings(question, last, endingsOf(last.form, MOST_ENDINGS)) : question;
}

/** The word within which a question ends, if it does. */
export function unfinishedWord({ text }: ParsedQuestion): Term | null {
  const last = termsOf(text)
    .filter(({ flags }) => !(flags & TermFlag.part))
    .at(-1);
  return !last || last.end !== text.length || last.flags & TermFlag.stop ? null : last;
}

/** The question in which the last word counts as each of the words that it can become. */
export function withEndings(question: ParsedQuestion, last: Term, endings: readonly string[]): ParsedQuestion {
  if (endings.length === 0) return question;
  const parts = [{ key: last.key, form: last.form }, ...endings.map((form) => ({ key: stem(form), form }))];
  const terms = question.terms.map((term): QuestionTerm => {
    if (term.place.start !== last.start) return term;
    // A term without a word of its own is looked up by its parts, each stem once.
    const distinct = new Map([...parts, ...term.parts].toReversed().map((part) => [part.key, part]));
    return { ...term, key: '', form: '', parts: [...distinct.values()] };
  });
  return { ...question, terms };
}
