import type { Source } from '../../domain/article.ts';
import { withinTime } from '../../runtime/time-limit.ts';
import { readBytes } from '../article/article-path.ts';
import { nothingShown } from '../article/formats.ts';
import { decodeFile, documentKind } from '../file/decode.ts';
import { readFrontMatter } from '../file/front-matter.ts';
import { DEFAULT_LIMITS } from '../file/limits.ts';
import type { ShownText } from '../file/shown-text.ts';
import { decodePage } from '../html/dom/decode-page.ts';
import { readPageSafely } from '../html/in-worker/read-page-safely.ts';
import { textLanguage } from '../html/page-format.ts';
import { PAGE_LIMITS } from '../html/page-limits.ts';
import { shownPage } from '../html/shown-page.ts';
import { readMarkdown } from '../markdown/markdown.ts';
import { readPlain } from '../plain/plain.ts';
import { fetchPage } from './fetch-page.ts';
import type { AddressRule } from './public-address.ts';
import { isWebAddress } from './web-address.ts';
import { type WritableBlock, writeMarkdown } from './write-markdown.ts';

/** An article read from an address or a file, ready to be written into a corpus. */
export interface ReadOrigin {
  /** The address or file, as the user gave it. */
  readonly origin: string;
  readonly title: string | null;
  readonly source: Source;
  /** A BCP 47 code; null for English and if unknown. */
  readonly language: string | null;
  /** The article as Markdown. */
  readonly body: string;
  /** The Markdown's visible text. */
  readonly shown: ShownText;
}

interface Document {
  readonly origin: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Null for a file. */
  readonly url: string | null;
}

/**
 * Reads the article at an address or in a file: a web page, Markdown or plain text.
 * @param allows which IP addresses may be connected to
 * @throws {Fault} if it cannot be read, is something else, or has no article
 */
export async function readOrigin(origin: string, allows: AddressRule): Promise<ReadOrigin> {
  const document: Document = isWebAddress(origin)
    ? { origin, ...(await fetchPage(origin, allows)) }
    : { origin, bytes: await readBytes(origin, PAGE_LIMITS.bytes), contentType: null, url: null };
  const subject = document.url ?? origin;
  const kind = documentKind({ subject, bytes: document.bytes, contentType: document.contentType });
  return kind === 'html' ? readHtml(document) : readTextOrigin(document, kind);
}

async function readHtml({ origin, bytes, contentType, url }: Document): Promise<ReadOrigin> {
  const { metadata, blocks } = await readPageSafely({ bytes, contentType, url }, origin);
  const shown = shownPage(blocks, '');
  // A page has line ends only where its author put them.
  const kept = blocks.map((block) => ({ ...block, keepsLines: true }));
  return {
    origin,
    title: metadata.title,
    source: metadata.source,
    language: textLanguage(metadata.language, shown.text),
    body: withinTime(origin, DEFAULT_LIMITS.readingMs, () => writeMarkdown(kept, origin)),
    shown,
  };
}

function readTextOrigin({ origin, bytes, contentType, url }: Document, kind: 'markdown' | 'plain'): ReadOrigin {
  // A server declares its encoding; a file has to be UTF-8, as in a corpus.
  const utf8 = url === null ? bytes : Buffer.from(decodePage(bytes, contentType));
  const file = decodeFile(origin, utf8, DEFAULT_LIMITS);
  const { meta, bodyStart } = readFrontMatter(origin, file.text);
  const text = file.text.slice(bodyStart);
  const shownOf = (body: string): ShownText =>
    readMarkdown(origin, body, DEFAULT_LIMITS, (offset) => file.place(bodyStart + offset).line);
  const { body, shown } = withinTime(origin, DEFAULT_LIMITS.readingMs, () => {
    const body = kind === 'markdown' ? text : writeMarkdown(writableBlocks(readPlain(text, meta.language)), origin);
    return { body, shown: shownOf(body) };
  });
  if (shown.blocks.length === 0) throw nothingShown(origin);
  return {
    origin,
    title: meta.title,
    source: { ...meta.source, url: meta.source.url ?? url },
    language: /^en\b/i.test(meta.language) ? null : meta.language,
    body,
    shown,
  };
}

/** The blocks of plain text, without indents, which mean something else in Markdown. */
const writableBlocks = ({ text, blocks }: ShownText): WritableBlock[] =>
  blocks.map(({ start, end, kind, level, breaks }) => ({
    keepsLines: breaks.length > 0,
    kind,
    level,
    text: text
      .slice(start, end)
      .split(/[\n\r\f\u2028\u2029]+/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(kind === 'heading' ? ' ' : '\n'),
    cells: null,
    header: false,
  }));
