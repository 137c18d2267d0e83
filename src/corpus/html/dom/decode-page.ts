import { isUtf8 } from 'node:buffer';

// Browsers read the first 1,024 bytes; some real pages declare their encoding later, after long comments.
const DECLARATION_BYTES = 8_192;

/**
 * Decodes a page as browsers do: by its byte order mark, else the server's charset, else the charset declared in the page, else
 * as UTF-8 if valid, else as Windows-1252. Line ends become "\n", undecodable bytes U+FFFD.
 * @param contentType the Content-Type header, or null
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const encoding =
    encodingOfMark(bytes) ??
    knownEncoding(/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1]) ??
    declaredEncoding(bytes) ??
    (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  return encoding === 'windows-1252' ? text.replace(/[\u0080-\u009F]/g, windowsCharacter) : text;
}

/** Windows-1252 from 0x80 on, where ISO 8859-1 has control characters; some versions of Node keep the control characters. */
const WINDOWS_CHARACTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const windowsCharacter = (control: string): string => WINDOWS_CHARACTERS[control.charCodeAt(0) - 0x80] ?? control;

function encodingOfMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** The encoding in `<meta charset>`, `<meta http-equiv>` or the XML declaration. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  // Without a mark, a page in UTF-16 begins with "<" and a zero byte.
  if (head.startsWith('<\0')) return 'utf-16le';
  if (head.startsWith('\0<')) return 'utf-16be';
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1];
  const meta = /<meta[^>]{0,500}?charset\s*=\s*["']?([^\s"'/>;]+)/i.exec(head)?.[1];
  const encoding = knownEncoding(meta) ?? knownEncoding(xml);
  // If the declaration can be read byte by byte, the page is not in UTF-16, whatever it declares.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

/** The decoder's name for an encoding ("latin1" → "windows-1252"), or null if it knows none. */
function knownEncoding(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
