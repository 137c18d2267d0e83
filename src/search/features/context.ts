import { shareOf } from '../asked.ts';
import type { CandidateView } from '../candidate-view.ts';
import type { Feature } from './feature.ts';

/** Terms that the sentence itself lacks: context counts for no others, so that a sentence is not praised twice for one word. */
const lacking = ({ here }: CandidateView): number => ~(here.terms | here.related);

const surrounding = ({ previous, next, paragraph, heading }: CandidateView): number =>
  previous | next | paragraph | heading;

/** Words of the question that stand around the sentence. All are shares of the question's weight. */
export const CONTEXT: readonly Feature[] = [
  // "Kroah-Hartman highlighted …, noting:-" before "“… this is the tipping point …”"
  { name: 'previous', of: (view) => shareOf(view.asked, view.previous & lacking(view)) },
  { name: 'beforePrevious', of: (view) => shareOf(view.asked, view.beforePrevious & lacking(view) & ~view.previous) },
  { name: 'next', of: (view) => shareOf(view.asked, view.next & lacking(view) & ~view.previous) },
  // "He was born in …" answers with the sentence before as its topic.
  {
    name: 'pointsToPrevious',
    of: (view) => (view.here.pointsBack ? shareOf(view.asked, view.previous & lacking(view)) : 0),
  },
  // "Most of these schools …" after the sentence that shares most with the question.
  {
    name: 'pointsToTelling',
    of: ({ here, tellingBefore, mostTelling }) =>
      here.pointsBack && mostTelling > 0 ? tellingBefore / mostTelling : 0,
  },
  // In the heading above or the title: the topic that its sentences take as said.
  { name: 'heading', of: (view) => shareOf(view.asked, view.heading & lacking(view)) },
  // In the sentence or anywhere around it, in one form or another: is the whole question spoken of here?
  {
    name: 'around',
    of: (view) => shareOf(view.asked, view.here.terms | view.here.related | view.here.alike | surrounding(view)),
  },
  // Names of the question that stand neither here nor around it.
  {
    name: 'strangeNames',
    of: (view) => shareOf(view.asked, view.asked.names & ~(view.here.terms | surrounding(view))),
  },
  // The full-text score of the sentence together with its paragraph's, against the best.
  { name: 'spread', of: ({ spread }) => spread },
  // In the name of whoever speaks here, also where the sentence says "he".
  { name: 'speaker', of: (view) => shareOf(view.asked, view.speakers & lacking(view)) },
];
