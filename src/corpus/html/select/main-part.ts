import { type Container, containersOf, type PageBlock } from '../blocks/page-block.ts';
import { type CommonNames, commonNames, containerSigns } from './container-signs.ts';
import { lineReason } from './line-signs.ts';
import { readsAsProse } from './prose.ts';

// What holds an article holds most of the running text of what is around it.
const MOST_OF_RUNNING_TEXT = 0.6;

/**
 * For each block whether it lies in the part of the page that holds most of its running text: from the whole page inwards, as
 * long as one container holds most of the text of the one around it. For pages in which readability finds no article.
 */
export function inMainPart(blocks: readonly PageBlock[]): boolean[] {
  const lengths = new Map<Container, number>();
  const common = commonNames(blocks.filter((block) => readsAsProse(block)));
  for (const block of blocks) {
    if (!readsAsProse(block) || isBeside(block, common) || lineReason(block) !== null) continue;
    for (const container of containersOf(block)) {
      lengths.set(container, (lengths.get(container) ?? 0) + block.length);
    }
  }
  const heaviest = new Map<Container, Container>();
  for (const [container, length] of lengths) {
    const { parent } = container;
    if (!parent) continue;
    const best = heaviest.get(parent);
    if (!best || length > (lengths.get(best) ?? 0)) heaviest.set(parent, container);
  }
  let main = [...lengths.keys()].find(({ parent }) => parent === null) ?? null;
  for (let next = main && heaviest.get(main); main && next; next = heaviest.get(main)) {
    if ((lengths.get(next) ?? 0) < MOST_OF_RUNNING_TEXT * (lengths.get(main) ?? 0)) break;
    main = next;
  }
  return blocks.map((block) => main === null || [...containersOf(block)].includes(main));
}

/** Whether a container's name says that it stands beside the article; a name that half of the page's text lies in says nothing. */
const isBeside = (block: PageBlock, { words }: CommonNames): boolean =>
  [...containersOf(block)].some((container) =>
    containerSigns(container).some(({ word, shortOnly }) => !shortOnly && !words.has(word)),
  );
