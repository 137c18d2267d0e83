import type { BlockKind } from '../../domain/article.ts';
import type { PageBlock } from './blocks/page-block.ts';
import { pageBlocks } from './blocks/page-blocks.ts';
import { decodePage } from './dom/decode-page.ts';
import { attribute, type HtmlParser, loadHtmlParser, type PageDocument } from './dom/dom.ts';
import { scanTags } from './dom/scan-tags.ts';
import { linkedNodes } from './facts/linked-data.ts';
import { type PageFacts, pageFacts } from './facts/page-facts.ts';
import { type PageMetadata, pageMetadata } from './facts/page-metadata.ts';
import { type PageLimits, PageRefusal } from './page-limits.ts';
import { readsAsProse } from './select/prose.ts';
import { articleBody, loadReadability, type ReadabilityView } from './select/readability.ts';
import { selectBlocks } from './select/select-blocks.ts';

/** A web page to read. */
export interface PageSource {
  readonly bytes: Uint8Array;
  /** The server's Content-Type header ("text/html; charset=utf-8"), or null. */
  readonly contentType: string | null;
  /** The URL it was read from, or null for a saved file. */
  readonly url: string | null;
}

/** A block of the article as the page shows it. */
export interface ArticleBlock {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, 0 for everything else. */
  readonly level: number;
  readonly text: string;
  /** The share of its characters that are links, 0 to 1. */
  readonly linked: number;
  /** A table row's cells; null for everything else. */
  readonly cells: readonly string[] | null;
  /** A table row of column names. */
  readonly header: boolean;
}

/** The article of a web page: at least one block. */
export interface PageArticle {
  readonly metadata: PageMetadata;
  readonly blocks: readonly ArticleBlock[];
}

/** Reads a page. @throws {PageRefusal} with the reason, if it is too large or has no article */
export type PageReader = (page: PageSource, limits: PageLimits) => PageArticle;

/** Loads the HTML parser and Readability, and returns the reader. */
export async function loadPageReader(): Promise<PageReader> {
  const [parse, readability] = await Promise.all([loadHtmlParser(), loadReadability()]);
  return (page, limits) => readPageWith(page, limits, parse, readability);
}

function readPageWith(
  { bytes, contentType, url }: PageSource,
  limits: PageLimits,
  parse: HtmlParser,
  readability: ReadabilityView,
): PageArticle {
  if (bytes.length > limits.bytes) throw pageTooLarge(limits.bytes);
  const source = decodePage(bytes, contentType);
  if (source.trim() === '') throw new PageRefusal('the page is empty', 'save it again');
  const { html, language, jsonLd, depth } = scanTags(source, limits.depth);
  if (depth > limits.depth) throw pageTooDeep(limits.depth);
  const document = parse(html);
  const facts = pageFacts(document, linkedNodes(jsonLd), parse);
  const metadata = pageMetadata(facts, url, language);
  const blocks = articleBlocks(document, facts, metadata, parse, readability);
  if (!blocks.some(readsAsProse) || lengthOfBlocks(blocks) < LEAST_ARTICLE) throw noArticle(facts, source);
  return {
    metadata,
    blocks: blocks.map(({ kind, level, text, linked, length, cells, header }) => ({
      ...{ kind, level, text, linked: linked / length, cells, header },
    })),
  };
}

/** The fewest non-space characters of an article: two short sentences. */
const LEAST_ARTICLE = 120;

const lengthOfBlocks = (blocks: readonly PageBlock[]): number => blocks.reduce((sum, { length }) => sum + length, 0);

function articleBlocks(
  document: PageDocument,
  facts: PageFacts,
  { titles }: PageMetadata,
  parse: HtmlParser,
  readability: ReadabilityView,
): PageBlock[] {
  const { body } = document;
  const blocks = body ? pageBlocks(document, body) : [];
  const selected = selectBlocks(blocks, readability(document), titles).flatMap(({ block, reason }) =>
    reason === null ? [block] : [],
  );
  return articleBody(facts.articles, lengthOfBlocks(selected), parse) ?? selected;
}

const pageTooLarge = (most: number): PageRefusal =>
  new PageRefusal(
    `the page has more than the ${most.toLocaleString('en')} bytes that are read`,
    'save its text as a .txt or .md file',
  );

const pageTooDeep = (most: number): PageRefusal =>
  new PageRefusal(
    `its elements are nested deeper than ${most} levels, which no article needs`,
    'save its text as a .txt or .md file',
  );

/** The most likely reason why a page has no article. */
function noArticle(facts: PageFacts, source: string): PageRefusal {
  const frames = facts.find('frame[src]').map((element) => attribute(element, 'src'));
  if (frames.length > 0) {
    const shown = frames.slice(0, 3).join(', ').slice(0, 200);
    return new PageRefusal(`the page only shows other pages in frames (${shown})`, 'import the one with the article');
  }
  const refresh = facts.find('meta[http-equiv]').find((one) => /^refresh$/i.test(attribute(one, 'http-equiv')));
  const target = /url\s*=\s*['"]?([^'"\s]+)/i.exec(refresh ? attribute(refresh, 'content') : '')?.[1];
  if (target !== undefined) {
    return new PageRefusal(`the page only leads on to ${target.slice(0, 200)}`, 'import that address');
  }
  const isScripted = /<script\b/i.test(source);
  return new PageRefusal(
    isScripted
      ? 'there is no article in the page as it was sent; scripts may add it later'
      : 'there is no article in it',
    isScripted
      ? 'open it in a browser, save it as “Web page, complete”, and import the saved file'
      : 'import the page that has the article itself',
  );
}
