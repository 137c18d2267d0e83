/** What a list item begins with. */
export type ListMarker = 'bullet' | 'number' | 'letter';

// "• 9. First", "⁃9. First", "- First", "* First". A dash wider than a hyphen opens speech or a remark more often than an item.
const BULLET = /^(?:[•⁃‣◦▪▫●○■□➢➤✓✔]\s*|[-*+·–]\s+)(?=\S)/u;
// "1. First", "1) First", "1.) First", "(1) First"; four digits are a year.
const NUMBER = /^\(?\d{1,3}[.)]{1,2}\s+(?=\S)/;
// "a) First", "(iv) First", "B) First", "a. First"; "A. Smith" is a name.
const LETTER = /^(?:\(?(?:[a-z]|[ivx]{1,5}|[A-Z])\)|[a-z]\.\)?|[ivx]{2,5}\.)\s+(?=\S)/;

/** The kind of list marker that a line begins with, or null. */
export function listMarker(line: string): ListMarker | null {
  if (BULLET.test(line)) return 'bullet';
  if (NUMBER.test(line)) return 'number';
  return LETTER.test(line) ? 'letter' : null;
}
