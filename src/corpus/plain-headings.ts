import { slice } from '../domain/span.ts';
import { sentenceSpans } from '../language/sentences.ts';
import { signsOf } from './boilerplate-signs.ts';
import { endsSentence } from './line-joins.ts';
import type { PlainBlock } from './plain.ts';
import { countWords, HEADING_WORDS } from './word-count.ts';

/** More short lines than this under one another are an address, a poem or a menu. */
const LONGEST_RUN = 3;
/** The weight of a sign that is enough by itself. */
const ENOUGH = 3;
/** 14 words of more characters than this are no words. */
const LONGEST = 200;
const FINAL_PUNCTUATION = /\p{P}$/u;
const START = /^["'“‘«([¿¡]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const ADDRESS = /^\S*(?:@|:\/\/|www\.)\S*$/;
/** "By Jane Doe and John Roe" */
const BYLINE = /^(?:By|BY)(?:\s+(?:and|of|for|\p{Lu}[\p{L}.'’-]*,?)){1,8}$/u;
/** "Updated 3 May 2024", "Tuesday, Dec 1, 2024", "2024-12-01" */
const DATELINE =
  /^(?:published|updated|posted|last (?:updated|modified))\b|^(?:\p{L}+day,?\s+)?(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?\d{4}$|^\d{4}-\d{2}-\d{2}$/iu;

/**
 * Which blocks of plain text are headings: one line of at most 14 words without final punctuation that a paragraph follows,
 * directly or after another heading ("Chapter 2", "The Sea", and the text).
 */
export function markHeadings(
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
    if (isText(text, entry.block)) {
      const headings =
        run.length <= LONGEST_RUN ? run : run.filter((one, i) => i === run.length - 1 || one === marked[0]);
      for (const heading of headings) heading.isHeading = true;
    }
    run = [];
  }
  return marked;
}

function looksLikeHeading(text: string, block: PlainBlock, language: string): boolean {
  if (block.lines > 1 || block.isItem || block.end - block.start > LONGEST) return false;
  const line = slice(text, block);
  return (
    START.test(line) &&
    !FINAL_PUNCTUATION.test(line) &&
    countWords(line) <= HEADING_WORDS &&
    /\p{L}/u.test(line) &&
    !ADDRESS.test(line) &&
    !isFurniture(text, block) &&
    sentenceSpans(text, block, language).length === 1
  );
}

/** What stands between a heading and its text without being either: a byline, a date, "Advertisement", "Read also: …". */
function isFurniture(text: string, block: PlainBlock): boolean {
  if (block.lines > 1 || block.end - block.start > LONGEST) return false;
  const line = slice(text, block);
  return BYLINE.test(line) || DATELINE.test(line) || signsOf(line).some(({ weight }) => weight >= ENOUGH);
}

/** What a heading can stand over: prose or a list, not a lone short line. */
const isText = (text: string, block: PlainBlock): boolean =>
  block.isItem || endsSentence(slice(text, block)) || countWords(slice(text, block), HEADING_WORDS + 1) > HEADING_WORDS;
