import { bitCount, shareOf } from '../asked.ts';
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
  // A word of about the same meaning: "in charge" asked, "led" there.
  { name: 'alike', of: ({ asked, here }) => shareOf(asked, here.alike) },
  // How many of the terms are there in one form or another, each counted the same: one rare word is not the whole question.
  {
    name: 'counted',
    of: ({ asked, here }) => bitCount(here.terms | here.related | here.alike) / (asked.terms.length || 1),
  },
  // Three-letter runs in common: phrases, relatives, typing errors.
  { name: 'letters', of: ({ letters }) => letters },
  // Four-letter runs, the rare ones above all …
  { name: 'telling', of: ({ telling }) => telling },
  // … and against the best of the pool: what stands out is the answer even where all share little with the question.
  { name: 'tellingOfBest', of: ({ telling, mostTelling }) => (mostTelling > 0 ? telling / mostTelling : 0) },
];
