import type { Bot, Control } from '../command.ts';
import { NO_OPENING } from '../interaction/press.ts';
import { type Message, notice } from '../reply/message.ts';
import { CONTEXT_MARK, MARKS, readView } from './ask-view.ts';
import { type ViewContext, viewReply } from './view-reply.ts';

/** *Before*, *After* and *More*: their ids say what is to be in view. */
export const walkOn: Control = {
  marks: `${MARKS.before}${MARKS.after}${MARKS.more}`,
  result: 'in place',
  press: (payload, { canShare, inPlace, opening, texts }, bot) =>
    // Whoever presses another's message gets a message of their own, which nobody shared.
    shown(payload, { canShare, opening: inPlace ? opening : { ...opening, sharedBy: null }, texts }, bot),
};

/** *Share*: what is in view, as a message for everybody that names who shares it. It cannot be asked of a message that everybody sees. */
export const share: Control = {
  marks: MARKS.share,
  result: 'for all',
  press: async (payload, press, bot) =>
    press.isPrivate
      ? shown(payload, { canShare: false, opening: { ...press.opening, sharedBy: press }, texts: press.texts }, bot)
      : notice(press.texts.problems.unknownControl),
};

async function shown(payload: string, context: ViewContext, { library }: Bot): Promise<Message> {
  const { problems } = context.texts;
  const viewed = await readView(payload, library);
  if (viewed === null) return notice(problems.unknownControl);
  return viewed === 'changed' ? notice(problems.articleChanged) : viewReply(viewed, context, library);
}

/** *In context*: the passages of a checked text with what stands around them, for the presser only and beside the verdict. */
export const inContext: Control = {
  marks: CONTEXT_MARK,
  result: 'in place',
  press: async (payload, { canShare, texts }, { library }) => {
    const viewed = await readView(payload, library);
    if (viewed === null) return notice(texts.problems.unknownControl);
    if (viewed === 'changed') return notice(texts.problems.articleChanged);
    return viewReply(viewed, { canShare, opening: NO_OPENING, texts, beside: true }, library);
  },
};
