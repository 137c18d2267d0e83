import { about } from './about.ts';
import { articles, turnArticles } from './articles/articles.ts';
import { ask } from './ask/ask.ts';
import { askAbout } from './ask/ask-about.ts';
import { inContext, share, walkOn } from './ask/ask-button-handlers.ts';
import type { ButtonHandler, Command, MessageCommand } from './command.ts';
import { quote } from './quote/quote.ts';
import { turnPage } from './quote/turn-page.ts';
import { checkQuote, verify } from './verify/verify.ts';

/** Everything that the bot can do: each command has a file of its own and a line here. */
export const COMMANDS: readonly Command[] = [ask, quote, verify, articles, about];

/** Everything that it can do with a message. */
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [checkQuote, askAbout];

/** All of them as they are registered with Discord. */
export const COMMAND_DATA = [...COMMANDS, ...MESSAGE_COMMANDS].map(({ data }) => data);

/** What the buttons under its replies do. */
export const BUTTON_HANDLERS: readonly ButtonHandler[] = [walkOn, share, turnPage, inContext, turnArticles];
