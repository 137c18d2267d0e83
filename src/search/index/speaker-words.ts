import type { Article } from '../../domain/article.ts';
import { termsOf } from '../../language/terms.ts';
import { outlineOf } from '../../library/analysis/article-outline.ts';
import { Uint32Builder } from '../../library/article-words.ts';
import type { QuotationsOf } from '../../library/memory-library.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import type { Vocabulary } from '../../library/vocabulary.ts';
import { firstIndexWhere } from '../../runtime/binary-search.ts';
import type { Steps } from '../../runtime/steps.ts';

/** By row, the word numbers of the names and roles of those whose words it holds. */
export type SpeakerWords = Pick<ReadonlyMap<number, Uint32Array>, 'get'>;

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

/** Titles whose words are looked up in one step, in a tenth of a millisecond. */
const TITLES_A_STEP = 16;

/** The word numbers of each article's title. */
export function* titleWords(articles: readonly Article[], { vocabulary }: RowNumbers): Steps<Uint32Array[]> {
  const titles: Uint32Array[] = [];
  for (const { title } of articles) {
    if (titles.length % TITLES_A_STEP === 0) yield;
    titles.push(wordNumbers(title, vocabulary));
  }
  return titles;
}

/** For each row with somebody's words: the words of that speaker's name and role. */
export function* speakersByRow(
  articles: readonly Article[],
  quotationsOf: QuotationsOf,
  table: RowNumbers,
): Steps<SpeakerWords> {
  const rows = new Uint32Builder();
  const from = new Uint32Builder();
  const words = new Uint32Builder();
  for (const [index, article] of articles.entries()) {
    yield;
    const byRow = new Map<number, Uint32Array[]>();
    for (const { name, role, sentences } of outlineOf(article, () => quotationsOf(index)).speakers) {
      const own = wordNumbers(`${name} ${role ?? ''}`, table.vocabulary);
      for (const i of sentences) byRow.set(i, [...(byRow.get(i) ?? []), own]);
    }
    for (const [i, names] of [...byRow].sort(([a], [b]) => a - b)) {
      rows.push((table.firstRow[index] ?? 0) + i);
      from.push(words.length);
      for (const word of new Set(names.flatMap((own) => [...own]))) words.push(word);
    }
  }
  from.push(words.length);
  return speakerWords(rows.done(), from.done(), words.done());
}

/** The words of row `rows[i]` are `words[k]` for k from `from[i]` up to `from[i + 1]`; rows ascend. */
function speakerWords(rows: Uint32Array, from: Uint32Array, words: Uint32Array): SpeakerWords {
  return {
    get: (row) => {
      const i = firstIndexWhere(rows.length, (at) => (rows[at] ?? 0) >= row);
      return rows[i] === row ? words.subarray(from[i], from[i + 1]) : undefined;
    },
  };
}
