import type { Article } from '../../domain/article.ts';
import type { SentenceRange } from '../cite/citation-index.ts';
import type { PlaceCandidates } from './candidates.ts';
import type { FoundWords } from './cite-found.ts';
import { rangeAround, sameOpening, type Written, writtenWordsIn } from './written-words.ts';

/**
 * Where the words stand one after another among others, the first time from `from` on: the index of the first of them, or -1. The first
 * word's first letter may be large or small. Knuth, Morris and Pratt: time linear in both.
 */
function firstPlaceOf(words: readonly Written[], among: readonly Written[], from = 0): number {
  const [opening, ...rest] = words;
  if (!opening) return -1;
  const opens = (at: number): boolean => {
    const here = at >= from ? among[at] : undefined;
    return here !== undefined && sameOpening(opening, here);
  };
  if (rest.length === 0) {
    for (let at = from; at < among.length; at++) if (opens(at)) return at;
    return -1;
  }
  const back = fallbacks(rest);
  let matched = 0;
  for (let at = from + 1; at < among.length; at++) {
    const key = among[at]?.key;
    while (matched > 0 && rest[matched]?.key !== key) matched = back[matched - 1] ?? 0;
    if (rest[matched]?.key === key) matched++;
    if (matched < rest.length) continue;
    const first = at - rest.length;
    if (opens(first)) return first;
    matched = back[matched - 1] ?? 0;
  }
  return -1;
}

/** For each beginning of the words: how long its longest proper end is that is a beginning too. */
function fallbacks(words: readonly Written[]): Uint32Array {
  const back = new Uint32Array(words.length);
  let length = 0;
  for (let i = 1; i < words.length; i++) {
    const key = words[i]?.key;
    while (length > 0 && words[length]?.key !== key) length = back[length - 1] ?? 0;
    if (words[length]?.key === key) length++;
    back[i] = length;
  }
  return back;
}

/** Characters of articles that one text is compared with: some tens of milliseconds at the most. */
const MOST_CHARACTERS_COMPARED = 300_000;
/** Beyond a text's own length: what typography adds (white space, marks, unseen characters). */
const TYPOGRAPHY_SLACK = 100;
/** Articles in which pieces are looked for one after another. */
const MOST_ARTICLES_COMPARED = 4;

/** Where words stand one after another in the likeliest sentences, or in articles that are read through; null when nowhere. */
export function exactlyIn(words: readonly Written[], { sentences, whole }: PlaceCandidates): FoundWords | null {
  const reach = lengthOfWords(words) + TYPOGRAPHY_SLACK;
  const read = new Map<Article, SentenceRange[]>();
  let left = MOST_CHARACTERS_COMPARED;
  for (const { article, sentence } of sentences) {
    if (left <= 0) break;
    const ranges = read.get(article) ?? [];
    if (ranges.some(({ first, last }) => first < sentence && sentence < last)) continue;
    read.set(article, ranges);
    const range = rangeAround(article, sentence, reach);
    ranges.push(range);
    const among = writtenWordsIn(article, range, left);
    left -= charactersIn(article, range);
    const found = foundAt(article, firstPlaceOf(words, among), words, among);
    if (found) return found;
  }
  for (const article of whole) {
    if (left <= 0) break;
    const among = writtenWordsIn(article, allOf(article), left);
    left -= article.text.length;
    const found = foundAt(article, firstPlaceOf(words, among), words, among);
    if (found) return found;
  }
  return null;
}

/** Where pieces stand in one article, each after the one before; null when no article has them so. */
export function inOneArticle(
  pieces: readonly (readonly Written[])[],
  { sentences, whole }: PlaceCandidates,
): readonly FoundWords[] | null {
  const articles = [...new Set([...sentences.map(({ article }) => article), ...whole])];
  for (const article of articles.slice(0, MOST_ARTICLES_COMPARED)) {
    const among = writtenWordsIn(article, allOf(article), MOST_CHARACTERS_COMPARED);
    const places: FoundWords[] = [];
    let from = 0;
    for (const piece of pieces) {
      const at = firstPlaceOf(piece, among, from);
      const found = foundAt(article, at, piece, among);
      if (!found) break;
      places.push(found);
      from = at + piece.length;
    }
    if (places.length === pieces.length) return places;
  }
  return null;
}

function foundAt(
  article: Article,
  at: number,
  words: readonly Written[],
  among: readonly Written[],
): FoundWords | null {
  const first = among[at];
  const last = among[at + words.length - 1];
  return first && last ? { article, span: { start: first.start, end: last.end } } : null;
}

const allOf = ({ sentences }: Article): SentenceRange => ({ first: 0, last: sentences.length - 1 });

const charactersIn = ({ sentences }: Article, { first, last }: SentenceRange): number =>
  (sentences[last]?.end ?? 0) - (sentences[first]?.start ?? 0);

const lengthOfWords = (words: readonly Written[]): number => (words.at(-1)?.end ?? 0) - (words[0]?.start ?? 0);
