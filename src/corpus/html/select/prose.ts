import type { PageBlock } from '../blocks/page-block.ts';

const ENDS = /[.!?…:。！？]["'”’»)\]]*$/u;
// Non-space characters. Ten words of English have 50; a teaser seldom has 200.
const SHORTEST = 50;
const LONG = 200;

/** Whether a block reads like running text: long enough, not a link, and ending as sentences end unless it is long. */
export const isProse = ({ text, length, linked, kind }: PageBlock): boolean =>
  kind !== 'heading' &&
  kind !== 'caption' &&
  length >= SHORTEST &&
  linked < 0.5 * length &&
  (length >= LONG || ENDS.test(text.slice(-10)));
