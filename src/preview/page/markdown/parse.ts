/** Discord's Markdown as a tree of text and formatting. Line ends are in the texts. */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'small'; readonly inner: Tree }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inner: Tree }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'code block'; readonly text: string; readonly language: string | null }
  | List
  /** `address` is of the web (`http:` or `https:`); another one is shown and leads nowhere. */
  | { readonly kind: 'link'; readonly address: string; readonly inner: Tree }
  | {
      readonly kind: 'mention';
      readonly of: 'user' | 'role' | 'channel' | 'command' | 'everyone' | 'navigation';
      readonly name: string;
    }
  /** `seconds` since 1970; `style` is Discord's letter for the form of the date. */
  | { readonly kind: 'timestamp'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'emoji'; readonly name: string };

/** A list; a list below an item is inside that item. */
interface List {
  readonly kind: 'list';
  /** The first number, or null for bullets. */
  readonly first: number | null;
  readonly items: readonly Tree[];
}

export type Tree = readonly Node[];

/** The context of a text that is being read. */
interface Where {
  /** Whether it is in a block quote, which cannot contain another. */
  readonly inQuote: boolean;
  /** Whether the text begins at the start of a line. */
  readonly lineStart: boolean;
  /** How many formattings it is nested in. */
  readonly depth: number;
}

/** What a rule has read at the start of a text: how many characters, and what they show. */
interface Reading {
  readonly length: number;
  readonly nodes: Tree;
}

/** Reads a text inside what a rule has found. */
type Read = (text: string, where: Where) => Tree;

/** Reads something at the very start of `rest`; null if it is not there. */
type Rule = (rest: string, where: Where, read: Read) => Reading | null;

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

/** Lines that begin with "> ", or everything after ">>> ". Never inside another quote. */
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

/** "- item", "* item", "+ item", "1. item"; with more white space before the sign, it is inside the item above. */
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

/** Nests consecutive items as lists in lists. */
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

/** Rules for whole lines. */
const BLOCK_RULES: readonly Rule[] = [heading, small, codeBlock, quote, list];

type Emphasis = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

interface Found {
  readonly kind: Emphasis;
  readonly length: number;
  readonly text: string;
}

const found = (kind: Emphasis, pattern: RegExp, rest: string): Found | null => {
  const match = pattern.exec(rest);
  return match && { kind, length: match[0].length, text: match.slice(1).find((group) => group !== undefined) ?? '' };
};

const reading = ({ kind, length, text }: Found, where: Where, read: Read): Reading => ({
  length,
  nodes: [{ kind, inner: read(text, { ...where, lineStart: false }) }],
});

/** A rule whose first group is read on inside the formatting. */
const around =
  (kind: Emphasis, pattern: RegExp): Rule =>
  (rest, where, read) => {
    const one = found(kind, pattern, rest);
    return one && reading(one, where, read);
  };

/** A backslash keeps a sign from ending the formatting. */
const STARS_AND_LINES: readonly (readonly [Emphasis, RegExp])[] = [
  [
    'italic',
    /^_((?:__|\\[\s\S]|[^\\_])+?)_\b|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
  ],
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
];

/** These all begin with the same signs: the longest match counts, and among equals the first. Only that one is read on inside, or the time would grow exponentially. */
const emphasis: Rule = (rest, where, read) => {
  if (rest[0] !== '*' && rest[0] !== '_') return null;
  let longest: Found | null = null;
  for (const [kind, pattern] of STARS_AND_LINES) {
    const one = found(kind, pattern, rest);
    if (one && one.length > (longest?.length ?? 0)) longest = one;
  }
  return longest && reading(longest, where, read);
};

/** Between one or two backticks; nothing inside has a meaning. */
const code: Rule = (rest) => {
  const match = /^(``?)([\s\S]*?)\1/.exec(rest);
  const text = match?.[2] ?? '';
  return match && /[^`]/.test(text) ? { length: match[0].length, nodes: [{ kind: 'code', text }] } : null;
};

/** Rules for what is inside a line. */
const INLINE_RULES: readonly Rule[] = [
  emphasis,
  around('strike', /^~~([\s\S]+?)~~/),
  around('spoiler', /^\|\|([\s\S]+?)\|\|/),
  code,
];

/** A rule for something that is displayed differently: a mention, a date, an emoji. */
const reference =
  (pattern: RegExp, shown: (match: RegExpExecArray) => Node): Rule =>
  (rest) => {
    const match = pattern.exec(rest);
    return match && { length: match[0].length, nodes: [shown(match)] };
  };

const mention = (of: Extract<Node, { kind: 'mention' }>['of'], pattern: RegExp): Rule =>
  reference(pattern, ([, name = '']) => ({ kind: 'mention', of, name }));

/** Discord's clients keep this as it is, although it contains a backslash. */
const shrug: Rule = (rest) =>
  rest.startsWith('¯\\_(ツ)_/¯') ? { length: 9, nodes: [{ kind: 'text', text: '¯\\_(ツ)_/¯' }] } : null;

/** A backslash before a sign shows that sign. */
const escaped: Rule = (rest) => {
  const match = /^\\([^0-9A-Za-z\s])/.exec(rest);
  return match && { length: match[0].length, nodes: [{ kind: 'text', text: match[1] ?? '' }] };
};

const textOf = (text: string): Tree => [{ kind: 'text', text }];

const bareLink = (pattern: RegExp): Rule =>
  reference(pattern, ([, address = '']) => ({ kind: 'link', address, inner: textOf(address) }));

/** "[label](https://…)", unless the label contains an address, which would say one thing and do another. */
const maskedLink: Rule = (rest, where, read) => {
  const match =
    /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/.exec(
      rest,
    );
  const [all = '', label = '', target = ''] = match ?? [];
  const address = target.replace(/\\([^0-9A-Za-z\s])/g, '$1');
  if (!match || !/^(?:https?|discord):/i.test(address) || /https?:\/\/\w/.test(label)) return null;
  return { length: all.length, nodes: [{ kind: 'link', address, inner: read(label, { ...where, lineStart: false }) }] };
};

/** Rules for what is displayed differently. */
const REFERENCE_RULES: readonly Rule[] = [
  shrug,
  escaped,
  mention('user', /^<@!?(\d+)>/),
  mention('role', /^<@&(\d+)>/),
  mention('channel', /^<#(\d+)>/),
  mention('command', /^<\/([^:>]+):\d+>/),
  mention('navigation', /^<id:(\w+)(?::\d+)?>/),
  reference(/^<a?:(\w+):\d+>/, ([, name = '']) => ({ kind: 'emoji', name })),
  reference(/^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/, ([, seconds = '0', style = 'f']) => ({
    kind: 'timestamp',
    seconds: Number(seconds),
    style,
  })),
  bareLink(/^<((?:https?|discord|mailto|tel|sms):[^\s>]+)>/i),
  bareLink(/^<([^\s@<>]+@[^\s@<>]+|\+\d[\d\s()-]*)>/),
  bareLink(/^((?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s])/i),
  maskedLink,
  mention('everyone', /^@(everyone|here)/),
  reference(/^:([^\s:]+?(?:::skin-tone-\d)?):/, ([, name = '']) => ({ kind: 'emoji', name })),
];

/** The deepest nesting of formatting; anything deeper is shown as text. */
const DEEPEST = 24;

/** Tried in order wherever plain text ends; the first rule that reads something counts. */
const RULES: readonly Rule[] = [...BLOCK_RULES, ...REFERENCE_RULES, ...INLINE_RULES];

/** Where plain text ends: at any sign that may have a meaning, the end of a line, or a bare address. */
const TEXT_END = /[^0-9A-Za-z\s\u00c0-\uffff]|\n|(?:https?|discord|steam):\/\/[^\s<]/g;

/** Reads Discord's Markdown as its clients do. Never fails: what is not formatting is text. */
export function parseDiscordMarkdown(source: string): Tree {
  return read(source, { inQuote: false, lineStart: true, depth: 0 });
}

function read(source: string, where: Where): Tree {
  if (where.depth > DEEPEST) return source === '' ? [] : [{ kind: 'text', text: source }];
  const nodes: Node[] = [];
  // Whether there has been only white space on this line.
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

/** Consecutive texts are joined. */
function add(nodes: Node[], more: Tree): void {
  for (const node of more) {
    const last = nodes.at(-1);
    if (last?.kind === 'text' && node.kind === 'text')
      nodes[nodes.length - 1] = { kind: 'text', text: last.text + node.text };
    else nodes.push(node);
  }
}
