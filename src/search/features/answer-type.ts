import type { AnswerType } from '../../language/english/answer-types.ts';
import type { CandidateView } from '../candidate-view.ts';
import type { Feature } from './feature.ts';

/** 1 when the question asks for this type and the sentence has something of it that the question does not have. */
const offers = (type: AnswerType, has: (view: CandidateView) => boolean): Feature => ({
  name: `offers.${type}`,
  of: (view) => (view.asked.question.type === type && has(view) ? 1 : 0),
});

/** A sentence can answer "when" only if it has a time in it. */
export const ANSWER_TYPE: readonly Feature[] = [
  // "Who leads …?" – "Miguel Ojeda": two capitalised words in a row that are not the question's.
  offers('person', ({ here }) => here.names > 0),
  // … or one: "the Normans".
  { name: 'offers.anyName', of: ({ asked, here }) => (asked.question.type === 'person' && here.capitals > 0 ? 1 : 0) },
  // "When was …?" – "October 2022".
  offers('date', ({ here }) => here.dates > 0),
  // "How many …?" – "12", "dozens".
  offers('number', ({ here }) => here.numbers + here.quantities > 0),
  // "Where …?" – "in Normandy".
  offers('place', ({ here }) => here.capitals > 0 && here.places > 0),
  // "Why …?" – "because", "making them".
  offers('reason', ({ here }) => here.reasons > 0),
  // "How does …?" – "through abstractions".
  offers('manner', ({ here }) => here.means > 0),
  // "What is X?" – X stands at the beginning: "X is …".
  {
    name: 'offers.definition',
    of: ({ asked, here }) => (asked.question.type === 'definition' && here.terms ? 1 / (1 + here.lead) : 0),
  },
];
