import type { CitedQuotation } from '../domain/answer.ts';
import { speakerKey, speakerName, speakerRole } from '../library/speakers.ts';
import { cardOf, ofListedQuotation } from './card.ts';
import { Accent, type Message, notice, openMessage } from './message.ts';
import { everybodyQuoted, moreByOthers, nobodyQuoted, speakerHeading, unnamed } from './wording.ts';

/** Kept free for the line that names whose quotations did not fit: eight names. */
const RESERVED = 800;
/** With less room than this no quotation is tried any more. */
const LEAST_ROOM = 100;
/** Quotations of one person, when not all fit: more people are of more use than more of one. */
const MOST_EACH = 2;

/** One speaker's quotations; the name is null when the articles do not state it. */
interface Group {
  readonly name: string | null;
  role: string | null;
  readonly quotations: CitedQuotation[];
}

/** Every quotation, by speaker, the most quoted first: all when they fit, else some of each, the rest counted by name. */
export function everyQuotation(quotations: readonly CitedQuotation[]): Message {
  if (quotations.length === 0) return notice(nobodyQuoted());
  const groups = bySpeaker(quotations);
  const { message, left } = overview(groups, quotations.length, Number.POSITIVE_INFINITY);
  return left === 0 ? message : overview(groups, quotations.length, MOST_EACH).message;
}

function bySpeaker(quotations: readonly CitedQuotation[]): Group[] {
  const groups = new Map<string, Group>();
  for (const found of quotations) {
    const { article, quotation } = found;
    const name = quotation.speaker && speakerName(article, quotation.speaker);
    const key = name === null ? '' : speakerKey(name);
    const group = groups.get(key) ?? { name, role: null, quotations: [] };
    group.role ??= quotation.speaker && speakerRole(article, quotation.speaker);
    group.quotations.push(found);
    groups.set(key, group);
  }
  const rank = ({ name, quotations: theirs }: Group): number => (name === null ? 0 : theirs.length);
  return [...groups.values()].sort((a, b) => rank(b) - rank(a));
}

function overview(groups: readonly Group[], total: number, mostEach: number): { message: Message; left: number } {
  const message = openMessage(Accent.answer);
  message.add(everybodyQuoted(total, groups.filter(({ name }) => name !== null).length));
  const rest: { name: string; n: number }[] = [];
  let left = 0;
  for (const [i, group] of groups.entries()) {
    const { text, shown } = listOf(group, mostEach, message.room - RESERVED, i === 0);
    const missing = group.quotations.length - (shown > 0 && message.add(text, { divided: i > 0 }) ? shown : 0);
    if (missing > 0) rest.push({ name: group.name ?? unnamed(), n: missing });
    left += missing;
  }
  if (left > 0) message.add(moreByOthers(left, rest), { divided: true });
  return { message, left };
}

/** A speaker's quotations under the name, as many as fit. */
function listOf(group: Group, mostEach: number, room: number, mayCut: boolean): { text: string; shown: number } {
  let text = speakerHeading(group.name, group.role);
  let shown = 0;
  for (const found of group.quotations.slice(0, mostEach)) {
    const left = room - text.length - 1;
    const card = left < LEAST_ROOM ? null : cardOf(ofListedQuotation(found), left, { mayCut: mayCut && shown === 0 });
    if (card === null) break;
    text = `${text}\n${card}`;
    shown++;
  }
  return { text, shown };
}
