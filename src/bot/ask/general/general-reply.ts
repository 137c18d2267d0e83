import type { Answer, GeneralQuestion, SourceFact, Suggestion } from '../../../domain/answer.ts';
import type { Article } from '../../../domain/article.ts';
import { onOneLine } from '../../../language/one-line.ts';
import { allArticles } from '../../articles/article-list.ts';
import { outlineList } from '../../articles/article-page.ts';
import { questionButtons } from '../../buttons/question-buttons.ts';
import type { Bot } from '../../command.ts';
import { type Opening, openingLines } from '../../interaction/opening.ts';
import { addPassages, countOnScreen, quotationsOf } from '../../reply/card.ts';
import { inline, namePiece, titleOf } from '../../reply/markdown.ts';
import { Accent, type Button, type Message, notice, openMessage } from '../../reply/message.ts';
import { heightOf } from '../../reply/screen.ts';
import { buttonAddress } from '../../reply/source-line.ts';
import type { Texts } from '../../texts/texts.ts';
import { ASK_MARKS, packPassages, packView, passagePlace } from '../ask-view.ts';
import { GENERAL_MARKS, type GeneralTarget, generalId } from './general-buttons.ts';

/** What a reply needs besides the answer. */
export interface GeneralContext {
  /** What goes above it: the question, for people who read along, and who shares it. */
  readonly opening: Opening;
  /** Whether the reply is private in a place where others could see it. */
  readonly canShare: boolean;
  readonly texts: Texts;
}

/** The reply to a question about the bot, the collection, an article as a whole, or where it comes from. */
export async function generalReply(
  answer: Answer,
  general: GeneralQuestion,
  context: GeneralContext,
  bot: Bot,
): Promise<Message> {
  const { kind, article, choice } = general;
  const { texts } = context;
  const before = openingLines(context.opening, texts).join('\n');
  if (kind === 'bot') return aboutBot(before, texts, bot);
  if (kind === 'corpus') return allArticles(bot, texts, before);
  if (choice.length > 0) return chooseArticle(general, before, texts);
  if (!article) return notice(texts.articles.none);
  return kind === 'overview'
    ? overviewReply(answer, article, before, context, bot)
    : sourceReply(answer, general, article, before, context, bot);
}

/** Discord's longest label of a button is 80 characters; a phone shows less. */
const LONGEST_LABEL = 60;
/** The most articles that can be chosen by a button. */
const MOST_CHOSEN = 5;
/** Headings of an overview, and the longest part of a source, in characters of Markdown. */
const MOST_OUTLINED = 8;
const LONGEST_FACT = 200;

/** What `/about` says, in short, and three things to press: the articles, what one says in short, and something to ask. */
async function aboutBot(before: string, texts: Texts, bot: Bot): Promise<Message> {
  const message = openMessage(Accent.answer);
  message.add([before, texts.general.bot].filter(Boolean).join('\n'));
  const [ready] = questionButtons(await bot.answerer.readyQuestions(null), null);
  const example = ready ?? (await sentenceToAsk(bot));
  message.setButtons([
    ...linkTo({ kind: 'overview', fact: null }, null, texts.general.inShort),
    ...linkTo({ kind: 'corpus', fact: null }, null, texts.general.whichArticles),
    ...(example ? [example] : linkTo({ kind: 'source', fact: null }, null, texts.general.whereFrom)),
  ]);
  return message;
}

/** A sentence to begin with, where no question could be made. */
async function sentenceToAsk({ answerer }: Bot): Promise<Button | undefined> {
  return (await answerer.suggest('', null, MOST_EXAMPLES)).flatMap((one) => exampleButton(one))[0];
}

/** Suggestions looked at for one that a button can lead to. */
const MOST_EXAMPLES = 12;

/** A button that shows the sentence of a suggestion, under its own words. */
function exampleButton({ article, sentence, head }: Suggestion): Button[] {
  const isSentence = article.sentences[sentence]?.indexed === true;
  const place = isSentence ? passagePlace({ article, first: sentence, last: sentence }) : null;
  const packed = place && packPassages([place]);
  const label = onOneLine(head, LONGEST_LABEL).trim();
  if (!packed || label === '') return [];
  const view = { from: 0, count: 1, shownFirst: 1, before: 0, after: 0, doubt: false, inOneArticle: false };
  return [{ label, id: ASK_MARKS.more + packView(view, packed.text) }];
}

function chooseArticle({ kind, fact, choice }: GeneralQuestion, before: string, texts: Texts): Message {
  const message = openMessage(Accent.notice);
  const buttons = choice
    .slice(0, MOST_CHOSEN)
    .flatMap((article) =>
      linkTo(
        { kind, fact },
        article,
        onOneLine(titleOf(article), LONGEST_LABEL).trim() || onOneLine(article.id, LONGEST_LABEL),
      ),
    );
  const more = choice.length > buttons.length ? `\n-# ${texts.general.orName}` : '';
  message.add([before, `${texts.general.whichOne}${more}`].filter(Boolean).join('\n'));
  message.setButtons(buttons);
  return message;
}

async function overviewReply(
  answer: Answer,
  article: Article,
  before: string,
  context: GeneralContext,
  bot: Bot,
): Promise<Message> {
  const { texts } = context;
  const title = namePiece(titleOf(article));
  const message = openMessage(Accent.answer);
  const isEmpty = answer.passages.length === 0;
  message.add(
    [before, isEmpty ? texts.answers.doNotSay(title) : texts.general.overview(title)].filter(Boolean).join('\n'),
  );
  const outline = outlineList(article, MOST_OUTLINED, texts);
  await addCited(message, answer, texts, bot, outline.length);
  if (message.screen >= heightOf(outline)) message.add(outline, { divided: true });
  const target = { kind: 'overview', fact: null } as const;
  message.setButtons([
    ...linkTo({ kind: 'source', fact: null }, article, texts.general.whereFrom),
    ...closingButtons(target, article, context),
  ]);
  return message;
}

async function sourceReply(
  answer: Answer,
  { fact }: GeneralQuestion,
  article: Article,
  before: string,
  context: GeneralContext,
  bot: Bot,
): Promise<Message> {
  const { texts } = context;
  const { general } = texts;
  const message = openMessage(Accent.answer);
  const lines = [general.source(namePiece(titleOf(article))), ...knownFacts(article, texts)];
  const unknown = unsaid(article, fact);
  if (unknown !== null) lines.push(`**${general.notSaid[unknown]}**`);
  message.add([before, ...lines].filter(Boolean).join('\n'));
  if (answer.passages.length > 0) message.add(`-# ${general.itselfSays}`, { divided: true });
  await addCited(message, answer, texts, bot, 0);
  message.setButtons([
    ...linkTo({ kind: 'overview', fact: null }, article, general.inShort),
    ...closingButtons({ kind: 'source', fact }, article, context),
  ]);
  return message;
}

/** A line for each thing that is known of where an article comes from. */
function knownFacts({ source: { author, published, name, url } }: Article, { general }: Texts): string[] {
  const line = (text: string | null, labelled: (piece: string) => string): string[] => {
    const piece = text === null ? '' : inline(text, LONGEST_FACT);
    return piece === '' ? [] : [labelled(piece)];
  };
  return [
    ...line(author, general.author),
    ...line(published, general.published),
    ...line(name, general.publisher),
    ...line(url, general.address),
  ];
}

/** What was asked and is not known; null if it is. */
function unsaid(
  { source: { author, published, name, url } }: Article,
  fact: SourceFact,
): keyof Texts['general']['notSaid'] | null {
  if (fact === 'author') return author === null ? fact : null;
  if (fact === 'published') return published === null ? fact : null;
  if (fact === 'place') return name === null && url === null ? fact : null;
  return [author, published, name, url].every((known) => known === null) ? 'anything' : null;
}

/** Adds the passages of an answer as ever: with whose words they have, and where they stand. */
async function addCited(message: Message, answer: Answer, texts: Texts, bot: Bot, kept: number): Promise<void> {
  const passages = answer.passages.slice(0, answer.shown);
  if (passages.length === 0) return;
  const quotations = await quotationsOf(
    passages.filter(({ speakers }) => speakers.length > 0).map(({ article }) => article),
    bot.library,
  );
  const count = countOnScreen(message, passages, { quotations, texts });
  const shown = addPassages(message, passages.slice(0, count), { quotations, texts }, kept);
  // Those that are left out as too long are counted already.
  if (shown === count && count < passages.length)
    message.add(`-# ${texts.answers.morePassages(passages.length - count)}`);
}

function closingButtons(target: GeneralTarget, article: Article, { canShare, texts }: GeneralContext): Button[] {
  const share = canShare ? generalId(GENERAL_MARKS.share, target, article) : null;
  const url = buttonAddress(article.source.url);
  return [
    ...(share === null ? [] : [{ label: texts.buttons.share, id: share }]),
    ...(url === null ? [] : [{ label: texts.buttons.open, url }]),
  ];
}

function linkTo(target: GeneralTarget, article: Pick<Article, 'hash'> | null, label: string): Button[] {
  const id = generalId(GENERAL_MARKS.show, target, article);
  return id === null ? [] : [{ label, id }];
}
