import { listOf, record } from './unchecked.ts';

/** An option's value longer than this is no option of ours: the longest is a question of 300 characters. */
const LONGEST_VALUE = 6_000;
/** Discord's most options of a command. */
const MOST_OPTIONS = 25;

/** The option that is being typed, and what stands there so far. */
export interface FocusedOption {
  readonly name: string;
  readonly typed: string;
}

/** A command's options as somebody filled them in, read from whatever came. */
export interface Options {
  /** What was typed, without white space around it; null when there is nothing. */
  text(name: string): string | null;
  flag(name: string): boolean | null;
  /** The option that is being typed, for suggestions. */
  readonly focused: FocusedOption | null;
}

/** Reads a command's list of options; what has another shape than Discord's is left out. */
export function readOptions(list: unknown): Options {
  const texts = new Map<string, string>();
  const flags = new Map<string, boolean>();
  let focused: FocusedOption | null = null;
  for (const entry of listOf(list).slice(0, MOST_OPTIONS)) {
    const { name, value, focused: isFocused } = record(entry);
    if (typeof name !== 'string') continue;
    if (typeof value === 'boolean') flags.set(name, value);
    if (typeof value !== 'string' || value.length > LONGEST_VALUE) continue;
    texts.set(name, value);
    if (isFocused === true) focused = { name, typed: value };
  }
  return {
    text: (name) => texts.get(name)?.trim() || null,
    flag: (name) => flags.get(name) ?? null,
    focused,
  };
}
