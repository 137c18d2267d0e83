import { type Container, containersOf, type PageBlock } from '../blocks/page-block.ts';
import { CONTAINER_WORDS, SHORT_BLOCK_WORDS } from '../english/container-words.ts';

/** A sign against a container: the word (or the tag) that its author called it by, and what such containers hold. */
export interface ContainerSign {
  readonly word: string;
  readonly reason: string;
  /** Whether it speaks against short blocks only. */
  readonly shortOnly: boolean;
}

/** The reason of signs that speak only against what stands before the text: within it, a "subheadline" is a heading. */
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

/** Judged once for each container: thousands of blocks share the same few. */
const known = new WeakMap<Container, readonly ContainerSign[]>();

/** The signs against a container itself, not those around it: "div.post-related_links" → related. */
export function containerSigns(container: Container): readonly ContainerSign[] {
  const before = known.get(container);
  if (before) return before;
  const signs: ContainerSign[] = [];
  const tag = SIGNS_BY_TAG.get(container.tag);
  if (tag !== undefined) signs.push({ word: `<${container.tag}>`, reason: tag, shortOnly: false });
  for (const word of new Set(classNameWords(container.names))) {
    const reason = REASONS.get(word);
    if (reason !== undefined) signs.push({ word, reason, shortOnly: false });
    const short = SHORT_REASONS.get(word);
    if (short !== undefined) signs.push({ word, reason: short, shortOnly: true });
  }
  known.set(container, signs);
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

/** Containers and words that the article itself lies in, so that they say nothing against a block. */
export interface CommonNames {
  readonly containers: ReadonlySet<Container>;
  readonly words: ReadonlySet<string>;
}

// A container or a class name that half of the text lies in is the article's own, whatever it is called.
const COMMON_SHARE = 0.5;

/** What most of the chosen text lies in: "article.post.author-jane" is not about its author. */
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
