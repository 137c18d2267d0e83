import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { QuotationKind } from '../../domain/quotation.ts';
import { onOneLine } from '../../language/one-line.ts';
import { type Bot, type Choice, type Command, EVERYWHERE, LONGEST_CHOICE, MOST_CHOICES, replied } from '../command.ts';
import { ARTICLE_OPTION, articleSoFar, chosenArticle, suggestArticles } from '../options/article.ts';
import { PRIVATE_OPTION } from '../options/private.ts';
import { chosenSpeaker, SPEAKER_OPTION, suggestSpeakers } from '../options/speaker.ts';
import { typedPiece } from '../reply/markdown.ts';
import { notice } from '../reply/message.ts';
import { localised, localisedName } from '../texts/localised.ts';
import type { Texts } from '../texts/texts.ts';
import { findQuotes } from './find-quotes.ts';

const KINDS: readonly QuotationKind[] = ['direct', 'indirect', 'mixed'];

/** `kind:`, one of three. */
const KIND_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...localised((texts) => texts.commands.kind),
  choices: KINDS.map((kind) => ({ ...localisedName((texts) => texts.commands.kinds[kind]), value: kind })),
} satisfies APIApplicationCommandStringOption;

/** The chosen kind, by its value or one of its names in the asker's language, in any case; null if there is no such kind. */
function chosenKind(typed: string, { commands, cards }: Texts): QuotationKind | null {
  const wanted = typed.toLowerCase();
  const names = (kind: QuotationKind): string[] => [kind, commands.kinds[kind], cards.kinds[kind]];
  return KINDS.find((kind) => names(kind).some((name) => name.toLowerCase() === wanted)) ?? null;
}

/** What can be typed for `kind:`, as replies name it. */
const kindNames = ({ cards }: Texts): readonly string[] => KINDS.map((kind) => cards.kinds[kind]);

/** A subject in a few words, in characters. */
const LONGEST_TOPIC = 200;

const TOPIC_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...localised((texts) => texts.commands.topic),
  max_length: LONGEST_TOPIC,
  autocomplete: true,
} satisfies APIApplicationCommandStringOption;

/** What is typed, because Enter takes the first suggestion, and topics of the quotations that are asked for. */
async function suggestTopics(
  typed: string,
  scope: { readonly article: string | null; readonly speaker: string | null },
  { answerer }: Bot,
): Promise<Choice[]> {
  if (typed.trim().length > LONGEST_CHOICE) return [];
  const own = onOneLine(typed, LONGEST_CHOICE);
  const topics = await answerer.topicsLike(typed, scope, MOST_CHOICES);
  return [...new Set([own, ...topics])].slice(0, MOST_CHOICES).map((topic) => ({ name: topic, value: topic }));
}

/** `/quote`: who said what; without options, everybody who is quoted. */
export const quoteCommand = {
  data: {
    ...localised((texts) => texts.commands.quote),
    type: ApplicationCommandType.ChatInput,
    ...EVERYWHERE,
    options: [SPEAKER_OPTION, TOPIC_OPTION, ARTICLE_OPTION, KIND_OPTION, PRIVATE_OPTION],
  },

  async execute({ options, canShare, texts }, opening) {
    const bot = await opening;
    const { library } = bot;
    if ((await library.articles()).length === 0) return replied(notice(texts.articles.none));
    const topic = options.text(TOPIC_OPTION.name)?.slice(0, LONGEST_TOPIC) ?? null;
    const typedKind = options.text(KIND_OPTION.name);
    const kind = typedKind === null ? null : chosenKind(typedKind, texts);
    if (typedKind !== null && kind === null)
      return replied(notice(texts.problems.unknownKind(typedPiece(typedKind), kindNames(texts))));
    const { article, problem } = await chosenArticle(options.text(ARTICLE_OPTION.name), library, texts);
    if (problem) return replied(problem);
    const speaker = await chosenSpeaker(options.text(SPEAKER_OPTION.name), bot);
    return findQuotes({ speaker, topic, article, kind }, { before: '', canShare, texts }, bot);
  },

  async suggest({ name, typed }, options, opening) {
    if (name !== ARTICLE_OPTION.name && name !== SPEAKER_OPTION.name && name !== TOPIC_OPTION.name) return [];
    const bot = await opening;
    if (name === ARTICLE_OPTION.name) return suggestArticles(typed, bot.library);
    const article = await articleSoFar(options.text(ARTICLE_OPTION.name), bot.library);
    if (name === SPEAKER_OPTION.name) return suggestSpeakers(typed, article?.id ?? null, bot);
    const speaker = await chosenSpeaker(options.text(SPEAKER_OPTION.name), bot);
    return suggestTopics(typed, { article: article?.id ?? null, speaker }, bot);
  },
} satisfies Command;
