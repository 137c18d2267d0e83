import type { APIInteraction } from 'discord-api-types/v10';
import { record } from '../commands/unchecked.ts';

/** The names of fields that hold what somebody wrote: in an option or a dialog, in a message, in an embed. */
const WRITTEN: ReadonlySet<string> = new Set(['value', 'content', 'description']);

/** Every text in an interaction that a person wrote, and its token: what no report may repeat. However deep it lies: JSON has no end. */
export function privateTexts(interaction: APIInteraction): string[] {
  const texts: string[] = [interaction.token];
  const left: unknown[] = [interaction.data];
  while (left.length > 0) {
    for (const [name, value] of Object.entries(record(left.pop()))) {
      if (typeof value === 'object') left.push(value);
      else if (typeof value === 'string' && WRITTEN.has(name)) texts.push(value);
    }
  }
  return texts;
}
