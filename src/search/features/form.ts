import { shareOf } from '../asked.ts';
import type { Feature } from './feature.ts';

/** What kind of sentence it is: a question, the reply to one, a row of a table. */
export const FORM: readonly Feature[] = [
  // "Will the comet hit us?" in an interview asks as the reader does; what follows answers.
  { name: 'asks', of: ({ asks }) => (asks ? 1 : 0) },
  // "It passes by at a safe distance." after that question: the share that was asked there, whether or not the reply repeats it.
  {
    name: 'replies',
    of: ({ asked, replies, previous }) => (replies ? shareOf(asked, previous) : 0),
  },
  // In the first row of the table: "Joined" above "Ada Quill | 2014". A share of the question's weight.
  { name: 'columns', of: ({ asked, columns, here }) => (columns ? shareOf(asked, columns & ~here.terms) : 0) },
  // "Who coached Tomas Reed?" – "Tomas Reed | 2021" has the name and nothing of what is asked.
  {
    name: 'nameAlone',
    of: ({ asked, columns, here }) =>
      columns !== null &&
      (asked.question.type === 'person' || asked.question.type === 'date') &&
      here.terms !== 0 &&
      ((here.terms | columns) & ~asked.names) === 0
        ? 1
        : 0,
  },
];
