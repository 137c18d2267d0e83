import type { QuotationInArticle } from '../domain/library.ts';
import { slice } from '../domain/span.ts';
import { speakerKey, speakerName, speakerRole } from '../library/speakers.ts';
import { pageStarts } from './paging.ts';

/** One speaker's quotations; the name is null when the articles do not state it. */
export interface Group {
  readonly name: string | null;
  readonly role: string | null;
  readonly quotations: readonly QuotationInArticle[];
}

/** The same while quotations come in. */
interface OpenGroup {
  readonly name: string | null;
  role: string | null;
  readonly quotations: QuotationInArticle[];
}

/** Quotations by speaker. */
export interface Overview {
  /** The most quoted first; last, those of nobody who is named. */
  readonly groups: readonly Group[];
  /** Their quotations, one group after the other, and where each page of that list begins. */
  readonly list: readonly QuotationInArticle[];
  readonly starts: readonly number[];
}

const kept = new WeakMap<readonly QuotationInArticle[], Overview>();

/** A list by speaker. Lists never change, so it is kept as long as the list: the library gives the same one again for every page. */
export function overviewOf(quotations: readonly QuotationInArticle[]): Overview {
  const known = kept.get(quotations);
  if (known) return known;
  const groups = bySpeaker(quotations);
  const list = groups.flatMap((group) => group.quotations);
  const overview = { groups, list, starts: pageStarts(list) };
  kept.set(quotations, overview);
  return overview;
}

function bySpeaker(quotations: readonly QuotationInArticle[]): Group[] {
  const groups = new Map<string, OpenGroup>();
  // Folding a name takes longer than all the rest, and most names come again as they are.
  const groupsAsWritten = new Map<string, OpenGroup>();
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
export function within(groups: readonly Group[], start: number, end: number): Group[] {
  let from = 0;
  return groups.flatMap((group) => {
    const theirs = group.quotations.slice(Math.max(0, start - from), Math.max(0, end - from));
    from += group.quotations.length;
    return theirs.length > 0 ? [{ ...group, quotations: theirs }] : [];
  });
}
