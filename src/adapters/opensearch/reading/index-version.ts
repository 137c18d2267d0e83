import { Unavailable } from '../../../domain/fault.ts';
import type { ArticleSummary, SpeakerSummary } from '../../../domain/library.ts';
import type { SentenceTable } from '../../../library/sentence-table.ts';
import { RecentlyUsed } from '../../../runtime/recently-used.ts';
import { atOnce } from '../../../runtime/steps.ts';
import type { RowStatistics } from '../../../search/index/row-statistics.ts';
import { surroundingsOf } from '../../../search/index/surroundings.ts';
import type { WordFacts } from '../../../search/index/word-facts.ts';
import type { KnownWords } from '../../../search/question/question-in-library.ts';
import type { RankingSources } from '../../../search/rank/ranking-input.ts';
import { speakersAt } from '../format/article-columns.ts';
import { type AboutIndex, documentId } from '../format/index-fields.ts';
import { inflateList } from '../format/packed-article.ts';
import { unpackWordPages, WordNumbers, type WordShapes } from '../format/word-pages.ts';
import { ArticleCache } from './article-cache.ts';
import type { ClusterArticle } from './cluster-article.ts';
import type { StoredIndex } from './stored-index.ts';

interface WordFields {
  /** Its number. */
  readonly row: number;
  readonly frequency: number;
  readonly topics: number;
}

/** How many looked-up words are cached, including unknown ones. */
const MOST_KEPT = 100_000;

/** The words of one index version: the shapes of all, and the frequencies of those that questions looked up. */
class ClusterWords {
  readonly vocabulary: WordNumbers;
  /** The facts for ranking; frequencies only of words that were looked up. */
  readonly facts: WordFacts;
  /** Word number → number of sentences with it as a topic word; only for words that were looked up. */
  readonly topics: Uint32Array;
  readonly #index: StoredIndex;
  readonly #frequency: Uint32Array;
  /** Null for a word that is in no article. */
  readonly #looked = new RecentlyUsed<string, WordFields | null>(MOST_KEPT);

  constructor(index: StoredIndex, shapes: WordShapes) {
    const { words } = index.about;
    this.#index = index;
    this.vocabulary = new WordNumbers(words);
    this.topics = new Uint32Array(words);
    this.#frequency = new Uint32Array(words);
    this.facts = { ...shapes, frequency: this.#frequency };
  }

  /** Looks up words. In the result, all others count as unknown. */
  async lookUp(words: readonly string[]): Promise<KnownWords> {
    const fields = new Map<string, WordFields | null>();
    const missing: string[] = [];
    for (const word of words) {
      const known = this.#looked.get(word);
      if (known === undefined) missing.push(word);
      else fields.set(word, known);
    }
    const found = await this.#index.documents<WordFields>(missing.map(documentId.word));
    missing.forEach((word, i) => {
      const one = found[i] ?? null;
      fields.set(word, one);
      this.#looked.set(word, one);
      if (!one) return;
      this.vocabulary.know(word, one.row);
      this.#frequency[one.row] = one.frequency;
      this.topics[one.row] = one.topics;
    });
    return {
      id: (word) => fields.get(word)?.row ?? -1,
      frequency: (id) => this.#frequency[id] ?? 0,
      rows: this.#index.about.rows,
    };
  }
}

/** A subset of the articles in the form of a library for ranking, with the statistics of the whole library. */
export interface ArticleSubset extends RankingSources {
  readonly articles: readonly ClusterArticle[];
  readonly statistics: RowStatistics;
}

/** Combines articles. @param articles in ascending order of their ordinals */
function subsetOf(articles: readonly ClusterArticle[], words: ClusterWords, about: AboutIndex): ArticleSubset {
  const rows = articles.reduce((sum, { columns }) => sum + columns.lengths.length, 0);
  const length = articles.reduce((sum, { columns }) => sum + columns.forms.length, 0);
  const table: SentenceTable = {
    vocabulary: words.vocabulary,
    rows,
    articleOf: new Uint32Array(rows),
    firstRow: new Uint32Array(articles.length + 1),
    from: new Uint32Array(rows + 1),
    forms: new Uint32Array(length),
    stems: new Uint32Array(length),
    flags: new Uint8Array(length),
  };
  const lengths = new Uint16Array(rows);
  let row = 0;
  let word = 0;
  for (const [holder, { columns }] of articles.entries()) {
    const own = columns.lengths.length;
    table.firstRow[holder] = row;
    table.articleOf.fill(holder, row, row + own);
    table.forms.set(columns.forms, word);
    table.stems.set(columns.stems, word);
    table.flags.set(columns.flags, word);
    lengths.set(columns.lengths, row);
    for (let i = 0; i < own; i++) table.from[row + i] = word + (columns.from[i] ?? 0);
    row += own;
    word += columns.forms.length;
  }
  table.firstRow[articles.length] = row;
  table.from[row] = word;
  return {
    articles,
    table,
    facts: words.facts,
    around: atOnce(surroundingsOf(articles, table)),
    titles: articles.map(({ columns }) => columns.titleWords),
    speakers: {
      get: (at) => {
        const holder = table.articleOf[at] ?? 0;
        const article = articles[holder];
        return article && speakersAt(article.columns, at - (table.firstRow[holder] ?? 0));
      },
    },
    // An article read for one question is compared once.
    runs: null,
    statistics: {
      rows: about.documents,
      averageLength: about.averageLength,
      lengths,
      frequency: words.topics,
    },
  };
}

/** One version of the corpus: the lists of articles and speakers, and access to the articles, of which the latest are cached. */
export interface IndexVersion {
  readonly index: StoredIndex;
  readonly summaries: readonly ArticleSummary[];
  readonly speakers: readonly SpeakerSummary[];
  readonly words: ClusterWords;
  /** An article's ordinal, from 0; undefined if there is no such article. */
  ordinalOf(id: string): number | undefined;
  /** Articles by ordinal, in the given order. */
  articles(ordinals: readonly number[]): Promise<ClusterArticle[]>;
  /** Articles by ordinal, combined for ranking. */
  subset(ordinals: Iterable<number>): Promise<ArticleSubset>;
}

/** Opens an index version and reads what every question needs. */
export async function openIndexVersion(index: StoredIndex): Promise<IndexVersion> {
  const { pages } = index.about;
  const [summaries, speakers, shapes] = await Promise.all([
    readPackedList<ArticleSummary>(index, 'articles', pages.articles),
    readPackedList<SpeakerSummary>(index, 'speakers', pages.speakers),
    readPages(index, 'words', pages.words),
  ]);
  const ordinals = new Map(summaries.map(({ id }, ordinal) => [id, ordinal]));
  const words = new ClusterWords(index, unpackWordPages(shapes, index.about.words));
  const cache = new ArticleCache(index);
  return {
    index,
    summaries,
    speakers,
    words,
    ordinalOf: (id) => ordinals.get(id),
    articles: (wanted) => cache.articles(wanted),
    subset: async (wanted) => {
      const ascending = [...new Set(wanted)].sort((a, b) => a - b);
      return subsetOf(await cache.articles(ascending), words, index.about);
    },
  };
}

const readPackedList = async <T>(index: StoredIndex, list: string, pages: number): Promise<T[]> =>
  (await readPages(index, list, pages)).flatMap((page) => inflateList<T>(page));

async function readPages(index: StoredIndex, list: string, pages: number): Promise<Uint8Array[]> {
  const ids = Array.from({ length: pages }, (_, page) => documentId.page(list, page));
  const found = await index.documents<{ readonly packed: string }>(ids);
  return found.map((page) => {
    if (!page) throw new Unavailable('a list is gone from the index');
    return Buffer.from(page.packed, 'base64');
  });
}
