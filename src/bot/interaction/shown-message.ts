import { ComponentType } from 'discord-api-types/v10';
import { listOf, record, textOrNull } from './unchecked.ts';

/** A text of a message of ours, as Discord Markdown. */
export interface TextInMessage {
  readonly markdown: string;
  /** Whether a line divides it from what is above. */
  readonly divided: boolean;
}

/** A button of a message of ours: with an id or an address, whichever it has. */
export interface ShownControl {
  readonly label: string;
  readonly id: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

/** A message of ours as it is shown. Nothing in it has been checked but its shape. */
export interface ShownMessage {
  /** The colour of its edge; null if it has none. */
  readonly accent: number | null;
  readonly texts: readonly TextInMessage[];
  /** Its buttons, row by row; menus are left out. */
  readonly rows: readonly (readonly ShownControl[])[];
}

/** Reads a message of ours back from what Discord sends along with a button that is pressed under it. */
export function shownMessage(message: unknown): ShownMessage {
  const [container] = listOf(record(message).components);
  const { accent_color: accent, components } = record(container);
  const texts: TextInMessage[] = [];
  const rows: ShownControl[][] = [];
  let divided = false;
  for (const part of listOf(components)) {
    const { type, content, components: inner } = record(part);
    if (type === ComponentType.Separator) divided = true;
    const markdown = type === ComponentType.TextDisplay ? textOrNull(content) : null;
    if (markdown !== null) {
      texts.push({ markdown, divided });
      divided = false;
    }
    if (type === ComponentType.ActionRow) rows.push(listOf(inner).flatMap(controlOf));
  }
  const isColour = typeof accent === 'number' && Number.isInteger(accent) && accent >= 0 && accent <= 0xffffff;
  return { accent: isColour ? accent : null, texts, rows };
}

function controlOf(component: unknown): ShownControl[] {
  const { type, label, custom_id, url, disabled } = record(component);
  const text = textOrNull(label);
  if (type !== ComponentType.Button || text === null) return [];
  return [{ label: text, id: textOrNull(custom_id), url: textOrNull(url), disabled: disabled === true }];
}
