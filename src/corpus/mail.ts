import type { Span } from '../domain/span.ts';
import { type MailHeader, mailHeader } from './mail-header.ts';
import { quotesLikeMail, withoutMarks } from './mail-quotes.ts';
import { readPlain } from './plain.ts';
import type { DraftBlock, ShownText } from './shown-text.ts';

/** "diff --git a/lid.c b/lid.c": from here on a mail with a patch is code, a piece for each file … */
const PATCH = /^diff --git |^--- a\//m;
const NEXT_FILE = /\n(?=diff --git )/;
/** … with the list of changed files between "---" and it … */
const LIST = /^---[ \t]*\n(?:[^\n]*\n){0,100}$/m;
const LONGEST_LIST = 8_000;
/** … up to the line before a signature. */
const SIGNATURE = /^-- ?$/m;

/** Plain text; of a saved mail what was written, without its header and the marks of quoted lines, and what the header says. */
export function readPlainOrMail(
  text: string,
  language: string,
  path: string,
): ShownText & { readonly header: MailHeader | null } {
  const header = mailHeader(path, text);
  if (header === null && !quotesLikeMail(text)) return { ...readPlain(text, language), header };
  const from = header?.end ?? 0;
  const unmarked = withoutMarks(text.slice(from));
  const { blocks, ...shown } = readPlain(unmarked.text, language);
  const code = codeIn(unmarked.text);
  const [first, last] = [code[0]?.start ?? unmarked.text.length, code.at(-1)?.end ?? unmarked.text.length];
  const written = (block: DraftBlock): DraftBlock => {
    const isProse = block.kind === 'paragraph' || block.kind === 'heading';
    return isProse && unmarked.isQuoted(block.start) ? { ...block, kind: 'blockquote', level: 0 } : block;
  };
  return {
    ...shown,
    blocks: [
      // A line that went on in the patch ends before it.
      ...blocks
        .filter(({ start }) => start < first)
        .map((block) => written({ ...block, end: Math.min(block.end, first) })),
      ...code.map(({ start, end }): DraftBlock => ({ start, end, kind: 'code', level: 0, linked: 0, header: false })),
      ...blocks.filter(({ start }) => start >= last).map(written),
    ],
    toSource: (offset) => from + unmarked.toSource(offset),
    header,
  };
}

/** The pieces of a patch, in order, without white space around them. */
function codeIn(text: string): Span[] {
  const patch = text.search(PATCH);
  if (patch === -1) return [];
  const from = Math.max(0, patch - LONGEST_LIST);
  const list = LIST.exec(text.slice(from, patch));
  const start = list ? from + list.index : patch;
  const signature = text.slice(patch).search(SIGNATURE);
  const end = signature === -1 ? text.length : patch + signature;
  const pieces: Span[] = [];
  let at = start;
  for (const piece of text.slice(start, end).split(NEXT_FILE)) {
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== '') pieces.push({ start: at + lead, end: at + piece.trimEnd().length });
    at += piece.length + 1;
  }
  return pieces;
}
