import { type CompileContext, type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { MarkdownReader } from './markdown-reader.ts';

const EXTENSIONS = [gfmTable(), gfmStrikethrough()];

/**
 * Parses Markdown (CommonMark with tables and strikethrough). Not the tree is read but the tokens that it is made of: only they
 * say where each character stands across entities, escapes and the signs that begin a line.
 * @param toSource from an offset of `text` to the one in the source
 */
export function parseMarkdown(text: string, toSource: (offset: number) => number): MarkdownReader {
  const reader = new MarkdownReader(text, toSource);
  let before = 0;
  let decoded: string | null = null;
  const listener: Extension = {
    beforeEnter(token) {
      if (token.type === 'characterReferenceValue') before = textSoFar(this).length;
      reader.begin(token);
    },
    afterExit(token) {
      if (token.type === 'characterReferenceValue') decoded = textSoFar(this).slice(before);
      else if (token.type === 'characterReference') reader.end(token, decoded);
      else reader.end(token, null);
    },
  };
  fromMarkdown(text, { extensions: EXTENSIONS, mdastExtensions: [listener] });
  return reader;
}

/** The text of the node that is being put together. */
function textSoFar({ stack }: Pick<CompileContext, 'stack'>): string {
  const node = stack.at(-1);
  return node && 'value' in node && typeof node.value === 'string' ? node.value : '';
}
