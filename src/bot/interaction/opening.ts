import { TEXTS } from '../texts/languages.ts';
import type { Texts } from '../texts/texts.ts';
import { listOf, record, textOrNull } from './unchecked.ts';

/*
 * The first lines of a message of ours. A button's id has no room for them, so when a button is pressed they are read back from the
 * message, which Discord sends along.
 */

const SMALL_PRINT = '-# ';
/** The longest heading that is read, in characters: a few names and a topic, each shortened. */
const LONGEST_HEADING = 1_200;

/** The heading of a message of ours: the first text of its container if that is a single line, but for small print above it; else null. */
export function headingOf(message: unknown): string | null {
  const text = firstText(message);
  if (text === null || text.length > LONGEST_HEADING) return null;
  const lines = text.split('\n');
  const from = lines.findIndex((line) => !line.startsWith(SMALL_PRINT));
  return from === lines.length - 1 ? (lines[from] ?? null) : null;
}

function firstText(message: unknown): string | null {
  const [container] = listOf(record(message).components);
  const [first] = listOf(record(container).components);
  return textOrNull(record(first).content);
}

/** The small print above an answer. */
export interface Opening {
  /** The question, as escaped Discord Markdown; null if the message does not say. */
  readonly asked: string | null;
  /** The question as the bot understood it, likewise. */
  readonly understoodAs: string | null;
  /** The text that was checked, likewise. */
  readonly checked: string | null;
  /** Who made the answer public, by Discord's id or null if unknown; null if nobody did. */
  readonly sharedBy: { readonly user: string | null } | null;
}

/** The opening of an answer that does not mention its question. */
export const NO_OPENING: Opening = { asked: null, understoodAs: null, checked: null, sharedBy: null };

/** The longest line that is read, in characters: a question with every sign escaped. */
const LONGEST_OPENING_LINE = 400;
const MENTION = /<@(\d{1,20})>/;

/** The opening of a message of ours, in whichever of our languages it is written. */
export function openingOf(message: unknown): Opening {
  let opening = NO_OPENING;
  for (const line of (firstText(message) ?? '').split('\n', 3)) {
    const read =
      line.startsWith(SMALL_PRINT) && line.length <= LONGEST_OPENING_LINE
        ? readLine(line.slice(SMALL_PRINT.length))
        : null;
    if (read === null) break;
    opening = { ...opening, ...read };
  }
  return opening;
}

/** An opening as Markdown lines in the reader's language. */
export function openingLines(
  { asked, understoodAs, checked, sharedBy }: Opening,
  { answers, verify }: Pick<Texts, 'answers' | 'verify'>,
): string[] {
  const user = sharedBy?.user ?? null;
  return [
    ...(sharedBy === null ? [] : [answers.sharedBy(user === null ? null : `<@${user}>`)]),
    ...(asked === null ? [] : [answers.asked(asked)]),
    ...(understoodAs === null ? [] : [answers.understoodAs(understoodAs)]),
    ...(checked === null ? [] : [verify.checked(checked)]),
  ].map((line) => SMALL_PRINT + line);
}

function readLine(line: string): Partial<Opening> | null {
  const [mention = null, user = null] = MENTION.exec(line) ?? [];
  for (const { answers, verify } of Object.values(TEXTS)) {
    if (line === answers.sharedBy(mention)) return { sharedBy: { user } };
    const asked = after(answers.asked(''), line);
    if (asked !== null) return { asked };
    const understoodAs = after(answers.understoodAs(''), line);
    if (understoodAs !== null) return { understoodAs };
    const checked = after(verify.checked(''), line);
    if (checked !== null) return { checked };
  }
  return null;
}

const after = (label: string, line: string): string | null =>
  line.startsWith(label) ? line.slice(label.length) : null;
