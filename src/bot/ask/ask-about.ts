import { ApplicationCommandType } from 'discord-api-types/v10';
import { EVERYWHERE, type MessageCommand, replied } from '../command.ts';
import { notice } from '../reply/message.ts';
import { localisedName } from '../texts/localised.ts';
import { askCommand, QUESTION_OPTION } from './ask.ts';
import { optionsFor } from './ask-question.ts';
import { questionIn } from './question-in-message.ts';

/** *Ask about this*: answers what a message asks, as `/ask` does. */
export const askAboutCommand = {
  data: { ...localisedName((texts) => texts.verify.askAbout), type: ApplicationCommandType.Message, ...EVERYWHERE },

  async execute(content, request, bot) {
    const question = questionIn(content, QUESTION_OPTION.max_length);
    if (question === null) return replied(notice(request.texts.verify.nothingToAsk));
    // The asker has not typed the question, so even a private reply repeats it.
    return askCommand.execute({ ...request, options: optionsFor(question, null) }, bot);
  },
} satisfies MessageCommand;
