import { citeQuotations } from '../../answer/cite/cite.ts';
import type { QuoteAnswer, QuoteQuery } from '../../domain/answer.ts';
import type { Library, QuotationInArticle, SpeakerSummary } from '../../domain/library.ts';
import { pageButtons } from '../buttons/page-buttons.ts';
import { shareButton } from '../buttons/share-as-shown.ts';
import { addCards, ofQuotation } from '../reply/card.ts';
import { bullets, namePiece, typedPiece } from '../reply/markdown.ts';
import { Accent, type Menu, type Message, notice, openMessage } from '../reply/message.ts';
import { optionMention } from '../texts/mention.ts';
import type { Texts } from '../texts/texts.ts';
import { PAGE_IDS, pageStarts } from './pages.ts';
import { packQuoteList } from './quote-list.ts';

/** Characters to leave for the line that counts what did not fit, and the page number. */
const ROOM_FOR_FOOTER = 200;

/** Options that narrow a long list down, the most useful first. */
const NARROWING = ['speaker', 'topic', 'article', 'kind'] as const;

/** One of them. */
export type Narrowing = (typeof NARROWING)[number];

/** An option with what was typed for it. */
export interface GivenOption {
  readonly option: Narrowing;
  readonly typed: string;
}

/** The reply to `/quote` with at least one option: the first page of quotations, the best first. `given` is what was asked for. */
export async function quoteReply(
  given: readonly GivenOption[],
  query: QuoteQuery,
  answer: QuoteAnswer,
  context: PageContext,
): Promise<Message> {
  const { texts } = context;
  const { speakers, nearest, quotations } = answer;
  const typed = (option: Narrowing): string | null => given.find((entry) => entry.option === option)?.typed ?? null;
  const speaker = typed('speaker');
  if (speaker !== null && speakers.length === 0) return notice(unknownSpeaker(speaker, nearest, texts));
  if (quotations.length === 0) return notice(noneFound(given, texts));
  const [named] = speakers;
  const packed = packQuoteList({ ...query, speaker: named?.name ?? null }, speakers.length, quotations);
  const topic = typed('topic');
  const names = speakers.map(({ name }) => namePiece(name));
  const heading = texts.quotations.found(quotations.length, names, topic === null ? null : typedPiece(topic));
  return listReply(quotations.slice(0, packed?.count ?? quotations.length), {
    heading,
    total: quotations.length,
    page: 0,
    packed: packed?.text ?? null,
    free: NARROWING.filter((option) => typed(option) === null),
    ...context,
  });
}

/** What surrounds any page of quotations. */
export interface PageContext {
  /** Small print above the heading: who shared it. Empty if nobody did. */
  readonly before: string;
  /** Whether the reply is private in a place where others could see it. */
  readonly canShare: boolean;
  /** To choose somebody who is quoted from; null where there is no choice. */
  readonly menu: Menu | null;
  readonly texts: Texts;
  readonly library: Library;
}

/** What surrounds a page of a list. */
export interface ListContext extends PageContext {
  readonly heading: string;
  /** How many there are; more than the list if no button reaches all of them. */
  readonly total: number;
  /** From 0. */
  readonly page: number;
  /** The list as ids hold it; null if it cannot be found again, and then it has only one page. */
  readonly packed: string | null;
  /** Options that could narrow the list down further. */
  readonly free: readonly Narrowing[];
}

/** A page of a list, with buttons that lead to the others. */
export async function listReply(list: readonly QuotationInArticle[], context: ListContext): Promise<Message> {
  const { heading, total, page, packed, free, before, texts, library } = context;
  const starts = pageStarts(list);
  const pages = packed === null ? 1 : starts.length;
  if (page >= pages) return notice(texts.problems.unknownControl);
  const shown = await citeQuotations(list.slice(starts[page], starts[page + 1]), library);
  const message = openMessage(Accent.answer);
  message.add([before, heading].filter(Boolean).join('\n'));
  const left = addCards(
    message,
    shown.map((found) => ofQuotation(found, texts)),
    ROOM_FOR_FOOTER,
  );
  const unreachable = page === pages - 1 ? total - (packed === null ? shown.length : list.length) : 0;
  if (left + unreachable > 0) message.add(leftOutLine(left + unreachable, free, texts));
  addPageEnd(message, page, pages, packed, context);
  return message;
}

/** Adds what stands below a page: its number, the menu, buttons for the pages before and after, *Share*. @param page from 0 */
export function addPageEnd(
  message: Message,
  page: number,
  pages: number,
  packed: string | null,
  { menu, canShare, texts }: PageContext,
): void {
  if (pages > 1) message.add(`-# ${texts.quotations.pageOf(page + 1, pages)}`);
  if (menu) message.addMenu(menu);
  message.setButtons([
    ...pageButtons(page, pages, PAGE_IDS, `.${packed}`, texts.buttons),
    ...shareButton(canShare, texts),
  ]);
}

/** Says how many quotations are not shown, and which unused options would narrow them down. */
export function leftOutLine(n: number, free: readonly Narrowing[], { quotations, commands, grammar }: Texts): string {
  const ways = grammar.list(free.map((option) => optionMention(commands[option])));
  return `-# ${[quotations.more(n), ...(free.length > 0 ? [quotations.narrowWith(ways)] : [])].join(' ')}`;
}

/** Says that nobody of this name is quoted, and who is. */
function unknownSpeaker(typed: string, nearest: readonly SpeakerSummary[], { quotations, grammar }: Texts): string {
  const names = nearest.map(({ name }) => name);
  const others = names.length === 0 ? '' : ` ${quotations.amongOthers}\n${bullets(names, grammar)}`;
  return `${quotations.unknownSpeaker(typedPiece(typed))}${others}\n${quotations.seeEverybody}`;
}

/** Says that no quotation matches all that was asked for. */
const noneFound = (given: readonly GivenOption[], { quotations, commands, grammar }: Texts): string =>
  given.length === 0
    ? quotations.nobody
    : quotations.noneFor(
        given.map(({ option, typed }) => `${optionMention(commands[option])} ${grammar.quoted(typedPiece(typed))}`),
      );
