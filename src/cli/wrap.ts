import { columnsOf, textColumns } from './columns.ts';

/** How a stretch of text looks; every field is off unless said. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly struck?: boolean;
  readonly dim?: boolean;
}

/** A stretch of text in one style. */
export interface Stretch {
  readonly text: string;
  readonly style: Style;
}

/**
 * Breaks styled text into lines of at most `width` columns, at spaces; a word that is longer than a line is broken where the line ends.
 * Spaces at a break are dropped, all others stay.
 */
export function wrap(stretches: readonly Stretch[], width: number): Stretch[][] {
  const lines: Stretch[][] = [];
  let line: Stretch[] = [];
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

/** Words and single spaces, in order; a word may change its style halfway ("**bold**ly"). */
function wordsOf(stretches: readonly Stretch[]): Stretch[][] {
  const words: Stretch[][] = [];
  let word: Stretch[] = [];
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
