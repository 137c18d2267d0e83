import { shareOf } from '../asked.ts';
import type { Feature } from './feature.ts';

/** The words that question and sentence share, seen from several sides. All are shares of the question's weight unless said otherwise. */
export const OVERLAP: readonly Feature[] = [
  // Against the best of the pool: 1 for the sentence that full-text search puts first.
  { name: 'fullTextOfBest', of: ({ own, best }) => (best > 0 ? own / best : 0) },
  // "Who leads the effort?" – "The effort is led by …": both terms, 1.
  { name: 'coverage', of: ({ asked, here }) => shareOf(asked, here.terms) },
  // As much as stands within one clause: long sentences have many words, and say many things.
  { name: 'window', of: ({ here }) => here.window },
  // Numbers of the question that the sentence has: "2022".
  {
    name: 'numbers',
    of: ({ asked, here }) =>
      asked.numbers ? shareOf(asked, here.terms & asked.numbers) / shareOf(asked, asked.numbers) : 0,
  },
  // Names of the question that the sentence has: "Corbet".
  {
    name: 'names',
    of: ({ asked, here }) => (asked.names ? shareOf(asked, here.terms & asked.names) / shareOf(asked, asked.names) : 0),
  },
  // "the end of the war", also the words without topic: what is repeated word by word is meant. A share of the question's words.
  { name: 'phrases', of: ({ asked, here }) => (asked.following.steps > 0 ? here.steps / asked.following.steps : 0) },
  // A sentence is about what it begins with: "Oxygen is …" rather than "… without oxygen".
  { name: 'soon', of: ({ here }) => (here.terms ? 1 / (1 + here.lead / SOON) : 0) },
  // Three-letter runs in common: phrases, relatives, typing errors.
  { name: 'letters', of: ({ letters }) => letters },
  // Four-letter runs, the rare ones above all, against the best of the pool: what stands out is the answer even where all share little with the question.
  { name: 'tellingOfBest', of: ({ telling, mostTelling }) => (mostTelling > 0 ? telling / mostTelling : 0) },
];

/** Topic words before the first match that halve what it is worth. */
const SOON = 4;
