import type { Steps } from '../corpus/steps.ts';
import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { termsOf } from '../language/terms.ts';
import { Column } from '../library/column.ts';
import type { QuotationsOf } from '../library/memory-library.ts';
import type { SentenceTable } from '../library/sentence-table.ts';
import { speakerName, speakerRole } from '../library/speakers.ts';
import type { Vocabulary } from '../library/vocabulary.ts';
import type { SpeakerWords } from './candidate-view.ts';

/** The numbers of a text's words, forms and stems, as far as the library has them. */
export function wordNumbers(text: string, vocabulary: Pick<Vocabulary, 'id'>): Uint32Array {
  const ids = new Set(termsOf(text).flatMap(({ form, key }) => [vocabulary.id(form), vocabulary.id(key)]));
  ids.delete(-1);
  return Uint32Array.from(ids);
}

/** Where articles' rows begin, and what words are numbered by. */
export interface RowNumbers {
  readonly firstRow: SentenceTable['firstRow'];
  readonly vocabulary: Pick<Vocabulary, 'id'>;
}

/** For each row with somebody's words: the words of that speaker's name and role. */
export function* speakersByRow(
  articles: readonly Article[],
  quotationsOf: QuotationsOf,
  table: RowNumbers,
): Steps<SpeakerWords> {
  const rows = new Column();
  const from = new Column();
  const words = new Column();
  for (const [index, article] of articles.entries()) {
    yield;
    const texts = new Map<number, string[]>();
    for (const { speaker, content } of quotationsOf(index)) {
      if (!speaker) continue;
      const name = `${speakerName(article, speaker)} ${speakerRole(article, speaker) ?? ''}`;
      for (const i of sentencesWith(article, content)) texts.set(i, [...(texts.get(i) ?? []), name]);
    }
    for (const [i, names] of [...texts].sort(([a], [b]) => a - b)) {
      rows.push((table.firstRow[index] ?? 0) + i);
      from.push(words.length);
      for (const word of wordNumbers(names.join(' '), table.vocabulary)) words.push(word);
    }
  }
  from.push(words.length);
  return speakerWords(rows.done(), from.done(), words.done());
}

/** The words of row `rows[i]` are `words[k]` for k from `from[i]` up to `from[i + 1]`; rows ascend. */
function speakerWords(rows: Uint32Array, from: Uint32Array, words: Uint32Array): SpeakerWords {
  return {
    get: (row) => {
      const i = firstThat(rows.length, (at) => (rows[at] ?? 0) >= row);
      return rows[i] === row ? words.subarray(from[i], from[i + 1]) : undefined;
    },
  };
}

/** The numbers of the sentences that hold some of the content, each once. */
function sentencesWith(article: Article, content: readonly Span[]): Set<number> {
  const { sentences } = article;
  const found = new Set<number>();
  for (const part of content) {
    let i = firstThat(sentences.length, (at) => (sentences[at]?.end ?? 0) > part.start);
    for (; (sentences[i]?.start ?? part.end) < part.end; i++) found.add(i);
  }
  return found;
}

/** The first of `count` numbers, from 0, from which on something holds. */
function firstThat(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
