import type { AnswerType } from '../../language/languages/english/answer-types.ts';
import { shareOf } from '../question/question-in-library.ts';
import type { RankingInput } from './ranking-input.ts';
import { FAR_APART, offersAnswer, type RowMatch } from './row-match.ts';

/** One signal for or against a candidate: a pure function of its ranking input. Values lie roughly between −1 and 1. */
export interface Feature {
  readonly name: string;
  readonly of: (view: RankingInput) => number;
}

/** Whether a sentence has something of the type that is asked for. */
const offers = ({ resolved }: RankingInput, here: RowMatch): boolean => offersAnswer(resolved.question.type, here);

/** 1 when the question asks for this type and the sentence has something of it. */
const offersType = (type: AnswerType): Feature => ({
  name: `offers.${type}`,
  of: (view) => (view.resolved.question.type === type && offers(view, view.here) ? 1 : 0),
});

/** Nearness of two words so many apart, from 1 beside each other to 0. */
const nearness = (gap: number): number => (gap < FAR_APART ? 1 / (1 + gap / HALF_NEAR) : 0);

/** The distance in words that halves nearness: about a phrase. */
const HALF_NEAR = 3;

/** A sentence can answer "when" only if it has a time in it. */
export const ANSWER_TYPE_FEATURES: readonly Feature[] = [
  offersType('person'),
  // First names, titles and what people are: "Miguel", "Mayor", "author".
  {
    name: 'offers.people',
    of: ({ resolved, here }) => (resolved.question.type === 'person' && here.people > 0 ? 1 : 0),
  },
  // "Who led the attack?" – "Menéndez led", "led by Menéndez".
  { name: 'offers.agent', of: ({ resolved, here }) => (resolved.question.type === 'person' && here.agent ? 1 : 0) },
  offersType('date'),
  // A year: "in 1871" rather than "in the morning".
  {
    name: 'offers.year',
    of: ({ resolved, here }) => (resolved.question.type === 'date' && here.numbers > here.plainNumbers ? 1 : 0),
  },
  offersType('number'),
  // A year is no answer to "how many".
  {
    name: 'offers.plainNumber',
    of: ({ resolved, here }) => (resolved.question.type === 'number' && here.plainNumbers > 0 ? 1 : 0),
  },
  offersType('place'),
  offersType('manner'),
  // "What is … called?" – "known as", "the term".
  { name: 'offers.naming', of: ({ resolved, here }) => (resolved.question.asksName && here.naming > 0 ? 1 : 0) },
  // "Which battle …?" – "the Battle of Lepanto": a name stands beside the noun that says what is asked for.
  { name: 'offers.besideFocus', of: ({ here }) => nearness(here.focusGap) },
  // "Who published the RFC?" – "Miguel Ojeda, who published": what is asked for stands near the words asked with.
  { name: 'offers.near', of: ({ here }) => nearness(here.typeGap) },
  // Both at once: the type asked for, and the words asked with better than elsewhere.
  {
    name: 'offers.telling',
    of: (view) =>
      view.here.terms && view.mostRareLetters > 0 && offers(view, view.here) ? view.telling / view.mostRareLetters : 0,
  },
  // After a sentence with the words asked with that has nothing of the type: "The fort was attacked. Menéndez led the men."
  {
    name: 'offers.after',
    of: (view) =>
      view.before && view.mostRareLetters > 0 && offers(view, view.here) && !offers(view, view.before)
        ? view.rareLettersBefore / view.mostRareLetters
        : 0,
  },
];

/** Terms that the sentence itself lacks: context counts for no others, so that a sentence is not praised twice for one word. */
const lacking = ({ here }: RankingInput): number => ~(here.terms | here.related);

const surrounding = ({ previous, next, paragraph, heading }: RankingInput): number =>
  previous | next | paragraph | heading;

/** Words of the question that stand around the sentence. All are shares of the question's weight. */
export const CONTEXT_FEATURES: readonly Feature[] = [
  // "Kroah-Hartman highlighted …, noting:-" before "“… this is the tipping point …”"
  { name: 'previous', of: (view) => shareOf(view.resolved, view.previous & lacking(view)) },
  {
    name: 'beforePrevious',
    of: (view) => shareOf(view.resolved, view.beforePrevious & lacking(view) & ~view.previous),
  },
  { name: 'next', of: (view) => shareOf(view.resolved, view.next & lacking(view) & ~view.previous) },
  // "He was born in …" answers with the sentence before as its topic.
  {
    name: 'pointsToPrevious',
    of: (view) => (view.here.pointsBack ? shareOf(view.resolved, view.previous & lacking(view)) : 0),
  },
  // "Most of these schools …" after the sentence that shares most with the question.
  {
    name: 'pointsToTelling',
    of: ({ here, rareLettersBefore, mostRareLetters }) =>
      here.pointsBack && mostRareLetters > 0 ? rareLettersBefore / mostRareLetters : 0,
  },
  // In the heading above or the title: the topic that its sentences take as said.
  { name: 'heading', of: (view) => shareOf(view.resolved, view.heading & lacking(view)) },
  // In the sentence or anywhere around it, in one form or another: is the whole question spoken of here?
  {
    name: 'around',
    of: (view) => shareOf(view.resolved, view.here.terms | view.here.related | view.here.alike | surrounding(view)),
  },
  // Names of the question that stand neither here nor around it.
  {
    name: 'strangeNames',
    of: (view) => shareOf(view.resolved, view.resolved.names & ~(view.here.terms | surrounding(view))),
  },
  // The full-text score of the sentence together with its paragraph's, against the best.
  { name: 'spread', of: ({ spread }) => spread },
  // In the name of whoever speaks here, also where the sentence says "he".
  { name: 'speaker', of: (view) => shareOf(view.resolved, view.speakers & lacking(view)) },
];

/** What its section and its form promise. */
export const PLACE_FEATURES: readonly Feature[] = [
  // "How do I upgrade?" – the first sentences under "Upgrading"; a share of the question's weight.
  { name: 'leads', of: ({ leads, inSection }) => leads / (1 + inSection / HALF_LED) },
  // "Which drivers exist?" – "PHY drivers, a panic screen and …": things side by side, or the row of a table.
  { name: 'enumerates', of: ({ resolved, here, enumerates }) => enumerates * shareOf(resolved, here.terms) },
  // "Price of a ticket?" – "€5".
  { name: 'offers.money', of: ({ money }) => (money ? 1 : 0) },
  // "What is planned?" – "A lift will …"; what is already there is not.
  { name: 'offers.tense', of: ({ tense }) => tense },
  // "How big is it?" – "three metres".
  { name: 'offers.measure', of: ({ measured }) => (measured ? 1 : 0) },
];

/** Sentences after the heading that halve what it is worth. */
const HALF_LED = 1;

/** What kind of sentence it is: a question, the reply to one, a row of a table. */
export const FORM_FEATURES: readonly Feature[] = [
  // "Will the comet hit us?" in an interview asks as the reader does; what follows answers.
  { name: 'asks', of: ({ asks }) => (asks ? 1 : 0) },
  // "It passes by at a safe distance." after that question: the share that was asked there, whether or not the reply repeats it.
  {
    name: 'replies',
    of: ({ resolved, replies, previous }) => (replies ? shareOf(resolved, previous) : 0),
  },
  // In the first row of the table: "Joined" above "Ada Quill | 2014". A share of the question's weight.
  { name: 'columns', of: ({ resolved, columns, here }) => (columns ? shareOf(resolved, columns & ~here.terms) : 0) },
  // "Who coached Tomas Reed?" – "Tomas Reed | 2021" has the name and nothing of what is asked.
  {
    name: 'nameAlone',
    of: ({ resolved, columns, here }) =>
      columns !== null &&
      (resolved.question.type === 'person' || resolved.question.type === 'date') &&
      here.terms !== 0 &&
      ((here.terms | columns) & ~resolved.names) === 0
        ? 1
        : 0,
  },
];

/** The words that question and sentence share, seen from several sides. All are shares of the question's weight unless said otherwise. */
export const OVERLAP_FEATURES: readonly Feature[] = [
  // Against the best of the pool: 1 for the sentence that full-text search puts first.
  { name: 'fullTextOfBest', of: ({ own, best }) => (best > 0 ? own / best : 0) },
  // "Who leads the effort?" – "The effort is led by …": both terms, 1.
  { name: 'coverage', of: ({ resolved, here }) => shareOf(resolved, here.terms) },
  // As much as stands within one clause: long sentences have many words, and say many things.
  { name: 'window', of: ({ here }) => here.window },
  // Numbers of the question that the sentence has: "2022".
  {
    name: 'numbers',
    of: ({ resolved, here }) =>
      resolved.numbers ? shareOf(resolved, here.terms & resolved.numbers) / shareOf(resolved, resolved.numbers) : 0,
  },
  // Names of the question that the sentence has: "Corbet".
  {
    name: 'names',
    of: ({ resolved, here }) =>
      resolved.names ? shareOf(resolved, here.terms & resolved.names) / shareOf(resolved, resolved.names) : 0,
  },
  // "the end of the war", also the words without topic: what is repeated word by word is meant. A share of the question's words.
  {
    name: 'phrases',
    of: ({ resolved, here }) => (resolved.wordPairs.steps > 0 ? here.steps / resolved.wordPairs.steps : 0),
  },
  // A sentence is about what it begins with: "Oxygen is …" rather than "… without oxygen".
  { name: 'soon', of: ({ here }) => (here.terms ? 1 / (1 + here.lead / SOON) : 0) },
  // Three-letter runs in common: phrases, relatives, typing errors.
  { name: 'letters', of: ({ letters }) => letters },
  // Four-letter runs, the rare ones above all, against the best of the pool: what stands out is the answer even where all share little with the question.
  {
    name: 'tellingOfBest',
    of: ({ telling, mostRareLetters }) => (mostRareLetters > 0 ? telling / mostRareLetters : 0),
  },
];

/** Topic words before the first match that halve what it is worth. */
const SOON = 4;

/** Length and place: what a good answer looks like whatever the question. */
export const SHAPE_FEATURES: readonly Feature[] = [
  // A long sentence has words of every question …
  { name: 'length', of: ({ here }) => Math.min(1, here.words / LONG_SENTENCE) },
  // … and a very short one is a list's item or a heading in disguise.
  { name: 'short', of: ({ here }) => (here.words < SHORT_SENTENCE ? 1 : 0) },
  // Early sentences say what an article is about.
  { name: 'early', of: ({ ordinal }) => 1 / (1 + ordinal) },
];

/** Topic words: beyond the first a sentence is not read as longer still; with fewer than the second it seldom says anything. */
const LONG_SENTENCE = 30;
const SHORT_SENTENCE = 6;

/** For questions about what somebody said. */
export const SPEECH_FEATURES: readonly Feature[] = [
  // "What did Corbet emphasize?" – a sentence with Corbet's words, not one about him.
  {
    name: 'speech.bySpeaker',
    of: ({ resolved, speakers }) =>
      resolved.question.aboutSpeech && resolved.names
        ? shareOf(resolved, speakers & resolved.names) / shareOf(resolved, resolved.names)
        : 0,
  },
  // "Who said that …?" – a sentence that holds somebody's words.
  { name: 'speech.anySpeaker', of: ({ resolved, spoken }) => (resolved.question.asksSpeaker && spoken ? 1 : 0) },
];
