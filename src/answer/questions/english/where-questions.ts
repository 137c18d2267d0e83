import { CALENDAR, isAdverb } from '../../../language/languages/english/grammar/function-words.ts';
import { type CandidateQuestion, LONGEST_MADE_QUESTION } from '../candidate.ts';
import { type ArticleReading, completePhrase, tellsTopic, withComplement, wordsOf } from './reading.ts';

/** What is somewhere, or happened there: "is | located | in Bath". */
const PLACED = new Set([
  'located',
  'situated',
  'based',
  'held',
  'born',
  'built',
  'buried',
  'found',
  'founded',
  'filmed',
  'made',
]);
const BEFORE_PLACES = new Set(['in', 'at', 'near', 'on']);

/** "Where is the Copper Museum located?" of "The Copper Museum is located in Bath." */
export function whereQuestions({ text, sentences, withinSentence }: ArticleReading): CandidateQuestion[] {
  return sentences.flatMap(({ index, tokens }): CandidateQuestion[] => {
    const [first, second] = tokens;
    const begin = completePhrase(tokens, 0, tokens.length);
    const phrase = begin && withComplement(tokens, begin, tokens.length);
    if (!first || !phrase || !tellsTopic(tokens, phrase)) return [];
    const be = tokens[phrase.to]?.lower ?? '';
    const at = isAdverb(tokens[phrase.to + 1]?.lower ?? '') ? phrase.to + 2 : phrase.to + 1;
    const participle = tokens[at]?.lower ?? '';
    const [tie, place, next] = tokens.slice(at + 1);
    const isPlace =
      place?.kind === 'word' &&
      !CALENDAR.has(place.lower) &&
      (place.capital || (place.lower === 'the' && next?.capital === true));
    if (!['is', 'are', 'was', 'were'].includes(be) || !PLACED.has(participle)) return [];
    if (!BEFORE_PLACES.has(tie?.lower ?? '') || !isPlace) return [];
    const begun = withinSentence(first, second);
    if (begun === null) return [];
    const subject = begun + wordsOf(text, tokens, phrase.from, phrase.to).slice(first.end - first.start);
    const question = `Where ${be} ${subject} ${participle}?`;
    return question.length > LONGEST_MADE_QUESTION ? [] : [{ template: 'where', question, sentence: index }];
  });
}
