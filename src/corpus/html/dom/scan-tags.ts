const isTagSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);
/** Whether a character, by its code, may begin the name of an element. */
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;

/** The name of the element whose tag has it at an offset, in lower case. */
function nameAt(source: string, start: number): string {
  let end = start;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (isTagSpace(code) || code === SLASH || code === GREATER) break;
  }
  return source.slice(start, end).toLowerCase();
}

/** The offset after a comment, a doctype or a processing instruction. */
function endOfDeclaration(source: string, at: number): number {
  const mark = source.startsWith('<!--', at) ? '-->' : '>';
  // "<!-->" is a comment too.
  const found = source.indexOf(mark, mark === '-->' ? at + 2 : at);
  return found < 0 ? source.length : found + mark.length;
}

/** The offset after a tag's ">": one within a quoted value does not end it, a quotation mark elsewhere opens no value. */
function endOfTag(source: string, from: number): number {
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
    } else if (!isTagSpace(code)) afterEquals = false;
  }
  return source.length;
}

/** Where the closing tag of an element begins whose content is not markup; the end of the source when there is none. */
function endOfRawText(source: string, from: number, name: string): number {
  if (name === 'plaintext') return source.length;
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name) {
      const code = source.charCodeAt(at + 2 + name.length);
      if (isTagSpace(code) || code === SLASH || code === GREATER) return at;
    }
  }
  return source.length;
}

/** What one pass over a page's source tells, before any parser sees it. */
export interface ScannedPage {
  /**
   * The source without comments, scripts, styles and other elements whose content is never shown, and without the tags of
   * `<html>`, `<head>` and `<body>`: pages lack them, repeat them and close them early, and a parser makes different things of that.
   */
  readonly html: string;
  /** The language that `<html lang>` gives, or null. */
  readonly language: string | null;
  /** The content of `<script type="application/ld+json">` elements. */
  readonly jsonLd: readonly string[];
  /** How deep elements lie in one another at the most; counting ends at `limit + 1`. */
  readonly depth: number;
}

const VOID = new Set(
  'area base basefont bgsound br col command embed frame hr image img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements whose content is not markup. All but the title and text areas are left out with their content. */
const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);
const KEPT_RAW = new Set(['title', 'textarea', 'xmp']);

const FOREIGN = ['svg', 'math'];
const FRAME = new Set(['html', 'head', 'body']);

/** An opening tag ends the open element when that is one of these: `<li>one<li>two` are two items, not one within another. */
const ENDS_OPEN: ReadonlyMap<string, readonly string[]> = new Map([
  ['p', ['p']],
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['option', ['option']],
  ['optgroup', ['option', 'optgroup']],
  ['tr', ['tr', 'td', 'th']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['tbody', ['tr', 'td', 'th', 'thead', 'tbody']],
  ['tfoot', ['tr', 'td', 'th', 'thead', 'tbody']],
]);

/**
 * Goes over the source once, in linear time whatever it holds: counts how deep elements lie in one another, takes the
 * linked data out, and leaves out what is never shown. Stops when `limit` levels are exceeded.
 */
export function scanTags(source: string, limit: number): ScannedPage {
  const kept: string[] = [];
  const jsonLd: string[] = [];
  const open: string[] = [];
  const openCount = new Map<string, number>();
  let language: string | null = null;
  let depth = 0;
  let keptTo = 0;
  const drop = (start: number, end: number): void => {
    kept.push(source.slice(keptTo, start));
    keptTo = end;
  };
  const close = (): void => {
    const name = open.pop() ?? '';
    openCount.set(name, (openCount.get(name) ?? 1) - 1);
  };
  /** In drawings and formulas "<path/>" is an element and its end; in HTML the stroke means nothing. */
  const isForeign = (name: string): boolean =>
    name.includes(':') || FOREIGN.some((root) => root === name || (openCount.get(root) ?? 0) > 0);
  let at = source.indexOf('<');
  while (at >= 0 && depth <= limit) {
    const next = source.charCodeAt(at + 1);
    let end = at + 1;
    if (next === 0x21 || next === 0x3f) {
      end = endOfDeclaration(source, at);
      drop(at, end);
    } else if (isLetter(next) || (next === SLASH && isLetter(source.charCodeAt(at + 2)))) {
      const isClosing = next === SLASH;
      const nameStart = isClosing ? at + 2 : at + 1;
      const name = nameAt(source, nameStart);
      end = endOfTag(source, nameStart + name.length);
      if (FRAME.has(name)) {
        if (name === 'html')
          language ??= /\slang\s*=\s*["']?([A-Za-z][\w-]*)/i.exec(source.slice(at, end))?.[1] ?? null;
        drop(at, end);
      } else if (isClosing) {
        // A closing tag without its opening one closes nothing.
        if ((openCount.get(name) ?? 0) > 0) while (open.at(-1) !== name) close();
        if (open.at(-1) === name) close();
      } else if (RAW_TEXT.has(name)) {
        const content = end;
        const contentEnd = endOfRawText(source, end, name);
        end = contentEnd < source.length ? endOfTag(source, contentEnd + 2 + name.length) : source.length;
        if (name === 'script' && /type\s*=\s*["']?\s*application\/ld\+json/i.test(source.slice(at, content))) {
          jsonLd.push(source.slice(content, contentEnd));
        }
        if (!KEPT_RAW.has(name)) drop(at, end);
      } else if (!VOID.has(name) && !(source.charCodeAt(end - 2) === SLASH && isForeign(name))) {
        const ended = ENDS_OPEN.get(name);
        while (ended?.includes(open.at(-1) ?? '')) close();
        open.push(name);
        openCount.set(name, (openCount.get(name) ?? 0) + 1);
        depth = Math.max(depth, open.length);
      }
    }
    at = source.indexOf('<', end);
  }
  kept.push(source.slice(keptTo));
  return { html: kept.join(''), language, jsonLd, depth };
}
