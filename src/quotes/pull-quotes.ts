import { type Span, slice } from '../domain/span.ts';
import type { Draft } from './draft.ts';

/** So many words in a row that stand twice are one quotation and its repetition, not a turn of phrase. */
const SHORTEST = 6;

/** The drafts without pull quotes: quoted words set apart that somebody says elsewhere in the article. */
export function withoutPullQuotes(text: string, drafts: readonly Draft[]): Draft[] {
  const candidates = drafts.filter(mayRepeat);
  if (candidates.length === 0) return [...drafts];
  const said = new Set(
    drafts
      .filter((draft) => draft.cue !== null)
      .flatMap(({ content }) => content.flatMap((span) => runsOf(text, span))),
  );
  return drafts.filter((draft) => !mayRepeat(draft) || !repeats(text, draft, said));
}

const mayRepeat = ({ pattern }: Draft): boolean => pattern === 'unattributed';

function repeats(text: string, { content }: Draft, said: ReadonlySet<string>): boolean {
  const runs = content.flatMap((span) => runsOf(text, span));
  const [first] = runs;
  const last = runs.at(-1);
  return first !== undefined && last !== undefined && said.has(first) && said.has(last);
}

/** Every run of `SHORTEST` words, in lower case. */
function runsOf(text: string, span: Span): string[] {
  const words =
    slice(text, span)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - SHORTEST + 1)).map((_, i) => words.slice(i, i + SHORTEST).join(' '));
}
