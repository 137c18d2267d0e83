import { citeQuotations } from '../answer/cite.ts';
import type { CitedQuotation } from '../domain/answer.ts';
import type { Library, QuotationInArticle } from '../domain/library.ts';
import { type Cited, ofListedQuotation } from './card.ts';
import { inline } from './clip.ts';
import { Accent, type Message, notice, openMessage } from './message.ts';
import { pageButtons } from './paging.ts';
import { personPiece } from './pieces.ts';
import { addCards } from './quotation-cards.ts';
import { type Group, overviewOf, within } from './quote-groups.ts';
import { leftOutLine } from './quote-reply.ts';
import type { Words } from './words/words.ts';

/** Kept free for the line that names whose quotations follow (eight names), and the page's number. */
const RESERVED = 900;
/** Longest Markdown for one of those names. */
const LONGEST_NAME = 60;
/** As many of them as the line names at the most. */
const MOST_NAMES = 8;

/** Which page of the quotations, from 0, and how ids keep the list; null when it cannot be found again. */
export interface OverviewPage {
  readonly page: number;
  readonly packed: string | null;
  readonly words: Words;
  readonly library: Library;
}

/** Every quotation by speaker, the most quoted first: a page of them, and who follows on the others. */
export async function everyQuotation(
  quotations: readonly QuotationInArticle[],
  { page, packed, words, library }: OverviewPage,
): Promise<Message> {
  if (quotations.length === 0) return notice(words.quotations.nobody);
  const { groups, list, starts } = overviewOf(quotations);
  const pages = packed === null ? 1 : starts.length;
  if (page >= pages) return notice(words.problems.unknownControl);
  const [start = 0, end = list.length] = starts.slice(page, page + 2);

  const message = openMessage(Accent.answer);
  message.add(words.quotations.everybody(list.length, groups.filter(({ name }) => name !== null).length));
  const cards = within(groups, start, end).map(async (group) =>
    cardsOf(group, await citeQuotations(group.quotations, library), words),
  );
  const unfit = addCards(message, (await Promise.all(cards)).flat(), RESERVED);
  const left = unfit + (packed === null ? list.length - end : 0);
  if (left > 0) message.add(leftOutLine(left, ['speaker', 'topic'], words));
  // Once is enough: who is on the other pages, so that nobody turns them to find out.
  if (page === 0 && pages > 1) {
    // Those beyond the first few are only counted.
    const others = within(groups, end, list.length).map((group, i) =>
      i < MOST_NAMES ? nameWithCount(group, words) : '',
    );
    message.add(`-# ${words.quotations.moreByOthers(list.length - end, others)}`, { divided: true });
  }
  if (pages > 1) {
    message.add(`-# ${words.quotations.pageOf(page + 1, pages)}`);
    message.setButtons(pageButtons(page, pages, packed ?? '', words.buttons));
  }
  return message;
}

const nameWithCount = ({ name, quotations }: Group, { cards, grammar }: Words): string =>
  `${name === null ? cards.unnamed : inline(name, LONGEST_NAME)} (${grammar.number(quotations.length)})`;

/** The cards of some of a group's quotations, the first under the name. */
const cardsOf = ({ name, role }: Group, quotations: readonly CitedQuotation[], words: Words): Cited[] =>
  quotations.map((found, i) => ({
    ...ofListedQuotation(found, words),
    ...(i === 0 ? { above: [personPiece(name, role) ?? `**${words.cards.unnamedHeading}**`] } : { joined: true }),
  }));
