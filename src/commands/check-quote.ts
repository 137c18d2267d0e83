import { ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE } from './audience.ts';
import { checkReply } from './check-reply.ts';
import type { MessageCommand } from './command.ts';
import { localisedName } from './words/localised.ts';

/** *Check this quote*: whether what a message quotes stands in the articles word for word. */
export const checkQuote = {
  data: { ...localisedName((words) => words.verify.checkQuote), type: ApplicationCommandType.Message, ...EVERYWHERE },
  execute: ({ content }, request, bot) => checkReply(content, null, request, bot),
} satisfies MessageCommand;
