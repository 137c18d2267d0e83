import { type Bot, type ButtonHandler, type Reply, replied } from '../../command.ts';
import { notice } from '../../reply/message.ts';
import { MOST_PASSAGES } from '../ask-view.ts';
import { GENERAL_MARKS, readGeneral } from './general-buttons.ts';
import { type GeneralContext, generalReply } from './general-reply.ts';

/** An article that was chosen, *In short*, *Source*, *Which articles?*: their ids say what to show, and of which article. */
export const showGeneral: ButtonHandler = {
  marks: GENERAL_MARKS.show,
  result: 'in place',
  press: (payload, { canShare, inPlace, opening, texts }, bot) =>
    // Somebody else who presses gets a message of their own, which nobody has shared.
    shown(payload, { canShare, opening: inPlace ? opening : { ...opening, sharedBy: null }, texts }, bot),
};

/** *Share*: posts an overview or a source for everybody and names who shares it. */
export const shareGeneral: ButtonHandler = {
  marks: GENERAL_MARKS.share,
  result: 'for all',
  press: async (payload, { isPrivate, opening, user, texts }, bot) =>
    isPrivate
      ? shown(payload, { canShare: false, opening: { ...opening, sharedBy: { user } }, texts }, bot)
      : replied(notice(texts.problems.unknownControl)),
};

async function shown(payload: string, context: GeneralContext, opening: Promise<Bot>): Promise<Reply> {
  const { problems } = context.texts;
  const bot = await opening;
  const wanted = await readGeneral(payload, bot.library);
  if (wanted === null) return replied(notice(problems.unknownControl));
  if (wanted === 'changed') return replied(notice(problems.articleChanged));
  const { kind, fact, article } = wanted;
  const query = { question: '', article: article?.id ?? null, limit: MOST_PASSAGES, general: { kind, fact } };
  const answer = await bot.answerer.ask(query);
  if (!answer.general) return replied(notice(problems.unknownControl));
  return { message: await generalReply(answer, answer.general, context, bot), outcome: answer.outcome };
}
