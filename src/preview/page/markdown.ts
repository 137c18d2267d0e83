import { BLOCK_RULES } from './markdown-blocks.ts';
import { INLINE_RULES } from './markdown-inline.ts';
import { REFERENCE_RULES } from './markdown-references.ts';
import type { Node, Rule, Tree, Where } from './markdown-tree.ts';

/** Formatting inside formatting up to here; what is deeper is shown as text. */
const DEEPEST = 24;

/** Tried in order wherever plain text ends; the first that reads something counts. */
const RULES: readonly Rule[] = [...BLOCK_RULES, ...REFERENCE_RULES, ...INLINE_RULES];

/** What ends plain text: any sign that may mean something, the end of a line, or a bare address. */
const TEXT_END = /[^0-9A-Za-z\s\u00c0-\uffff]|\n|(?:https?|discord|steam):\/\/[^\s<]/g;

/** Reads Discord's Markdown as its clients do. Never fails: what is no formatting is text. */
export function parseMarkdown(source: string): Tree {
  return read(source, { inQuote: false, lineStart: true, depth: 0 });
}

function read(source: string, where: Where): Tree {
  if (where.depth > DEEPEST) return source === '' ? [] : [{ kind: 'text', text: source }];
  const nodes: Node[] = [];
  // Only white space so far on this line.
  let lineStart = where.lineStart;
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const here = { ...where, lineStart, depth: where.depth + 1 };
    const reading = firstReading(rest, here) ?? plain(rest);
    add(nodes, reading.nodes);
    const taken = rest.slice(0, reading.length);
    const lastLine = taken.slice(taken.lastIndexOf('\n') + 1);
    lineStart = lastLine.trim() === '' && (lineStart || taken.includes('\n'));
    at += reading.length;
  }
  return nodes;
}

function firstReading(rest: string, where: Where) {
  for (const rule of RULES) {
    const reading = rule(rest, where, read);
    if (reading && reading.length > 0) return reading;
  }
  return null;
}

/** At least one character, up to what may be the beginning of something. */
function plain(rest: string) {
  TEXT_END.lastIndex = 1;
  const length = TEXT_END.exec(rest)?.index ?? rest.length;
  return { length, nodes: [{ kind: 'text', text: rest.slice(0, length) }] as const };
}

/** Texts that follow each other are one. */
function add(nodes: Node[], more: Tree): void {
  for (const node of more) {
    const last = nodes.at(-1);
    if (last?.kind === 'text' && node.kind === 'text')
      nodes[nodes.length - 1] = { kind: 'text', text: last.text + node.text };
    else nodes.push(node);
  }
}
