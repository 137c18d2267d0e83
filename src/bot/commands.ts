import { aboutCommand } from './about.ts';
import { openArticleFromMenu, turnArticles } from './articles/article-buttons.ts';
import { articlesCommand } from './articles/articles.ts';
import { askCommand } from './ask/ask.ts';
import { askAboutCommand } from './ask/ask-about.ts';
import { inContext, moveView, share } from './ask/ask-button-handlers.ts';
import { askQuestion } from './ask/ask-question.ts';
import { askShown } from './ask/ask-shown.ts';
import { shareGeneral, showGeneral } from './ask/general/general-button-handlers.ts';
import { shareAsShown } from './buttons/share-as-shown.ts';
import type { ButtonHandler, Command, MessageCommand } from './command.ts';
import { chooseSpeaker } from './quote/choose-speaker.ts';
import { quoteCommand } from './quote/quote.ts';
import { turnPage } from './quote/turn-page.ts';
import { checkQuoteCommand, verifyCommand } from './verify/verify.ts';

/** Everything that the bot can do: each command has a file of its own and a line here. */
export const COMMANDS: readonly Command[] = [askCommand, quoteCommand, verifyCommand, articlesCommand, aboutCommand];

/** Everything that it can do with a message. */
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [checkQuoteCommand, askAboutCommand];

/** All of them as they are registered with Discord. */
export const COMMAND_DATA = [...COMMANDS, ...MESSAGE_COMMANDS].map(({ data }) => data);

/** What the buttons and menus under its replies do. */
export const BUTTON_HANDLERS: readonly ButtonHandler[] = [
  moveView,
  share,
  turnPage,
  chooseSpeaker,
  inContext,
  turnArticles,
  openArticleFromMenu,
  showGeneral,
  shareGeneral,
  shareAsShown,
  askQuestion,
  askShown,
];
