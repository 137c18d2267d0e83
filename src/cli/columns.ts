/** Characters that a terminal shows two columns wide: East Asian scripts and forms, emoji. From Unicode's East Asian Width, in coarse ranges. */
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

/** Accents, joiners and other marks that take no column of their own. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** How many columns of a terminal a character (one code point) takes: 0, 1 or 2. */
export function columnsOf(character: string): number {
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
