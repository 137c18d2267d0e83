import type { Passage } from '../domain/answer.ts';
import type { Span } from '../domain/span.ts';
import { termsOf } from '../language/terms.ts';
import type { Asked } from '../search/asked.ts';
import type { Exhibit } from '../search/exhibits.ts';

/** Code of so many lines is shown whole: a reader sees it at a glance, and a line alone is seldom understood. */
const WHOLE_LINES = 12;
/** Code that is read line by line for the words asked for; farther down they are not looked for. In UTF-16 units. */
const READ = 100_000;

/** An exhibit as a passage: a caption whole, of long code the lines with the words asked for and what stands with them between empty lines. */
export function exhibitPassage(exhibit: Exhibit, keys: ReadonlySet<string>, score: number): Passage {
  const { article, kind, first, last } = exhibit;
  const whole = { start: article.sentences[first]?.start ?? 0, end: article.sentences[last]?.end ?? 0 };
  const span = kind === 'code' ? linesWith(article.text, whole, keys) : whole;
  return { article, first, last, ...span, score, context: [] };
}

/** The stems and forms of a question's terms. */
export const keysOf = ({ terms }: Asked): ReadonlySet<string> => new Set(terms.flatMap(({ key, form }) => [key, form]));

interface Line extends Span {
  readonly isEmpty: boolean;
  readonly keys: ReadonlySet<string>;
}

function linesWith(text: string, whole: Span, keys: ReadonlySet<string>): Span {
  const lines = linesOf(text, { start: whole.start, end: Math.min(whole.end, whole.start + READ) }, keys);
  if (lines.length <= WHOLE_LINES) return whole;
  const matched = bestWindow(lines);
  const around = withNeighbours(lines, matched);
  const start = lines[around.first]?.start ?? whole.start;
  return { start, end: lines[around.last]?.end ?? whole.end };
}

function linesOf(text: string, within: Span, keys: ReadonlySet<string>): Line[] {
  const lines: Line[] = [];
  for (let start = within.start; start <= within.end; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > within.end ? within.end : found;
    const own = termsOf(text, { start, end }).flatMap(({ key, form }) => [key, form]);
    lines.push({
      start,
      end,
      isEmpty: text.slice(start, end).trim() === '',
      keys: new Set(own.filter((k) => keys.has(k))),
    });
    start = end + 1;
  }
  return lines;
}

/** The lines with the most of the words, close enough together to be shown; the fewest such lines, the first of equals. */
function bestWindow(lines: readonly Line[]): { first: number; last: number } {
  let best = { first: 0, last: 0, count: 0 };
  for (const [first, line] of lines.entries()) {
    if (line.keys.size === 0) continue;
    const seen = new Set<string>();
    for (let last = first; last < Math.min(lines.length, first + WHOLE_LINES); last++) {
      const before = seen.size;
      for (const key of lines[last]?.keys ?? []) seen.add(key);
      const isShorter = seen.size === best.count && last - first < best.last - best.first;
      if (seen.size > before && (seen.size > best.count || isShorter)) best = { first, last, count: seen.size };
    }
  }
  return best;
}

/** The lines with everything up to the next empty ones, as far as there is room: after them first, because what a line begins stands below it. */
function withNeighbours(
  lines: readonly Line[],
  { first, last }: { first: number; last: number },
): { first: number; last: number } {
  let [from, to] = [first, last];
  const room = (): boolean => to - from + 1 < WHOLE_LINES;
  while (room() && lines[to + 1]?.isEmpty === false) to++;
  while (room() && lines[from - 1]?.isEmpty === false) from--;
  return { first: from, last: to };
}
