/*
 * Numbers in the few characters of a button's `custom_id`: written as the digits of one number in mixed radix, that number as base64url.
 */

/** A whole number from 0 to below its radix. */
export type Digit = readonly [value: number, radix: number];

/** How many bits digits take together. */
export const bitsOf = (digits: readonly Digit[]): number =>
  digits.reduce((sum, [, radix]) => sum + Math.log2(radix), 0);

/** The longest text that so many bits make. */
export const charactersOf = (bits: number): number => Math.ceil((Math.ceil(bits / 8) * 8) / 6);

/** Digits as text, to be read in the same order with the same radices. */
export function pack(digits: readonly Digit[]): string {
  let number = 0n;
  for (const [value, radix] of digits.toReversed()) number = number * BigInt(radix) + BigInt(value);
  const hex = number.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
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
