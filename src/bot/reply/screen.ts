/*
 * How high a message stands on a phone, estimated: 390 pixels wide, in the sizes and spaces of Discord's mobile client. What is left out of
 * a message for its height can be had by a button, so that being wrong by a line does no harm.
 */

/** A phone's screen, in pixels. */
const SCREEN = 844;
/** What a container has around its texts: padding and edges. */
const AROUND = 26;
/** Between two texts, and the line between two divided ones. */
const GAP = 8;
const DIVIDER = 5 + GAP;
/** Up to two rows of buttons, for which phones have no more room than for three buttons in a row. */
const BUTTONS = 2 * (34 + GAP);

/** How high the texts of a message may be together if it shall fit a screen. */
export const HIGHEST = SCREEN - AROUND - BUTTONS;

/** The height and the letters of a line: in full size, in a quotation, in small print. */
const LINES = {
  full: { height: 20, letters: 34 },
  quoted: { height: 20, letters: 32 },
  small: { height: 18, letters: 39 },
};
type LineKind = keyof typeof LINES;

/** How high a text of so many letters stands. A letter of a script without spaces counts as two. */
export const heightOfLetters = (letters: number, kind: LineKind): number =>
  Math.max(1, Math.ceil(letters / LINES[kind].letters)) * LINES[kind].height;

/** Letters as wide as two. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g;
/** What nobody sees: escapes, marks, the addresses of links. */
const UNSEEN = /\\(?=[^\w\s])|\*\*|(?<=\])\([^)]*\)/g;

/** How wide a text is, in letters. */
export const lettersOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** How high a text display stands, with the gap above it. */
export function heightOf(markdown: string): number {
  let height = GAP;
  for (const line of markdown.split('\n')) {
    const kind: LineKind = line.startsWith('> ') ? 'quoted' : line.startsWith('-# ') ? 'small' : 'full';
    height += heightOfLetters(lettersOf(line.replace(UNSEEN, '')), kind);
  }
  return height;
}

/** How high the line between two texts stands. */
export const DIVIDER_HEIGHT = DIVIDER;
