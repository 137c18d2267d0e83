import type { BlockKind } from '../../../domain/article.ts';
import { wordSet } from '../../../language/word-set.ts';
import {
  attribute,
  isElement,
  isHidden,
  isTextNode,
  type PageDocument,
  type PageElement,
  type PageNode,
} from '../dom/dom.ts';
import { codeLines, InlineText } from '../dom/inline-text.ts';
import { type Container, containerOf, type PageBlock } from './page-block.ts';

/** Elements that display nothing, or nothing to read. */
const UNSHOWN = wordSet(`
  head title meta link base script style noscript template iframe frame object embed applet canvas svg audio video map area
  select option datalist textarea input button dialog progress meter noframes param source track`);

/** Inline elements; every other element begins and ends a block. */
const INLINE_ELEMENTS = wordSet(`
  a abbr acronym b basefont bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output picture img q rb rp rt rtc
  ruby s samp slot small span strike strong sub sup time tt u var wbr math mi mn mo mrow ms mtext msup msub mfrac msqrt`);

/** Element name → kind of the blocks in it. */
const KINDS_BY_ELEMENT: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['li', 'listItem'],
  ['dt', 'listItem'],
  ['dd', 'listItem'],
  ['blockquote', 'blockquote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

// UTF-16 units. Cells of data are short, cells that contain an article are not; under column names a cell may be a description.
const LONGEST_CELL = 250;
const LONGEST_NAMED_CELL = 600;
/** Elements that never occur in a table of data. */
const LAYOUT = 'table,h1,h2,h3,h4,form,nav';

/** Whether a table contains data; old pages use tables for their layout. */
function isDataTable(table: PageElement): boolean {
  if (/presentation|none/.test(attribute(table, 'role'))) return false;
  for (const inside of table.querySelectorAll(LAYOUT)) if (inside !== table) return false;
  let longest = LONGEST_CELL;
  for (const name of table.querySelectorAll('th')) if (name) longest = LONGEST_NAMED_CELL;
  let rows = 0;
  let widest = 0;
  for (const row of table.querySelectorAll('tr')) {
    rows += 1;
    let cells = 0;
    for (let cell = row.firstChild; cell; cell = cell.nextSibling) {
      if (!isElement(cell)) continue;
      cells += 1;
      if ((cell.textContent ?? '').length > longest) return false;
    }
    widest = Math.max(widest, cells);
  }
  return rows > 1 && widest > 1;
}

/**
 * All blocks of a page, in order. Every element with text of its own gets a number, as an attribute `data-v1`, `data-v2`, …,
 * so that text can still be traced after something else has changed the document.
 */
export function pageBlocks(document: PageDocument, body: PageElement): PageBlock[] {
  const walker = new BlockWalker(document);
  const around: ElementSurroundings = {
    container: containerOf(body, null),
    kind: 'paragraph',
    level: 0,
    isLink: false,
  };
  walker.walk(body, around);
  walker.endBlock(around);
  return walker.blocks;
}

/** What a node inherits from the elements around it. */
interface ElementSurroundings {
  readonly container: Container;
  readonly kind: BlockKind;
  readonly level: number;
  readonly isLink: boolean;
}

class BlockWalker {
  readonly blocks: PageBlock[] = [];
  readonly #document: PageDocument;
  #line = new InlineText();
  #sources = new Map<number, number>();
  readonly #numbers = new Map<PageElement, number>();

  constructor(document: PageDocument) {
    this.#document = document;
  }

  walk(element: PageElement, around: ElementSurroundings): void {
    for (let node: PageNode | null = element.firstChild; node; node = node.nextSibling) {
      if (isElement(node)) this.#element(node, around);
      else if (isTextNode(node)) {
        const holder = element.localName === 'div' ? this.#wrapInSpan(element, node) : element;
        this.#addText(node, holder, around.isLink);
        if (holder !== element) node = holder;
      }
    }
  }

  /** Ends the current block, if it has text. */
  endBlock({ kind, level, container }: ElementSurroundings): void {
    const text = this.#line.toString(kind === 'heading' ? ' ' : '\n');
    if (text !== '') {
      const { length, linked } = this.#line;
      const sources = this.#sources;
      this.blocks.push({ kind, level, text, length, linked, cells: null, header: false, container, sources });
    }
    this.#line = new InlineText();
    this.#sources = new Map();
  }

  #element(element: PageElement, around: ElementSurroundings): void {
    const tag = element.localName.toLowerCase();
    if (tag === 'br') {
      // Two line breaks are a blank line: old pages separate paragraphs like this.
      if (this.#line.endsLine && around.kind !== 'heading') this.endBlock(around);
      else this.#line.breakLine();
      return;
    }
    if (UNSHOWN.has(tag) || isHidden(element)) return;
    if (INLINE_ELEMENTS.has(tag)) {
      if (tag === 'q') this.#line.add('“', around.isLink);
      this.walk(element, tag === 'a' ? { ...around, isLink: true } : around);
      if (tag === 'q') this.#line.add('”', around.isLink);
      return;
    }
    this.endBlock(around);
    const container = containerOf(element, around.container);
    if (tag === 'pre') this.#code(element, container);
    else if (tag === 'table' && isDataTable(element)) this.#rows(element, { ...around, container });
    else {
      const inside = { ...around, container, ...kindWithin(tag, around) };
      this.walk(element, inside);
      this.endBlock(inside);
    }
  }

  #addText(node: PageNode, holder: PageElement, isLink: boolean): void {
    const added = this.#line.add(node.nodeValue ?? '', isLink);
    if (added === 0) return;
    const number = this.#number(holder);
    this.#sources.set(number, (this.#sources.get(number) ?? 0) + added);
  }

  #number(element: PageElement): number {
    const known = this.#numbers.get(element);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(element, number);
    element.setAttribute(`data-v${number}`, '');
    return number;
  }

  /** Readability replaces a `<div>` with text by a `<p>` without attributes; a `<span>` around the text survives. */
  #wrapInSpan(element: PageElement, text: PageNode): PageElement {
    if ((text.nodeValue ?? '').trim() === '') return element;
    const span = this.#document.createElement('span');
    element.insertBefore(span, text);
    span.appendChild(text);
    return span;
  }

  #code(element: PageElement, container: Container): void {
    const text = codeLines(element.textContent ?? '');
    const length = text.replace(/\s+/g, '').length;
    if (length === 0) return;
    const sources = new Map([[this.#number(element), length]]);
    const block = { kind: 'code', level: 0, linked: 0, cells: null, header: false } as const;
    this.blocks.push({ ...block, text, length, container, sources });
  }

  #rows(table: PageElement, around: ElementSurroundings): void {
    for (const row of table.querySelectorAll('tr')) {
      const cells: string[] = [];
      const sources = new Map<number, number>();
      let length = 0;
      let linked = 0;
      let header = true;
      for (let cell = row.firstChild; cell; cell = cell.nextSibling) {
        if (!isElement(cell) || isHidden(cell)) continue;
        this.endBlock(around);
        this.#cell(cell, false);
        cells.push(this.#line.toString(' '));
        length += this.#line.length;
        linked += this.#line.linked;
        for (const [number, own] of this.#sources) sources.set(number, own);
        this.#line = new InlineText();
        this.#sources = new Map();
        header &&= cell.localName === 'th';
      }
      if (length === 0) continue;
      const text = cells.join(' | ').trim();
      const container = containerOf(row, around.container);
      this.blocks.push({ kind: 'table', level: 0, text, length, linked, cells, header, container, sources });
    }
  }

  /** Adds a cell's text as one line, with spaces between what would be blocks elsewhere. */
  #cell(element: PageElement, isLink: boolean): void {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (isTextNode(node)) this.#addText(node, element, isLink);
      else if (isElement(node) && !UNSHOWN.has(node.localName) && !isHidden(node)) {
        const isBlock = !INLINE_ELEMENTS.has(node.localName);
        if (isBlock) this.#line.space();
        this.#cell(node, isLink || node.localName === 'a');
        if (isBlock) this.#line.space();
      }
    }
  }
}

/** The kind of the blocks within an element: the innermost with a kind of its own wins, except within a heading or caption. */
function kindWithin(tag: string, around: ElementSurroundings): { kind: BlockKind; level: number } {
  if (around.kind === 'heading' || around.kind === 'caption') return { kind: around.kind, level: around.level };
  if (/^h[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag[1]) };
  return { kind: KINDS_BY_ELEMENT.get(tag) ?? around.kind, level: 0 };
}
