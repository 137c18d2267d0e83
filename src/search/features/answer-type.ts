import type { AnswerType } from '../../language/english/answer-types.ts';
import type { CandidateView } from '../candidate-view.ts';
import { FAR, type RowMatch } from '../row-match.ts';
import type { Feature } from './feature.ts';

/** What a sentence must have, beyond the question's own words, to give an answer of a type; other types can be answered by anything. */
const HAS: Readonly<Partial<Record<AnswerType, (here: RowMatch) => boolean>>> = {
  // "Who leads …?" – "the Normans", "Miguel Ojeda".
  person: (here) => here.capitals > 0,
  // "When was …?" – "October 2022".
  date: (here) => here.dates > 0,
  // "How many …?" – "12", "dozens".
  number: (here) => here.numbers + here.quantities > 0,
  // "Where …?" – "in Normandy".
  place: (here) => here.capitals > 0 && here.places > 0,
  // "How does …?" – "through abstractions".
  manner: (here) => here.means > 0,
};

/** Whether a sentence has something of the type that is asked for. */
const offers = ({ asked }: CandidateView, here: RowMatch): boolean => HAS[asked.question.type]?.(here) ?? false;

/** 1 when the question asks for this type and the sentence has something of it. */
const offersType = (type: AnswerType): Feature => ({
  name: `offers.${type}`,
  of: (view) => (view.asked.question.type === type && offers(view, view.here) ? 1 : 0),
});

/** Nearness of two words so many apart, from 1 beside each other to 0. */
const nearness = (gap: number): number => (gap < FAR ? 1 / (1 + gap / NEAR) : 0);

/** Words apart that halve nearness: about a phrase. */
const NEAR = 3;

/** A sentence can answer "when" only if it has a time in it. */
export const ANSWER_TYPE: readonly Feature[] = [
  offersType('person'),
  // First names, titles and what people are: "Miguel", "Mayor", "author".
  { name: 'offers.people', of: ({ asked, here }) => (asked.question.type === 'person' && here.people > 0 ? 1 : 0) },
  // "Who led the attack?" – "Menéndez led", "led by Menéndez".
  { name: 'offers.agent', of: ({ asked, here }) => (asked.question.type === 'person' && here.agent ? 1 : 0) },
  offersType('date'),
  // A year: "in 1871" rather than "in the morning".
  {
    name: 'offers.year',
    of: ({ asked, here }) => (asked.question.type === 'date' && here.numbers > here.plainNumbers ? 1 : 0),
  },
  offersType('number'),
  // A year is no answer to "how many".
  {
    name: 'offers.plainNumber',
    of: ({ asked, here }) => (asked.question.type === 'number' && here.plainNumbers > 0 ? 1 : 0),
  },
  offersType('place'),
  offersType('manner'),
  // "What is … called?" – "known as", "the term".
  { name: 'offers.naming', of: ({ asked, here }) => (asked.question.asksName && here.naming > 0 ? 1 : 0) },
  // "Which battle …?" – "the Battle of Lepanto": a name stands beside the noun that says what is asked for.
  { name: 'offers.besideFocus', of: ({ here }) => nearness(here.focusGap) },
  // "Who published the RFC?" – "Miguel Ojeda, who published": what is asked for stands near the words asked with.
  { name: 'offers.near', of: ({ here }) => nearness(here.typeGap) },
  // Both at once: the type asked for, and the words asked with better than elsewhere.
  {
    name: 'offers.telling',
    of: (view) =>
      view.here.terms && view.mostTelling > 0 && offers(view, view.here) ? view.telling / view.mostTelling : 0,
  },
  // After a sentence with the words asked with that has nothing of the type: "The fort was attacked. Menéndez led the men."
  {
    name: 'offers.after',
    of: (view) =>
      view.before && view.mostTelling > 0 && offers(view, view.here) && !offers(view, view.before)
        ? view.tellingBefore / view.mostTelling
        : 0,
  },
];
