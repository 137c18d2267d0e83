import { listOf, record } from './unchecked.ts';

/** A longer value cannot be for one of our options: the longest of them is a message of 4,000 characters. */
const LONGEST_VALUE = 6_000;
/** The most options that Discord allows a command. */
const MOST_OPTIONS = 25;

/** The option that is being typed, and its text so far. */
export interface FocusedOption {
  readonly name: string;
  readonly typed: string;
}

/** A command's options as somebody filled them in. */
export interface Options {
  /** The trimmed text of an option; null if it is empty or missing. */
  text(name: string): string | null;
  flag(name: string): boolean | null;
  /** The option that is being typed; null if none is. */
  readonly focused: FocusedOption | null;
}

/** Reads a command's list of options, leaving out anything of another shape than Discord's. */
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
