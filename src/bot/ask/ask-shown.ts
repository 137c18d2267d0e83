import { type ButtonHandler, replied } from '../command.ts';
import { plainMessage } from '../interaction/target-message.ts';
import { type Button, notice } from '../reply/message.ts';
import type { Texts } from '../texts/texts.ts';
import { askCommand } from './ask.ts';
import { optionsFor } from './ask-question.ts';

/** The id of *Ask this*. Somebody wrote the question, so that it stands nowhere but in the message. */
const ASK_SHOWN_MARK = 'Q';

/** *Ask this* under the question as a message repeats it; none where it had to be shortened and could not be read back. */
export const askShownButton = (asked: string, question: string, { verify }: Pick<Texts, 'verify'>): Button[] =>
  plainMessage(asked) === question ? [{ label: verify.askThis, id: ASK_SHOWN_MARK }] : [];

/** *Ask this*: answers the question that the message repeats, in its place. */
export const askShown: ButtonHandler = {
  marks: ASK_SHOWN_MARK,
  result: 'in place',

  async press(payload, { canShare, opening: { asked }, texts }, bot) {
    const question = asked === null ? '' : plainMessage(asked).trim();
    if (payload !== '' || question === '') return replied(notice(texts.problems.unknownControl));
    return askCommand.execute(
      { options: optionsFor(question, null), canShare, applicationId: null, operator: null, texts },
      bot,
    );
  },
};
