import type { CitedQuotation, QuoteAnswer, QuoteQuery } from '../domain/answer.ts';
import type { SpeakerSummary } from '../domain/library.ts';
import { ofQuotation } from './card.ts';
import { Accent, type Message, notice, openMessage } from './message.ts';
import { pageButtons, pageStarts } from './paging.ts';
import { addCards } from './quotation-cards.ts';
import { packList } from './quote-list.ts';
import {
  type Given,
  moreQuotations,
  nobodyQuoted,
  noQuotations,
  pageOf,
  quotationsFound,
  unknownControl,
  unknownSpeaker,
} from './wording.ts';

/** Kept free for the line that counts what did not fit, and the page's number. */
const RESERVED = 200;

/** Options that narrow a long list down, the most useful first. */
const NARROWING = ['speaker', 'topic', 'article', 'kind'] as const;

/** The reply to a request for some quotations: the first page of them, best first. `given` is what was asked for, as it was typed. */
export function quoteReply(given: readonly Given[], query: QuoteQuery, answer: QuoteAnswer): Message {
  const { speakers, nearest, quotations } = answer;
  const typed = (option: string): string | null => given.find((entry) => entry.option === option)?.typed ?? null;
  const speaker = typed('speaker');
  if (speaker !== null && speakers.length === 0) return notice(unknownSpeaker(speaker, nearest.map(nameOf)));
  if (quotations.length === 0) return notice(given.length === 0 ? nobodyQuoted() : noQuotations(given));
  const [named] = speakers;
  const packed = packList({ ...query, speaker: named?.name ?? null }, speakers.length, quotations);
  const heading = quotationsFound(quotations.length, speakers.map(nameOf), typed('topic'));
  return listReply(quotations.slice(0, packed?.count ?? quotations.length), {
    heading,
    total: quotations.length,
    page: 0,
    packed: packed?.text ?? null,
    free: NARROWING.filter((option) => typed(option) === null),
  });
}

/** What stands around a page of quotations. */
export interface ListContext {
  readonly heading: string;
  /** How many there are; more than the list when no button reaches all. */
  readonly total: number;
  /** From 0. */
  readonly page: number;
  /** The list as ids keep it; null when it cannot be found again, and has one page. */
  readonly packed: string | null;
  /** Options that could still narrow the list down. */
  readonly free: readonly string[];
}

/** A page of a list that the buttons under it lead through. */
export function listReply(list: readonly CitedQuotation[], context: ListContext): Message {
  const { heading, total, page, packed, free } = context;
  const starts = pageStarts(list);
  const pages = packed === null ? 1 : starts.length;
  if (page >= pages) return notice(unknownControl());
  const shown = list.slice(starts[page], starts[page + 1]);
  const message = openMessage(Accent.answer);
  message.add(heading);
  const left = addCards(message, shown.map(ofQuotation), RESERVED);
  const unreachable = page === pages - 1 ? total - (packed === null ? shown.length : list.length) : 0;
  if (left + unreachable > 0) message.add(moreQuotations(left + unreachable, free));
  if (pages > 1) {
    message.add(pageOf(page + 1, pages));
    message.setButtons(pageButtons(page, pages, packed ?? ''));
  }
  return message;
}

const nameOf = ({ name }: SpeakerSummary): string => name;
