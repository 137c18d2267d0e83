import { countUpTo, type FilePlace } from '../file-places.ts';

/** A decoded page, and the place of an offset in it. */
export interface SourcePlaces {
  readonly text: string;
  place(offset: number): FilePlace;
}

/** Lines are counted when somebody first asks. */
export function withPlaces(text: string): SourcePlaces {
  let starts: number[] | null = null;
  return {
    text,
    place(offset) {
      starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
      const line = countUpTo(starts, offset);
      return { offset, line, column: offset - (starts[line - 1] ?? 0) + 1 };
    },
  };
}
