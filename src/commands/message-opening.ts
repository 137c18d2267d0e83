import { listOf, record, textOrNull } from './unchecked.ts';
import { WORDS, type Words } from './words/words.ts';

/** What stands in small print above an answer. A button's id has no room for it, so that it is read back from the message itself. */
export interface Opening {
  /** The question, and how it was understood: Discord's Markdown, safe already. Null when the message does not say. */
  readonly asked: string | null;
  readonly understoodAs: string | null;
  /** Who made the answer public, null when that is not told; null when nobody did. */
  readonly sharedBy: { readonly user: string | null } | null;
}

/** Above an answer that says nothing of its question. */
export const NO_OPENING: Opening = { asked: null, understoodAs: null, sharedBy: null };

/** Longest line that is kept: a question with all its signs escaped. */
const LONGEST = 400;
const SMALL_PRINT = '-# ';
const MENTION = /<@(\d{1,20})>/;

/** The opening of a message of ours, as Discord sends the message along when one of its buttons is pressed; in any of our languages. */
export function openingOf(message: unknown): Opening {
  const [container] = listOf(record(message).components);
  const [first] = listOf(record(container).components);
  const content = textOrNull(record(first).content) ?? '';
  let opening = NO_OPENING;
  for (const line of content.split('\n', 3)) {
    const read =
      line.startsWith(SMALL_PRINT) && line.length <= LONGEST ? readLine(line.slice(SMALL_PRINT.length)) : null;
    if (read === null) break;
    opening = { ...opening, ...read };
  }
  return opening;
}

/** What an opening says, as lines in the reader's language. */
export function openingLines(
  { asked, understoodAs, sharedBy }: Opening,
  { answers }: Pick<Words, 'answers'>,
): string[] {
  const user = sharedBy?.user ?? null;
  return [
    ...(sharedBy === null ? [] : [answers.sharedBy(user === null ? null : `<@${user}>`)]),
    ...(asked === null ? [] : [answers.asked(asked)]),
    ...(understoodAs === null ? [] : [answers.understoodAs(understoodAs)]),
  ].map((line) => SMALL_PRINT + line);
}

function readLine(line: string): Partial<Opening> | null {
  const [mention = null, user = null] = MENTION.exec(line) ?? [];
  for (const { answers } of Object.values(WORDS)) {
    if (line === answers.sharedBy(mention)) return { sharedBy: { user } };
    const asked = after(answers.asked(''), line);
    if (asked !== null) return { asked };
    const understoodAs = after(answers.understoodAs(''), line);
    if (understoodAs !== null) return { understoodAs };
  }
  return null;
}

const after = (label: string, line: string): string | null =>
  line.startsWith(label) ? line.slice(label.length) : null;
