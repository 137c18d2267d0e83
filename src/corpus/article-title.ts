import type { Span } from '../domain/span.ts';
import { slice } from '../domain/span.ts';
import type { DraftBlock } from './shown-text.ts';

/** The longest heading that can be a title; a title is shown in one line. */
const LONGEST = 300;

/** An article's title: the front matter's, else a heading before the first paragraph, else the file's name as words. */
export function articleTitle(
  fromFrontMatter: string | null,
  text: string,
  blocks: readonly DraftBlock[],
  id: string,
): string {
  if (fromFrontMatter !== null) return fromFrontMatter;
  const heading = headingBeforeText(blocks);
  const words = heading ? slice(text, heading).replace(/\s+/g, ' ') : '';
  if (words !== '' && words.length <= LONGEST) return words;
  const name = id.slice(id.lastIndexOf('/') + 1);
  return name.replace(/[-_\s]+/g, ' ').trim() || name;
}

/** Captions and bylines may stand over a title, prose may not. */
function headingBeforeText(blocks: readonly DraftBlock[]): Span | null {
  for (const block of blocks) {
    if (block.kind === 'heading') return block;
    if (block.kind !== 'caption') return null;
  }
  return null;
}
