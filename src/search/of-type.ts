import type { AnswerType } from '../language/english/answer-types.ts';
import { TermFlag } from '../language/terms.ts';
import { FIRST_WORD } from '../library/article-words.ts';
import { WordClass } from './word-facts.ts';

/** Whether a word of the sentence can be (part of) the answer: a name for "who" and "where", a time for "when", a quantity for "how many". */
export function isOfType(type: AnswerType, flag: number, classes: number): boolean {
  switch (type) {
    case 'person':
    case 'place':
      return (flag & TermFlag.capital) !== 0 && !(flag & FIRST_WORD);
    case 'date':
      return (classes & WordClass.date) !== 0;
    case 'number':
      return (flag & TermFlag.number) !== 0 || (classes & WordClass.quantity) !== 0;
    default:
      return false;
  }
}
