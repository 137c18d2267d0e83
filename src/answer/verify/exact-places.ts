import type { Article } from '../../domain/article.ts';
import { rangeAround, type SentenceRange, wordsIn } from './article-words.ts';
import type { Candidates } from './candidates.ts';
import type { Found } from './cite-found.ts';
import { placeOf } from './exact-place.ts';
import type { Written } from './written-words.ts';

/** Characters of articles that one text is compared with: some tens of milliseconds at the most. */
const MOST_READ = 300_000;
/** Beyond a text's own length: what typography adds (white space, marks, unseen characters). */
const SLACK = 100;
/** Articles in which pieces are looked for one after another. */
const MOST_ARTICLES = 4;

/** Where words stand one after another in the likeliest sentences, or in articles that are read through; null when nowhere. */
export function exactlyIn(words: readonly Written[], { sentences, whole }: Candidates): Found | null {
  const reach = lengthOf(words) + SLACK;
  const read = new Map<Article, SentenceRange[]>();
  let left = MOST_READ;
  for (const { article, sentence } of sentences) {
    if (left <= 0) break;
    const ranges = read.get(article) ?? [];
    if (ranges.some(({ first, last }) => first < sentence && sentence < last)) continue;
    read.set(article, ranges);
    const range = rangeAround(article, sentence, reach);
    ranges.push(range);
    const among = wordsIn(article, range, left);
    left -= charactersIn(article, range);
    const found = foundAt(article, placeOf(words, among), words, among);
    if (found) return found;
  }
  for (const article of whole) {
    if (left <= 0) break;
    const among = wordsIn(article, allOf(article), left);
    left -= article.text.length;
    const found = foundAt(article, placeOf(words, among), words, among);
    if (found) return found;
  }
  return null;
}

/** Where pieces stand in one article, each after the one before; null when no article has them so. */
export function inOneArticle(
  pieces: readonly (readonly Written[])[],
  { sentences, whole }: Candidates,
): readonly Found[] | null {
  const articles = [...new Set([...sentences.map(({ article }) => article), ...whole])];
  for (const article of articles.slice(0, MOST_ARTICLES)) {
    const among = wordsIn(article, allOf(article), MOST_READ);
    const places: Found[] = [];
    let from = 0;
    for (const piece of pieces) {
      const at = placeOf(piece, among, from);
      const found = foundAt(article, at, piece, among);
      if (!found) break;
      places.push(found);
      from = at + piece.length;
    }
    if (places.length === pieces.length) return places;
  }
  return null;
}

function foundAt(article: Article, at: number, words: readonly Written[], among: readonly Written[]): Found | null {
  const first = among[at];
  const last = among[at + words.length - 1];
  return first && last ? { article, span: { start: first.start, end: last.end } } : null;
}

const allOf = ({ sentences }: Article): SentenceRange => ({ first: 0, last: sentences.length - 1 });

const charactersIn = ({ sentences }: Article, { first, last }: SentenceRange): number =>
  (sentences[last]?.end ?? 0) - (sentences[first]?.start ?? 0);

const lengthOf = (words: readonly Written[]): number => (words.at(-1)?.end ?? 0) - (words[0]?.start ?? 0);
