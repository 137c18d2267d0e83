import type { CitedQuotation } from '../domain/answer.ts';
import { slice } from '../domain/span.ts';
import { speakerKey, speakerName, speakerRole } from '../library/speakers.ts';
import { type Cited, ofListedQuotation } from './card.ts';
import { Accent, type Message, notice, openMessage } from './message.ts';
import { pageButtons, pageStarts } from './paging.ts';
import { addCards } from './quotation-cards.ts';
import {
  everybodyQuoted,
  moreByOthers,
  moreQuotations,
  nobodyQuoted,
  pageOf,
  speakerHeading,
  unknownControl,
  unnamed,
} from './wording.ts';

/** Kept free for the line that names whose quotations follow (eight names), and the page's number. */
const RESERVED = 800;

/** One speaker's quotations; the name is null when the articles do not state it. */
interface Group {
  readonly name: string | null;
  role: string | null;
  readonly quotations: CitedQuotation[];
}

/** Which page of the quotations, from 0, and how ids keep the list; null when it cannot be found again. */
export interface OverviewPage {
  readonly page: number;
  readonly packed: string | null;
}

/** Every quotation by speaker, the most quoted first: a page of them, and who follows on the others. */
export function everyQuotation(quotations: readonly CitedQuotation[], { page, packed }: OverviewPage): Message {
  if (quotations.length === 0) return notice(nobodyQuoted());
  const groups = bySpeaker(quotations);
  const list = groups.flatMap((group) => group.quotations);
  const starts = pageStarts(list);
  const pages = packed === null ? 1 : starts.length;
  if (page >= pages) return notice(unknownControl());
  const [start = 0, end = list.length] = starts.slice(page, page + 2);

  const message = openMessage(Accent.answer);
  message.add(everybodyQuoted(list.length, groups.filter(({ name }) => name !== null).length));
  const unfit = addCards(message, within(groups, start, end).flatMap(cardsOf), RESERVED);
  const left = unfit + (packed === null ? list.length - end : 0);
  if (left > 0) message.add(moreQuotations(left, ['speaker', 'topic']));
  // Once is enough: who is on the other pages, so that nobody turns them to find out.
  if (page === 0 && pages > 1) {
    const others = within(groups, end, list.length).map(({ name, quotations: theirs }) => ({
      name: name ?? unnamed(),
      n: theirs.length,
    }));
    message.add(moreByOthers(list.length - end, others), { divided: true });
  }
  if (pages > 1) {
    message.add(pageOf(page + 1, pages));
    message.setButtons(pageButtons(page, pages, packed ?? ''));
  }
  return message;
}

function bySpeaker(quotations: readonly CitedQuotation[]): Group[] {
  const groups = new Map<string, Group>();
  // Folding a name takes longer than all the rest, and most names come again as they are.
  const groupsAsWritten = new Map<string, Group>();
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
  const rank = ({ name, quotations: theirs }: Group): number => (name === null ? 0 : theirs.length);
  return [...groups.values()].sort((a, b) => rank(b) - rank(a));
}

/** The part of the groups that stands from one place to another in their common list. */
function within(groups: readonly Group[], start: number, end: number): Group[] {
  let from = 0;
  return groups.flatMap((group) => {
    const theirs = group.quotations.slice(Math.max(0, start - from), Math.max(0, end - from));
    from += group.quotations.length;
    return theirs.length > 0 ? [{ ...group, quotations: theirs }] : [];
  });
}

/** A group's cards, the first under the name. */
const cardsOf = ({ name, role, quotations }: Group): Cited[] =>
  quotations.map((found, i) => ({
    ...ofListedQuotation(found),
    ...(i === 0 ? { above: [speakerHeading(name, role)] } : { joined: true }),
  }));
