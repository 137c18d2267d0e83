import { type Container, containersOf, type PageBlock } from '../blocks/page-block.ts';
import { CONTAINER_WORDS, SHORT_BLOCK_WORDS } from '../english/container-words.ts';

/** Evidence that a container is not part of the article: a word of its name or its tag, and what such containers contain. */
export interface ContainerSign {
  readonly word: string;
  readonly reason: string;
  /** Whether it only counts against short blocks. */
  readonly shortOnly: boolean;
}

/** The reason of signs that only count before the text begins: within it, a "subheadline" is a heading. */
export const IN_FRONT = 'a summary before the article';

const SIGNS_BY_TAG: ReadonlyMap<string, string> = new Map([
  ['nav', 'the site’s own'],
  ['footer', 'the site’s own'],
  ['header', 'the article’s head'],
  ['aside', 'beside the article'],
  ['figure', 'about a picture'],
  ['figcaption', 'about a picture'],
  ['address', 'about the author'],
]);

type Words = Readonly<Record<string, string>>;
const byWord = (words: Words): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(words).flatMap(([reason, list]) =>
      list
        .trim()
        .split(/\s+/)
        .map((word) => [word, reason] as const),
    ),
  );
const REASONS = byWord(CONTAINER_WORDS);
const SHORT_REASONS = byWord(SHORT_BLOCK_WORDS);

/** Signs by container: thousands of blocks share the same few. */
const signsByContainer = new WeakMap<Container, readonly ContainerSign[]>();

/** The signs against a container itself, without those against the containers around it: "div.post-related_links" → related. */
export function containerSigns(container: Container): readonly ContainerSign[] {
  const known = signsByContainer.get(container);
  if (known) return known;
  const signs: ContainerSign[] = [];
  const tag = SIGNS_BY_TAG.get(container.tag);
  if (tag !== undefined) signs.push({ word: `<${container.tag}>`, reason: tag, shortOnly: false });
  for (const word of new Set(classNameWords(container.names))) {
    const reason = REASONS.get(word);
    if (reason !== undefined) signs.push({ word, reason, shortOnly: false });
    const short = SHORT_REASONS.get(word);
    if (short !== undefined) signs.push({ word, reason: short, shortOnly: true });
  }
  signsByContainer.set(container, signs);
  return signs;
}

/** "relatedPosts entry_share-bar" → related, posts, relatedposts, entry, share, bar, entryshare, sharebar */
function classNameWords(names: string): string[] {
  return names.split(/\s+/).flatMap((name) => {
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/);
    return [...parts, ...parts.slice(1).map((part, i) => `${parts[i]}${part}`)];
  });
}

/** Containers around most of the article and the words in their names; neither counts against a block. */
export interface CommonNames {
  readonly containers: ReadonlySet<Container>;
  readonly words: ReadonlySet<string>;
}

// A container or class name around half of the text belongs to the article, whatever its name.
const COMMON_SHARE = 0.5;

/** The containers and words around most of the text of `blocks`: "article.post.author-jane" is not about its author. */
export function commonNames(blocks: readonly PageBlock[]): CommonNames {
  const byContainer = new Map<Container, number>();
  const byWord = new Map<string, number>();
  let total = 0;
  for (const block of blocks) {
    const { kind, length, linked } = block;
    if (kind === 'heading' || linked > 0.5 * length) continue;
    total += length;
    const words = new Set<string>();
    for (const container of containersOf(block)) {
      byContainer.set(container, (byContainer.get(container) ?? 0) + length);
      for (const { word } of containerSigns(container)) words.add(word);
    }
    for (const word of words) byWord.set(word, (byWord.get(word) ?? 0) + length);
  }
  const often = <T>(lengths: ReadonlyMap<T, number>): ReadonlySet<T> =>
    new Set([...lengths].filter(([, length]) => length > COMMON_SHARE * total).map(([key]) => key));
  return { containers: often(byContainer), words: often(byWord) };
}
