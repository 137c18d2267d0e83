import type { BlockKind } from '../../../domain/article.ts';
import type { PageElement } from '../dom/dom.ts';

/** An element that contains blocks, with the names its author gave it. */
export interface Container {
  readonly parent: Container | null;
  readonly tag: string;
  /** Classes, id, role and similar names. */
  readonly names: string;
}

/** A piece of a page that a browser displays as a separate block, anywhere on the page. */
export interface PageBlock {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, 0 for everything else. */
  readonly level: number;
  /** White space folded, "\n" for the page's line breaks; never empty. */
  readonly text: string;
  /** Non-space characters, and those of them that are links. */
  readonly length: number;
  readonly linked: number;
  /** A table row's cells, joined in `text` by " | "; null for everything else. */
  readonly cells: readonly string[] | null;
  /** A table row of column names. */
  readonly header: boolean;
  readonly container: Container;
  /** Element number (see `pageBlocks`) → non-space characters of the text that come from that element. */
  readonly sources: ReadonlyMap<number, number>;
}

/** The containers around a block, innermost first. */
export function* containersOf(block: PageBlock): Generator<Container> {
  for (let container: Container | null = block.container; container; container = container.parent) yield container;
}

/** The container for an element. @param parent the container around it, or null */
export function containerOf(element: PageElement, parent: Container | null): Container {
  const names = NAME_ATTRIBUTES.flatMap((name) => element.getAttribute(name) ?? [])
    .join(' ')
    .slice(0, LONGEST_NAMES);
  return { parent, tag: element.localName.toLowerCase(), names };
}

// Some frameworks write dozens of class names; thousands carry no meaning.
const LONGEST_NAMES = 1_000;

/** Attributes in which page authors name their elements. */
const NAME_ATTRIBUTES = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid'];
