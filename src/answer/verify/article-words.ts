import type { Article } from '../../domain/article.ts';
import { type Written, writtenWords } from './written-words.ts';

/** A sentence longer than this is a wall of text: its beginning is read. In UTF-16 units. */
const LONGEST_SENTENCE = 20_000;

/** A stretch of an article's sentences, as indices of the first and the last. */
export interface SentenceRange {
  readonly first: number;
  readonly last: number;
}

/** The sentences around one, as many as `reach` characters on either side need. */
export function rangeAround({ sentences }: Article, at: number, reach: number): SentenceRange {
  const here = sentences[at];
  if (!here) return { first: 0, last: -1 };
  let [first, last] = [at, at];
  while (first > 0 && here.start - (sentences[first]?.start ?? 0) < reach) first--;
  while (last < sentences.length - 1 && (sentences[last]?.end ?? 0) - here.end < reach) last++;
  return { first, last };
}

/** The words of some sentences, at most about `most` characters of them. What was left out of the article (advertisements) is passed over. */
export function wordsIn(article: Article, { first, last }: SentenceRange, most: number): Written[] {
  const { sentences, blocks, text } = article;
  const words: Written[] = [];
  let left = most;
  for (let i = first; i <= last && left > 0; i++) {
    const sentence = sentences[i];
    if (!sentence || blocks[sentence.block]?.dropped !== null) continue;
    const end = Math.min(sentence.end, sentence.start + LONGEST_SENTENCE);
    left -= end - sentence.start;
    for (const word of writtenWords(text, { start: sentence.start, end })) words.push(word);
  }
  return words;
}
