import type { Button } from '../reply/message.ts';
import type { Texts } from '../texts/texts.ts';
import { pack } from './id-codec.ts';

/** How the ids of a list's *Previous* and *Next* are written. */
interface PageIds {
  /** Their first characters. */
  readonly marks: { readonly previous: string; readonly next: string };
  /** Page numbers are below this. */
  readonly radix: number;
}

/**
 * *Previous* and *Next*, always both, so that each stays where it is; none if there is only one page. Their ids are the mark, the page
 * that they lead to, and `rest`.
 */
export function pageButtons(
  page: number,
  pages: number,
  { marks, radix }: PageIds,
  rest: string,
  labels: Texts['buttons'],
): Button[] {
  if (pages < 2) return [];
  const idFor = (mark: string, target: number): string =>
    mark + pack([[Math.min(Math.max(target, 0), radix - 1), radix]]) + rest;
  return [
    { label: labels.previous, id: idFor(marks.previous, page - 1), disabled: page === 0 },
    { label: labels.next, id: idFor(marks.next, page + 1), disabled: page === pages - 1 },
  ];
}
