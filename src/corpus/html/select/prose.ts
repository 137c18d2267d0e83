import type { PageBlock } from '../blocks/page-block.ts';

const ENDS_AS_PROSE = /[.!?…:。！？]["'”’»)\]]*$/u;
// Non-space characters. Ten words of English have 50; a teaser seldom has 200.
const SHORTEST_PROSE = 50;
const LONG_PROSE = 200;

/** Whether a block reads like running text: long enough, not a link, and ending as sentences end unless it is long. */
export const readsAsProse = ({ text, length, linked, kind }: PageBlock): boolean =>
  kind !== 'heading' &&
  kind !== 'caption' &&
  length >= SHORTEST_PROSE &&
  linked < 0.5 * length &&
  (length >= LONG_PROSE || ENDS_AS_PROSE.test(text.slice(-10)));
