import { replaceLoneSurrogates } from '../../../language/characters.ts';

/** Characters that are never visible: control characters other than white space, soft hyphens, zero-width spaces and joiners. */
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u2060\uFEFF]/g;
const WHITE = /[ \t\n\r\v\f\u0085\u2028\u2029]+/g;

/** Visible characters only, with no-break spaces as spaces. */
const shownCharacters = (text: string): string =>
  replaceLoneSurrogates(text.replace(/[\u00A0\u202F]/g, ' ').replace(INVISIBLE, ''));

/** Builds a block's text from pieces, with white space collapsed as in a browser. */
export class InlineText {
  #text = '';
  #space = false;
  #length = 0;
  #linked = 0;

  /** Non-space characters so far. */
  get length(): number {
    return this.#length;
  }

  /** Those of them that are links. */
  get linked(): number {
    return this.#linked;
  }

  /** Whether the text ends in a line break. */
  get endsLine(): boolean {
    return this.#text.endsWith('\n');
  }

  /** Adds a text node's characters. @returns how many are not white space */
  add(raw: string, isLink: boolean): number {
    const folded = shownCharacters(raw).replace(WHITE, ' ');
    const words = folded.replace(/^ | $/g, '');
    const length = words.replace(/\s+/g, '').length;
    if (length === 0) {
      this.#space ||= folded !== '';
      return 0;
    }
    const isApart = this.#space || folded.startsWith(' ');
    if (isApart && this.#text !== '' && !this.#text.endsWith('\n')) this.#text += ' ';
    this.#text += words;
    this.#space = folded.endsWith(' ');
    this.#length += length;
    if (isLink) this.#linked += length;
    return length;
  }

  /** Adds a line break (`<br>`). */
  breakLine(): void {
    if (this.#text !== '') this.#text += '\n';
    this.#space = false;
  }

  /** Adds a space between two elements that a browser would display apart. */
  space(): void {
    this.#space = true;
  }

  /** The text. @param lineBreak replaces each run of line breaks */
  toString(lineBreak: string): string {
    return this.#text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(lineBreak);
  }
}

/** The text of a `<pre>`, without empty first and last lines and without trailing white space. */
export function codeLines(raw: string): string {
  const lines = shownCharacters(raw)
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n');
}

/** Lower-case letters and digits, everything else replaced by single spaces: the form in which lines and titles are compared. */
export const lettersAndDigits = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
