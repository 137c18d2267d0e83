import { unpack } from '../buttons/id-codec.ts';
import { articleWith, PREFIX_RADIX } from '../buttons/places.ts';
import { BEFORE_QUESTION, QUESTION_MARK } from '../buttons/question-buttons.ts';
import { type ButtonHandler, replied } from '../command.ts';
import type { Options } from '../interaction/options.ts';
import { ARTICLE_OPTION, articleValue } from '../options/article.ts';
import { notice } from '../reply/message.ts';
import { askCommand, QUESTION_OPTION } from './ask.ts';

/** A question to press: answers it as `/ask` does, for the presser only and beside the message, from which others can be pressed. */
export const askQuestion: ButtonHandler = {
  marks: QUESTION_MARK,
  result: 'beside',

  async press(payload, { hasOthers, texts }, bot) {
    const dot = payload.indexOf(BEFORE_QUESTION);
    const digits = dot < 0 ? null : unpack(payload.slice(0, dot));
    const isWithin = digits?.next(2) === 1;
    const prefix = digits?.next(PREFIX_RADIX) ?? 0;
    const question = payload.slice(dot + 1).trim();
    if (!digits?.done || question === '') return replied(notice(texts.problems.unknownControl));
    const article = isWithin ? await articleWith(prefix, (await bot).library) : null;
    if (isWithin && !article) return replied(notice(texts.problems.articleChanged));
    const options = optionsFor(question, article && articleValue(article));
    // Whoever presses is the only one who sees the answer.
    return askCommand.execute({ options, canShare: hasOthers, applicationId: null, operator: null, texts }, bot);
  },
};

/** The options of `/ask` for a question that somebody has not typed. */
export const optionsFor = (question: string, article: string | null): Options => ({
  text: (name) => (name === QUESTION_OPTION.name ? question : name === ARTICLE_OPTION.name ? article : null),
  flag: () => null,
  focused: null,
});
