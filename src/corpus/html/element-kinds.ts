import type { BlockKind } from '../../domain/article.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that show nothing of their own, or nothing that is text to read. */
export const UNSHOWN = words(`
  head title meta link base script style noscript template iframe frame object embed applet canvas svg audio video map area
  select option datalist textarea input button dialog progress meter noframes param source track`);

/** Elements that stand within a line; every other one begins and ends a block. */
export const INLINE = words(`
  a abbr acronym b basefont bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output picture img q rb rp rt rtc
  ruby s samp slot small span strike strong sub sup time tt u var wbr math mi mn mo mrow ms mtext msup msub mfrac msqrt`);

/** The kind of the blocks in an element, where it says something. */
export const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['li', 'listItem'],
  ['dt', 'listItem'],
  ['dd', 'listItem'],
  ['blockquote', 'blockquote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);
