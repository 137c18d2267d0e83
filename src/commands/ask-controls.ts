import { MARKS } from './ask-buttons.ts';
import { readView } from './ask-view.ts';
import type { Bot } from './command.ts';
import type { Control } from './control.ts';
import { type Message, notice } from './message.ts';
import { type ViewContext, viewReply } from './view-reply.ts';

/** *Before*, *After* and *More*: their ids say what is to be in view. */
export const walkOn: Control = {
  marks: `${MARKS.before}${MARKS.after}${MARKS.more}`,
  result: 'in place',
  press: (payload, { canShare, inPlace, opening, words }, bot) =>
    // Whoever presses another's message gets a message of their own, which nobody shared.
    shown(payload, { canShare, opening: inPlace ? opening : { ...opening, sharedBy: null }, words }, bot),
};

/** *Share*: what is in view, as a message for everybody that names who shares it. It cannot be asked of a message that everybody sees. */
export const share: Control = {
  marks: MARKS.share,
  result: 'for all',
  press: async (payload, press, bot) =>
    press.isPrivate
      ? shown(payload, { canShare: false, opening: { ...press.opening, sharedBy: press }, words: press.words }, bot)
      : notice(press.words.problems.unknownControl),
};

async function shown(payload: string, context: ViewContext, { library }: Bot): Promise<Message> {
  const { problems } = context.words;
  const viewed = await readView(payload, library);
  if (viewed === null) return notice(problems.unknownControl);
  return viewed === 'changed' ? notice(problems.articleChanged) : viewReply(viewed, context, library);
}
