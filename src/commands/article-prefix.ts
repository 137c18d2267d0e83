import type { Article } from '../domain/article.ts';
import type { Library } from '../domain/library.ts';

/** Hexadecimal digits of an article's hash that stand for it in a button; a fingerprint tells when two articles share them. */
const DIGITS = 8;
/** Prefixes are below this. */
export const PREFIXES = 16 ** DIGITS;

/** The number that stands for an article in a button; null when its hash is no hash. */
export function prefixOf({ hash }: Pick<Article, 'hash'>): number | null {
  return /^[0-9a-f]{8,}$/.test(hash) ? Number.parseInt(hash.slice(0, DIGITS), 16) : null;
}

/** The article that a prefix stands for; null when there is none (any more). */
export async function articleWith(prefix: number, library: Library): Promise<Article | null> {
  const hex = prefix.toString(16).padStart(DIGITS, '0');
  const summary = (await library.articles()).find(({ hash }) => hash.startsWith(hex));
  return summary ? library.article(summary.id) : null;
}
