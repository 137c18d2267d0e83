import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { Verdict } from '../../domain/answer.ts';
import {
  type Bot,
  type Command,
  EVERYWHERE,
  type MessageCommand,
  type Reply,
  type ReplyOutcome,
  type Request,
  replied,
} from '../command.ts';
import { plainMessage } from '../interaction/target-message.ts';
import { ARTICLE_OPTION, chosenArticle, type NamedArticle, suggestArticles } from '../options/article.ts';
import { PRIVATE_OPTION } from '../options/private.ts';
import { quotationsOf } from '../reply/card.ts';
import { namePiece, titleOf } from '../reply/markdown.ts';
import { notice } from '../reply/message.ts';
import { localised, localisedName } from '../texts/localised.ts';
import { checkText } from './check-text.ts';
import { verifyReply } from './verify-reply.ts';

/** What a verdict counts as: a text that is in an article counts as an answer. */
const VERDICT_OUTCOMES: Readonly<Record<Verdict, ReplyOutcome>> = {
  exact: 'answered',
  altered: 'uncertain',
  absent: 'unanswered',
  unsearchable: 'replied',
};

/** Checks a text and replies. @param article the only one to search, or null for all */
async function checkReply(
  text: string,
  article: NamedArticle | null,
  { texts, canShare }: Pick<Request, 'texts' | 'canShare'>,
  { answerer, library }: Bot,
): Promise<Reply> {
  const checked = await checkText(text, article?.id ?? null, answerer);
  if (checked === null) return replied(notice(texts.verify.nothingToCheck));
  const passages = checked.parts.flatMap(({ verification }) => verification.pieces.map(({ passage }) => passage));
  const quotations = await quotationsOf(
    passages.filter((passage) => passage !== null).map((passage) => passage.article),
    library,
  );
  const message = verifyReply(checked, {
    title: article && namePiece(titleOf(article)),
    quotations,
    texts,
    canShare,
    repeated: plainMessage(text),
  });
  return { message, outcome: VERDICT_OUTCOMES[checked.lastVerdict] };
}

/** *Check this quote*: whether what a message quotes is in the articles word for word. */
export const checkQuoteCommand = {
  data: { ...localisedName((texts) => texts.verify.checkQuote), type: ApplicationCommandType.Message, ...EVERYWHERE },
  execute: async (content, request, bot) => checkReply(content, null, request, await bot),
} satisfies MessageCommand;

/** Discord's longest message, in characters. */
const LONGEST_TEXT = 4_000;

const TEXT_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...localised((texts) => texts.verify.text),
  required: true,
  max_length: LONGEST_TEXT,
} satisfies APIApplicationCommandStringOption;

/** `/verify`: whether a text is a quotation from the articles, word for word. */
export const verifyCommand = {
  data: {
    ...localised((texts) => texts.verify.verify),
    type: ApplicationCommandType.ChatInput,
    ...EVERYWHERE,
    options: [TEXT_OPTION, ARTICLE_OPTION, PRIVATE_OPTION],
  },

  async execute(request, opening) {
    const { options, texts } = request;
    const text = options.text(TEXT_OPTION.name);
    const bot = await opening;
    if ((await bot.library.articles()).length === 0) return replied(notice(texts.articles.none));
    if (text === null) return replied(notice(texts.verify.nothingToCheck));
    if (text.length > LONGEST_TEXT) return replied(notice(texts.verify.tooLong(LONGEST_TEXT)));
    const { article, problem } = await chosenArticle(options.text(ARTICLE_OPTION.name), bot.library, texts);
    return problem ? replied(problem) : checkReply(text, article, request, bot);
  },

  async suggest({ name, typed }, _options, bot) {
    return name === ARTICLE_OPTION.name ? suggestArticles(typed, (await bot).library) : [];
  },
} satisfies Command;
