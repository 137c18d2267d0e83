import type { Source } from './sources.ts';

/** A name that several files define, and where. */
export interface SharedName {
  readonly name: string;
  readonly exported: number;
  /** `search/spelling.ts (function)` */
  readonly places: readonly string[];
}

/** The names that more than one file defines outside of its functions, those in most files first. */
export function sharedNames(files: readonly Source[]): SharedName[] {
  const found = new Map<string, { exported: number; places: string[] }>();
  for (const { file, names } of files)
    for (const { name, kind, exported } of names) {
      const known = found.get(name) ?? { exported: 0, places: [] };
      found.set(name, {
        exported: known.exported + (exported ? 1 : 0),
        places: [...known.places, `${file} (${exported ? 'exported ' : ''}${kind})`],
      });
    }
  return [...found]
    .map(([name, where]) => ({ name, ...where }))
    .filter(({ places }) => places.length > 1)
    .toSorted((a, b) => b.places.length - a.places.length || (a.name < b.name ? -1 : 1));
}
