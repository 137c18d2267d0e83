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
import { replaceLoneSurrogates } from '../../language/characters.ts';
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
  /** Sets the row of up to five buttons below all texts, or removes it. */
  setButtons(buttons: readonly Button[]): void;
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
  #row: readonly Button[] = [];
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
    // One more for the container itself.
    const components = this.#parts.length + (divider ? 2 : 1) + 1 + ROW;
    if (markdown.trim() === '' || markdown.length > this.#room || components > MOST_COMPONENTS) return false;
    if (divider) this.#parts.push({ type: ComponentType.Separator });
    this.#parts.push({ type: ComponentType.TextDisplay, content: sendable(markdown) });
    this.#room -= markdown.length;
    this.#screen -= heightOf(markdown) + (divider ? DIVIDER_HEIGHT : 0);
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
      // This also covers text displays: whatever an article says, nobody is notified.
      allowed_mentions: { parse: [] },
    };
  }
}

/** Whether Discord would accept a button; ids must be unique within a message. Addresses are checked where they are made. */
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

/** A message of one text that is only for the asker; a text that is too long is dropped. */
export function notice(markdown: string): Message {
  const message = openMessage(Accent.notice, { aside: true });
  message.add(markdown);
  return message;
}
