import { Unavailable } from '../../../domain/fault.ts';
import { RecentlyUsed } from '../../../runtime/recently-used.ts';
import { documentId } from '../format/index-fields.ts';
import { unpackArticle } from '../format/packed-article.ts';
import { ClusterArticle } from './cluster-article.ts';
import type { StoredIndex } from './stored-index.ts';

/** Bytes of articles that are kept after they have been read: of news some thousand articles, or a thousand with their texts. */
const KEPT_ARTICLE_BYTES = 96_000_000;
/** Articles that are asked for at once: about half a megabyte of news. */
const ARTICLES_AT_ONCE = 64;

/**
 * The articles of one generation that were read lately. As long as anybody has an article it is the same object for everybody, because
 * what is said of two articles is told apart by that.
 */
export class ArticleCache {
  readonly #index: StoredIndex;
  readonly #kept = new RecentlyUsed<number, ClusterArticle>(KEPT_ARTICLE_BYTES, ({ size }) => size);
  readonly #about = new Map<number, WeakRef<ClusterArticle>>();
  readonly #coming = new Map<number, Promise<ClusterArticle>>();

  constructor(index: StoredIndex) {
    this.#index = index;
  }

  /** Bytes of the articles that are kept, about. */
  get bytes(): number {
    return this.#kept.weight;
  }

  /** Articles by their places, in that order. */
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
        // Whoever waits for it hears of its failure.
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

  /** Counts an article anew that has grown, unless it has been given up already. */
  #weigh(article: ClusterArticle): void {
    if (this.#kept.peek(article.ordinal) === article) this.#keep(article);
  }
}

/** Small as they are, references to what is gone are cleared away now and then. */
const MOST_REFERENCES = 200_000;
