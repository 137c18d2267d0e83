import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Act, CommandOption, PageCommand, Post } from './page/protocol.ts';

/** The registered commands as the page shows them: those typed with a slash and those used on a message. */
export const pageCommands = (commands: RESTPutAPIApplicationCommandsJSONBody): PageCommand[] =>
  commands.flatMap((command): PageCommand[] => {
    const { name, name_localizations = null, type = ApplicationCommandType.ChatInput } = command;
    if (type === ApplicationCommandType.Message)
      return [{ name, name_localizations, type, description: '', options: [] }];
    if (type !== ApplicationCommandType.ChatInput || !('options' in command || 'description' in command)) return [];
    const { description = '', description_localizations = null } = command;
    const options = 'options' in command ? (command.options ?? []) : [];
    return [
      { name, name_localizations, type, description, description_localizations, options: options.flatMap(optionOf) },
    ];
  });

const FILLED_IN: readonly ApplicationCommandOptionType[] = [
  ApplicationCommandOptionType.String,
  ApplicationCommandOptionType.Boolean,
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
];

/** Keeps an option that can be filled in here; the preview has no other people, channels or files to choose. */
function optionOf(option: APIApplicationCommandOption): CommandOption[] {
  return FILLED_IN.includes(option.type) ? [option as CommandOption] : [];
}

/*
 * What the page may send. It runs in a browser, so everything from it is checked like anything else from outside.
 */

const id = z.string().regex(/^\d{1,20}$/);
const customId = z.string().min(1).max(100);
/** The longest text that Discord allows in an option. */
const text = z.string().max(6_000);
const optionName = z.string().min(1).max(32);
const options = z.record(optionName, z.union([text, z.number(), z.boolean()]));
const place = z.enum(['server', 'direct']);
const doer = { user: id, place, locale: z.string().max(10) };

const act = z.discriminatedUnion('act', [
  z.object({ ...doer, act: z.literal('command'), name: optionName, options }),
  z.object({ ...doer, act: z.literal('typing'), name: optionName, options, focused: optionName }),
  z.object({ ...doer, act: z.literal('message command'), name: optionName, message: id }),
  z.object({
    ...doer,
    act: z.literal('component'),
    message: id,
    customId,
    values: z.array(z.string().max(100)).max(25).exactOptional(),
  }),
  z.object({
    ...doer,
    act: z.literal('dialog'),
    customId,
    message: id.nullable(),
    fields: z
      .array(
        z.object({
          customId,
          labelled: z.boolean(),
          value: z.union([z.string().max(4_000), z.array(z.string().max(100)).max(25)]),
        }),
      )
      .max(5),
  }),
]);

const post = z.object({ user: id, place, content: z.string().trim().min(1).max(2_000) });
const dismissal = z.object({ message: id });

/** What somebody did; null if the body is not that. */
export const readAct = (body: unknown): Act | null => act.safeParse(body).data ?? null;

/** What somebody wrote; null if the body is not that. */
export const readPost = (body: unknown): Post | null => post.safeParse(body).data ?? null;

/** The message that somebody dismissed; null if the body is not that. */
export const readDismissal = (body: unknown): string | null => dismissal.safeParse(body).data?.message ?? null;
