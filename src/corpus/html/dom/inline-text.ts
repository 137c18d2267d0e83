import { replaceLoneSurrogates } from '../../../language/characters.ts';

/** Characters that are never visible: control characters other than white space, soft hyphens, zero-width spaces and joiners. */
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u2060\uFEFF]/g;
const WHITE = /[ \t\n\r\v\f\u0085\u2028\u2029]+/g;

/** Characters as a reader sees them: a no-break space is a space, what is never seen is left out. */
const shownCharacters = (text: string): string =>
  replaceLoneSurrogates(text.replace(/[\u00A0\u202F]/g, ' ').replace(INVISIBLE, ''));

/** A block's text while it is put together from pieces, with white space as a browser shows it. */
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

  /** Whether nothing was added since the last line break. */
  get endsLine(): boolean {
    return this.#text.endsWith('\n');
  }

  /** Adds a text node's characters; returns how many of them are not white space. */
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

  /** A line break that the page's author wants. */
  breakLine(): void {
    if (this.#text !== '') this.#text += '\n';
    this.#space = false;
  }

  /** A space where two elements stand beside one another that a browser would keep apart. */
  space(): void {
    this.#space = true;
  }

  /** @param lineBreak what stands for a line break; several in a row are one */
  toString(lineBreak: string): string {
    return this.#text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(lineBreak);
  }
}

/** The lines of a `<pre>`, without the empty ones around them and without white space at their ends. */
export function codeLines(raw: string): string {
  const lines = shownCharacters(raw)
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n');
}

/** A text by its letters and digits alone, in lower case, a space where anything else stands: how lines and titles are compared. */
export const lettersAndDigits = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
