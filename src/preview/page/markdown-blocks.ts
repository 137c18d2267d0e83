import type { Node, Rule, Tree } from './markdown-tree.ts';

/** "# Title" to "### Title". */
const heading: Rule = (rest, where, read) => {
  const match = where.lineStart ? /^ *(#{1,3}) +([^\n]+)\n?/.exec(rest) : null;
  if (!match) return null;
  const [all, signs = '', text = ''] = match;
  const level = signs.length === 1 ? 1 : signs.length === 2 ? 2 : 3;
  return { length: all.length, nodes: [{ kind: 'heading', level, inner: read(text, where) }] };
};

/** "-# small print". */
const small: Rule = (rest, where, read) => {
  const match = where.lineStart ? /^ *-# +([^\n]+)\n?/.exec(rest) : null;
  return match && { length: match[0].length, nodes: [{ kind: 'small', inner: read(match[1] ?? '', where) }] };
};

/** Between three backticks; a first line of one word is the language. */
const codeBlock: Rule = (rest) => {
  const match = /^```(?:([\w+\-.#]+?)\n)?\n*([^\n][\s\S]*?)\n*```/.exec(rest);
  const text = match?.[2] ?? '';
  if (!match || !/[^`]/.test(text)) return null;
  return { length: match[0].length, nodes: [{ kind: 'code block', text, language: match[1] ?? null }] };
};

/** Lines that begin with "> ", or everything after ">>> ". Never inside another. */
const quote: Rule = (rest, where, read) => {
  if (where.inQuote || !where.lineStart) return null;
  const match = /^(?: *>>> ([\s\S]*)|( *>(?!>>) [^\n]*(?:\n *>(?!>>) [^\n]*)*)\n?)/.exec(rest);
  if (!match) return null;
  const content = match[1] ?? (match[2] ?? '').replace(/^ *> ?/gm, '');
  const inner = read(content, { ...where, inQuote: true, lineStart: true });
  return { length: match[0].length, nodes: [{ kind: 'quote', inner }] };
};

interface Item {
  readonly indent: number;
  readonly first: number | null;
  readonly inner: Tree;
}

/** "- item", "* item", "+ item", "1. item"; more white space before the sign: inside the item above. */
const list: Rule = (rest, where, read) => {
  if (!where.lineStart) return null;
  const items: Item[] = [];
  let at = 0;
  for (;;) {
    const match = /^( *)([*+-]|\d{1,9}\.) +([^\n]+)\n?/.exec(rest.slice(at));
    if (!match) break;
    const [all, indent = '', sign = '', text = ''] = match;
    const first = /\d/.test(sign) ? Number.parseInt(sign, 10) : null;
    items.push({ indent: indent.length, first, inner: read(text, where) });
    at += all.length;
  }
  return at === 0 ? null : { length: at, nodes: listsOf(items) };
};

/** Items in a row as lists in lists. */
function listsOf(items: readonly Item[]): Node[] {
  const lists: Node[] = [];
  for (let at = 0; at < items.length; ) {
    const top = items[at];
    if (!top) break;
    const isSame = (item: Item): boolean => item.indent <= top.indent && (item.first === null) === (top.first === null);
    const entries: Tree[] = [];
    while (at < items.length) {
      const item = items[at];
      if (!item || !isSame(item)) break;
      let end = at + 1;
      while ((items[end]?.indent ?? -1) > top.indent) end++;
      entries.push([...item.inner, ...listsOf(items.slice(at + 1, end))]);
      at = end;
    }
    lists.push({ kind: 'list', first: top.first, items: entries });
  }
  return lists;
}

/** What takes whole lines. */
export const BLOCK_RULES: readonly Rule[] = [heading, small, codeBlock, quote, list];
