import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { ARTICLE_OPTION, chosenArticle, suggestArticles } from './article-option.ts';
import type { Command } from './command.ts';
import { chosenKind, KIND_OPTION, kindNames } from './kind-option.ts';
import { notice } from './message.ts';
import { PRIVATE_OPTION } from './private-option.ts';
import { packList } from './quote-list.ts';
import { everyQuotation } from './quote-overview.ts';
import { quoteReply } from './quote-reply.ts';
import { chosenSpeaker, SPEAKER_OPTION, suggestSpeakers } from './speaker-option.ts';
import { DESCRIPTIONS, titleOf, unknownKind } from './wording.ts';

/** A subject in a few words. */
const LONGEST_TOPIC = 200;

const TOPIC_OPTION = {
  type: ApplicationCommandOptionType.String,
  name: 'topic',
  description: DESCRIPTIONS.topic,
  max_length: LONGEST_TOPIC,
} satisfies APIApplicationCommandStringOption;

/** `/quote`: who said what; without options everybody who is quoted. */
export const quote = {
  data: {
    name: 'quote',
    description: DESCRIPTIONS.quote,
    type: ApplicationCommandType.ChatInput,
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    options: [SPEAKER_OPTION, TOPIC_OPTION, ARTICLE_OPTION, KIND_OPTION, PRIVATE_OPTION],
  },

  async execute({ options }, bot) {
    const topic = options.text(TOPIC_OPTION.name)?.slice(0, LONGEST_TOPIC) ?? null;
    const typedKind = options.text(KIND_OPTION.name);
    const kind = typedKind === null ? null : chosenKind(typedKind);
    if (typedKind !== null && kind === null) return notice(unknownKind(typedKind, kindNames()));
    const { article, problem } = await chosenArticle(options.text(ARTICLE_OPTION.name), bot.library);
    if (problem) return problem;
    const speaker = await chosenSpeaker(options.text(SPEAKER_OPTION.name), bot);
    const query = { speaker, topic, article: article?.id ?? null, kind };
    const answer = await bot.answerer.quote(query);
    const given = [
      { option: SPEAKER_OPTION.name, typed: speaker },
      { option: TOPIC_OPTION.name, typed: topic },
      { option: ARTICLE_OPTION.name, typed: article && titleOf(article) },
      { option: KIND_OPTION.name, typed: kind },
    ].flatMap(({ option, typed }) => (typed === null ? [] : [{ option, typed }]));
    if (given.length > 0) return quoteReply(given, query, answer);
    const packed = packList(query, 0, answer.quotations);
    return everyQuotation(answer.quotations, { page: 0, packed: packed?.text ?? null });
  },

  async suggest(focused, options, bot) {
    if (focused.name === ARTICLE_OPTION.name) return suggestArticles(focused.typed, bot.library);
    if (focused.name !== SPEAKER_OPTION.name) return [];
    const { article } = await chosenArticle(options.text(ARTICLE_OPTION.name), bot.library);
    return suggestSpeakers(focused.typed, article?.id ?? null, bot);
  },
} satisfies Command;
