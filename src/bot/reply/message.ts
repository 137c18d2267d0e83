import {
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIInteractionResponseChannelMessageWithSource,
  type APIInteractionResponseUpdateMessage,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { replaceLoneSurrogates } from '../../language/characters.ts';
import { onOneLine } from '../../language/one-line.ts';
import type { Texts } from '../texts/texts.ts';
import { DIVIDER_HEIGHT, HIGHEST, heightOf } from './screen.ts';

/** The most characters that Discord allows in all texts of a message together; counted here in UTF-16 units, of which there are never fewer. */
const MOST_TEXT = 4_000;
/** The most components that Discord allows, including nested ones. */
const MOST_COMPONENTS = 40;

/** The most buttons that Discord allows in a row. */
const MOST_BUTTONS = 5;
/** The most characters of a `custom_id`. */
export const LONGEST_ID = 100;
/** Components to leave for a row of buttons: the row and its buttons. */
const ROW = 1 + MOST_BUTTONS;

/** A button that comes back to the bot with its `id`, or one that opens an address. Labels are plain text. */
export type Button =
  | { readonly label: string; readonly id: string; readonly disabled?: boolean }
  | { readonly label: string; readonly url: string };

/** The most entries that Discord allows in a menu, and the most characters of an entry's label, value or description. */
export const MOST_ENTRIES = 25;
export const LONGEST_ENTRY = 100;

/** An entry of a menu. Label and description are plain text. */
export interface MenuEntry {
  readonly label: string;
  /** What comes back to the bot; differs from those of the other entries. */
  readonly value: string;
  readonly description?: string;
  /** Whether it is what the message shows now. */
  readonly chosen?: boolean;
}

/** A menu of which one entry is chosen; it comes back to the bot with its `id` and the entry's value. */
export interface Menu {
  readonly id: string;
  /** Plain text, shown while nothing is chosen. */
  readonly placeholder: string;
  readonly entries: readonly MenuEntry[];
}

/** Colours of a message's edge. They say nothing that the words do not say too. */
export const Accent = { answer: 0x3b7dd8, doubt: 0xc98a1b, notice: 0x80848e } as const;

/** A text that can be sent: half a character becomes a replacement character. */
export const sendable = (text: string): string => replaceLoneSurrogates(text);

/** A message that is being put together: texts in a container, always within Discord's limits. */
export interface Message {
  /** How many characters are left. */
  readonly room: number;
  /** How many pixels are left on a phone's screen, estimated; below 0 when the message is higher. */
  readonly screen: number;
  /** Adds a text if it fits, and returns whether it did; an empty text never does. */
  add(markdown: string, options?: { readonly divided?: boolean }): boolean;
  /** Adds a menu below what there is, if it has entries and fits, and returns whether it did. */
  addMenu(menu: Menu): boolean;
  /** Adds a row of up to five buttons below what there is, likewise. */
  addButtons(buttons: readonly Button[]): boolean;
  /** Sets the rows of up to five buttons below everything else, or removes them. There is always room for the first. */
  setButtons(...rows: readonly (readonly Button[])[]): void;
  /** The finished response. An empty message says that there is nothing to show. A message that is only for the asker stays private whatever `isPrivate` says. */
  toResponse(isPrivate: boolean, texts: Texts): APIInteractionResponseChannelMessageWithSource;
  /** The same as an update of the message whose button was pressed; a message that is only for the asker becomes a new one. */
  toUpdate(texts: Texts): APIInteractionResponseUpdateMessage | APIInteractionResponseChannelMessageWithSource;
}

/** Starts an empty message. `aside`: only for the asker (what went wrong, and what to do). */
export const openMessage = (accent: number, { aside = false } = {}): Message => new OpenMessage(accent, aside);

/** A class, because V8 gives every object literal with a getter a shape of its own, which keeps all that it refers to in memory for long. */
class OpenMessage implements Message {
  readonly #accent: number;
  readonly #aside: boolean;
  readonly #parts: APIComponentInContainer[] = [];
  /** Components of the parts, nested ones included. */
  #used = 0;
  /** Ids of the controls among the parts. */
  readonly #ids = new Set<string>();
  #rows: readonly (readonly Button[])[] = [];
  #room = MOST_TEXT;
  #screen = HIGHEST;

  constructor(accent: number, aside: boolean) {
    this.#accent = accent;
    this.#aside = aside;
  }

  get room(): number {
    return this.#room;
  }

  get screen(): number {
    return this.#screen;
  }

  add(markdown: string, { divided = false } = {}): boolean {
    const divider = divided && this.#parts.length > 0;
    const components = divider ? 2 : 1;
    if (markdown.trim() === '' || markdown.length > this.#room || !this.#hasRoomFor(components)) return false;
    if (divider) this.#parts.push({ type: ComponentType.Separator });
    this.#parts.push({ type: ComponentType.TextDisplay, content: sendable(markdown) });
    this.#used += components;
    this.#room -= markdown.length;
    this.#screen -= heightOf(markdown) + (divider ? DIVIDER_HEIGHT : 0);
    return true;
  }

  addMenu(menu: Menu): boolean {
    const select = asSelect(menu);
    if (select.options.length === 0 || !this.#hasRoomFor(2) || !isFree(menu.id, this.#ids)) return false;
    this.#ids.add(menu.id);
    this.#parts.push({ type: ComponentType.ActionRow, components: [select] });
    this.#used += 2;
    return true;
  }

  addButtons(buttons: readonly Button[]): boolean {
    const row = buttons.filter((button) => canStand(button, this.#ids)).slice(0, MOST_BUTTONS);
    if (row.length === 0 || !this.#hasRoomFor(1 + row.length)) return false;
    this.#parts.push({ type: ComponentType.ActionRow, components: row.map(asComponent) });
    this.#used += 1 + row.length;
    return true;
  }

  setButtons(...rows: readonly (readonly Button[])[]): void {
    const ids = new Set(this.#ids);
    this.#rows = rows
      .map((row) => row.filter((button) => canStand(button, ids)).slice(0, MOST_BUTTONS))
      .filter((row) => row.length > 0);
  }

  /** Whether so many more components leave room for the container itself and a row of buttons. */
  #hasRoomFor(components: number): boolean {
    return this.#used + components + 1 + ROW <= MOST_COMPONENTS;
  }

  toResponse(isPrivate: boolean, texts: Texts): APIInteractionResponseChannelMessageWithSource {
    return {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: this.#data(this.#aside || isPrivate ? MessageFlags.Ephemeral : 0, texts),
    };
  }

  toUpdate(texts: Texts): APIInteractionResponseUpdateMessage | APIInteractionResponseChannelMessageWithSource {
    if (this.#aside) return this.toResponse(true, texts);
    return { type: InteractionResponseType.UpdateMessage, data: this.#data(0, texts) };
  }

  #data(flags: number, { problems }: Texts) {
    const filled: APIComponentInContainer[] =
      this.#parts.length > 0
        ? [...this.#parts]
        : [{ type: ComponentType.TextDisplay, content: problems.nothingToShow }];
    let used = 1 + Math.max(1, this.#used);
    for (const row of this.#rows) {
      used += 1 + row.length;
      if (used <= MOST_COMPONENTS) filled.push({ type: ComponentType.ActionRow, components: row.map(asComponent) });
    }
    return {
      flags: MessageFlags.IsComponentsV2 | flags,
      components: [{ type: ComponentType.Container as const, accent_color: this.#accent, components: filled }],
      // This also covers text displays: whatever an article says, nobody is notified.
      allowed_mentions: { parse: [] },
    };
  }
}

/** Whether Discord would accept a button; ids must be unique within a message. Addresses are checked where they are made. */
function canStand(button: Button, ids: Set<string>): boolean {
  if ('url' in button) return true;
  if (!isFree(button.id, ids)) return false;
  ids.add(button.id);
  return true;
}

const isFree = (id: string, ids: ReadonlySet<string>): boolean => id !== '' && id.length <= LONGEST_ID && !ids.has(id);

/** A menu without the entries that Discord would refuse: those without a label or value, and a value's second one. */
function asSelect({ id, placeholder, entries }: Menu): APIStringSelectComponent {
  const values = new Set<string>();
  const options = entries.flatMap(({ label, value, description = '', chosen = false }) => {
    const text = onOneLine(label, LONGEST_ENTRY);
    if (text === '' || value === '' || value.length > LONGEST_ENTRY || values.has(value)) return [];
    values.add(value);
    const detail = onOneLine(description, LONGEST_ENTRY);
    return [
      {
        label: sendable(text),
        value: sendable(value),
        ...(detail === '' ? {} : { description: sendable(detail) }),
        ...(chosen ? { default: true } : {}),
      },
    ];
  });
  return { type: ComponentType.StringSelect, custom_id: id, placeholder, options: options.slice(0, MOST_ENTRIES) };
}

const asComponent = (button: Button): APIButtonComponentWithCustomId | APIButtonComponentWithURL =>
  'url' in button
    ? { type: ComponentType.Button, style: ButtonStyle.Link, label: button.label, url: button.url }
    : {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: button.label,
        custom_id: button.id,
        ...(button.disabled ? { disabled: true } : {}),
      };

/** A message of one text that is only for the asker; a text that is too long is dropped. */
export function notice(markdown: string): Message {
  const message = openMessage(Accent.notice, { aside: true });
  message.add(markdown);
  return message;
}
