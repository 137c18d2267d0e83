const isTagSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);
/** Whether a character code may begin an element's name. */
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;

/** The lower-case element name at an offset. */
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

/** The offset after a tag's ">", ignoring any in quoted values; a quote that does not follow "=" opens no value. */
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

/** Start of the closing tag of a raw text element, or the end of the source. */
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

/** The result of one pass over a page's source, before it is parsed. */
export interface ScannedPage {
  /**
   * The source without comments, scripts, styles and other elements that are never displayed, and without the `<html>`, `<head>`
   * and `<body>` tags: pages lack them, repeat them and close them early, and parsers differ in how they handle that.
   */
  readonly html: string;
  /** `<html lang>`, or null. */
  readonly language: string | null;
  /** The content of `<script type="application/ld+json">` elements. */
  readonly jsonLd: readonly string[];
  /** The deepest nesting of elements; counting ends at `limit + 1`. */
  readonly depth: number;
}

const VOID = new Set(
  'area base basefont bgsound br col command embed frame hr image img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements whose content is not markup. All except those in `KEPT_RAW` are dropped with their content. */
const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);
const KEPT_RAW = new Set(['title', 'textarea', 'xmp']);

const FOREIGN = ['svg', 'math'];
const DOCUMENT_TAGS = new Set(['html', 'head', 'body']);

/** Opening tag → open elements that it implicitly closes: `<li>one<li>two` are two items, not nested ones. */
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
 * Scans the source once, in linear time for any input: measures the nesting, extracts linked data, and drops what is never
 * displayed. Stops when the nesting exceeds `limit`.
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
  /** In SVG and MathML "<path/>" closes itself; in HTML the slash is ignored. */
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
      if (DOCUMENT_TAGS.has(name)) {
        if (name === 'html')
          language ??= /\slang\s*=\s*["']?([A-Za-z][\w-]*)/i.exec(source.slice(at, end))?.[1] ?? null;
        drop(at, end);
      } else if (isClosing) {
        // A closing tag without an opening tag closes nothing.
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
