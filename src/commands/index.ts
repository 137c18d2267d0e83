import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { quote } from './quote.ts';

/** Everything that the bot can do; a command is one file and one line here. */
export const COMMANDS: readonly Command[] = [ask, quote];
