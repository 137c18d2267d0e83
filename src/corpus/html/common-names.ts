import { containerSigns } from './container-signs.ts';
import { type Container, containersOf, type PageBlock } from './page-block.ts';

/** Containers and words that the article itself lies in, so that they say nothing against a block. */
export interface CommonNames {
  readonly containers: ReadonlySet<Container>;
  readonly words: ReadonlySet<string>;
}

// A container or a class name that half of the text lies in is the article's own, whatever it is called.
const COMMON = 0.5;

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
    new Set([...lengths].filter(([, length]) => length > COMMON * total).map(([key]) => key));
  return { containers: often(byContainer), words: often(byWord) };
}
