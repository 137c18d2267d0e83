import { shownCharacters } from './inline-text.ts';

/** The lines of a `<pre>`, without the empty ones around them and without white space at their ends. */
export function codeLines(raw: string): string {
  const lines = shownCharacters(raw)
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n');
}
