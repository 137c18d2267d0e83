import { NO_BREAKS } from '../../domain/article.ts';
import { type Span, slice } from '../../domain/span.ts';
import { sentenceSpans } from '../../language/sentences/sentences.ts';
import type { ShownText } from '../file/shown-text.ts';
import { signsOf } from '../signs/boilerplate-signs.ts';
import { countWords, HEADING_WORDS } from '../signs/word-count.ts';
import { endsSentence, groupLines, isVerse, joinsOf, listMarker, wrapColumn } from './lines.ts';

/** A block of plain text whose kind is not known yet. */
interface PlainBlock extends Span {
  readonly lines: number;
  readonly isItem: boolean;
  readonly breaks: readonly number[];
}

/**
 * Reads plain text, which is shown unchanged. Blank lines separate blocks; so do line ends, unless a program wrapped the lines
 * (see `wrapColumn`) or a line clearly continues on the next.
 * @param language a BCP 47 code
 */
export function readPlain(text: string, language: string): ShownText {
  const groups = groupLines(text);
  const column = wrapColumn(text, groups);
  const blocks: PlainBlock[] = [];
  for (const group of groups) {
    const joins = joinsOf(text, group, column);
    const verse = isVerse(text, group, column);
    group.forEach((line, i) => {
      const last = blocks.at(-1);
      if (joins[i] && last) {
        const breaks = verse ? [...last.breaks, text.indexOf('\n', last.end)] : last.breaks;
        blocks[blocks.length - 1] = { ...last, end: line.end, lines: last.lines + 1, breaks };
      } else {
        const isItem = listMarker(slice(text, line)) !== null;
        blocks.push({ start: line.start, end: line.end, lines: 1, isItem, breaks: NO_BREAKS });
      }
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
      breaks: block.breaks,
    })),
    toSource: (offset) => offset,
    notices: [],
  };
}

/** Unmarks lone numbered lines that are not list items: "10. Get some rest" over a paragraph is a heading. */
function itemsInLists(text: string, blocks: readonly PlainBlock[]): PlainBlock[] {
  return blocks.map((block, i) => {
    const alone = !blocks[i - 1]?.isItem && !blocks[i + 1]?.isItem;
    const isItem =
      block.isItem && !(alone && listMarker(slice(text, block)) !== 'bullet' && !endsSentence(slice(text, block)));
    return isItem === block.isItem ? block : { ...block, isItem };
  });
}

/** More consecutive short lines than this are an address, a poem or a menu. */
const LONGEST_RUN = 3;
/** The weight of a boilerplate sign that is enough alone. */
const ENOUGH_WEIGHT = 3;
/** The longest heading, in UTF-16 units. */
const LONGEST_HEADING = 200;
const FINAL_PUNCTUATION = /\p{P}$/u;
const START = /^["'“‘«([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const ADDRESS_LINE = /^\S*(?:@|:\/\/|www\.)\S*$/;
/** "By Jane Doe and John Roe" */
const PLAIN_BYLINE = /^(?:By|BY)(?:\s+(?:and|of|for|\p{Lu}[\p{L}.'’-]*,?)){1,8}$/u;
/** "Updated 3 May 2024", "Tuesday, Dec 1, 2024", "2024-12-01" */
const DATELINE =
  /^(?:published|updated|posted|last (?:updated|modified))\b|^(?:\p{L}+day,?\s+)?(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?\d{4}$|^\d{4}-\d{2}-\d{2}$/iu;

/**
 * Finds the headings: lines of at most 14 words without final punctuation, followed by a paragraph, directly or after another
 * heading ("Chapter 2", "The Sea", and the text).
 */
function markHeadings(
  text: string,
  blocks: readonly PlainBlock[],
  language: string,
): { block: PlainBlock; isHeading: boolean }[] {
  const marked = blocks.map((block) => ({ block, isHeading: false }));
  let run: typeof marked = [];
  for (const entry of marked) {
    if (looksLikeHeading(text, entry.block, language)) {
      run.push(entry);
      continue;
    }
    if (isFurniture(text, entry.block)) continue;
    if (mayFollowHeading(text, entry.block)) {
      const headings =
        run.length <= LONGEST_RUN ? run : run.filter((one, i) => i === run.length - 1 || one === marked[0]);
      for (const heading of headings) heading.isHeading = true;
    }
    run = [];
  }
  return marked;
}

function looksLikeHeading(text: string, block: PlainBlock, language: string): boolean {
  if (block.lines > 1 || block.isItem || block.end - block.start > LONGEST_HEADING) return false;
  const line = slice(text, block);
  return (
    START.test(line) &&
    !FINAL_PUNCTUATION.test(line) &&
    countWords(line) <= HEADING_WORDS &&
    /\p{L}/u.test(line) &&
    !ADDRESS_LINE.test(line) &&
    !isFurniture(text, block) &&
    sentenceSpans(text, block, language).length === 1
  );
}

/** Whether a line may come between a heading and its text: a byline, a date, "Advertisement", "Read also: …". */
function isFurniture(text: string, block: PlainBlock): boolean {
  if (block.lines > 1 || block.end - block.start > LONGEST_HEADING) return false;
  const line = slice(text, block);
  return PLAIN_BYLINE.test(line) || DATELINE.test(line) || signsOf(line).some(({ weight }) => weight >= ENOUGH_WEIGHT);
}

/** Whether a heading may come before this block: prose or a list, not a lone short line. */
const mayFollowHeading = (text: string, block: PlainBlock): boolean =>
  block.isItem || endsSentence(slice(text, block)) || countWords(slice(text, block), HEADING_WORDS + 1) > HEADING_WORDS;
