import { Fault } from '../../domain/fault.ts';

/** The kinds of documents that are imported. */
export type DocumentKind = 'html' | 'markdown' | 'plain';

const KINDS: readonly (readonly [type: RegExp, ending: RegExp, kind: DocumentKind])[] = [
  [
    /^(?:text\/html|application\/xhtml\+xml|application\/vnd\.wap\.xhtml\+xml)$/,
    /\.(?:html?|xhtml|shtml|xht)$/,
    'html',
  ],
  [/^text\/(?:x-)?markdown$/, /\.(?:md|markdown|mdown)$/, 'markdown'],
  [/^text\/plain$/, /\.(?:txt|text)$/, 'plain'],
];

/** Other kinds, by what a server calls them, by their first bytes, by their ending; and the way to get their text. */
const OTHERS: readonly (readonly [type: RegExp, signature: RegExp, ending: RegExp, what: string, remedy: string])[] = [
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

/** What a file is that is no text, told by its first bytes, and the way to its text; null when they do not say. */
export function foreignKind(bytes: Uint8Array): { readonly what: string; readonly remedy: string } | null {
  const start = beginningOf(bytes);
  const other = OTHERS.find(([, signature]) => signature.test(start));
  return other ? { what: other[3], remedy: other[4] } : null;
}

const beginningOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 512)).toString('latin1');

/** What a document has to be read as, by what it is called and by how it begins. */
export interface DocumentSigns {
  /** Its address or file, for messages and its ending. */
  readonly subject: string;
  readonly bytes: Uint8Array;
  /** What a server said it is, or null. */
  readonly contentType: string | null;
}

/**
 * The kind of a document: what the server says, else its file's ending, else its first bytes.
 * @throws {Fault} with the way to its text when it is of another kind.
 */
export function documentKind({ subject, bytes, contentType }: DocumentSigns): DocumentKind {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const ending = /\.[^./\\]+$/.exec(subject.split(/[?#]/)[0]?.toLowerCase() ?? '')?.[0] ?? '';
  const start = beginningOf(bytes);
  const isNamed = (types: RegExp, endings: RegExp): boolean => (type === '' ? endings.test(ending) : types.test(type));
  // A document's first bytes say more than its name, and servers call pages "text/plain"; a ".docx" is a kind of archive.
  if (/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html|head|body)\b/i.test(start)) return 'html';
  const named = OTHERS.find(([types, , endings]) => isNamed(types, endings));
  const other = named ?? OTHERS.find(([, signature]) => signature.test(start));
  if (other) throw new Fault(subject, other[3], other[4]);
  if (/\.(?:md|markdown)$/.test(ending) && type === 'text/plain') return 'markdown';
  const kind = KINDS.find(([types, endings]) => isNamed(types, endings))?.[2];
  if (kind) return kind;
  throw new Fault(
    subject,
    type === ''
      ? 'this is not a web page, and its name does not say what it is'
      : `this is no web page but ${type.slice(0, 80)}`,
    'import a page (HTML), or a text saved as .txt or .md',
  );
}
