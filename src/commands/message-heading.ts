import { listOf, record, textOrNull } from './unchecked.ts';

/** Longest heading: some names and a topic, each shortened. */
const LONGEST = 1_200;

/**
 * The heading of a message of ours, as Discord sends the message along when one of its buttons is pressed: the first text of its container,
 * if that is one line. Null when there is none.
 */
export function headingOf(message: unknown): string | null {
  const [container] = listOf(record(message).components);
  const [first] = listOf(record(container).components);
  const content = textOrNull(record(first).content);
  return content !== null && content.length <= LONGEST && !content.includes('\n') ? content : null;
}
