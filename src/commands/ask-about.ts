import { ApplicationCommandType } from 'discord-api-types/v10';
import { ask, QUESTION_OPTION } from './ask.ts';
import { EVERYWHERE } from './audience.ts';
import type { MessageCommand } from './command.ts';
import { notice } from './message.ts';
import type { Options } from './options.ts';
import { questionIn } from './question-in.ts';
import { localisedName } from './words/localised.ts';

/** *Ask about this*: what a message asks, answered as `/ask` does. */
export const askAbout = {
  data: { ...localisedName((words) => words.verify.askAbout), type: ApplicationCommandType.Message, ...EVERYWHERE },

  async execute({ content }, request, bot) {
    const question = questionIn(content, QUESTION_OPTION.max_length);
    if (question === null) return notice(request.words.verify.nothingToAsk);
    // The asker has not typed the question, so it is repeated in a private reply too.
    return ask.execute({ ...request, isPrivate: false, options: optionsWith(question) }, bot);
  },
} satisfies MessageCommand;

const optionsWith = (question: string): Options => ({
  text: (name) => (name === QUESTION_OPTION.name ? question : null),
  flag: () => null,
  focused: null,
});
