import { InteractionContextType, MessageFlags } from 'discord-api-types/v10';
import { headingOf } from './message-heading.ts';
import { type Opening, openingOf } from './message-opening.ts';
import { hasFlag, record, textOrNull } from './unchecked.ts';
import { type Words, wordsFor } from './words/words.ts';

/** A pressed button as Discord tells of it, read from whatever came. */
export interface Press {
  /** The button's `custom_id`; empty when there is none. */
  readonly id: string;
  /** Whether only the person who presses sees the message with the button. */
  readonly isPrivate: boolean;
  /** Whether the message may change under the button: it is private, or the person's own. Nobody turns the page for somebody else. */
  readonly inPlace: boolean;
  /** Whether what comes of it could be shared: only this person will see it, and others could. */
  readonly canShare: boolean;
  /** Who presses, as Discord's id; null when that is not told. */
  readonly user: string | null;
  /** The first line of the message with the button, as it stands there; null when it is not told. */
  readonly heading: string | null;
  /** What stands above the answer in that message: the question, and who shared it. */
  readonly opening: Opening;
  /** The bot's own words, in the presser's language. */
  readonly words: Words;
}

/** Reads a pressed button. */
export function readPress(interaction: unknown): Press {
  const { data, message, member, user, context, locale } = record(interaction);
  const presser = userId(record(member).user) ?? userId(user);
  const { flags, interaction_metadata: origin } = record(message);
  const isPrivate = hasFlag(flags, MessageFlags.Ephemeral);
  const isOwn = presser !== null && userId(record(origin).user) === presser;
  const inPlace = isPrivate || isOwn;
  return {
    id: textOrNull(record(data).custom_id) ?? '',
    isPrivate,
    inPlace,
    canShare: (isPrivate || !inPlace) && hasOthers(context),
    user: presser,
    heading: headingOf(message),
    opening: openingOf(message),
    words: wordsFor(locale),
  };
}

/** Whether anybody else reads where this comes from: not so in a direct message with the bot. */
export const hasOthers = (context: unknown): boolean => context !== InteractionContextType.BotDM;

const userId = (user: unknown): string | null => {
  const id = textOrNull(record(user).id);
  return id !== null && /^\d{1,20}$/.test(id) ? id : null;
};
