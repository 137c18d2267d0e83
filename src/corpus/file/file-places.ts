/** A place in a file as an editor shows it. */
export interface FilePlace {
  /** UTF-16 units from the first character of the decoded file; a byte order mark is not counted, a CRLF is two. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** UTF-16 units within the line, from 1. */
  readonly column: number;
}

/** Where an article's shown text stands in its file. */
export interface FilePlaces {
  /** The place of the character at an offset of the shown text (`text.length` gives the end); the blank lines between Markdown blocks belong to the block before them. */
  inFile(offset: number): FilePlace;
}
