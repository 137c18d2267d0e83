import { isUtf8 } from 'node:buffer';
import { Fault } from '../../domain/fault.ts';
import { countUpTo } from '../../runtime/binary-search.ts';
import type { ReadLimits } from './limits.ts';
import type { FilePlace } from './shown-text.ts';

/** The kinds of documents that are imported. */
export type DocumentKind = 'html' | 'markdown' | 'plain';

const DOCUMENT_KINDS: readonly (readonly [type: RegExp, ending: RegExp, kind: DocumentKind])[] = [
  [
    /^(?:text\/html|application\/xhtml\+xml|application\/vnd\.wap\.xhtml\+xml)$/,
    /\.(?:html?|xhtml|shtml|xht)$/,
    'html',
  ],
  [/^text\/(?:x-)?markdown$/, /\.(?:md|markdown|mdown)$/, 'markdown'],
  [/^text\/plain$/, /\.(?:txt|text)$/, 'plain'],
];

/** Kinds that are not read, by content type, first bytes and ending; with advice on how to get their text. */
const OTHER_KINDS: readonly (readonly [
  type: RegExp,
  signature: RegExp,
  ending: RegExp,
  what: string,
  remedy: string,
])[] = [
  [
    /^application\/(?:x-)?pdf$/,
    /^\s*%PDF-/,
    /\.pdf$/,
    'this is a PDF',
    'convert it to text first (pdftotext -layout article.pdf article.txt, or “Save as text” in your reader) and import that',
  ],
  [
    /msword|officedocument\.wordprocessing|opendocument\.text|application\/rtf|text\/rtf/,
    /^(?:\xD0\xCF\x11\xE0|\{\\rtf)/,
    /\.(?:docx?|odt|rtf|pages)$/,
    'this is a document of a word processor',
    'save it as HTML or text first (in Word: Save As → “Web Page, Filtered” or “Plain Text”; or pandoc article.docx -o article.md)',
  ],
  [
    /^application\/epub/,
    /^PK\x03\x04.{26}mimetypeapplication\/epub/s,
    /\.epub$/,
    'this is an e-book',
    'convert it to text first (pandoc book.epub -o book.md) and import that',
  ],
  [
    /^image\//,
    /^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF.{4}WEBP)/s,
    /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)$/,
    'this is a picture',
    'import the page that it belongs to; the text of a scanned page needs text recognition first',
  ],
  [
    /^(?:audio|video)\//,
    /^(?:ID3|OggS|.{4}ftyp)/s,
    /\.(?:mp[34]|m4[av]|webm|ogg|wav|mov|avi)$/,
    'this is a recording',
    'import its transcript',
  ],
  [
    /^application\/(?:rss|atom)\+xml$/,
    /^\s*(?:<\?xml[^>]*>\s*)?<(?:rss|feed)\b/,
    /\.(?:rss|atom)$/,
    'this is a feed, not an article',
    'import the articles that it lists',
  ],
  [
    /^application\/(?:zip|gzip|x-tar|x-7z)/,
    /^(?:PK\x03\x04|\x1F\x8B|7z)/,
    /\.(?:zip|gz|tar|7z|rar|mhtml?|webarchive)$/,
    'this is an archive',
    'unpack it and import the article in it (in a browser: save as “Web page, HTML only”)',
  ],
];

/** The kind of a file that is not text, by its first bytes, and how to get its text; null when they do not tell. */
function foreignKind(bytes: Uint8Array): { readonly what: string; readonly remedy: string } | null {
  const start = firstCharacters(bytes);
  const other = OTHER_KINDS.find(([, signature]) => signature.test(start));
  return other ? { what: other[3], remedy: other[4] } : null;
}

const firstCharacters = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 512)).toString('latin1');

/** What tells the kind of a document. */
export interface DocumentSigns {
  /** Its address or file, for messages and its ending. */
  readonly subject: string;
  readonly bytes: Uint8Array;
  /** The content type that the server sent, or null. */
  readonly contentType: string | null;
}

/**
 * The kind of a document: what the server says, else its file's ending, else its first bytes.
 * @throws {Fault} with the way to its text when it is of another kind.
 */
export function documentKind({ subject, bytes, contentType }: DocumentSigns): DocumentKind {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const ending = /\.[^./\\]+$/.exec(subject.split(/[?#]/)[0]?.toLowerCase() ?? '')?.[0] ?? '';
  const start = firstCharacters(bytes);
  const isNamed = (types: RegExp, endings: RegExp): boolean => (type === '' ? endings.test(ending) : types.test(type));
  // A document's first bytes say more than its name, and servers call pages "text/plain"; a ".docx" is a kind of archive.
  if (/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html|head|body)\b/i.test(start)) return 'html';
  const named = OTHER_KINDS.find(([types, , endings]) => isNamed(types, endings));
  const other = named ?? OTHER_KINDS.find(([, signature]) => signature.test(start));
  if (other) throw new Fault(subject, other[3], other[4]);
  if (/\.(?:md|markdown)$/.test(ending) && type === 'text/plain') return 'markdown';
  const kind = DOCUMENT_KINDS.find(([types, endings]) => isNamed(types, endings))?.[2];
  if (kind) return kind;
  throw new Fault(
    subject,
    type === ''
      ? 'this is not a web page, and its name does not say what it is'
      : `this is no web page but ${type.slice(0, 80)}`,
    'import a page (HTML), or a text saved as .txt or .md',
  );
}

/** A file's characters, with line ends made "\n", and the way back. */
export interface FileText {
  readonly text: string;
  /** The place in the file of an offset of `text`. */
  place(offset: number): FilePlace;
}

const BINARY = 'save it as plain text in UTF-8; a document of a word processor has to be exported first';

/**
 * Decodes a file: UTF-8, or UTF-16 when its byte order mark says so.
 * @throws {Fault} when it is too large, empty, not text, or has a line beyond the limit.
 */
export function decodeFile(path: string, bytes: Uint8Array, limits: ReadLimits): FileText {
  if (bytes.length > limits.fileBytes) {
    throw new Fault(
      path,
      `the file has ${bytes.length.toLocaleString('en')} bytes, more than the ${limits.fileBytes.toLocaleString('en')} that are read`,
      'split it into several articles',
    );
  }
  if (bytes.length === 0) throw new Fault(path, 'the file is empty', 'write the article into it, or remove it');
  if (isMarkedForeign(bytes)) throw noText(path, bytes) ?? new Fault(path, 'this is no text', BINARY);
  const decoded = decode(path, bytes);
  if (decoded.trim() === '') {
    throw new Fault(path, 'the file holds nothing but white space', 'write the article into it, or remove it');
  }
  const file = withFilePlaces(decoded);
  checkNul(path, file, bytes);
  checkLines(path, file, limits);
  return file;
}

function decode(path: string, bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) {
    throw new Fault(path, 'the file is in UTF-32', 'save it as UTF-8');
  }
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', 'UTF-16', path, bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', 'UTF-16', path, bytes);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  const foreign = noText(path, bytes);
  if (foreign) throw foreign;
  const at = firstInvalidByte(bytes);
  const line = 1 + bytes.subarray(0, at).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0);
  const value = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  throw new Fault(path, `byte ${at + 1} (${value}, line ${line}) is not valid UTF-8`, 'save it as UTF-8');
}

/** Documents that may be all ASCII, so that nothing but their first bytes tells them from a text. */
const isMarkedForeign = (bytes: Uint8Array): boolean =>
  /^(?:%PDF-\d|\{\\rtf\d)/.test(Buffer.from(bytes.subarray(0, 8)).toString('latin1'));

/** Bytes from the first among which programs and other data have a NUL. */
const BYTES_WITHOUT_NUL = 8_192;

/** Why a file cannot be text; null when it may be. */
function noText(path: string, bytes: Uint8Array): Fault | null {
  const foreign = foreignKind(bytes);
  if (foreign) return new Fault(path, foreign.what, foreign.remedy);
  // Every second byte of UTF-16 may be one.
  if (bytes[0] === 0 || bytes[1] === 0) return null;
  return bytes.subarray(0, BYTES_WITHOUT_NUL).includes(0) ? new Fault(path, 'this is no text', BINARY) : null;
}

function decodeAs(encoding: string, name: string, path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Fault(path, `the file begins as ${name} but is not valid ${name}`, 'save it as UTF-8', { cause });
  }
}

/** The index of the first byte that cannot be UTF-8: where a lenient decoder puts a replacement character that the file does not have. */
function firstInvalidByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let at = 0;
  let from = 0;
  for (;;) {
    const mark = lenient.indexOf('\uFFFD', from);
    if (mark < 0) return at;
    at += Buffer.byteLength(lenient.slice(from, mark));
    if (!(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)) return at;
    at += 3;
    from = mark + 1;
  }
}

/** Line ends made "\n", and the way back to the file as it is. */
function withFilePlaces(decoded: string): FileText {
  const text = decoded.includes('\r\n') ? decoded.replaceAll('\r\n', '\n') : decoded;
  let lineStarts: number[] | null = null;
  let shortened: number[] | null = null;
  return {
    text,
    place(offset) {
      lineStarts ??= startsOfLines(text);
      shortened ??= text === decoded ? [] : shortenedLineEnds(decoded);
      const line = countUpTo(lineStarts, offset);
      return {
        offset: offset + countUpTo(shortened, offset - 1),
        line,
        column: offset - (lineStarts[line - 1] ?? 0) + 1,
      };
    },
  };
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Where, in the text with "\n", the line ends stand that were CRLF. */
function shortenedLineEnds(decoded: string): number[] {
  const ends: number[] = [];
  for (let at = decoded.indexOf('\r\n'); at >= 0; at = decoded.indexOf('\r\n', at + 2)) ends.push(at - ends.length);
  return ends;
}

function checkNul(path: string, { text, place }: FileText, bytes: Uint8Array): void {
  const at = text.indexOf('\0');
  if (at < 0) return;
  // Text in UTF-16 without its mark has a NUL in every second byte.
  const utf16 = bytes[0] === 0 || bytes[1] === 0;
  const foreign = utf16 ? null : foreignKind(bytes);
  if (foreign) throw new Fault(path, foreign.what, foreign.remedy);
  const remedy = utf16 ? 'it may be UTF-16: save it as UTF-8' : BINARY;
  throw new Fault(path, `line ${place(at).line} holds a NUL character, so this is not a text`, remedy);
}

function checkLines(path: string, { text, place }: FileText, { lineLength }: ReadLimits): void {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end - start > lineLength) {
      throw new Fault(
        path,
        `line ${place(start).line} has ${(end - start).toLocaleString('en')} characters, more than the ${lineLength.toLocaleString('en')} that are read`,
        'break it into paragraphs; leave out what is not text',
      );
    }
    start = end + 1;
  }
}
