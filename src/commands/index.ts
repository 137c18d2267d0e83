import { ask } from './ask.ts';
import { share, walkOn } from './ask-controls.ts';
import type { Command } from './command.ts';
import type { Control } from './control.ts';
import { quote } from './quote.ts';
import { turnPage } from './turn-page.ts';

/** Everything that the bot can do; a command is one file and one line here. */
export const COMMANDS: readonly Command[] = [ask, quote];

/** What the buttons under its replies do. */
export const CONTROLS: readonly Control[] = [walkOn, share, turnPage];
