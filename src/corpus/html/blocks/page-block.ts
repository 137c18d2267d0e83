import type { BlockKind } from '../../../domain/article.ts';
import type { PageElement } from '../dom/dom.ts';

/** An element that holds blocks, with the words by which its author called it. */
export interface Container {
  readonly parent: Container | null;
  readonly tag: string;
  /** Classes, id, role and similar names. */
  readonly names: string;
}

/** A piece of a page that a browser shows as a block of its own, anywhere on the page. */
export interface PageBlock {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, 0 for everything else. */
  readonly level: number;
  /** White space folded, "\n" where the page breaks the line; never empty. */
  readonly text: string;
  /** Non-space characters, and those of them that are links. */
  readonly length: number;
  readonly linked: number;
  /** A table row's cells, which `text` has with " | " between them; null for everything else. */
  readonly cells: readonly string[] | null;
  /** A table row of column names. */
  readonly header: boolean;
  readonly container: Container;
  /** The numbers of the elements that its text stands in, with the non-space characters from each. */
  readonly sources: ReadonlyMap<number, number>;
}

/** The containers that a block lies in, from the innermost outwards. */
export function* containersOf(block: PageBlock): Generator<Container> {
  for (let container: Container | null = block.container; container; container = container.parent) yield container;
}

/** @param parent the container around it, or null */
export function containerOf(element: PageElement, parent: Container | null): Container {
  const names = NAMING.flatMap((name) => element.getAttribute(name) ?? [])
    .join(' ')
    .slice(0, LONGEST_NAMES);
  return { parent, tag: element.localName.toLowerCase(), names };
}

// Some frameworks write dozens of class names; thousands say nothing.
const LONGEST_NAMES = 1_000;

/** Attributes by which authors of pages call their elements. */
const NAMING = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid'];
