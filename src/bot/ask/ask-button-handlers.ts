import { type Bot, type ButtonHandler, type Reply, replied } from '../command.ts';
import { notice } from '../reply/message.ts';
import { ASK_MARKS, CONTEXT_MARK, readView } from './ask-view.ts';
import { type ViewContext, viewReply } from './view-reply.ts';

/** *Before*, *After* and *More*: their ids say what will be in view. */
export const moveView: ButtonHandler = {
  marks: `${ASK_MARKS.before}${ASK_MARKS.after}${ASK_MARKS.more}`,
  result: 'in place',
  press: (payload, { canShare, inPlace, opening, texts }, bot) =>
    // Somebody else who presses gets a message of their own, which nobody has shared.
    shown(payload, { canShare, opening: inPlace ? opening : { ...opening, sharedBy: null }, texts }, bot),
};

/** *Share*: posts what is in view for everybody and names who shares it. A message that everybody sees has no such button. */
export const share: ButtonHandler = {
  marks: ASK_MARKS.share,
  result: 'for all',
  press: async (payload, { isPrivate, opening, user, texts }, bot) =>
    isPrivate
      ? shown(payload, { canShare: false, opening: { ...opening, sharedBy: { user } }, texts }, bot)
      : replied(notice(texts.problems.unknownControl)),
};

/** *In context*: shows the passages of a checked text with what surrounds them, for the presser only and beside the verdict. */
export const inContext: ButtonHandler = {
  marks: CONTEXT_MARK,
  result: 'in place',
  press: (payload, { canShare, opening, texts }, bot) =>
    shown(payload, { canShare, opening: { ...opening, sharedBy: null }, texts, beside: true }, bot),
};

async function shown(payload: string, context: ViewContext, bot: Promise<Bot>): Promise<Reply> {
  const { problems } = context.texts;
  const { library } = await bot;
  const viewed = await readView(payload, library);
  if (viewed === null) return replied(notice(problems.unknownControl));
  if (viewed === 'changed') return replied(notice(problems.articleChanged));
  return replied(await viewReply(viewed, context, library));
}
