import {
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIInteractionResponseChannelMessageWithSource,
  type APIInteractionResponseUpdateMessage,
  ButtonStyle,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Texts } from '../texts/texts.ts';

/** Characters that Discord takes over all texts of a message; counted here in UTF-16 units, of which there are never fewer. */
const MOST_TEXT = 4_000;
/** Components that Discord takes, nested ones included. */
const MOST_COMPONENTS = 40;

/** Buttons that Discord takes in a row. */
const MOST_BUTTONS = 5;
/** Characters of a `custom_id`. */
export const LONGEST_ID = 100;
/** Kept free for a row of buttons: itself and what is in it. */
const ROW = 1 + MOST_BUTTONS;

/** A button: one that comes back to the bot with its `id`, or one that opens an address. Labels are plain. */
export type Button =
  | { readonly label: string; readonly id: string; readonly disabled?: boolean }
  | { readonly label: string; readonly url: string };

/** Colours at a message's edge. They say nothing that its words do not say too. */
export const Accent = { answer: 0x3b7dd8, doubt: 0xc98a1b, notice: 0x80848e } as const;

/** Half of a surrogate pair cannot be sent as UTF-8. It can only come from what somebody typed. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Half of any pair: looking for one takes a quarter of the time, and most texts have none. */
const SURROGATE = /[\ud800-\udfff]/;

/** A text as it can be sent: half a character becomes a sign for one that is missing. */
export const sendable = (text: string): string =>
  SURROGATE.test(text) ? text.replace(LONE_SURROGATE, '\ufffd') : text;

/** A message under way: texts in a container, within Discord's limits whatever is added. */
export interface Message {
  /** Characters that are left. */
  readonly room: number;
  /** Adds a text display if it fits, and says whether it did; an empty one never does. */
  add(markdown: string, options?: { readonly divided?: boolean }): boolean;
  /** Puts a row of up to five buttons below all texts, in the place of one that was set before; none when there are none. */
  setButtons(buttons: readonly Button[]): void;
  /** The finished response; an empty message says so in `words`. One that is for the asker only stays private whatever was chosen. */
  toResponse(isPrivate: boolean, texts: Texts): APIInteractionResponseChannelMessageWithSource;
  /** The same in the place of the message whose button was pressed; what is for the asker only comes beside it. */
  toUpdate(texts: Texts): APIInteractionResponseUpdateMessage | APIInteractionResponseChannelMessageWithSource;
}

/** Opens an empty message. `aside`: for the asker only (what went wrong, and what to do). */
export const openMessage = (accent: number, { aside = false } = {}): Message => new OpenMessage(accent, aside);

/** A class, because an object with a getter of its own is one of its own kind to V8, which keeps all that it holds for long. */
class OpenMessage implements Message {
  readonly #accent: number;
  readonly #aside: boolean;
  readonly #parts: APIComponentInContainer[] = [];
  #row: readonly Button[] = [];
  #room = MOST_TEXT;

  constructor(accent: number, aside: boolean) {
    this.#accent = accent;
    this.#aside = aside;
  }

  get room(): number {
    return this.#room;
  }

  add(markdown: string, { divided = false } = {}): boolean {
    const divider = divided && this.#parts.length > 0;
    // One more for the container itself.
    const components = this.#parts.length + (divider ? 2 : 1) + 1 + ROW;
    if (markdown.trim() === '' || markdown.length > this.#room || components > MOST_COMPONENTS) return false;
    if (divider) this.#parts.push({ type: ComponentType.Separator });
    this.#parts.push({ type: ComponentType.TextDisplay, content: sendable(markdown) });
    this.#room -= markdown.length;
    return true;
  }

  setButtons(buttons: readonly Button[]): void {
    const ids = new Set<string>();
    this.#row = buttons.filter((button) => canStand(button, ids)).slice(0, MOST_BUTTONS);
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
    if (this.#row.length > 0) filled.push({ type: ComponentType.ActionRow, components: this.#row.map(asComponent) });
    return {
      flags: MessageFlags.IsComponentsV2 | flags,
      components: [{ type: ComponentType.Container as const, accent_color: this.#accent, components: filled }],
      // It also governs text displays: whatever an article says, nobody is called.
      allowed_mentions: { parse: [] },
    };
  }
}

/** Whether Discord takes a button; ids must not stand twice in a message. Addresses are checked where they are made. */
function canStand(button: Button, ids: Set<string>): boolean {
  if ('url' in button) return true;
  if (button.id === '' || button.id.length > LONGEST_ID || ids.has(button.id)) return false;
  ids.add(button.id);
  return true;
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

/** A message of one text for the asker only; a text that is too long is none. */
export function notice(markdown: string): Message {
  const message = openMessage(Accent.notice, { aside: true });
  message.add(markdown);
  return message;
}
