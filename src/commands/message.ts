import {
  type APIComponentInContainer,
  type APIInteractionResponseChannelMessageWithSource,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { nothingToShow } from './wording.ts';

/** Characters that Discord takes over all texts of a message; counted here in UTF-16 units, of which there are never fewer. */
const MOST_TEXT = 4_000;
/** Components that Discord takes, nested ones included. */
const MOST_COMPONENTS = 40;

/** Colours at a message's edge. They say nothing that its words do not say too. */
export const Accent = { answer: 0x3b7dd8, doubt: 0xc98a1b, notice: 0x80848e } as const;

/** Half of a surrogate pair cannot be sent as UTF-8. It can only come from what somebody typed. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A message under way: texts in a container, within Discord's limits whatever is added. */
export interface Message {
  /** Characters that are left. */
  readonly room: number;
  /** Adds a text display if it fits, and says whether it did; an empty one never does. */
  add(markdown: string, options?: { readonly divided?: boolean }): boolean;
  /** The finished response. A message that is for the asker only stays private whatever was chosen. */
  toResponse(isPrivate: boolean): APIInteractionResponseChannelMessageWithSource;
}

/** Opens an empty message. `aside`: for the asker only (what went wrong, and what to do). */
export function openMessage(accent: number, { aside = false } = {}): Message {
  const parts: APIComponentInContainer[] = [];
  let room = MOST_TEXT;
  return {
    get room() {
      return room;
    },
    add(markdown, { divided = false } = {}) {
      const divider = divided && parts.length > 0;
      // One more for the container itself.
      const components = parts.length + (divider ? 2 : 1) + 1;
      if (markdown.trim() === '' || markdown.length > room || components > MOST_COMPONENTS) return false;
      if (divider) parts.push({ type: ComponentType.Separator });
      parts.push({ type: ComponentType.TextDisplay, content: markdown.replace(LONE_SURROGATE, '\ufffd') });
      room -= markdown.length;
      return true;
    },
    toResponse(isPrivate) {
      const filled: APIComponentInContainer[] =
        parts.length > 0 ? parts : [{ type: ComponentType.TextDisplay, content: nothingToShow() }];
      return {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: {
          flags: MessageFlags.IsComponentsV2 | (aside || isPrivate ? MessageFlags.Ephemeral : 0),
          components: [{ type: ComponentType.Container, accent_color: accent, components: filled }],
          // It also governs text displays: whatever an article says, nobody is called.
          allowed_mentions: { parse: [] },
        },
      };
    },
  };
}

/** A message of one text for the asker only; a text that is too long is none. */
export function notice(markdown: string): Message {
  const message = openMessage(Accent.notice, { aside: true });
  message.add(markdown);
  return message;
}
