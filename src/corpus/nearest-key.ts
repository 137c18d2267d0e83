/** The known key that somebody meant by a misspelt one ("titel" → "title", "Kept" → "keep"), or null. */
export function nearestKey(typed: string, known: readonly string[]): string | null {
  const word = typed.toLowerCase().slice(0, 40);
  let best: string | null = null;
  let fewest = 3;
  for (const key of known) {
    const edits = editDistance(word, key.toLowerCase());
    // Two edits of a word of four letters make any word of it.
    if (edits < fewest && edits * 2 < key.length) {
      best = key;
      fewest = edits;
    }
  }
  return best;
}

/** How many letters have to be inserted, removed or exchanged to make one word the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
