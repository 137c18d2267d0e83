import type { ShownText } from '../file/shown-text.ts';
import type { ArticleBlock } from './read-page.ts';

const BLOCK_BREAK = '\n\n';
// Enough characters to be found in the source again, few enough to stand there without a tag or a reference between them.
const SOURCE_KEY = /[\p{L}\p{N} ,]{8,24}/u;

/**
 * What a reader sees of a page's article: its blocks, blank lines between them.
 * @param source the page as it was decoded; a block's place in it is where its first words are found again, in order
 */
export function shownPage(blocks: readonly ArticleBlock[], source: string): ShownText {
  let start = 0;
  const drafts = blocks.map(({ kind, level, text, linked, header }) => {
    const draft = { start, end: start + text.length, kind, level, linked, header };
    start += text.length + BLOCK_BREAK.length;
    return draft;
  });
  let places: number[] | null = null;
  return {
    text: blocks.map(({ text }) => text).join(BLOCK_BREAK),
    blocks: drafts,
    toSource: (offset) => {
      places ??= findAgain(blocks, source);
      const after = drafts.findIndex((draft) => draft.start > offset);
      return places[(after < 0 ? drafts.length : after) - 1] ?? 0;
    },
    notices: [],
  };
}

/** Where each block begins in the source, as well as can be told: never before the one above it. */
function findAgain(blocks: readonly ArticleBlock[], source: string): number[] {
  let from = 0;
  return blocks.map(({ text }) => {
    const key = SOURCE_KEY.exec(text)?.[0].trim();
    const found = key === undefined ? -1 : source.indexOf(key, from);
    if (found >= 0) from = found;
    return from;
  });
}
