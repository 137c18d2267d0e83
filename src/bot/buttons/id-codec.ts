import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { FNV_BASIS, fnvStep } from '../../runtime/hash.ts';

/** Checksums are below this. */
export const CHECKSUM_RADIX = 2 ** 32;

/** Mixes the bits of a word as the end of MurmurHash3 does, so that neighbouring numbers end up far apart. */
function mixed(word: number): number {
  let bits = word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/**
 * A checksum of places in articles, which changes if an article, a place or the order changes. It tells whether the numbers in a
 * button still mean the same: not so in a new edition of an article, or if another version of the program finds other sentences
 * and quotations.
 */
export function spanChecksum(places: Iterable<{ readonly article: Article; readonly span: Span }>): number {
  // FNV-1a over 32-bit words is fast even for a hundred thousand quotations, and nobody gains from a collision.
  let print = FNV_BASIS;
  let hash = '';
  for (const { article, span } of places) {
    if (article.hash !== hash) {
      hash = article.hash;
      for (let i = 0; i < hash.length; i++) print = fnvStep(print, mixed(hash.charCodeAt(i)));
    }
    print = fnvStep(print, mixed(span.start));
    print = fnvStep(print, mixed(~span.end));
  }
  return mixed(print) >>> 0;
}

/*
 * Packs numbers into the few characters of a button's `custom_id`: as the digits of one number in mixed radix, written as
 * base64url.
 */

/** A whole number from 0 to below its radix, which is at most 2³². */
export type Digit = readonly [value: number, radix: number];

/** How many bits the digits take together. */
export const bitsOf = (digits: readonly Digit[]): number =>
  digits.reduce((sum, [, radix]) => sum + Math.log2(radix), 0);

/** The longest text that so many bits can make. */
export const charactersOf = (bits: number): number => Math.ceil((Math.ceil(bits / 8) * 8) / 6);

/** The size of the pieces that the number is held in. A piece times a radix is still an exact integer in JavaScript. */
const PIECE_BITS = 16;

/** Small digits are joined into one below this; with a piece and a carry that is still an exact integer in JavaScript. */
const LARGEST_TOGETHER = 2 ** 32;

/** Writes digits as text, to be read in the same order with the same radices. */
export function pack(digits: readonly Digit[]): string {
  // Pieces of a number, the lowest first, are four times as fast as a bigint, and a reply needs five of these numbers.
  const pieces: number[] = [];
  let value = 0;
  let radix = 1;
  for (let i = digits.length - 1; i >= 0; i--) {
    const [digit, below] = digits[i] ?? [0, 1];
    if (radix * below > LARGEST_TOGETHER) {
      multiplyAndAdd(pieces, value, radix);
      value = 0;
      radix = 1;
    }
    value = digit + below * value;
    radix *= below;
  }
  multiplyAndAdd(pieces, value, radix);
  return base64url(pieces);
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A number in pieces as the bytes of a `Buffer` would be written, which takes several times as long to make. At least one byte. */
function base64url(pieces: readonly number[]): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (let k = 2 * pieces.length - 1; k >= 0; k--) {
    const byte = ((pieces[k >> 1] ?? 0) >> (k & 1 ? 8 : 0)) & 0xff;
    if (byte === 0 && k === 2 * pieces.length - 1) continue;
    held = (held << 8) | byte;
    for (bits += 8; bits >= 6; ) {
      bits -= 6;
      text += BASE64URL.charAt((held >> bits) & 0x3f);
    }
    held &= 0x3f;
  }
  if (pieces.length === 0) return 'AA';
  return bits === 0 ? text : text + BASE64URL.charAt((held << (6 - bits)) & 0x3f);
}

/** Multiplies the number by a radix and adds a value below that. */
function multiplyAndAdd(pieces: number[], value: number, radix: number): void {
  let carry = value;
  for (let k = 0; carry > 0 || k < pieces.length; k++) {
    const sum = (pieces[k] ?? 0) * radix + carry;
    carry = Math.floor(sum / 2 ** PIECE_BITS);
    pieces[k] = sum - carry * 2 ** PIECE_BITS;
  }
}

/** Reads what `pack` wrote. */
export interface Unpacking {
  /** The next digit, below `radix`, which is at least 1. */
  next(radix: number): number;
  /** Whether everything has been read; false for a text that `pack` did not write with these radices. */
  readonly done: boolean;
}

/** The longest text that is read: a whole `custom_id`. */
const LONGEST_PACKED = 100;

/** Opens a text for reading; null if `pack` writes no such text. */
export function unpack(text: string): Unpacking | null {
  if (text.length > LONGEST_PACKED || !/^[\w-]+$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length === 0 || bytes.toString('base64url') !== text) return null;
  let number = BigInt(`0x${bytes.toString('hex')}`);
  return {
    next(radix) {
      const digit = number % BigInt(radix);
      number /= BigInt(radix);
      return Number(digit);
    },
    get done() {
      return number === 0n;
    },
  };
}
