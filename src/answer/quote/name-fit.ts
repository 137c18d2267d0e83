import { fold } from '../../language/fold.ts';

/** How well a name fits what somebody typed: 0 not at all, 1 the same name. */
export function nameFit(typed: string, name: string): number {
  const wanted = wordsOf(typed);
  const has = wordsOf(name);
  if (wanted.length === 0 || has.length === 0) return 0;
  if (wanted.join(' ') === has.join(' ')) return 1;
  let sum = 0;
  for (const word of wanted) {
    const best = Math.max(...has.map((part) => wordFit(word, part)));
    if (best === 0) return 0;
    sum += best;
  }
  return (0.95 * sum) / wanted.length;
}

/** A name's words, folded: "Kroah-Hartman" is also found as "kroah hartman" or "hartman". */
const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The same word 1, its beginning .9 ("corb" for "corbet"), a typing error away .7. */
function wordFit(typed: string, word: string): number {
  if (typed === word) return 1;
  if (word.startsWith(typed)) return 0.9;
  const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
  return allowed > 0 && editDistance(typed, word, allowed) <= allowed ? 0.7 : 0;
}

/**
 * Insertions, deletions, changes and swaps of neighbours between two words ("corbte" is one from "corbet");
 * gives up with `most + 1` as soon as there are more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    older = old;
    old = row;
  }
  return Math.min(old[b.length] ?? most + 1, most + 1);
}

/** Letter pairs in common, 0 to 1: orders names by likeness when none fits. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairs(fold(a)), pairs(fold(b))];
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const pair of left) if (right.has(pair)) common++;
  return (2 * common) / (left.size + right.size);
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length && i < 200; i++) found.add(text.slice(i, i + 2));
  return found;
}

/** Finds names by what somebody types, with how well each fits: above 0, at most 1. */
export type FindNames = (typed: string) => readonly { readonly index: number; readonly fit: number }[];

/** A different word of the names. */
interface NameWord {
  readonly word: string;
  /** Its letters as bits, by which words that differ too much are passed over. */
  readonly letters: number;
  /** The names that have it, ascending. */
  readonly names: number[];
}

/** Words as short as this fit only words that begin with them. */
const SHORT = 3;

/**
 * The same as `nameFit` for each of many names, with each of their different words looked at once: a hundredth of the time for
 * twenty thousand names.
 */
export function nameIndex(names: readonly string[]): FindNames {
  const words = new Map<string, NameWord>();
  const byFirstLetter = new Map<string, NameWord[]>();
  const wholes = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const own = wordsOf(name);
    const whole = own.join(' ');
    wholes.set(whole, [...(wholes.get(whole) ?? []), index]);
    for (const word of new Set(own)) {
      const known = words.get(word);
      if (known) {
        known.names.push(index);
        continue;
      }
      const entry = { word, letters: lettersOf(word), names: [index] };
      words.set(word, entry);
      const shelf = byFirstLetter.get(word.charAt(0));
      if (shelf) shelf.push(entry);
      else byFirstLetter.set(word.charAt(0), [entry]);
    }
  }
  const all = [...words.values()];

  /** How well each name's best word fits one typed word. */
  function fitsOf(typed: string): Map<number, number> {
    const best = new Map<number, number>();
    const letters = lettersOf(typed);
    for (const { word, letters: own, names: having } of typed.length > SHORT
      ? all
      : (byFirstLetter.get(typed.charAt(0)) ?? [])) {
      if (!word.startsWith(typed) && tooDifferent(letters ^ own)) continue;
      const fit = wordFit(typed, word);
      if (fit > 0) for (const index of having) best.set(index, Math.max(best.get(index) ?? 0, fit));
    }
    return best;
  }

  return (typed) => {
    const wanted = wordsOf(typed);
    if (wanted.length === 0) return [];
    const kept = new Map<string, Map<number, number>>();
    let sums: Map<number, number> | null = null;
    for (const word of wanted) {
      const fits = kept.get(word) ?? fitsOf(word);
      kept.set(word, fits);
      const next = new Map<number, number>();
      for (const [index, sum] of sums ?? fits) {
        const fit = fits.get(index);
        if (fit !== undefined) next.set(index, sums === null ? fit : sum + fit);
      }
      sums = next;
      if (next.size === 0) break;
    }
    const same = new Set(wholes.get(wanted.join(' ')));
    return [...(sums ?? [])]
      .map(([index, sum]) => ({ index, fit: same.has(index) ? 1 : (0.95 * sum) / wanted.length }))
      .sort((a, b) => a.index - b.index);
  };
}

/** The letters of a word as bits, whatever their order; different letters may share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** Two slips change two letters into others at the most: four bits. */
function tooDifferent(bits: number): boolean {
  let rest = bits;
  for (let i = 0; i < 4; i++) rest &= rest - 1;
  return rest !== 0;
}
