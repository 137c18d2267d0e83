import type { GeneralKind, GeneralQuestion, SourceFact } from '../../../domain/answer.ts';
import type { Article } from '../../../domain/article.ts';
import type { Library } from '../../../domain/library.ts';
import { pack, unpack } from '../../buttons/id-codec.ts';
import { articleWith, PREFIX_RADIX, prefixOf } from '../../buttons/places.ts';

/*
 * Buttons that lead to an overview, a source or the list of articles. Their ids say which, and of which article; a change of the article
 * changes its hash, so that the button no longer finds it.
 */

/** The first characters of their ids: to see it, and to show it to everybody. */
export const GENERAL_MARKS = { show: 'k', share: 'K' } as const;

/** What a button leads to. */
export interface GeneralTarget {
  readonly kind: GeneralKind;
  readonly fact: SourceFact;
}

/** In the order of the numbers that stand for them in ids. New ones are added at the end. */
const TARGETS: readonly GeneralTarget[] = [
  { kind: 'overview', fact: null },
  { kind: 'source', fact: null },
  { kind: 'source', fact: 'author' },
  { kind: 'source', fact: 'published' },
  { kind: 'source', fact: 'place' },
  { kind: 'corpus', fact: null },
];
/** The numbers of targets are below this. */
const TARGET_RADIX = 16;

/** The id of a button; null if no id can say it. `article` is null where it is still to be chosen, or where there is none. */
export function generalId(
  mark: string,
  { kind, fact }: GeneralTarget,
  article: Pick<Article, 'hash'> | null,
): string | null {
  const target = TARGETS.findIndex((one) => one.kind === kind && one.fact === fact);
  const prefix = article === null ? 0 : prefixOf(article);
  if (target < 0 || prefix === null) return null;
  return (
    mark +
    pack([
      [target, TARGET_RADIX],
      [article === null ? 0 : 1, 2],
      [prefix, PREFIX_RADIX],
    ])
  );
}

/** Reads a button's payload; `changed` if its article is not what it was, null if it is not one of these buttons'. */
export async function readGeneral(
  payload: string,
  library: Library,
): Promise<Pick<GeneralQuestion, 'kind' | 'fact' | 'article'> | 'changed' | null> {
  const digits = unpack(payload);
  if (!digits) return null;
  const target = TARGETS[digits.next(TARGET_RADIX)];
  const hasArticle = digits.next(2) === 1;
  const prefix = digits.next(PREFIX_RADIX);
  if (!target || !digits.done || (!hasArticle && prefix !== 0)) return null;
  if (!hasArticle) return { ...target, article: null };
  const article = await articleWith(prefix, library);
  return article ? { ...target, article } : 'changed';
}
