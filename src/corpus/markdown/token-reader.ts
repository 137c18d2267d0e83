import { type CompileContext, type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { BlockKind } from '../../domain/article.ts';
import type { Notice, Piece, PiecedBlock } from '../file/shown-text.ts';

/** A token of the Markdown parser, with its offsets in the parsed text. */
interface MarkdownToken {
  readonly type: string;
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

const CONTAINERS: Readonly<Record<string, BlockKind>> = {
  blockQuote: 'blockquote',
  listOrdered: 'listItem',
  listUnordered: 'listItem',
};
const LEAVES: Readonly<Record<string, BlockKind>> = {
  atxHeading: 'heading',
  setextHeading: 'heading',
  paragraph: 'paragraph',
  codeFenced: 'code',
  codeIndented: 'code',
  tableRow: 'table',
};
/** Invisible tokens: addresses and titles of links, languages of code. */
const HIDDEN_TOKENS = new Set(['resource', 'reference', 'definition', 'codeFencedFence', 'tableDelimiterRow']);
/** Tokens whose characters are displayed unchanged. */
const SHOWN_TOKENS = new Set([
  'data',
  'characterEscapeValue',
  'codeTextData',
  'codeFlowValue',
  'autolinkProtocol',
  'autolinkEmail',
]);
const UNSEEN_ELEMENT = /^<(script|style|template|noscript|title)\b(?![^>]*\/>)/i;
const HTML_LINE_BREAK = /^<br\b/i;
const HTML_MARKUP = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<[^>]*>/gi;

/** The block that is being read. */
interface OpenBlock {
  readonly kind: BlockKind;
  level: number;
  readonly pieces: Piece[];
  /** The texts of images, displayed if the block contains nothing else. */
  readonly alt: Piece[];
  linked: number;
  emphasised: number;
  cells: number;
}

/**
 * Collects the visible text of one piece of Markdown from the parser's tokens. `begin` and `end` must be called for every token,
 * in order. Offsets in the result are those of the source.
 */
class MarkdownReader {
  readonly blocks: PiecedBlock[] = [];
  readonly notices: Notice[] = [];
  readonly #text: string;
  readonly #toSource: (offset: number) => number;
  readonly #containers: BlockKind[] = [];
  #block: OpenBlock | null = null;
  #hidden = 0;
  #images = 0;
  #links = 0;
  #emphases = 0;
  #inTableHead = false;
  /** Whether the next line end is the author's own: two blanks or a backslash stand before it. */
  #breaksLine = false;
  /** The open element whose content is not displayed ("script"), or null. */
  #unseen: string | null = null;

  /** @param toSource an offset of the parsed text → the offset in the source */
  constructor(text: string, toSource: (offset: number) => number) {
    this.#text = text;
    this.#toSource = toSource;
  }

  begin({ type, start }: MarkdownToken): void {
    const container = CONTAINERS[type];
    const leaf = LEAVES[type];
    if (container) this.#containers.push(container);
    else if (leaf) this.#open(leaf);
    else if (HIDDEN_TOKENS.has(type)) this.#hidden += 1;
    else if (type === 'image') this.#images += 1;
    else if (type === 'link' || type === 'autolink') this.#links += 1;
    else if (type === 'emphasis' || type === 'strong') this.#emphases += 1;
    else if (type === 'tableHead') this.#inTableHead = true;
    else if (type === 'tableHeader' || type === 'tableData') this.#cell(start.offset);
  }

  /** @param decoded the characters of a character reference; null for every other token */
  end(token: MarkdownToken, decoded: string | null): void {
    const { type } = token;
    if (CONTAINERS[type]) this.#containers.pop();
    else if (LEAVES[type]) this.#close();
    else if (HIDDEN_TOKENS.has(type)) this.#hidden -= 1;
    else if (type === 'image') this.#images -= 1;
    else if (type === 'link' || type === 'autolink') this.#links -= 1;
    else if (type === 'emphasis' || type === 'strong') this.#emphases -= 1;
    else if (type === 'tableHead') this.#inTableHead = false;
    else if (decoded !== null) this.#write(decoded, token.start.offset);
    else if (SHOWN_TOKENS.has(type)) this.#copy(token);
    else if (type === 'hardBreakTrailing' || type === 'hardBreakEscape') this.#breaksLine = true;
    else if (type === 'lineEnding') {
      this.#write('\n', token.start.offset, this.#breaksLine);
      this.#breaksLine = false;
    } else if (type === 'htmlText') this.#inlineHtml(this.#source(token), token.start.offset);
    else if (type === 'htmlFlow') this.#blockHtml(this.#source(token), token.start.offset);
    else if (type === 'atxHeadingSequence' && this.#block?.level === 0) this.#block.level = this.#source(token).length;
    else if (type === 'setextHeadingLineSequence' && this.#block) {
      this.#block.level = this.#source(token).startsWith('=') ? 1 : 2;
    }
  }

  #source({ start, end }: MarkdownToken): string {
    return this.#text.slice(start.offset, end.offset);
  }

  #open(leaf: BlockKind): void {
    const kind = leaf === 'paragraph' ? (this.#containers.at(-1) ?? leaf) : leaf;
    this.#block = { kind, level: 0, pieces: [], alt: [], linked: 0, emphasised: 0, cells: 0 };
  }

  #close(): void {
    const block = this.#block;
    this.#block = null;
    this.#unseen = null;
    if (!block) return;
    const length = block.pieces.reduce((sum, { words }) => sum + words.trim().length, 0);
    const onlyImages = length === 0;
    this.blocks.push({
      kind: onlyImages && block.kind !== 'heading' ? 'caption' : block.kind,
      level: block.level,
      header: block.kind === 'table' && this.#inTableHead,
      pieces: onlyImages ? block.alt : block.pieces,
      linked: block.linked,
      emphasised: !onlyImages && block.emphasised >= length,
    });
  }

  /** Begins a cell: cells are separated by " | ", mapped to the bar in the source. */
  #cell(at: number): void {
    const block = this.#block;
    if (!block) return;
    if (block.cells > 0) {
      const bar = this.#toSource(at);
      block.pieces.push({ words: ' ', at: bar }, { words: '|', at: bar }, { words: ' ', at: bar + 1 });
    }
    block.cells += 1;
  }

  #copy(token: MarkdownToken): void {
    const words = this.#source(token);
    // In a table, bars are escaped even in code.
    if (this.#block?.kind === 'table' && token.type === 'codeTextData' && words.includes('\\|')) {
      let at = token.start.offset;
      for (const part of words.split(/\\(?=\|)/)) {
        this.#write(part, at);
        at += part.length + 1;
      }
    } else this.#write(words, token.start.offset);
  }

  #write(words: string, at: number, isBreak = false): void {
    const block = this.#block;
    if (!block || this.#hidden > 0 || this.#unseen !== null) return;
    const piece = { words, at: this.#toSource(at), isBreak };
    if (this.#images > 0) {
      block.alt.push(piece);
      return;
    }
    block.pieces.push(piece);
    if (this.#links > 0) block.linked += words.length;
    if (this.#emphases > 0) block.emphasised += words.trim().length;
  }

  #inlineHtml(tag: string, at: number): void {
    if (this.#unseen !== null) {
      if (tag.toLowerCase().startsWith(`</${this.#unseen}`)) this.#unseen = null;
      return;
    }
    const isCell = this.#block?.kind === 'table';
    if (HTML_LINE_BREAK.test(tag)) this.#write(isCell ? ' ' : '\n', at, !isCell);
    this.#unseen = UNSEEN_ELEMENT.exec(tag)?.[1]?.toLowerCase() ?? null;
  }

  #blockHtml(html: string, at: number): void {
    const words = html.replace(HTML_MARKUP, ' ').trim();
    if (!/\p{L}{2}/u.test(words)) return;
    const shown = words.replace(/\s+/g, ' ').slice(0, 40);
    this.notices.push({
      at: this.#toSource(at),
      message: `HTML is not shown ("${shown}${words.length > 40 ? '…' : ''}")`,
      remedy: 'write it as Markdown if it belongs to the article',
    });
  }
}

const EXTENSIONS = [gfmTable(), gfmStrikethrough()];

/**
 * Parses Markdown (CommonMark with tables and strikethrough). Reads the parser's tokens, not its tree: only they give the offset
 * of each character across entities, escapes and the signs that begin a line.
 * @param toSource an offset of `text` → the offset in the source
 */
export function readMarkdownTokens(text: string, toSource: (offset: number) => number): MarkdownReader {
  const reader = new MarkdownReader(text, toSource);
  let before = 0;
  let decoded: string | null = null;
  const listener: Extension = {
    beforeEnter(token) {
      if (token.type === 'characterReferenceValue') before = textSoFar(this).length;
      reader.begin(token);
    },
    afterExit(token) {
      if (token.type === 'characterReferenceValue') decoded = textSoFar(this).slice(before);
      else if (token.type === 'characterReference') reader.end(token, decoded);
      else reader.end(token, null);
    },
  };
  fromMarkdown(text, { extensions: EXTENSIONS, mdastExtensions: [listener] });
  return reader;
}

/** The text of the node that is being built. */
function textSoFar({ stack }: Pick<CompileContext, 'stack'>): string {
  const node = stack.at(-1);
  return node && 'value' in node && typeof node.value === 'string' ? node.value : '';
}
