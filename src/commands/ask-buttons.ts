import { packView, type View } from './ask-view.ts';
import type { Button } from './message.ts';
import type { KnownPlace } from './places.ts';
import { linkToWords } from './text-fragment.ts';
import type { ButtonWords } from './words/button-words.ts';

/** Sentences that a press of *Before* or *After* adds: one is a press too many, three are a paragraph. */
const STEP = 2;

/** The first characters of the buttons' ids. */
export const MARKS = { before: 'b', after: 'a', more: 'm', share: 's' } as const;

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
  view: View,
  passages: readonly KnownPlace[],
  packed: string,
  reach: Reach,
  labels: ButtonWords,
): Button[] {
  const leadingTo = (mark: string, target: Partial<View>): string => mark + packView({ ...view, ...target }, packed);
  const first = passages[view.from];
  const next = view.from + reach.shown;
  const isAnswer = view.from === 0 && view.count === view.shownFirst && view.before === 0 && view.after === 0;
  const start = { from: 0, count: view.shownFirst, before: 0, after: 0 };
  const link = first ? linkToWords(first.article, first.span) : null;
  return [
    {
      label: labels.before,
      id: leadingTo(MARKS.before, { count: 1, before: view.before + STEP }),
      disabled: !reach.before,
    },
    {
      label: labels.after,
      id: leadingTo(MARKS.after, { count: 1, after: view.after + STEP }),
      disabled: !reach.after,
    },
    ...(next < passages.length
      ? [{ label: labels.more, id: leadingTo(MARKS.more, { from: next, before: 0, after: 0 }) }]
      : isAnswer
        ? []
        : [{ label: labels.back, id: leadingTo(MARKS.more, start) }]),
    ...(reach.canShare ? [{ label: labels.share, id: leadingTo(MARKS.share, {}) }] : []),
    ...(link === null ? [] : [{ label: labels.open, url: link }]),
  ];
}
