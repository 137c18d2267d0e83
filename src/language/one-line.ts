/** The longest character, in UTF-16 units; one with more accents may be split. */
const LONGEST_CHARACTER = 32;
/** What belongs to the character before it: accents, joiners, the second half of a surrogate pair. */
const CONTINUES_CHARACTER = /^(?:\p{M}|\u200d|[\udc00-\udfff])/u;

/** The last place up to `end` where `text` can be cut without splitting a character. */
function characterBorder(text: string, end: number): number {
  let border = end;
  for (let steps = 0; border > 0 && steps < LONGEST_CHARACTER; steps++, border--) {
    if (!CONTINUES_CHARACTER.test(text.charAt(border)) && text.charAt(border - 1) !== '\u200d') break;
  }
  return border;
}

/** The end of the last whole word before `end`, or `end` at a character's border when there is no white space in between. */
export function wordBorder(text: string, start: number, end: number): number {
  if (end >= text.length || /\s/.test(text.charAt(end))) return end;
  for (let at = end - 1; at > start; at--) if (/\s/.test(text.charAt(at))) return at;
  return Math.max(start + 1, characterBorder(text, end));
}

/** White space other than a single space. Replacing every space by a space would take ten times as long. */
const UNFOLDED = / \s+|[^\S ]\s*/g;

/** White space folded, and cut at a word with "…" when longer than `most` UTF-16 units. Plain text, for suggestions. */
export function onOneLine(text: string, most: number): string {
  // Fold only what can be shown, because the text may be huge.
  const line = text
    .slice(0, most * 4)
    .replace(UNFOLDED, ' ')
    .trim();
  if (line.length <= most) return line;
  return `${line.slice(0, wordBorder(line, 0, most - 1)).trimEnd()}…`;
}
