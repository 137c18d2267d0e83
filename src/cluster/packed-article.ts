import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article } from '../domain/article.ts';
import type { Quotation } from '../domain/quotation.ts';
import type { ArticleWords } from '../library/article-words.ts';
import { bodyOf } from '../library/snapshot/article-body.ts';
import type { ArticleHead } from '../library/snapshot/stored-article.ts';

/** What stands before the bytes of a packed article. */
interface Label {
  readonly head: ArticleHead;
  readonly sentenceBytes: number;
  readonly blockBytes: number;
  readonly quotations: number;
  readonly isWide: boolean;
  /** Bytes of the body, sentences, and words in all of them. */
  readonly body: number;
  readonly sentences: number;
  readonly length: number;
  readonly words: readonly string[];
}

/** An article as it comes out of the index: the parts of its body are read when they are needed. */
export interface UnpackedArticle {
  readonly head: ArticleHead;
  readonly sentences: Uint8Array;
  readonly blocks: Uint8Array;
  readonly quotations: Uint8Array;
  readonly text: Uint8Array;
  readonly isWide: boolean;
  readonly words: ArticleWords;
  /** Bytes of all of it. */
  readonly size: number;
}

/** Packs an article with all that is known of it: its label, its body, and the columns of its words. */
export function packArticle(article: Article, quotations: readonly Quotation[], words: ArticleWords): Uint8Array {
  const { id, title, titleSupplied, source, language, hash } = article;
  const { bytes, sentences, blocks, quotations: said, isWide } = bodyOf(article, quotations);
  const label: Label = {
    head: { id, title, titleSupplied, source, language, hash },
    ...{ sentenceBytes: sentences, blockBytes: blocks, quotations: said, isWide },
    body: bytes.length,
    sentences: words.from.length - 1,
    length: words.forms.length,
    words: words.words,
  };
  const json = Buffer.from(JSON.stringify(label));
  const start = Buffer.alloc(4);
  start.writeUInt32LE(json.length);
  const columns = [words.from, words.forms, words.stems].map(littleEndian);
  return deflateRawSync(Buffer.concat([start, json, bytes, ...columns, words.flags]));
}

/** Unpacks what `packArticle` packed. */
export function unpackArticle(packed: Uint8Array): UnpackedArticle {
  const bytes = inflateRawSync(packed);
  const start = 4 + bytes.readUInt32LE(0);
  const label = JSON.parse(bytes.toString('utf8', 4, start)) as Label;
  const { sentenceBytes, blockBytes, quotations, isWide, body, sentences, length } = label;
  const blocks = start + sentenceBytes;
  const text = blocks + blockBytes + quotations;
  let at = start + body;
  const column = (count: number): Uint32Array => {
    const numbers = new Uint32Array(count);
    const own = Buffer.from(numbers.buffer);
    bytes.copy(own, 0, at, at + own.length);
    if (!IS_LITTLE_ENDIAN) own.swap32();
    at += own.length;
    return numbers;
  };
  const [from, forms, stems] = [column(sentences + 1), column(length), column(length)];
  const flags = new Uint8Array(bytes.subarray(at, at + length));
  return {
    head: label.head,
    sentences: bytes.subarray(start, blocks),
    blocks: bytes.subarray(blocks, blocks + blockBytes),
    quotations: bytes.subarray(blocks + blockBytes, text),
    text: bytes.subarray(text, start + body),
    isWide,
    words: { words: [...label.words], from, forms, stems, flags },
    size: bytes.length,
  };
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function littleEndian(numbers: Uint32Array): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, i) => {
    bytes.writeUInt32LE(number, 4 * i);
  });
  return bytes;
}

/** A list as packed bytes. */
export const packList = (list: readonly unknown[]): Uint8Array => deflateRawSync(Buffer.from(JSON.stringify(list)));

/** What `packList` packed. */
export const unpackList = <T>(packed: Uint8Array): T[] => JSON.parse(inflateRawSync(packed).toString()) as T[];
