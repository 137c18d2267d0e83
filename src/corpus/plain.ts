import { type Span, slice } from '../domain/span.ts';
import { endsSentence, joinsOf } from './line-joins.ts';
import { listMarker } from './list-marker.ts';
import { markHeadings } from './plain-headings.ts';
import { groupLines, wrapColumn } from './plain-lines.ts';
import type { ShownText } from './shown-text.ts';

/** A stretch of plain text that belongs together, before it is known what it is. */
export interface PlainBlock extends Span {
  readonly lines: number;
  readonly isItem: boolean;
}

/**
 * Plain text is shown as it is. Blank lines keep blocks apart; so do line ends, unless a program wrapped the lines
 * (see `wrapColumn`) or a line plainly goes on in the next.
 */
export function readPlain(text: string, language: string): ShownText {
  const groups = groupLines(text);
  const column = wrapColumn(text, groups);
  const blocks: PlainBlock[] = [];
  for (const group of groups) {
    const joins = joinsOf(text, group, column);
    group.forEach((line, i) => {
      const last = blocks.at(-1);
      if (joins[i] && last) blocks[blocks.length - 1] = { ...last, end: line.end, lines: last.lines + 1 };
      else blocks.push({ start: line.start, end: line.end, lines: 1, isItem: listMarker(slice(text, line)) !== null });
    });
  }
  const headings = markHeadings(text, itemsInLists(text, blocks), language);
  return {
    text,
    blocks: headings.map(({ block, isHeading }) => ({
      start: block.start,
      end: block.end,
      kind: isHeading ? 'heading' : block.isItem ? 'listItem' : 'paragraph',
      level: isHeading ? 1 : 0,
      linked: 0,
      header: false,
    })),
    toSource: (offset) => offset,
    notices: [],
  };
}

/** A number before a line that stands alone counts no items: "10. Get some rest" over a paragraph is a heading. */
function itemsInLists(text: string, blocks: readonly PlainBlock[]): PlainBlock[] {
  return blocks.map((block, i) => {
    const alone = !blocks[i - 1]?.isItem && !blocks[i + 1]?.isItem;
    const isItem =
      block.isItem && !(alone && listMarker(slice(text, block)) !== 'bullet' && !endsSentence(slice(text, block)));
    return isItem === block.isItem ? block : { ...block, isItem };
  });
}
