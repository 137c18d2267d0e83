import { ApplicationCommandType } from 'discord-api-types/v10';
import { exampleQuestions } from './articles/article-page.ts';
import { type Bot, type Command, EVERYWHERE, type OperatorInfo, replied } from './command.ts';
import { PRIVATE_OPTION } from './options/private.ts';
import { inline } from './reply/markdown.ts';
import { Accent, type Button, openMessage } from './reply/message.ts';
import { buttonAddress } from './reply/source-line.ts';
import { localised } from './texts/localised.ts';
import { commandMention, commandWithOption } from './texts/mention.ts';
import type { Texts } from './texts/texts.ts';

/** The longest example, in characters of Markdown. */
const LONGEST_EXAMPLE = 60;

/** `/about`: what the bot does, how to use it, what it promises, what it keeps. */
export const aboutCommand = {
  data: {
    ...localised((texts) => texts.about.about),
    type: ApplicationCommandType.ChatInput,
    ...EVERYWHERE,
    options: [PRIVATE_OPTION],
  },

  async execute({ texts, applicationId, operator }, opening) {
    const bot = await opening;
    const message = openMessage(Accent.answer);
    message.add(texts.about.what);
    message.add(await howTo(bot, texts), { divided: true });
    message.add(texts.about.promises, { divided: true });
    message.add(texts.about.privacy, { divided: true });
    message.add(`-# ${await extent(bot, operator, texts)}`);
    message.setButtons(links(operator, applicationId, texts));
    return replied(message);
  },

  suggest: async () => [],
} satisfies Command;

/** Every command with what it does; the one that people need first with an example from the articles, if there is one. */
async function howTo({ answerer }: Bot, texts: Texts): Promise<string> {
  const { commands, verify, articles } = texts;
  const [ready] = await answerer.readyQuestions(null);
  const question = ready?.question ?? (await exampleQuestions(answerer, null, 1))[0];
  const example = question === undefined ? '' : inline(question, LONGEST_EXAMPLE);
  const asked = `${commandWithOption(commands.ask, commands.question)} ${example}`;
  const others = [commands.quote, verify.verify, articles.articles].map(
    (command) => `${commandMention(command)} ${command.description}`,
  );
  const menu = texts.about.messageMenu([verify.checkQuote, verify.askAbout].map((name) => `**${name}**`));
  return [
    `**${texts.about.howTo}**`,
    ...(example === '' ? [`${commandMention(commands.ask)} ${commands.ask.description}`] : [asked]),
    ...others,
    menu,
  ].join('\n');
}

/** "12 articles · 240 sentences · 31 quotations · Verbatim 0.1.0" */
async function extent({ library }: Bot, operator: OperatorInfo | null, { articles }: Texts): Promise<string> {
  const all = await library.articles();
  const total = (of: 'sentences' | 'quotations'): number => all.reduce((sum, one) => sum + one[of], 0);
  const version = operator === null ? [] : [`Verbatim ${inline(operator.version, LONGEST_EXAMPLE)}`];
  const counts = [
    articles.count(all.length),
    articles.sentences(total('sentences')),
    articles.quotations(total('quotations')),
  ];
  return [...counts, ...version].join(' · ');
}

/** Links for adding the bot to a server or an account, and to the operator's page about it. */
function links(operator: OperatorInfo | null, applicationId: string | null, { about: labels }: Texts): Button[] {
  const website = buttonAddress(operator?.url ?? null);
  return [
    ...(applicationId === null ? [] : [{ label: labels.add, url: installLink(applicationId) }]),
    ...(website === null ? [] : [{ label: labels.website, url: website }]),
  ];
}

/** Discord's page for adding an application to a server or to one's own account. */
const installLink = (applicationId: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${applicationId}`;
