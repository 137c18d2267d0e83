import { about } from './about.ts';
import { turnArticles } from './article-list.ts';
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { askAbout } from './ask-about.ts';
import { share, walkOn } from './ask-controls.ts';
import { checkQuote } from './check-quote.ts';
import type { Command, MessageCommand } from './command.ts';
import type { Control } from './control.ts';
import { inContext } from './in-context.ts';
import { quote } from './quote.ts';
import { turnPage } from './turn-page.ts';
import { verify } from './verify.ts';

/** Everything that the bot can do; a command is one file and one line here. */
export const COMMANDS: readonly Command[] = [ask, quote, verify, articles, about];

/** Everything that it can do with a message. */
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [checkQuote, askAbout];

/** All of them as Discord is told of them. */
export const COMMAND_DATA = [...COMMANDS, ...MESSAGE_COMMANDS].map(({ data }) => data);

/** What the buttons under its replies do. */
export const CONTROLS: readonly Control[] = [walkOn, share, turnPage, inContext, turnArticles];
