import type { Library } from '../../domain/library.ts';
import { type Digit, pack, unpack } from '../buttons/id-codec.ts';
import { type KnownPlace, type NumberedPlace, packPlaces, readPlaces } from '../buttons/places.ts';
import { type Button, LONGEST_ID } from '../reply/message.ts';
import { linkToWords } from '../reply/source-link.ts';
import type { Texts } from '../texts/texts.ts';

/** Passages of an answer that can be looked through. After the sixth hardly one is an answer, and each makes a question more expensive. */
export const MOST_PASSAGES = 6;
/** Passages in view at once; on a phone, more would not be read. */
const MOST_IN_VIEW = 3;
/** Sentences on one side of a passage are below this; a message rarely has room for as many. */
const MOST_SENTENCES = 64;

/** Which part of an answer is in view. */
export interface AnswerView {
  /** The first passage in view, from 0, and how many at most … */
  readonly from: number;
  readonly count: number;
  /** … and how many the answer showed at first. */
  readonly shownFirst: number;
  /** Sentences shown before and after the passage, which is then the only one. */
  readonly before: number;
  readonly after: number;
  /** Whether the articles may not say what was asked, and whether only one article was searched. */
  readonly doubt: boolean;
  readonly inOneArticle: boolean;
}

/** Each number of a view is below its radix. */
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

/** Separates a view from its passages; none of the signs that they are written with. */
const SEPARATOR = '.';
/** What an id has left for the passages after the mark, the longest view and the separator, in characters. */
const LONGEST_PASSAGES = LONGEST_ID - 1 - 6 - 1;

/** The place of a passage; null if the article has no such sentences. */
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

/** An answer's passages as button ids hold them, as many as fit. Null if there are none. */
export function packPassages(passages: readonly KnownPlace[]): { text: string; count: number } | null {
  return packPlaces(passages.slice(0, MOST_PASSAGES), LONGEST_PASSAGES);
}

/** The payload of a button that leads to this view. Numbers beyond what can be shown are clamped. */
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

/** Reads a button's payload; `changed` if its articles are not what they were, null if it is not a view's. */
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

/** From the start of the first sentence to the end of the last. */
function sentencesAt({ article: { sentences }, first, extra }: NumberedPlace) {
  const start = sentences[first]?.start;
  const end = sentences[first + extra]?.end;
  return start === undefined || end === undefined ? null : { start, end };
}

/** Sentences that a press of *Before* or *After* adds: one would take too many presses, three are a paragraph. */
const SENTENCES_A_PRESS = 2;

/** The first character of each button's id. */
export const ASK_MARKS = { before: 'b', after: 'a', more: 'm', share: 's' } as const;
/** The first character of the id of *In context*. */
export const CONTEXT_MARK = 'c';

/** What the buttons need to know about the reply above them. */
export interface Reach {
  /** Passages in view; fewer than wanted if not all of them fit. */
  readonly shown: number;
  /** Whether the article has more to show on either side, and the message has room for it. */
  readonly before: boolean;
  readonly after: boolean;
  readonly canShare: boolean;
}

/** The most buttons of a row. */
const MOST_IN_ROW = 5;

/**
 * The buttons under an answer, in one row or two: *Before* and *After* for the first passage in view, *More* passages, *Back* to the
 * answer as it was at first, *Share*, *Open source*. `packed` are the passages as ids hold them.
 */
export function askButtons(
  view: AnswerView,
  passages: readonly KnownPlace[],
  packed: string,
  reach: Reach,
  labels: Texts['buttons'],
): Button[][] {
  const leadingTo = (mark: string, target: Partial<AnswerView>): string =>
    mark + packView({ ...view, ...target }, packed);
  const first = passages[view.from];
  const next = view.from + reach.shown;
  const isAnswer = view.from === 0 && view.count === view.shownFirst && view.before === 0 && view.after === 0;
  const start = { from: 0, count: view.shownFirst, before: 0, after: 0 };
  const link = first ? linkToWords(first.article, first.span) : null;
  const walking = [
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
      : []),
    ...(isAnswer ? [] : [{ label: labels.back, id: leadingTo(ASK_MARKS.more, start) }]),
  ];
  const closing = [
    ...(reach.canShare ? [{ label: labels.share, id: leadingTo(ASK_MARKS.share, {}) }] : []),
    ...(link === null ? [] : [{ label: labels.open, url: link }]),
  ];
  return walking.length + closing.length <= MOST_IN_ROW ? [[...walking, ...closing]] : [walking, closing];
}
