import type { AnswerType } from '../../language/english/answer-types.ts';
import type { CandidateView } from '../candidate-view.ts';
import { FAR } from '../row-match.ts';
import type { Feature } from './feature.ts';

/** What a sentence must have, beyond the question's own words, to give an answer of a type; other types can be answered by anything. */
const HAS: Readonly<Partial<Record<AnswerType, (view: CandidateView) => boolean>>> = {
  // "Who leads …?" – "the Normans", "Miguel Ojeda".
  person: ({ here }) => here.capitals > 0,
  // "When was …?" – "October 2022".
  date: ({ here }) => here.dates > 0,
  // "How many …?" – "12", "dozens".
  number: ({ here }) => here.numbers + here.quantities > 0,
  // "Where …?" – "in Normandy".
  place: ({ here }) => here.capitals > 0 && here.places > 0,
  // "Why …?" – "because", "making them".
  reason: ({ here }) => here.reasons > 0,
  // "How does …?" – "through abstractions".
  manner: ({ here }) => here.means > 0,
};

const offers = (view: CandidateView): boolean => HAS[view.asked.question.type]?.(view) ?? false;

/** 1 when the question asks for this type and the sentence has something of it. */
const offersType = (type: AnswerType): Feature => ({
  name: `offers.${type}`,
  of: (view) => (view.asked.question.type === type && offers(view) ? 1 : 0),
});

/** A sentence can answer "when" only if it has a time in it. */
export const ANSWER_TYPE: readonly Feature[] = [
  offersType('person'),
  // Two capitalised words in a row are likelier a person than one is.
  {
    name: 'offers.fullName',
    of: ({ asked, here }) => (asked.question.type === 'person' && here.names > 0 ? 1 : 0),
  },
  offersType('date'),
  offersType('number'),
  offersType('place'),
  offersType('manner'),
  // "Who published the RFC?" – "Miguel Ojeda, who published": what is asked for stands near the words asked with.
  { name: 'offers.near', of: ({ here }) => (here.typeGap < FAR ? 1 / (1 + here.typeGap / 3) : 0) },
  // Both at once: the type asked for, and the words asked with better than elsewhere.
  {
    name: 'offers.telling',
    of: (view) => (view.here.terms && view.mostTelling > 0 && offers(view) ? view.telling / view.mostTelling : 0),
  },
];
