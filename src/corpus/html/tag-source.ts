const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);
/** Whether a character, by its code, may begin the name of an element. */
export const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const GREATER = 0x3e;
export const SLASH = 0x2f;
const EQUALS = 0x3d;

/** The name of the element whose tag has it at an offset, in lower case. */
export function nameAt(source: string, start: number): string {
  let end = start;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (isSpace(code) || code === SLASH || code === GREATER) break;
  }
  return source.slice(start, end).toLowerCase();
}

/** The offset after a comment, a doctype or a processing instruction. */
export function endOfDeclaration(source: string, at: number): number {
  const mark = source.startsWith('<!--', at) ? '-->' : '>';
  // "<!-->" is a comment too.
  const found = source.indexOf(mark, mark === '-->' ? at + 2 : at);
  return found < 0 ? source.length : found + mark.length;
}

/** The offset after a tag's ">": one within a quoted value does not end it, a quotation mark elsewhere opens no value. */
export function endOfTag(source: string, from: number): number {
  let afterEquals = false;
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === EQUALS) afterEquals = true;
    else if (afterEquals && (code === 0x22 || code === 0x27)) {
      const end = source.indexOf(code === 0x22 ? '"' : "'", at + 1);
      if (end < 0) return source.length;
      at = end;
      afterEquals = false;
    } else if (!isSpace(code)) afterEquals = false;
  }
  return source.length;
}

/** Where the closing tag of an element begins whose content is not markup; the end of the source when there is none. */
export function endOfRawText(source: string, from: number, name: string): number {
  if (name === 'plaintext') return source.length;
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) {
      const code = source.charCodeAt(at + 2 + name.length);
      if (isSpace(code) || code === SLASH || code === GREATER) return at;
    }
  }
  return source.length;
}
