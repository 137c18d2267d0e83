import type { Difference } from '../../domain/answer.ts';
import type { Span } from '../../domain/span.ts';
import { fold } from '../../language/fold.ts';
import type { AlignmentStep } from './word-alignment.ts';
import { sameOpening, spanOfWords, type Written } from './written-words.ts';

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
export function differencesOf(
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
