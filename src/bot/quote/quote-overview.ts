import { citeQuotations } from '../../answer/cite/cite.ts';
import type { CitedQuotation } from '../../domain/answer.ts';
import type { QuotationInArticle } from '../../domain/library.ts';
import { slice } from '../../domain/span.ts';
import { speakerKey, speakerName, speakerRole } from '../../library/speakers.ts';
import { addCards, type CardContent, ofListedQuotation } from '../reply/card.ts';
import { inline, personPiece } from '../reply/markdown.ts';
import { Accent, type Message, notice, openMessage } from '../reply/message.ts';
import type { Texts } from '../texts/texts.ts';
import { pageStarts } from './pages.ts';
import { addPageEnd, leftOutLine, type PageContext } from './quote-reply.ts';

/** One speaker's quotations; the name is null if the article does not state it. */
interface SpeakerGroup {
  readonly name: string | null;
  readonly role: string | null;
  readonly quotations: readonly QuotationInArticle[];
}

/** The same while it is being filled. */
interface GrowingGroup {
  readonly name: string | null;
  role: string | null;
  readonly quotations: QuotationInArticle[];
}

/** Quotations by speaker. */
interface Overview {
  /** The most quoted speaker first, and last the quotations whose speakers are not named. */
  readonly groups: readonly SpeakerGroup[];
  /** Their quotations one group after the other, and where each page of that list begins. */
  readonly list: readonly QuotationInArticle[];
  readonly starts: readonly number[];
}

const knownOverviews = new WeakMap<readonly QuotationInArticle[], Overview>();

/** Groups a list by speaker. Lists never change, and the library returns the same one for every page, so the result is kept for as long as the list. */
function overviewOf(quotations: readonly QuotationInArticle[]): Overview {
  const known = knownOverviews.get(quotations);
  if (known) return known;
  const groups = bySpeaker(quotations);
  const list = groups.flatMap((group) => group.quotations);
  const overview = { groups, list, starts: pageStarts(list, { naming: true }) };
  knownOverviews.set(quotations, overview);
  return overview;
}

function bySpeaker(quotations: readonly QuotationInArticle[]): SpeakerGroup[] {
  const groups = new Map<string, GrowingGroup>();
  // Folding a name takes longer than everything else, and most names recur exactly as written.
  const groupsAsWritten = new Map<string, GrowingGroup>();
  for (const found of quotations) {
    const { article, quotation } = found;
    const { speaker } = quotation;
    const written = speaker ? slice(article.text, speaker.name) : '';
    let group = groupsAsWritten.get(written);
    if (!group) {
      const name = speaker && speakerName(article, speaker);
      const key = name === null ? '' : speakerKey(name);
      group = groups.get(key) ?? { name, role: null, quotations: [] };
      groups.set(key, group);
      groupsAsWritten.set(written, group);
    }
    if (speaker) group.role ??= speakerRole(article, speaker);
    group.quotations.push(found);
  }
  const rank = ({ name, quotations: theirs }: SpeakerGroup): number => (name === null ? 0 : theirs.length);
  return [...groups.values()].sort((a, b) => rank(b) - rank(a));
}

/** The groups between two indices of their common list. */
function groupsBetween(groups: readonly SpeakerGroup[], start: number, end: number): SpeakerGroup[] {
  let from = 0;
  return groups.flatMap((group) => {
    const theirs = group.quotations.slice(Math.max(0, start - from), Math.max(0, end - from));
    from += group.quotations.length;
    return theirs.length > 0 ? [{ ...group, quotations: theirs }] : [];
  });
}

/** Characters to leave for the line that names who follows on other pages (eight names), and the page number. */
const ROOM_FOR_OTHERS = 900;
/** The longest of those names, in characters of Markdown. */
const LONGEST_NAME = 60;
/** How many of them the line names. */
const MOST_NAMES = 8;

/** The page to show, from 0, and the list as ids hold it; `packed` is null if it cannot be found again. */
export interface OverviewPage extends PageContext {
  readonly page: number;
  readonly packed: string | null;
}

/** A page of all quotations by speaker, the most quoted speaker first, with a line about who follows on other pages. */
export async function everyQuotation(quotations: readonly QuotationInArticle[], shown: OverviewPage): Promise<Message> {
  const { page, packed, before, texts, library } = shown;
  if (quotations.length === 0) return notice(texts.quotations.nobody);
  const { groups, list, starts } = overviewOf(quotations);
  const pages = packed === null ? 1 : starts.length;
  if (page >= pages) return notice(texts.problems.unknownControl);
  const [start = 0, end = list.length] = starts.slice(page, page + 2);

  const message = openMessage(Accent.answer);
  const heading = texts.quotations.everybody(list.length, groups.filter(({ name }) => name !== null).length);
  message.add([before, heading].filter(Boolean).join('\n'));
  const cards = groupsBetween(groups, start, end).map(async (group) =>
    cardsOf(group, await citeQuotations(group.quotations, library), texts),
  );
  const unfit = addCards(message, (await Promise.all(cards)).flat(), ROOM_FOR_OTHERS);
  const left = unfit + (packed === null ? list.length - end : 0);
  if (left > 0) message.add(leftOutLine(left, ['speaker', 'topic'], texts));
  // Only on the first page: who is on the others, so that nobody has to turn them to find out.
  if (page === 0 && pages > 1) {
    // Those after the first few are only counted.
    const others = groupsBetween(groups, end, list.length).map((group, i) =>
      i < MOST_NAMES ? nameWithCount(group, texts) : '',
    );
    message.add(`-# ${texts.quotations.moreByOthers(list.length - end, others)}`, { divided: true });
  }
  addPageEnd(message, page, pages, packed, shown);
  return message;
}

const nameWithCount = ({ name, quotations }: SpeakerGroup, { cards, grammar }: Texts): string =>
  `${name === null ? cards.unnamed : inline(name, LONGEST_NAME)} (${grammar.number(quotations.length)})`;

/** Cards for some of a group's quotations, the first of them under the speaker's name. */
const cardsOf = ({ name, role }: SpeakerGroup, quotations: readonly CitedQuotation[], texts: Texts): CardContent[] =>
  quotations.map((found, i) => ({
    ...ofListedQuotation(found, texts),
    ...(i === 0 ? { above: [personPiece(name, role) ?? `**${texts.cards.unnamedHeading}**`] } : { joined: true }),
  }));
