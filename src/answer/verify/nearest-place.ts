import type { Difference } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { fold } from '../../language/fold.ts';
import { STOP_WORDS } from '../../language/languages/english/common-words.ts';
import type { PlaceCandidates } from './candidates.ts';
import type { FoundWords } from './cite-found.ts';
import { type Alignment, type AlignmentStep, align, MOST_CELLS } from './word-alignment.ts';
import { rangeAround, sameOpening, spanOfWords, type Written, writtenWordsIn } from './written-words.ts';

/** Steps one after another that differ, as indices of the first and behind the last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * What differs between a text and an article, words that stand together as one. A sign by itself comes with the word before it:
 * "point," instead of "point". The case of the first letter
 * is no difference.
 */
function differencesOf(
  steps: readonly AlignmentStep[],
  typed: readonly Written[],
  written: readonly Written[],
): Difference[] {
  const opening = steps.findIndex((step) => step.typed >= 0 && step.written >= 0);
  const differs = (step: AlignmentStep, i: number): boolean =>
    !step.same && !(i === opening && opensAlike(step, typed, written));
  const runs: Run[] = [];
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    if (!step || !differs(step, i)) continue;
    let to = i + 1;
    for (let next = steps[to]; next && differs(next, to); next = steps[++to]);
    runs.push({ from: i, to });
    i = to;
  }
  return runs.map((run) => {
    const [mine, theirs] = wordsOfRun(run, steps, typed, written);
    const isWords = [...mine, ...theirs].some((one) => one.isWord) && !sameLetters(mine, theirs);
    return {
      ...placesOfRun(isWords ? run : withWord(run, steps, typed, written), steps, typed, written),
      words: isWords,
    };
  });
}

function opensAlike({ typed, written }: AlignmentStep, words: readonly Written[], among: readonly Written[]): boolean {
  const [a, b] = [words[typed], among[written]];
  return a !== undefined && b !== undefined && sameOpening(a, b);
}

/** The run with the word before it, or after it, when it has signs only. */
function withWord(
  { from, to }: Run,
  steps: readonly AlignmentStep[],
  typed: readonly Written[],
  written: readonly Written[],
): Run {
  const isWord = (step: AlignmentStep): boolean => (typed[step.typed] ?? written[step.written])?.isWord === true;
  if (steps.slice(from, to).some(isWord)) return { from, to };
  return from > 0 ? { from: from - 1, to } : { from, to: Math.min(to + 1, steps.length) };
}

const wordsOfRun = (
  { from, to }: Run,
  steps: readonly AlignmentStep[],
  typed: readonly Written[],
  written: readonly Written[],
): readonly [Written[], Written[]] => [
  steps.slice(from, to).flatMap((step) => typed[step.typed] ?? []),
  steps.slice(from, to).flatMap((step) => written[step.written] ?? []),
];

function placesOfRun(
  run: Run,
  steps: readonly AlignmentStep[],
  typed: readonly Written[],
  written: readonly Written[],
): Pick<Difference, 'typed' | 'written'> {
  const [mine, theirs] = wordsOfRun(run, steps, typed, written);
  return {
    typed: spanOfWords(mine) ?? placeAt(run.from, steps, typed, (step) => step.typed),
    written: spanOfWords(theirs) ?? placeAt(run.from, steps, written, (step) => step.written),
  };
}

/** Where words would stand that one side lacks: behind the word before, else before the first. */
function placeAt(
  from: number,
  steps: readonly AlignmentStep[],
  words: readonly Written[],
  indexOf: (step: AlignmentStep) => number,
): Span {
  const before =
    words[
      steps
        .slice(0, from)
        .map(indexOf)
        .findLast((index) => index >= 0) ?? -1
    ];
  const first = words[steps.map(indexOf).find((index) => index >= 0) ?? -1];
  const at = before?.end ?? first?.start ?? 0;
  return { start: at, end: at };
}

/** "Re-entry" and "reentry", "US" and "U.S."; but "1.5" is not "15". */
function sameLetters(a: readonly Written[], b: readonly Written[]): boolean {
  const lettersOf = (words: readonly Written[]): string => fold(words.map(({ key }) => key).join(''));
  const [mine, theirs] = [lettersOf(a), lettersOf(b)];
  if (mine === theirs) return true;
  return (
    !/\p{N}/u.test(mine + theirs) &&
    mine.replace(SIGNS_BETWEEN_LETTERS, '') === theirs.replace(SIGNS_BETWEEN_LETTERS, '')
  );
}

const SIGNS_BETWEEN_LETTERS = /[^\p{L}\p{N}\p{S}%&@#/]+/gu;

/** Words in common, of these and the changes, from which on a text is that passage, altered: three words of four, or a shortened one. */
const ALTERED = 0.6;
/** … and what part of its telling words must be among them. */
const TELLING_SHARE = 0.5;
/** A text of which a sentence has less than this share of the telling words has nothing near. */
const NEAR_SHARE = 0.35;
/** Sentences that a text is laid beside: the right one is among the first … */
const MOST_SENTENCES_ALIGNED = 8;
/** … and is it when so much is the same; it is not with less of the telling words than this. */
const SURE = 0.85;
const HOPELESS = 0.2;
/** Characters around a sentence, beyond the text's own length, among which it may have been shortened. */
const SHORTENING_SLACK = 200;

/** The nearest words of an article: with the differences, or null for these when it is another text. */
export interface Nearest extends FoundWords {
  readonly differences: readonly Difference[] | null;
}

/** Finds the passage that a text was made from, or else the sentence that has most of its words; null when nothing is near. */
export function nearestIn(words: readonly Written[], { sentences }: PlaceCandidates): Nearest | null {
  const reach = (words.at(-1)?.end ?? 0) - (words[0]?.start ?? 0) + SHORTENING_SLACK;
  const compared = new Set<string>();
  let best: { article: Article; alignment: Alignment; among: readonly Written[] } | null = null;
  let cells = 0;
  for (const { article, sentence, share } of sentences) {
    if (compared.size >= MOST_SENTENCES_ALIGNED || cells > 2 * MOST_CELLS || share < HOPELESS) break;
    if ((best?.alignment.likeness ?? 0) > SURE) break;
    const key = `${article.id}\n${sentence}`;
    if (compared.has(key)) continue;
    compared.add(key);
    const among = writtenWordsIn(article, rangeAround(article, sentence, reach), 4 * reach);
    cells += among.length * words.length;
    const alignment = align(words, among);
    if (alignment && alignment.likeness > (best?.alignment.likeness ?? 0)) best = { article, alignment, among };
  }
  if (best && isAltered(best.alignment, words)) return altered(best.article, best.alignment, words, best.among);
  return nearestSentence(sentences);
}

/** Enough words in common, half of those that tell what it is about among them: "There are two types of …" is said of many things. */
function isAltered({ likeness, shared, steps }: Alignment, words: readonly Written[]): boolean {
  if (likeness < ALTERED || shared < 2) return false;
  const telling = words.filter(isTelling).length;
  const same = steps.filter((step) => step.same && isTelling(words[step.typed])).length;
  return same > 0 && same >= TELLING_SHARE * telling;
}

const isTelling = (word: Written | undefined): boolean =>
  word?.isWord === true && !STOP_WORDS.has(word.key.toLowerCase().replaceAll("'", ''));

function altered(
  article: Article,
  { steps }: Alignment,
  words: readonly Written[],
  among: readonly Written[],
): Nearest | null {
  const theirs = steps.flatMap(({ written }) => among[written] ?? []);
  const [first] = theirs;
  const last = theirs.at(-1);
  if (!first || !last) return null;
  const differences = differencesOf(steps, words, among);
  return { article, span: { start: first.start, end: last.end }, differences };
}

function nearestSentence([first]: PlaceCandidates['sentences']): Nearest | null {
  const sentence = first?.article.sentences[first.sentence];
  if (!first || !sentence || first.share < NEAR_SHARE) return null;
  return { article: first.article, span: { start: sentence.start, end: sentence.end }, differences: null };
}
