import type { Difference } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import { STOP_WORDS } from '../../language/english/stop-words.ts';
import type { PlaceCandidates } from './candidates.ts';
import type { FoundWords } from './cite-found.ts';
import { differencesOf } from './differences.ts';
import { type Alignment, align, MOST_CELLS } from './word-alignment.ts';
import { rangeAround, type Written, writtenWordsIn } from './written-words.ts';

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
