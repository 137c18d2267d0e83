import type { PageBlock } from '../blocks/page-block.ts';

const ENDS_AS_PROSE = /[.!?…:。！？]["'”’»)\]]*$/u;
// Non-space characters. Ten English words have 50; teasers seldom have 200.
const SHORTEST_PROSE = 50;
const LONG_PROSE = 200;

/** Whether a block reads like running text: not mostly links, and long, or long enough and ending like a sentence. */
export const readsAsProse = ({ text, length, linked, kind }: PageBlock): boolean =>
  kind !== 'heading' &&
  kind !== 'caption' &&
  length >= SHORTEST_PROSE &&
  linked < 0.5 * length &&
  (length >= LONG_PROSE || ENDS_AS_PROSE.test(text.slice(-10)));
