import { shareOf } from '../asked.ts';
import type { Feature } from './feature.ts';

/** The words that question and sentence share, seen from several sides. All are shares of the question's weight unless said otherwise. */
export const OVERLAP: readonly Feature[] = [
  // Against the best of the pool: 1 for the sentence that full-text search puts first.
  { name: 'fullTextOfBest', of: ({ own, best }) => (best > 0 ? own / best : 0) },
  // Against the whole pool: how far a sentence stands out from the others.
  { name: 'fullTextOverMean', of: ({ own, mean }) => (mean > 0 ? Math.min(1, own / mean / 8) : 0) },
  // "Who leads the effort?" – "The effort is led by …": both terms, 1.
  { name: 'coverage', of: ({ asked, here }) => shareOf(asked, here.terms) },
  // The same form: "drivers" asked, "drivers" there, not "driver".
  { name: 'exact', of: ({ asked, here }) => shareOf(asked, here.exact) },
  // A relative of the word: "secure" asked, "security" there.
  { name: 'related', of: ({ asked, here }) => shareOf(asked, here.related) },
  // Neighbours in both: "merge window" – "the next merge window".
  { name: 'pairs', of: ({ asked, here }) => shareOf(asked, here.pairs) },
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
  // Matches close together: 1 when nothing stands between them.
  {
    name: 'density',
    of: ({ here }) => (here.spread > 1 ? Math.min(1, (2 * (here.words - here.news)) / (here.spread + here.words)) : 0),
  },
  // Three-letter runs in common: phrases, relatives, typing errors.
  { name: 'letters', of: ({ letters }) => letters },
  // Everything asked for is there.
  { name: 'complete', of: ({ asked, here }) => (asked.terms.length > 1 && shareOf(asked, here.terms) > 0.999 ? 1 : 0) },
];
