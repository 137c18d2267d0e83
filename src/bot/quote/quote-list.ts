import type { QuoteAnswer, QuoteQuery } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { QuotationInArticle } from '../../domain/library.ts';
import type { Quotation, QuotationKind } from '../../domain/quotation.ts';
import type { Span } from '../../domain/span.ts';
import { speakerKey, speakerName } from '../../library/speakers.ts';
import { CHECKSUM_RADIX, type Digit, pack, spanChecksum, unpack } from '../buttons/id-codec.ts';
import {
  articleWith,
  type KnownPlace,
  type NumberedPlace,
  PREFIX_RADIX,
  packPlaces,
  prefixOf,
  readPlaces,
} from '../buttons/places.ts';
import type { Bot, ReplyOutcome } from '../command.ts';
import { quotationsOf } from '../reply/card.ts';
import { LONGEST_ID } from '../reply/message.ts';

/*
 * A list of quotations as button ids hold it, so that its other pages can be found again. A list without a topic is searched for
 * again: everybody's quotations, or those of one speaker, article or kind. A topic is something that a person typed and must not
 * be stored, so for a list with a topic the numbers of the quotations are kept, as many as an id has room for.
 */

/** How a list can be found again: `text` for an id, and how many of its quotations that covers. */
export interface PackedList {
  readonly text: string;
  readonly count: number;
}

/** A list that was found again. */
interface QuoteList {
  readonly quotations: readonly QuotationInArticle[];
  /** How many quotations there were when it was first shown; more than `quotations` if an id had no room for all of them. */
  readonly total: number;
  /** What was searched for, without the topic, which is no longer known. */
  readonly query: QuoteQuery;
  /** Whether it was kept as numbers, because there was a topic or the speaker's name was ambiguous. */
  readonly byNumbers: boolean;
  readonly packed: string;
}

/** How the text of each way begins. */
const BY_SEARCH = 's';
const BY_NUMBERS = 'n';
/** Totals are below this; a longer list counts as this long. */
const TOTAL_RADIX = 2 ** 17;
/** Numbers of quotations by which a speaker is found are below this. */
const ORDINAL_RADIX = 2 ** 17;
const KINDS_IN_IDS: readonly (QuotationKind | null)[] = [null, 'direct', 'indirect', 'mixed'];
/** What an id has left for the list after the mark, the page and the separators, in characters. */
const LONGEST_LIST = LONGEST_ID - 1 - 4 - 1;

/** Packs the list that a search gave. Null if it cannot be found again; then it has only one page. */
export function packQuoteList(
  query: QuoteQuery,
  speakers: number,
  list: readonly QuotationInArticle[],
): PackedList | null {
  const repeatable = query.topic === null && (query.speaker === null || speakers === 1);
  return (repeatable ? packSearch(query, list) : null) ?? packNumbers(list);
}

function packSearch({ speaker, article, kind }: QuoteQuery, list: readonly QuotationInArticle[]): PackedList | null {
  const [first] = list;
  const prefix = first ? prefixOf(first.article) : null;
  if (!first || prefix === null || first.ordinal >= ORDINAL_RADIX) return null;
  const digits: Digit[] = [
    [spanChecksum(placesOf(list)), CHECKSUM_RADIX],
    [KINDS_IN_IDS.indexOf(kind), KINDS_IN_IDS.length],
    [speaker === null ? 0 : 1, 2],
    [article === null ? 0 : 1, 2],
    [prefix, PREFIX_RADIX],
    [speaker === null ? 0 : first.ordinal, ORDINAL_RADIX],
  ];
  return { text: BY_SEARCH + pack(digits), count: list.length };
}

function packNumbers(list: readonly QuotationInArticle[]): PackedList | null {
  const total = pack([[Math.min(list.length, TOTAL_RADIX - 1), TOTAL_RADIX]]);
  const opening = `${BY_NUMBERS}${total}.`;
  const packed = packPlaces(placesOf(list), LONGEST_LIST - opening.length);
  return packed && { text: opening + packed.text, count: packed.count };
}

const placesOf = (list: readonly QuotationInArticle[]): KnownPlace[] =>
  list.map(({ article, quotation, ordinal }) => ({
    article,
    first: ordinal,
    extra: 0,
    span: extentOf(quotation.content),
  }));

const extentOf = (content: readonly Span[]): Span => ({ start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 });

/** What a search for quotations counts as. */
export const quoteOutcome = ({ quotations }: QuoteAnswer): ReplyOutcome =>
  quotations.length > 0 ? 'answered' : 'unanswered';

/** What `packQuoteList` wrote, read back. */
interface ReadList {
  /** `changed` if an article is not what it was; null if the text is not a list's. */
  readonly list: QuoteList | 'changed' | null;
  /** What pressing the button counts as: a list that had to be searched for again counts as a search does. */
  readonly outcome: ReplyOutcome;
}

const NO_LIST: ReadList = { list: null, outcome: 'replied' };
const CHANGED_LIST: ReadList = { list: 'changed', outcome: 'replied' };

/** Finds a list again. */
export async function readQuoteList(text: string, bot: Bot): Promise<ReadList> {
  const rest = text.slice(1);
  if (text.startsWith(BY_SEARCH)) return readSearch(rest, bot);
  return text.startsWith(BY_NUMBERS) ? { list: await readNumbers(rest, bot), outcome: 'replied' } : NO_LIST;
}

async function readSearch(text: string, bot: Bot): Promise<ReadList> {
  const digits = unpack(text);
  if (!digits) return NO_LIST;
  const print = digits.next(CHECKSUM_RADIX);
  const kind = KINDS_IN_IDS[digits.next(KINDS_IN_IDS.length)] ?? null;
  const [bySpeaker, byArticle] = [digits.next(2) === 1, digits.next(2) === 1];
  const prefix = digits.next(PREFIX_RADIX);
  const ordinal = digits.next(ORDINAL_RADIX);
  if (!digits.done) return NO_LIST;
  const article = await articleWith(prefix, bot.library);
  if (!article) return CHANGED_LIST;
  const speaker = bySpeaker ? await speakerOf(article, ordinal, bot) : null;
  if (bySpeaker && speaker === null) return CHANGED_LIST;
  const query = { speaker, topic: null, article: byArticle ? article.id : null, kind };
  const answer = await bot.answerer.quote(query);
  const outcome = quoteOutcome(answer);
  // Searching for a full name finds similar names too ("Kroah-Hartman", "Kroah Hartman").
  const quotations = speaker === null ? answer.quotations : answer.quotations.filter((found) => isBy(speaker, found));
  if (spanChecksum(placesOf(quotations)) !== print) return { list: 'changed', outcome };
  const list = { quotations, total: quotations.length, query, byNumbers: false, packed: BY_SEARCH + text };
  return { list, outcome };
}

const isBy = (name: string, { article, quotation }: QuotationInArticle): boolean =>
  quotation.speaker !== null && speakerKey(speakerName(article, quotation.speaker)) === speakerKey(name);

async function speakerOf(article: Article, ordinal: number, { library }: Bot): Promise<string | null> {
  const [quotations = []] = [...(await quotationsOf([article], library)).values()];
  const speaker = quotations[ordinal]?.speaker;
  return speaker ? speakerName(article, speaker) : null;
}

async function readNumbers(text: string, { library }: Bot): Promise<QuoteList | 'changed' | null> {
  const [head = '', packed = '', more] = text.split('.');
  const digits = more === undefined ? unpack(head) : null;
  const total = digits?.next(TOTAL_RADIX) ?? 0;
  if (!digits?.done) return null;
  const kept = new Map<Article, readonly Quotation[]>();
  const quotationsIn = async (article: Article): Promise<readonly Quotation[]> => {
    const own = kept.get(article) ?? (await quotationsOf([article], library)).get(article) ?? [];
    kept.set(article, own);
    return own;
  };
  const spanAt = async ({ article, first }: NumberedPlace): Promise<Span | null> => {
    const quotation = (await quotationsIn(article))[first];
    return quotation ? extentOf(quotation.content) : null;
  };
  const places = await readPlaces(packed, library, spanAt);
  if (places === null || places === 'changed') return places;
  if (total < places.length) return null;
  const quotations: QuotationInArticle[] = [];
  for (const { article, first } of places) {
    const quotation = (await quotationsIn(article))[first];
    if (quotation) quotations.push({ article, quotation, ordinal: first });
  }
  const query = { speaker: null, topic: null, article: null, kind: null };
  return { quotations, total, query, byNumbers: true, packed: BY_NUMBERS + text };
}
