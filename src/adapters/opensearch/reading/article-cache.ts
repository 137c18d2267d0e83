import { Unavailable } from '../../../domain/fault.ts';
import { RecentlyUsed } from '../../../runtime/recently-used.ts';
import { documentId } from '../format/index-fields.ts';
import { unpackArticle } from '../format/packed-article.ts';
import { ClusterArticle } from './cluster-article.ts';
import type { StoredIndex } from './stored-index.ts';

/** The size of the cache in bytes: some thousand news articles, or a thousand with their texts. */
const KEPT_ARTICLE_BYTES = 96_000_000;
/** Articles that are asked for at once: about half a megabyte of news. */
const ARTICLES_AT_ONCE = 64;

/**
 * The recently read articles of one index version. An article in use is the same object for everybody, because
 * articles are compared by identity.
 */
export class ArticleCache {
  readonly #index: StoredIndex;
  readonly #kept = new RecentlyUsed<number, ClusterArticle>(KEPT_ARTICLE_BYTES, ({ size }) => size);
  readonly #about = new Map<number, WeakRef<ClusterArticle>>();
  readonly #coming = new Map<number, Promise<ClusterArticle>>();

  constructor(index: StoredIndex) {
    this.#index = index;
  }

  /** The approximate size of the cached articles in bytes. */
  get bytes(): number {
    return this.#kept.weight;
  }

  /** Articles by ordinal, in the given order. */
  async articles(ordinals: readonly number[]): Promise<ClusterArticle[]> {
    const wanted = ordinals.map((ordinal) => this.#present(ordinal) ?? this.#coming.get(ordinal) ?? ordinal);
    const missing = wanted.filter((one) => typeof one === 'number');
    const coming = new Map<number, Promise<ClusterArticle>>();
    for (let at = 0; at < missing.length; at += ARTICLES_AT_ONCE) {
      const some = missing.slice(at, at + ARTICLES_AT_ONCE);
      const read = this.#read(some);
      some.forEach((ordinal, i) => {
        const one = read.then((articles) => {
          const article = articles[i];
          if (!article) throw new Unavailable('an article is gone from the index');
          return article;
        });
        // Those who wait for it see the rejection.
        one.catch(() => undefined);
        coming.set(ordinal, one);
        this.#coming.set(ordinal, one);
      });
    }
    try {
      return await Promise.all(
        wanted.map((one) => (typeof one === 'number' ? (coming.get(one) ?? Promise.reject()) : one)),
      );
    } finally {
      for (const ordinal of coming.keys()) this.#coming.delete(ordinal);
    }
  }

  #present(ordinal: number): ClusterArticle | undefined {
    const kept = this.#kept.get(ordinal);
    if (kept) return kept;
    const article = this.#about.get(ordinal)?.deref();
    return article && this.#keep(article);
  }

  async #read(ordinals: readonly number[]): Promise<(ClusterArticle | null)[]> {
    const found = await this.#index.documents<{ readonly packed: string }>(ordinals.map(documentId.article));
    return found.map((fields, i) => {
      if (!fields) return null;
      const packed = Buffer.from(fields.packed, 'base64');
      const article = new ClusterArticle(ordinals[i] ?? 0, unpackArticle(packed), (grown) => this.#weigh(grown));
      this.#keep(article);
      return article;
    });
  }

  #keep(article: ClusterArticle): ClusterArticle {
    const { ordinal } = article;
    if (this.#kept.peek(ordinal) !== article) this.#about.set(ordinal, new WeakRef(article));
    this.#kept.set(ordinal, article);
    if (this.#about.size > MOST_REFERENCES)
      for (const [old, reference] of this.#about) if (!reference.deref()) this.#about.delete(old);
    return article;
  }

  /** Weighs an article again that has grown, unless it has been evicted. */
  #weigh(article: ClusterArticle): void {
    if (this.#kept.peek(article.ordinal) === article) this.#keep(article);
  }
}

/** Beyond this many weak references, dead ones are removed. */
const MOST_REFERENCES = 200_000;
