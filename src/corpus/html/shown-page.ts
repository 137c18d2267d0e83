import { NO_BREAKS } from '../../domain/article.ts';
import type { ShownText } from '../file/shown-text.ts';
import type { ArticleBlock } from './read-page.ts';

const BLOCK_BREAK = '\n\n';
// Long enough to be found again in the source, short enough not to be interrupted there by a tag or a reference.
const SOURCE_KEY = /[\p{L}\p{N} ,]{8,24}/u;

/**
 * The visible text of a page's article: its blocks, separated by blank lines.
 * @param source the decoded page; a block's place in it is where its first words are found again, in order
 */
export function shownPage(blocks: readonly ArticleBlock[], source: string): ShownText {
  let start = 0;
  const drafts = blocks.map(({ kind, level, text, linked, header }) => {
    const draft = { start, end: start + text.length, kind, level, linked, header, breaks: lineEnds(text, start) };
    start += text.length + BLOCK_BREAK.length;
    return draft;
  });
  let sourceStarts: number[] | null = null;
  return {
    text: blocks.map(({ text }) => text).join(BLOCK_BREAK),
    blocks: drafts,
    toSource: (offset) => {
      sourceStarts ??= blockStartsInSource(blocks, source);
      const after = drafts.findIndex((draft) => draft.start > offset);
      return sourceStarts[(after < 0 ? drafts.length : after) - 1] ?? 0;
    },
    notices: [],
  };
}

/** The best guess where each block begins in the source; never before the previous block. */
function blockStartsInSource(blocks: readonly ArticleBlock[], source: string): number[] {
  let from = 0;
  return blocks.map(({ text }) => {
    const key = SOURCE_KEY.exec(text)?.[0].trim();
    const found = key === undefined ? -1 : source.indexOf(key, from);
    if (found >= 0) from = found;
    return from;
  });
}

/** A page has line ends only where its author put them. */
function lineEnds(text: string, start: number): readonly number[] {
  if (!text.includes('\n')) return NO_BREAKS;
  return [...text.matchAll(/\n/g)].map(({ index }) => start + index);
}
