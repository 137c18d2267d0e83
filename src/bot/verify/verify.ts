import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { Verdict } from '../../domain/answer.ts';
import { QUESTION_OPTION } from '../ask/ask.ts';
import { askShownButton } from '../ask/ask-shown.ts';
import { hasOnlyQuestions, questionIn } from '../ask/question-in-message.ts';
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
import { NO_OPENING, openingLines } from '../interaction/opening.ts';
import { plainMessage } from '../interaction/target-message.ts';
import { ARTICLE_OPTION, chosenArticle, type NamedArticle, suggestArticles } from '../options/article.ts';
import { PRIVATE_OPTION } from '../options/private.ts';
import { quotationsOf } from '../reply/card.ts';
import { namePiece, questionPiece, titleOf } from '../reply/markdown.ts';
import { Accent, type Message, notice, openMessage } from '../reply/message.ts';
import { localised, localisedName } from '../texts/localised.ts';
import type { Texts } from '../texts/texts.ts';
import { checkText } from './check-text.ts';
import { quotedParts } from './quoted-parts.ts';
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

/** The fewest words of a sentence that could be somebody's own, or a quotation. */
const FEWEST_WORDS_OF_SENTENCE = 3;

/** A message that quotes nothing and says nothing of its own: it only asks, or has too few words. Said so, with a button to ask it. */
function nothingQuoted(content: string, texts: Texts): Message | null {
  if (quotedParts(content).length > 0 || !hasOnlyQuestions(content, FEWEST_WORDS_OF_SENTENCE)) return null;
  const question = questionIn(content, QUESTION_OPTION.max_length);
  if (question === null) return null;
  const message = openMessage(Accent.notice, { aside: true });
  const asked = questionPiece(question);
  message.add([...openingLines({ ...NO_OPENING, asked }, texts), texts.verify.nothingQuoted].join('\n'));
  message.setButtons(askShownButton(asked, question, texts));
  return message;
}

/** *Check this quote*: whether what a message quotes is in the articles word for word. */
export const checkQuoteCommand = {
  data: { ...localisedName((texts) => texts.verify.checkQuote), type: ApplicationCommandType.Message, ...EVERYWHERE },
  async execute(content, request, bot) {
    const reply = await checkReply(content, null, request, await bot);
    // A few words that stand in an article are a quotation, with marks or without.
    const note = reply.outcome === 'answered' ? null : nothingQuoted(content, request.texts);
    return note === null ? reply : replied(note);
  },
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
