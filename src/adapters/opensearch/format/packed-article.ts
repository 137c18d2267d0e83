import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article } from '../../../domain/article.ts';
import type { Quotation } from '../../../domain/quotation.ts';
import { hasLoneSurrogate } from '../../../language/characters.ts';
import { type ArticleOutline, outlineOf } from '../../../library/analysis/article-outline.ts';
import { writeBody } from '../../../library/snapshot/article-body.ts';
import type { ArticleHead } from '../../../library/snapshot/stored-article.ts';
import { type ArticleColumns, readColumns, writeColumns } from './article-columns.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** The encodings of a text; the index in this list is what is written. */
const ENCODINGS = ['latin1', 'utf16le', 'utf8'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** What is known of an article without its columns and its body. */
interface ArticleLabel {
  readonly head: ArticleHead;
  readonly outline: Omit<ArticleOutline, 'marks'>;
}

/** An article's label and body, the parts of the body still as bytes: see `ArticleBody`. */
export interface UnpackedBody {
  readonly label: ArticleLabel;
  readonly sentences: Uint8Array;
  readonly blocks: Uint8Array;
  readonly quotations: Uint8Array;
  readonly text: () => string;
}

/** An article as read from the index. */
export interface UnpackedArticle {
  readonly columns: ArticleColumns;
  /** Inflates all the rest: most articles that are read for a question hold no candidate, and need it not. */
  readonly body: () => UnpackedBody;
  /** Bytes of the packed article, and of its inflated rest. */
  readonly packed: number;
  readonly inflated: number;
}

/** Packs an article: its columns, which are cheap to read, and the rest, deflated. */
export function packArticle(article: Article, quotations: readonly Quotation[], columns: ArticleColumns): Uint8Array {
  const { id, title, titleSupplied, source, language, hash } = article;
  const { marks: _, ...outline } = outlineOf(article, () => quotations);
  const label: ArticleLabel = { head: { id, title, titleSupplied, source, language, hash }, outline };
  const json = Buffer.from(JSON.stringify(label));
  const { bytes, sentences, blocks, quotations: said, isWide } = writeBody(article, quotations);
  const encoding = isWide ? wideEncoding(article.text) : 'latin1';
  const body = [json, bytes.subarray(0, sentences + blocks + said), Buffer.from(article.text, encoding)];
  const inflated = Buffer.concat(body);
  const numbers = new VarintWriter();
  writeColumns(columns, numbers);
  numbers.list([json.length, sentences, blocks, said, inflated.length, ENCODINGS.indexOf(encoding)]);
  return Buffer.concat([numbers.done(), deflateRawSync(inflated)]);
}

/** The shorter one: news with typographic quotes is nearly all ASCII, Chinese is not. */
const wideEncoding = (text: string): Encoding =>
  !hasLoneSurrogate(text) && Buffer.byteLength(text) < 2 * text.length ? 'utf8' : 'utf16le';

/** Unpacks what `packArticle` packed. */
export function unpackArticle(packed: Uint8Array): UnpackedArticle {
  const reader = new VarintReader(packed);
  const columns = readColumns(reader);
  const [json = 0, sentences = 0, blocks = 0, quotations = 0, inflated = 0, encoding = 0] = reader.list();
  const rest = reader.rest();
  return {
    columns,
    body: () => {
      // One chunk has room for everything and one byte more, which shows that nothing follows.
      const bytes = inflateRawSync(rest, { chunkSize: Math.max(FEWEST_INFLATED_BYTES, inflated + 1) });
      let at = 0;
      const part = (length: number): Buffer => {
        at += length;
        return bytes.subarray(at - length, at);
      };
      const label = JSON.parse(part(json).toString()) as ArticleLabel;
      const parts = { sentences: part(sentences), blocks: part(blocks), quotations: part(quotations) };
      const text = part(inflated - at);
      return { label, ...parts, text: () => text.toString(ENCODINGS[encoding]) };
    },
    packed: packed.length,
    inflated,
  };
}

/** The smallest chunk size that zlib accepts. */
const FEWEST_INFLATED_BYTES = 64;

/** A list as deflated JSON. */
export const deflateList = (list: readonly unknown[]): Uint8Array => deflateRawSync(Buffer.from(JSON.stringify(list)));

/** Reads what `deflateList` wrote. */
export const inflateList = <T>(packed: Uint8Array): T[] => JSON.parse(inflateRawSync(packed).toString()) as T[];
