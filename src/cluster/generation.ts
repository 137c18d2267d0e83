import type { ArticleSummary, SpeakerSummary } from '../domain/library.ts';
import { Unavailable } from '../domain/unavailable.ts';
import { ArticleShelf } from './article-shelf.ts';
import type { ClusterArticle } from './cluster-article.ts';
import { ClusterWords } from './cluster-words.ts';
import { type Gathered, gather } from './gathered.ts';
import { idOf } from './index-fields.ts';
import { unpackList } from './packed-article.ts';
import type { StoredIndex } from './stored-index.ts';
import { unpackWordPages } from './word-pages.ts';

/** One state of the corpus as a reader has it: the lists of articles and speakers, and as many articles as were asked for lately. */
export interface Generation {
  readonly index: StoredIndex;
  readonly summaries: readonly ArticleSummary[];
  readonly speakers: readonly SpeakerSummary[];
  readonly words: ClusterWords;
  /** The place of an article's id among the articles; undefined when there is none. */
  ordinalOf(id: string): number | undefined;
  /** Articles by their places, in that order. */
  articles(ordinals: readonly number[]): Promise<ClusterArticle[]>;
  /** Articles by their places, put together for ranking. */
  gathered(ordinals: Iterable<number>): Promise<Gathered>;
}

/** Reads what every question needs of a generation. */
export async function openGeneration(index: StoredIndex): Promise<Generation> {
  const { pages } = index.about;
  const [summaries, speakers, shapes] = await Promise.all([
    listOf<ArticleSummary>(index, 'articles', pages.articles),
    listOf<SpeakerSummary>(index, 'speakers', pages.speakers),
    pagesOf(index, 'words', pages.words),
  ]);
  const ordinals = new Map(summaries.map(({ id }, ordinal) => [id, ordinal]));
  const words = new ClusterWords(index, unpackWordPages(shapes, index.about.words));
  const shelf = new ArticleShelf(index);
  return {
    index,
    summaries,
    speakers,
    words,
    ordinalOf: (id) => ordinals.get(id),
    articles: (wanted) => shelf.articles(wanted),
    gathered: async (wanted) => {
      const ascending = [...new Set(wanted)].sort((a, b) => a - b);
      return gather(await shelf.articles(ascending), words, index.about);
    },
  };
}

const listOf = async <T>(index: StoredIndex, list: string, pages: number): Promise<T[]> =>
  (await pagesOf(index, list, pages)).flatMap((page) => unpackList<T>(page));

async function pagesOf(index: StoredIndex, list: string, pages: number): Promise<Uint8Array[]> {
  const ids = Array.from({ length: pages }, (_, page) => idOf.page(list, page));
  const found = await index.documents<{ readonly packed: string }>(ids);
  return found.map((page) => {
    if (!page) throw new Unavailable('a list is gone from the index');
    return Buffer.from(page.packed, 'base64');
  });
}
