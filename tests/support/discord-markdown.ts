/**
 * A small model of how Discord's clients read Markdown, for testing what we send: what a reader sees, and every formatting, mention,
 * link or emoji that was made of the text. Written from the behaviour of the clients (rules of the simple-markdown family, tried in order
 * at each place; the first that matches wins, among emphases the longest). Where the clients differ it takes what formats more.
 */

/** What somebody sees, and the names of what was formatted, in order. */
export interface Rendered {
  readonly shown: string;
  readonly found: readonly string[];
}

interface State {
  readonly inQuote: boolean;
  /** Whether the source begins at the start of a line. */
  readonly lineStart: boolean;
}

type Reading = { readonly length: number; readonly shown: string; readonly found: readonly string[] };
type Rule = (rest: string, state: State) => Reading | null;

/** How a client shows Markdown. */
export function renderDiscord(source: string): Rendered {
  return parse(source, { inQuote: false, lineStart: true });
}

function parse(source: string, state: State): Rendered {
  let shown = '';
  const found: string[] = [];
  let { lineStart } = state;
  for (let at = 0; at < source.length; ) {
    const reading = read(source.slice(at), { ...state, lineStart });
    shown += reading.shown;
    found.push(...reading.found);
    const line = source.lastIndexOf('\n', at + reading.length - 1) + 1;
    // What was blank so far stays so while only blanks follow; a new line is blank anew.
    lineStart = (line > at || lineStart) && /^\s*$/.test(source.slice(Math.max(line, at), at + reading.length));
    at += reading.length;
  }
  return { shown, found };
}

/** No rule but that for text begins with one of these letters. */
const PLAIN = /^[a-ce-gi-rt-z]/i;

function read(rest: string, state: State): Reading {
  if (PLAIN.test(rest)) return text(rest, state) ?? { length: 1, shown: rest.charAt(0), found: [] };
  for (const rule of RULES) {
    const reading = rule(rest, state);
    if (reading && reading.length > 0) return reading;
  }
  // Never happens: the rule for text takes at least one character.
  return { length: 1, shown: rest.charAt(0), found: [] };
}

/** A rule that shows something of its own instead of what stands there: a mention becomes a name, a timestamp a date. */
const replaced =
  (name: string, pattern: RegExp): Rule =>
  (rest) => {
    const match = pattern.exec(rest);
    return match && { length: match[0].length, shown: `«${name}»`, found: [name] };
  };

/** A rule whose first group (that took part) is read further. */
const nested =
  (name: string, pattern: RegExp, when: (state: State) => boolean = () => true): Rule =>
  (rest, state) => {
    const match = when(state) ? pattern.exec(rest) : null;
    if (!match) return null;
    const inner = parse(match.slice(1).find((group) => group !== undefined) ?? '', state);
    return { length: match[0].length, shown: inner.shown, found: [name, ...inner.found] };
  };

/** A rule that shows its first group as it is. */
const literal =
  (name: string, pattern: RegExp): Rule =>
  (rest) => {
    const match = pattern.exec(rest);
    return match && { length: match[0].length, shown: match[1] ?? '', found: [name] };
  };

const atLineStart = ({ lineStart }: State): boolean => lineStart;

const blockQuote: Rule = (rest, state) => {
  if (state.inQuote || !state.lineStart) return null;
  const match = /^(?: *>>> ([\s\S]*)|( *>(?!>>) [^\n]*(?:\n *>(?!>>) [^\n]*)*\n?))/.exec(rest);
  if (!match) return null;
  const content = match[1] ?? match[0].replace(/^ *> ?/gm, '');
  const inner = parse(content, { inQuote: true, lineStart: true });
  return { length: match[0].length, shown: inner.shown, found: ['blockQuote', ...inner.found] };
};

const list: Rule = (rest, state) => {
  const match = state.lineStart ? /^( *)([*+-]|\d+\.) +([^\n]+\n?)/.exec(rest) : null;
  if (!match) return null;
  const inner = parse(match[3] ?? '', { ...state, lineStart: true });
  const bullet = /\d/.test(match[2] ?? '') ? match[2] : '•';
  return { length: match[0].length, shown: `${bullet} ${inner.shown}`, found: ['list', ...inner.found] };
};

const codeBlock: Rule = (rest) => {
  const match = /^```(?:[\w+\-.#]+?\n)?\n*([^\n][\s\S]*?)\n*```/.exec(rest);
  return match && /[^`]/.test(match[1] ?? '')
    ? { length: match[0].length, shown: match[1] ?? '', found: ['codeBlock'] }
    : null;
};

const inlineCode: Rule = (rest) => {
  const match = /^(``?)([\s\S]*?)\1/.exec(rest);
  return match && /[^`]/.test(match[2] ?? '')
    ? { length: match[0].length, shown: match[2] ?? '', found: ['code'] }
    : null;
};

/** A label with an address; the address must be one of the web, the label none. */
const maskedLink: Rule = (rest, state) => {
  const match =
    /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/.exec(
      rest,
    );
  const target = match?.[2]?.replace(/\\([^0-9A-Za-z\s])/g, '$1') ?? '';
  if (!match || !/^(?:https?|discord):/i.test(target) || /https?:\/\/\w/.test(match[1] ?? '')) return null;
  const inner = parse(match[1] ?? '', { ...state, lineStart: false });
  return { length: match[0].length, shown: inner.shown, found: [`link ${target}`, ...inner.found] };
};

/** Emphases begin with the same signs: the longest counts. Both the patterns that heed escapes and those that do not are tried. */
const EMPHASES: readonly Rule[] = [
  nested(
    'italic',
    /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
  ),
  nested('bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/),
  nested('bold', /^\*\*([\s\S]+?)\*\*(?!\*)/),
  nested('underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/),
  nested('underline', /^__([\s\S]+?)__(?!_)/),
];

const emphasis: Rule = (rest, state) => {
  if (rest[0] !== '*' && rest[0] !== '_') return null;
  let best: Reading | null = null;
  for (const rule of EMPHASES) {
    const reading = rule(rest, { ...state, lineStart: false });
    if (reading && reading.length > (best?.length ?? 0)) best = reading;
  }
  return best;
};

const text: Rule = (rest) => {
  const match = /^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n|\w+:\S|$)/.exec(rest);
  const shown = match?.[0] ?? rest;
  return { length: shown.length, shown, found: [] };
};

const escaped: Rule = (rest) => {
  const match = /^\\([^0-9A-Za-z\s])/.exec(rest);
  return match && { length: match[0].length, shown: match[1] ?? '', found: [] };
};

const RULES: readonly Rule[] = [
  nested('heading', /^ *#{1,3} +([^\n]+\n?)/, atLineStart),
  nested('subtext', /^ *-# +([^\n]+\n?)/, atLineStart),
  codeBlock,
  blockQuote,
  list,
  // Kept as it is by the clients, the only unescaped backslash in the world.
  literal('shrug', /^(¯\\_\(ツ\)_\/¯)/),
  escaped,
  replaced('user', /^<@!?\d+>/),
  replaced('role', /^<@&\d+>/),
  replaced('channel', /^<#\d+>/),
  replaced('command', /^<\/[^:>]+:\d+>/),
  replaced('emoji', /^<a?:\w+:\d+>/),
  replaced('timestamp', /^<t:-?\d+(?::[tTdDfFRsS])?>/),
  replaced('navigation', /^<id:\w+(?::\d+)?>/),
  literal('link', /^<((?:https?|discord|mailto|tel|sms):[^\s>]+)>/i),
  literal('link', /^<([^\s@<>]+@[^\s@<>]+|\+\d[\d\s()-]*)>/),
  literal('link', /^((?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s])/i),
  maskedLink,
  replaced('everyone', /^@everyone/),
  replaced('here', /^@here/),
  replaced('shortcode', /^:[^\s:]+?(?:::skin-tone-\d)?:/),
  emphasis,
  nested('strike', /^~~([\s\S]+?)~~/),
  nested('spoiler', /^\|\|([\s\S]+?)\|\|/),
  inlineCode,
  text,
];
