import { COMMON_WORDS } from '../language/english/common-words.ts';
import { SYNONYMS } from '../language/english/synonyms.ts';
import { stem } from '../language/terms.ts';

/** The stems of words that mean about the same, by stem: "lead" → "head", "chair", "run", … Empty for a word without any. */
export const alikeTo = (key: string): readonly string[] => ALIKE.get(key) ?? NONE;

/** Whether a stem is of a word so common that it says little about which sentence is meant. */
export const isCommon = (key: string): boolean => COMMON.has(key);

const NONE: readonly string[] = [];
const COMMON: ReadonlySet<string> = new Set([...COMMON_WORDS].map(stem));
const ALIKE: ReadonlyMap<string, readonly string[]> = alikeByStem();

function alikeByStem(): Map<string, string[]> {
  const sets = new Map<string, Set<string>>();
  for (const [word, others] of SYNONYMS) {
    const key = stem(word);
    const set = sets.get(key) ?? new Set<string>();
    for (const other of others) if (stem(other) !== key) set.add(stem(other));
    sets.set(key, set);
  }
  return new Map([...sets].map(([key, set]) => [key, [...set]]));
}
