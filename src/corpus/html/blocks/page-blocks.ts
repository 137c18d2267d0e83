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

/** Elements that show nothing of their own, or nothing that is text to read. */
const UNSHOWN = wordSet(`
  head title meta link base script style noscript template iframe frame object embed applet canvas svg audio video map area
  select option datalist textarea input button dialog progress meter noframes param source track`);

/** Elements that stand within a line; every other one begins and ends a block. */
const INLINE_ELEMENTS = wordSet(`
  a abbr acronym b basefont bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output picture img q rb rp rt rtc
  ruby s samp slot small span strike strong sub sup time tt u var wbr math mi mn mo mrow ms mtext msup msub mfrac msqrt`);

/** The kind of the blocks in an element, where it says something. */
const KINDS_BY_ELEMENT: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['li', 'listItem'],
  ['dt', 'listItem'],
  ['dd', 'listItem'],
  ['blockquote', 'blockquote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

// A cell of facts is short, a cell that holds an article is not; under column names a cell may describe something.
const LONGEST_CELL = 250;
const LONGEST_NAMED_CELL = 600;
/** What no cell of facts holds. */
const LAYOUT = 'table,h1,h2,h3,h4,form,nav';

/** Whether a table holds data; old pages put columns of text beside one another with tables. */
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
 * All blocks of a page, in order. Every element that has text of its own is marked with its number, as an attribute
 * `data-v1`, `data-v2`, …: whoever changes the document can then be asked what became of which text.
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

/** What the elements around a node say about it. */
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
        const holder = element.localName === 'div' ? this.#wrapped(element, node) : element;
        this.#addText(node, holder, around.isLink);
        if (holder !== element) node = holder;
      }
    }
  }

  /** Ends the block that is being put together, if it has text. */
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
      // Two line breaks are a blank line: old pages write their paragraphs so.
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

  /** Readability exchanges a `<div>` with text for a `<p>` without its attributes; a `<span>` around the text it leaves alone. */
  #wrapped(element: PageElement, text: PageNode): PageElement {
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

  /** A cell's text in one line: what would be blocks elsewhere is kept apart by spaces. */
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

/** The kind of the blocks within an element: the innermost that says something, but a heading or a caption stays one. */
function kindWithin(tag: string, around: ElementSurroundings): { kind: BlockKind; level: number } {
  if (around.kind === 'heading' || around.kind === 'caption') return { kind: around.kind, level: around.level };
  if (/^h[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag[1]) };
  return { kind: KINDS_BY_ELEMENT.get(tag) ?? around.kind, level: 0 };
}
