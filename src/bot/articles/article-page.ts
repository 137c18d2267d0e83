import type { Answerer } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { ArticleSummary } from '../../domain/library.ts';
import { slice } from '../../domain/span.ts';
import { speakerKey, speakerName } from '../../library/speakers.ts';
import { questionButtons } from '../buttons/question-buttons.ts';
import type { Bot } from '../command.ts';
import { inline, repeatsTitle, titleOf } from '../reply/markdown.ts';
import { Accent, type Button, type Message, openMessage } from '../reply/message.ts';
import { buttonAddress } from '../reply/source-line.ts';
import type { Texts } from '../texts/texts.ts';

/** How many times as many questions are fetched as are wanted, so that enough of them are complete. */
const TIMES_SUGGESTED = 4;
/** Ends the head of a sentence that was cut. */
const CUT_SIGN = '…';

/** Questions to start with, about all articles or a single one, complete ones before those that were cut. Plain text. */
export async function exampleQuestions(
  answerer: Pick<Answerer, 'suggest'>,
  article: string | null,
  most: number,
): Promise<string[]> {
  const heads = (await answerer.suggest('', article, TIMES_SUGGESTED * most)).map(({ head }) => head);
  const isCut = (head: string): boolean => head.endsWith(CUT_SIGN);
  return [...heads.filter((head) => !isCut(head)), ...heads.filter(isCut)].slice(0, most);
}

/** How many headings, people and questions are listed. */
const MOST_SECTIONS = 15;
const MOST_SPEAKERS = 8;
const MOST_QUESTIONS = 3;
/** The longest title, list item, detail about the source, and name, in characters of Markdown. */
const LONGEST_TITLE = 300;
const LONGEST_ITEM = 110;
const LONGEST_SOURCE = 100;
const LONGEST_NAME = 60;

/** What stands around the page: a line above it, and a button that leads back to where it was opened from. */
export interface AroundArticle {
  readonly before: string;
  readonly back: readonly Button[];
}

/** The page about an article: its source, its size, its outline, whom it quotes, and what to ask about it. */
export async function articlePage(
  article: Article,
  summary: ArticleSummary,
  bot: Bot,
  texts: Texts,
  { before, back }: AroundArticle,
): Promise<Message> {
  const { articles, buttons } = texts;
  const message = openMessage(Accent.answer);
  message.add(before);
  message.add(
    [
      `**${inline(titleOf(article), LONGEST_TITLE) || inline(article.id, LONGEST_TITLE)}**`,
      ...about(article, texts),
    ].join('\n'),
  );
  const { sentences, quotations, speakers } = summary;
  message.add(
    [
      articles.sentences(sentences),
      ...(quotations > 0 ? [articles.quotations(quotations)] : []),
      ...(speakers > 0 ? [articles.speakers(speakers)] : []),
    ].join(' · '),
  );
  message.add(outlineList(article, MOST_SECTIONS, texts), { divided: true });
  const quoted = await speakersOf(article, bot);
  message.add(listOf(articles.quoted, quoted, MOST_SPEAKERS, texts));
  const ready = questionButtons(await bot.answerer.readyQuestions(article.id), article).slice(0, MOST_QUESTIONS);
  if (ready.length > 0) {
    message.add(`**${articles.tryAsking}**`, { divided: true });
    message.addButtons(ready);
  } else {
    message.add(await headsToAsk(article, bot, texts), { divided: true });
  }
  const url = buttonAddress(article.source.url);
  message.setButtons([...back, ...(url === null ? [] : [{ label: buttons.open, url }])]);
  return message;
}

/** A list of headings and sentences to ask with, where no questions could be made: in a language without templates. */
async function headsToAsk(article: Article, bot: Bot, texts: Texts): Promise<string> {
  const heads = await exampleQuestions(bot.answerer, article.id, MOST_QUESTIONS + 1);
  const questions = heads
    .filter((head) => !repeatsTitle(head, article))
    .map((head) => inline(head, 2 * LONGEST_ITEM))
    .filter((head) => head !== '')
    .slice(0, MOST_QUESTIONS);
  return listOf(texts.articles.tryAsking, questions, MOST_QUESTIONS, texts);
}

/** What is known about an article's source, and its language unless that is English, the default. */
function about({ source, language }: Article, { language: theirs }: Texts): string[] {
  const { name, author, published } = source;
  const known = [name, author, published].flatMap((text) => (text === null ? [] : [inline(text, LONGEST_SOURCE)]));
  if (language !== 'en') known.push(inline(languageName(language, theirs), LONGEST_SOURCE));
  const line = known.filter((text) => text !== '').join(' · ');
  return line === '' ? [] : [`-# ${line}`];
}

/** The language's name for the reader, such as "German" for "de"; the code itself if it is unknown. */
function languageName(code: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The article's visible headings as safe Markdown, without those that only repeat its title. */
const headingsOf = ({ text, title, blocks }: Article): string[] =>
  blocks
    .filter(({ kind, dropped }) => kind === 'heading' && dropped === null)
    .map((block) => slice(text, block))
    .filter((heading) => !repeatsTitle(heading, { title }))
    .map((heading) => inline(heading, LONGEST_ITEM))
    .filter((heading) => heading !== '');

/** The people whom the article quotes, the most quoted first: "Jonathan Corbet (2)". */
async function speakersOf(article: Article, { library }: Bot): Promise<string[]> {
  const counts = new Map<string, { readonly name: string; n: number }>();
  for (const { quotation } of await library.quotations({ speaker: null, article: article.id, kind: null })) {
    if (!quotation.speaker) continue;
    const name = speakerName(article, quotation.speaker);
    const known = counts.get(speakerKey(name)) ?? { name, n: 0 };
    known.n++;
    counts.set(speakerKey(name), known);
  }
  return [...counts.values()]
    .sort((a, b) => b.n - a.n)
    .flatMap(({ name, n }) => {
      const shown = inline(name, LONGEST_NAME);
      return shown === '' ? [] : [`${shown} (${n})`];
    });
}

/** The article's headings under the bot's own, of which only the first `most` are shown and the others counted. Empty without any. */
export const outlineList = (article: Article, most: number, texts: Texts): string =>
  listOf(texts.articles.sections, headingsOf(article), most, texts);

/** A list under a heading, of which only the first `most` items are shown and the others counted. Empty if there are none. */
function listOf(heading: string, items: readonly string[], most: number, { grammar }: Texts): string {
  if (items.length === 0) return '';
  const more = items.length - most;
  return [
    `**${heading}**`,
    ...items.slice(0, most).map((item) => `- ${item}`),
    ...(more > 0 ? [`- ${grammar.andMore(more)}`] : []),
  ].join('\n');
}
