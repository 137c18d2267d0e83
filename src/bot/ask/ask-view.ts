import type { Library } from '../../domain/library.ts';
import { type Digit, pack, unpack } from '../buttons/id-codec.ts';
import { type KnownPlace, type NumberedPlace, packPlaces, readPlaces } from '../buttons/places.ts';
import { type Button, LONGEST_ID } from '../reply/message.ts';
import { linkToWords } from '../reply/source-link.ts';
import type { Texts } from '../texts/texts.ts';

/** Passages of an answer that can be looked through: beyond the sixth hardly one is an answer, and each makes a question dearer. */
export const MOST_PASSAGES = 6;
/** Passages in view at once: on a phone, more are not read. */
const MOST_IN_VIEW = 3;
/** Sentences that can be shown on one side of a passage; a message rarely has room for as many. */
const MOST_SENTENCES = 64;

/** What of an answer is in view. */
export interface AnswerView {
  /** The first passage in view, from 0, and how many at the most … */
  readonly from: number;
  readonly count: number;
  /** … and how many the answer showed at first. */
  readonly shownFirst: number;
  /** Sentences before and after it that are shown as well; the passage then stands alone. */
  readonly before: number;
  readonly after: number;
  /** Whether the articles may not say what was asked, and whether only one article was searched. */
  readonly doubt: boolean;
  readonly inOneArticle: boolean;
}

/** What of a view's numbers each may be, from 0 to below. */
const VIEW_RADICES = {
  from: MOST_PASSAGES,
  count: MOST_IN_VIEW + 1,
  shownFirst: MOST_IN_VIEW + 1,
  before: MOST_SENTENCES,
  after: MOST_SENTENCES,
  doubt: 2,
  inOneArticle: 2,
} as const satisfies Record<keyof AnswerView, number>;

/** The order in which they are packed. */
const VIEW_KEYS: readonly (keyof AnswerView)[] = [
  'from',
  'count',
  'shownFirst',
  'before',
  'after',
  'doubt',
  'inOneArticle',
];

/** Between a view and its passages: no sign of theirs. */
const SEPARATOR = '.';
/** Room for the passages in an id, beside the mark, the longest view and the sign between. */
const LONGEST_PASSAGES = LONGEST_ID - 1 - 6 - 1;

/** A place as one of an answer's passages: sentence `at` with `more` that follow. */
export function passagePlace({
  article,
  first,
  last,
}: {
  readonly article: NumberedPlace['article'];
  readonly first: number;
  readonly last: number;
}): KnownPlace | null {
  const extra = last - first;
  const span = sentencesAt({ article, first, extra });
  return span && { article, first, extra, span };
}

/** An answer's passages as the ids of buttons keep them; those that an id has no room for are left out. Null when there are none. */
export function packPassages(passages: readonly KnownPlace[]): { text: string; count: number } | null {
  return packPlaces(passages.slice(0, MOST_PASSAGES), LONGEST_PASSAGES);
}

/** A button's payload: what it will show. Numbers beyond what can be shown are held to the most. */
export function packView(view: AnswerView, passages: string): string {
  const digit = (key: keyof AnswerView): Digit => [
    Math.min(Math.max(Number(view[key]), 0), VIEW_RADICES[key] - 1),
    VIEW_RADICES[key],
  ];
  return `${pack(VIEW_KEYS.map(digit))}${SEPARATOR}${passages}`;
}

/** A view with its passages. */
export interface Viewed {
  readonly view: AnswerView;
  readonly passages: readonly KnownPlace[];
  /** As `packPassages` wrote them. */
  readonly packed: string;
}

/** Reads a button's payload; `changed` when its articles are not what they were, null when it is none. */
export async function readView(payload: string, library: Library): Promise<Viewed | 'changed' | null> {
  const [head = '', packed = '', rest] = payload.split(SEPARATOR);
  const digits = rest === undefined ? unpack(head) : null;
  if (!digits) return null;
  const view: AnswerView = {
    from: digits.next(VIEW_RADICES.from),
    count: digits.next(VIEW_RADICES.count),
    shownFirst: digits.next(VIEW_RADICES.shownFirst),
    before: digits.next(VIEW_RADICES.before),
    after: digits.next(VIEW_RADICES.after),
    doubt: digits.next(VIEW_RADICES.doubt) === 1,
    inOneArticle: digits.next(VIEW_RADICES.inOneArticle) === 1,
  };
  if (!digits.done || view.count === 0 || view.shownFirst === 0) return null;
  const passages = await readPlaces(packed, library, sentencesAt);
  if (passages === null || passages === 'changed') return passages;
  return view.from < passages.length ? { view, passages, packed } : null;
}

/** From the beginning of the first sentence to the end of the last. */
function sentencesAt({ article: { sentences }, first, extra }: NumberedPlace) {
  const start = sentences[first]?.start;
  const end = sentences[first + extra]?.end;
  return start === undefined || end === undefined ? null : { start, end };
}

/** Sentences that a press of *Before* or *After* adds: one is a press too many, three are a paragraph. */
const SENTENCES_A_PRESS = 2;

/** The first characters of the buttons' ids. */
export const ASK_MARKS = { before: 'b', after: 'a', more: 'm', share: 's' } as const;
/** The first character of the id of *In context*. */
export const CONTEXT_MARK = 'c';

/** What the buttons must know of the reply that they stand under. */
export interface Reach {
  /** Passages in view; fewer than wanted when not all fit. */
  readonly shown: number;
  /** Whether there is more of the article to show on either side, and room for it. */
  readonly before: boolean;
  readonly after: boolean;
  readonly canShare: boolean;
}

/**
 * The row under an answer, in the order of the article: *Before* and *After* the first passage in view, *More* passages (*Back* to the
 * answer after the last), *Share*, *Open source*. `packed` are the passages as ids keep them.
 */
export function askButtons(
  view: AnswerView,
  passages: readonly KnownPlace[],
  packed: string,
  reach: Reach,
  labels: Texts['buttons'],
): Button[] {
  const leadingTo = (mark: string, target: Partial<AnswerView>): string =>
    mark + packView({ ...view, ...target }, packed);
  const first = passages[view.from];
  const next = view.from + reach.shown;
  const isAnswer = view.from === 0 && view.count === view.shownFirst && view.before === 0 && view.after === 0;
  const start = { from: 0, count: view.shownFirst, before: 0, after: 0 };
  const link = first ? linkToWords(first.article, first.span) : null;
  return [
    {
      label: labels.before,
      id: leadingTo(ASK_MARKS.before, { count: 1, before: view.before + SENTENCES_A_PRESS }),
      disabled: !reach.before,
    },
    {
      label: labels.after,
      id: leadingTo(ASK_MARKS.after, { count: 1, after: view.after + SENTENCES_A_PRESS }),
      disabled: !reach.after,
    },
    ...(next < passages.length
      ? [{ label: labels.more, id: leadingTo(ASK_MARKS.more, { from: next, before: 0, after: 0 }) }]
      : isAnswer
        ? []
        : [{ label: labels.back, id: leadingTo(ASK_MARKS.more, start) }]),
    ...(reach.canShare ? [{ label: labels.share, id: leadingTo(ASK_MARKS.share, {}) }] : []),
    ...(link === null ? [] : [{ label: labels.open, url: link }]),
  ];
}
