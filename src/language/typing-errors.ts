/** How many edits lie between two words, and which count. */
export interface EditRules {
  /** Whether exchanging two neighbouring letters is a single edit ("corbte" is then one from "corbet"). */
  readonly swaps: boolean;
  /** Gives up with `most + 1` as soon as there are more than this. */
  readonly most?: number;
}

/** How many letters have to be inserted, removed or changed, or neighbours exchanged, to make one word the other. */
export function editDistance(a: string, b: string, { swaps, most = Number.MAX_SAFE_INTEGER }: EditRules): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1));
      if (swaps && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
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

/** The letters of a word as bits, whatever their order; letters beyond a to z may share one. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) - 97);
  return bits;
}

/** Whether two words, by their `letterBits`, are further apart than two edits: each changes one letter into another, two bits. */
export function differInLetters(a: number, b: number): boolean {
  let rest = a ^ b;
  rest &= rest - 1;
  rest &= rest - 1;
  rest &= rest - 1;
  rest &= rest - 1;
  return rest !== 0;
}
