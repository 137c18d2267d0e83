import { stem, type Term, TermFlag, termsOf } from '../../language/terms.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import { type Steps, sorted } from '../../runtime/steps.ts';
import type { WordFacts } from '../index/word-facts.ts';
import { type ParsedQuestion, parseQuestion, type QuestionTerm } from '../question/parse-question.ts';

/** Finds the words of the library that begin with the given folded letters, most frequent first. Does not include the prefix itself. */
export type FindCompletions = (beginning: string, most: number) => readonly string[];

/** Length of the prefix that words are grouped by; shorter prefixes match too many words to be useful. */
const SHELVING_LETTERS = 2;
/** The most words of a shelf that are scanned, most frequent first: a tenth of a millisecond. Of 100,000 words, the largest shelf has some 5,000. */
const MOST_COMPLETIONS_SCANNED = 10_000;
/** Words indexed per step: some tenths of a millisecond. */
const COMPLETIONS_A_STEP = 4096;

/** Groups the words of sentences by their first two letters. */
export function* indexCompletions(
  { vocabulary, forms }: SentenceTable,
  { frequency }: WordFacts,
): Steps<FindCompletions> {
  const isForm = new Uint8Array(vocabulary.size);
  for (let k = 0; k < forms.length; k++) {
    if (k % (16 * COMPLETIONS_A_STEP) === 0) yield;
    isForm[forms[k] ?? 0] = 1;
  }
  const shelves = new Map<string, number[]>();
  for (let id = 0; id < vocabulary.size; id++) {
    if (id % COMPLETIONS_A_STEP === 0) yield;
    if (!isForm[id]) continue;
    const letters = vocabulary.word(id).slice(0, SHELVING_LETTERS);
    const shelf = shelves.get(letters);
    if (shelf) shelf.push(id);
    else shelves.set(letters, [id]);
  }
  const oftener = (a: number, b: number): number => (frequency[b] ?? 0) - (frequency[a] ?? 0) || a - b;
  for (const [letters, shelf] of shelves) shelves.set(letters, yield* sorted(shelf, oftener));
  return (beginning, most) => {
    const found: string[] = [];
    const shelf = beginning.length < SHELVING_LETTERS ? [] : (shelves.get(beginning.slice(0, SHELVING_LETTERS)) ?? []);
    for (let i = 0; i < Math.min(shelf.length, MOST_COMPLETIONS_SCANNED) && found.length < most; i++) {
      const word = vocabulary.word(shelf[i] ?? 0);
      if (word.length > beginning.length && word.startsWith(beginning)) found.push(word);
    }
    return found;
  };
}

/** The most words that the unfinished last word may become. They count as one term, whichever of them a sentence has. */
export const MOST_COMPLETIONS = 8;

/** A question that is still being typed: when it ends within a word, every word that this can become counts. "what did Torv" asks for Torvalds. */
export function parsePartialQuestion(typed: string, indexCompletions: FindCompletions): ParsedQuestion {
  const question = parseQuestion(typed);
  const last = partialWord(question);
  return last ? withCompletions(question, last, indexCompletions(last.form, MOST_COMPLETIONS)) : question;
}

/** The unfinished word at the end of a question, if any. */
export function partialWord({ text }: ParsedQuestion): Term | null {
  const last = termsOf(text)
    .filter(({ flags }) => !(flags & TermFlag.part))
    .at(-1);
  return !last || last.end !== text.length || last.flags & TermFlag.stop ? null : last;
}

/** The question with its last word standing for each of the words that it can become. */
export function withCompletions(question: ParsedQuestion, last: Term, endings: readonly string[]): ParsedQuestion {
  if (endings.length === 0) return question;
  const parts = [{ key: last.key, form: last.form }, ...endings.map((form) => ({ key: stem(form), form }))];
  const terms = question.terms.map((term): QuestionTerm => {
    if (term.place.start !== last.start) return term;
    // A term that is not in the library is looked up by its parts, each stem once.
    const distinct = new Map([...parts, ...term.parts].toReversed().map((part) => [part.key, part]));
    return { ...term, key: '', form: '', parts: [...distinct.values()] };
  });
  return { ...question, terms };
}
