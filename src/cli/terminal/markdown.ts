/** Characters that a terminal shows two columns wide: East Asian scripts and forms, emoji. Coarse ranges of Unicode's East Asian Width. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2fb],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Accents, joiners and other marks without a column of their own. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** How many columns of a terminal a character (one code point) takes: 0, 1 or 2. */
function columnsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.some(([from, to]) => from <= code && code <= to) ? 2 : 1;
}

/** How many columns a text without line ends takes. */
export function textColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

/** How text looks; every field is off by default. */
interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly struck?: boolean;
  readonly dim?: boolean;
}

/** Text in one style. */
interface StyledText {
  readonly text: string;
  readonly style: Style;
}

/**
 * Breaks styled text at spaces into lines of at most `width` columns; a word longer than a line is broken where the line ends.
 * Drops spaces at a break and keeps all others.
 */
function wrap(stretches: readonly StyledText[], width: number): StyledText[][] {
  const lines: StyledText[][] = [];
  let line: StyledText[] = [];
  let used = 0;
  const endLine = (): void => {
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const word of wordsOf(stretches)) {
    const columns = word.reduce((sum, { text }) => sum + textColumns(text), 0);
    const isSpace = word.every(({ text }) => text === ' ');
    if (used + columns <= width) {
      line.push(...word);
      used += columns;
    } else if (isSpace) {
      endLine();
    } else {
      if (used > 0) {
        if (line.at(-1)?.text === ' ') line.pop();
        endLine();
      }
      for (const { text, style } of word) {
        for (const character of text) {
          if (used + columnsOf(character) > width && used > 0) endLine();
          line.push({ text: character, style });
          used += columnsOf(character);
        }
      }
    }
  }
  lines.push(line);
  return lines;
}

/** Words and single spaces, in order; a word may change its style in the middle ("**bold**ly"). */
function wordsOf(stretches: readonly StyledText[]): StyledText[][] {
  const words: StyledText[][] = [];
  let word: StyledText[] = [];
  const endWord = (): void => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  for (const { text, style } of stretches) {
    for (const piece of text.split(/( )/)) {
      if (piece === '') continue;
      if (piece === ' ') {
        endWord();
        words.push([{ text: piece, style }]);
      } else word.push({ text: piece, style });
    }
  }
  endWord();
  return words;
}

/** How text is drawn: how many columns wide, and whether with colour codes. */
export interface Pen {
  readonly width: number;
  readonly colour: boolean;
}

/** Anything narrower is not a real terminal: each word would be on a line of its own. */
const LEAST_WIDTH = 20;

/**
 * Characters that could control the terminal (escape sequences, cursor movements) or reverse the direction of what follows; each
 * is replaced by a visible sign. Line ends are handled before; a tab becomes a space.
 */
const DRIVING = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Text that a terminal can only display. */
export const harmless = (text: string): string => text.replace(DRIVING, '\ufffd').replaceAll('\t', ' ');

/** How a line begins in Discord's Markdown, what is drawn for that on its first row and on the others, and the style of the rest. */
const BLOCKS: readonly {
  readonly mark: RegExp;
  readonly first: string;
  readonly next: string;
  readonly style: Style;
}[] = [
  { mark: /^> ?/, first: '│ ', next: '│ ', style: {} },
  { mark: /^-# /, first: '', next: '', style: { dim: true } },
  { mark: /^#{1,3} /, first: '', next: '', style: { bold: true } },
  { mark: /^[-*] /, first: '• ', next: '  ', style: {} },
];

/** Draws the Markdown of one text display, row by row. */
export function drawMarkdownRows(markdown: string, pen: Pen): string[] {
  return markdown.split('\n').flatMap((line) => {
    const block = BLOCKS.find(({ mark }) => mark.test(line));
    const { first, next, style } = block ?? { first: '', next: '', style: {} };
    const stretches = inlineOf(block ? line.replace(block.mark, '') : line, style);
    const width = Math.max(LEAST_WIDTH, pen.width) - textColumns(first);
    return wrap(stretches, width).map((row, i) =>
      joined([{ text: i === 0 ? first : next, style: EDGE }, ...row])
        .map((stretch) => paint(stretch, pen))
        .join(''),
    );
  });
}

const EDGE: Style = { dim: true };

/** Joins neighbours of one style: one colour code per line, not per word. */
function joined(row: readonly StyledText[]): StyledText[] {
  const stretches: StyledText[] = [];
  for (const { text, style } of row) {
    const last = stretches.at(-1);
    if (last?.style === style) stretches[stretches.length - 1] = { text: last.text + text, style };
    else stretches.push({ text, style });
  }
  return stretches;
}

/** Plain text in a style, neither read as Markdown nor wrapped. */
export const drawPlain = (text: string, style: Style, pen: Pen): string => paint({ text: harmless(text), style }, pen);

/** What is inside a line: a pattern to try at a sign, and how a match looks. The first match counts. */
const INLINE: readonly {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, style: Style) => StyledText[];
}[] = [
  // An escaped sign is the sign itself.
  { pattern: /\\([^0-9A-Za-z\s])/y, read: ([, sign = ''], style) => [{ text: harmless(sign), style }] },
  {
    pattern: /`([^`]+)`/y,
    read: ([, code = ''], style) => [{ text: harmless(code), style: { ...style, bold: true } }],
  },
  {
    pattern: /\[((?:\\.|[^\]\\])+)\]\(<?([^)\s>]+)>?\)/y,
    read: ([, label = '', address = ''], style) => [
      ...inlineOf(label, { ...style, underline: true }),
      { text: harmless(` (${address})`), style },
    ],
  },
  {
    pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y,
    read: ([, text = ''], style) => inlineOf(text, { ...style, bold: true }),
  },
  {
    pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y,
    read: ([, text = ''], style) => inlineOf(text, { ...style, underline: true }),
  },
  {
    pattern: /~~((?:\\[\s\S]|[^\\])+?)~~/y,
    read: ([, text = ''], style) => inlineOf(text, { ...style, struck: true }),
  },
  {
    pattern: /\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/y,
    read: ([, text = ''], style) => inlineOf(text, { ...style, italic: true }),
  },
];
const SIGNS = '\\`[*_~';

/** A line's Markdown as text in styles. */
function inlineOf(markdown: string, style: Style): StyledText[] {
  const stretches: StyledText[] = [];
  let from = 0;
  const plainUpTo = (end: number): void => {
    if (end > from) stretches.push({ text: harmless(markdown.slice(from, end)), style });
  };
  for (let at = 0; at < markdown.length; ) {
    const found = SIGNS.includes(markdown.charAt(at)) ? matchAt(markdown, at) : null;
    if (found === null) {
      at++;
      continue;
    }
    plainUpTo(at);
    stretches.push(...found.read(found.match, style));
    at += found.match[0].length;
    from = at;
  }
  plainUpTo(markdown.length);
  return stretches;
}

function matchAt(markdown: string, at: number) {
  for (const { pattern, read } of INLINE) {
    pattern.lastIndex = at;
    const match = pattern.exec(markdown);
    if (match) return { match, read };
  }
  return null;
}

/** The codes (ECMA-48) that begin each style. */
const CODES: Readonly<Record<keyof Style, number>> = { bold: 1, dim: 2, italic: 3, underline: 4, struck: 9 };

function paint({ text, style }: StyledText, { colour }: Pen): string {
  if (!colour || text === '') return text;
  const codes = [
    style.bold && CODES.bold,
    style.dim && CODES.dim,
    style.italic && CODES.italic,
    style.underline && CODES.underline,
    style.struck && CODES.struck,
  ];
  const on = codes.filter((code) => typeof code === 'number');
  return on.length === 0 ? text : `\u001b[${on.join(';')}m${text}\u001b[0m`;
}
