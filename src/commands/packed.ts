/*
 * Numbers in the few characters of a button's `custom_id`: written as the digits of one number in mixed radix, that number as base64url.
 */

/** A whole number from 0 to below its radix, which is 2³² at the most. */
export type Digit = readonly [value: number, radix: number];

/** How many bits digits take together. */
export const bitsOf = (digits: readonly Digit[]): number =>
  digits.reduce((sum, [, radix]) => sum + Math.log2(radix), 0);

/** The longest text that so many bits make. */
export const charactersOf = (bits: number): number => Math.ceil((Math.ceil(bits / 8) * 8) / 6);

/** Bits of the pieces that the number under way is kept in: a piece times a radix is still a whole number to JavaScript. */
const PIECE = 16;

/** Digits as text, to be read in the same order with the same radices. */
export function pack(digits: readonly Digit[]): string {
  // Four times as fast as a bigint, of which a reply would need five.
  const pieces: number[] = [];
  for (let i = digits.length - 1; i >= 0; i--) {
    const [value, radix] = digits[i] ?? [0, 1];
    let carry = value;
    for (let k = 0; k < pieces.length; k++) {
      const sum = (pieces[k] ?? 0) * radix + carry;
      pieces[k] = sum % 2 ** PIECE;
      carry = Math.floor(sum / 2 ** PIECE);
    }
    for (; carry > 0; carry = Math.floor(carry / 2 ** PIECE)) pieces.push(carry % 2 ** PIECE);
  }
  const bytes = pieces.flatMap((piece) => [piece & 0xff, piece >> 8]);
  while (bytes.length > 1 && bytes.at(-1) === 0) bytes.pop();
  return Buffer.from(bytes.length === 0 ? [0] : bytes.reverse()).toString('base64url');
}

/** Reads what `pack` wrote. */
export interface Unpacking {
  /** The next digit below `radix`, which is at least 1. */
  next(radix: number): number;
  /** Whether everything has been read: false for a text that `pack` did not write with these radices. */
  readonly done: boolean;
}

/** Longest text that is read: a whole `custom_id`. */
const LONGEST = 100;

/** Opens a text for reading; null when `pack` writes no such text. */
export function unpack(text: string): Unpacking | null {
  if (text.length > LONGEST || !/^[\w-]+$/.test(text)) return null;
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
