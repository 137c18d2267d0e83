import { InteractionContextType, MessageFlags } from 'discord-api-types/v10';
import { TEXTS, textsFor } from '../texts/languages.ts';
import type { Texts } from '../texts/texts.ts';
import { hasFlag, listOf, record, textOrNull } from './unchecked.ts';

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
const LONGEST_MESSAGE_OPENING = 400;
const SMALL_PRINT = '-# ';
const MENTION = /<@(\d{1,20})>/;

/** The opening of a message of ours, as Discord sends the message along when one of its buttons is pressed; in any of our languages. */
function openingOf(message: unknown): Opening {
  const [container] = listOf(record(message).components);
  const [first] = listOf(record(container).components);
  const content = textOrNull(record(first).content) ?? '';
  let opening = NO_OPENING;
  for (const line of content.split('\n', 3)) {
    const read =
      line.startsWith(SMALL_PRINT) && line.length <= LONGEST_MESSAGE_OPENING
        ? readLine(line.slice(SMALL_PRINT.length))
        : null;
    if (read === null) break;
    opening = { ...opening, ...read };
  }
  return opening;
}

/** What an opening says, as lines in the reader's language. */
export function openingLines(
  { asked, understoodAs, sharedBy }: Opening,
  { answers }: Pick<Texts, 'answers'>,
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
  for (const { answers } of Object.values(TEXTS)) {
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
  readonly texts: Texts;
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
    texts: textsFor(locale),
  };
}

/** Whether anybody else reads where this comes from: not so in a direct message with the bot. */
export const hasOthers = (context: unknown): boolean => context !== InteractionContextType.BotDM;

const userId = (user: unknown): string | null => {
  const id = textOrNull(record(user).id);
  return id !== null && /^\d{1,20}$/.test(id) ? id : null;
};
