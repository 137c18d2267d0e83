import type { Steps } from '../runtime/steps.ts';
import type { ArticleWords } from './article-words.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * The words of every sentence of every article as numbers, in columns: row r is a sentence, its words are
 * `forms[k]`, `stems[k]`, `flags[k]` for k from `from[r]` up to `from[r + 1]`. An article's rows follow one another in
 * the order of its sentences. Nine bytes a word: a million sentences fit in memory, and ranking compares integers.
 */
export interface SentenceTable {
  readonly vocabulary: Vocabulary;
  readonly rows: number;
  /** The index of a row's article. */
  readonly articleOf: Uint32Array;
  /** The first row of each article; one entry more than there are articles. */
  readonly firstRow: Uint32Array;
  readonly from: Uint32Array;
  readonly forms: Uint32Array;
  readonly stems: Uint32Array;
  readonly flags: Uint8Array;
}

/** Words processed per step: a tenth of a millisecond. */
const WORDS_A_STEP = 16_384;

/** The words of an article as rows `first` to `end` (exclusive) of an existing table, which needs no further memory. */
export interface TabledWords {
  readonly table: SentenceTable;
  readonly first: number;
  readonly end: number;
}

/** The words of an article, freshly read or in a table. */
export type WordsOfArticle = ArticleWords | TabledWords;

/** An article's words in a table. */
export const tabledWords = (table: SentenceTable, article: number): TabledWords => ({
  table,
  first: table.firstRow[article] ?? 0,
  end: table.firstRow[article + 1] ?? 0,
});

/** Combines the words of all articles into one table, in steps. The same words give the same table, wherever they came from. */
export function* tabulateWords(articles: readonly WordsOfArticle[]): Steps<SentenceTable> {
  const sentences = articles.reduce((sum, words) => sum + sentencesIn(words), 0);
  const words = articles.reduce((sum, one) => sum + wordCountOf(one), 0);
  // Most words of the earlier tables occur again.
  const expected = articles.reduce((most, one) => Math.max(most, 'table' in one ? one.table.vocabulary.size : 0), 0);
  const table = {
    vocabulary: new Vocabulary(expected),
    rows: sentences,
    articleOf: new Uint32Array(sentences),
    firstRow: new Uint32Array(articles.length + 1),
    from: new Uint32Array(sentences + 1),
    forms: new Uint32Array(words),
    stems: new Uint32Array(words),
    flags: new Uint8Array(words),
  };
  const renumbered = new Map<Vocabulary, Int32Array>();
  let row = 0;
  let word = 0;
  for (const [index, article] of articles.entries()) {
    table.firstRow[index] = row;
    const { from, forms, stems, flags } = 'table' in article ? rowsIn(article) : article;
    for (let i = 0; i < from.length - 1; i++) {
      table.articleOf[row] = index;
      table.from[row++] = word + (from[i] ?? 0) - (from[0] ?? 0);
    }
    const known = 'table' in article ? article.table.vocabulary : null;
    const numbers = known
      ? (renumbered.get(known) ?? new Int32Array(known.size).fill(-1))
      : new Int32Array('words' in article ? article.words.length : 0).fill(-1);
    if (known) renumbered.set(known, numbers);
    const textOf = (id: number): string =>
      'words' in article ? (article.words[id] ?? '') : article.table.vocabulary.word(id);
    const numberOf = (id: number): number => {
      const number = numbers[id] ?? -1;
      if (number >= 0) return number;
      const added = table.vocabulary.add(textOf(id));
      numbers[id] = added;
      return added;
    };
    for (let k = 0; k < forms.length; k++) {
      if (k % WORDS_A_STEP === 0) yield;
      table.forms[word + k] = numberOf(forms[k] ?? 0);
      table.stems[word + k] = numberOf(stems[k] ?? 0);
    }
    table.flags.set(flags, word);
    word += forms.length;
  }
  table.firstRow[articles.length] = row;
  table.from[row] = word;
  return table;
}

const sentencesIn = (words: WordsOfArticle): number =>
  'table' in words ? words.end - words.first : words.from.length - 1;

function wordCountOf(words: WordsOfArticle): number {
  if (!('table' in words)) return words.forms.length;
  const { from } = words.table;
  return (from[words.end] ?? 0) - (from[words.first] ?? 0);
}

/** Views of an article's columns. */
function rowsIn({ table, first, end }: TabledWords): Pick<ArticleWords, 'from' | 'forms' | 'stems' | 'flags'> {
  const from = table.from.subarray(first, end + 1);
  const [start, stop] = [from[0] ?? 0, from[end - first] ?? 0];
  return {
    from,
    forms: table.forms.subarray(start, stop),
    stems: table.stems.subarray(start, stop),
    flags: table.flags.subarray(start, stop),
  };
}
