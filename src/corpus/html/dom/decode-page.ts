import { isUtf8 } from 'node:buffer';

// Browsers look at the first 1,024 bytes; real pages with long comments say it later.
const DECLARATION_BYTES = 8_192;

/**
 * A page's characters: by its byte order mark, else the charset that the server named, else the one that the page names,
 * else UTF-8 when it is valid, else Windows-1252, as browsers do. Line ends become "\n"; what cannot be decoded becomes U+FFFD.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const encoding =
    markedEncoding(bytes) ??
    knownEncoding(/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1]) ??
    declaredEncoding(bytes) ??
    (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  return encoding === 'windows-1252' ? text.replace(/[\u0080-\u009F]/g, windowsCharacter) : text;
}

/** What Windows-1252 has where ISO 8859-1 has control characters, from 0x80 on; some versions of Node leave the control characters. */
const WINDOWS_CHARACTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const windowsCharacter = (control: string): string => WINDOWS_CHARACTERS[control.charCodeAt(0) - 0x80] ?? control;

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** What `<meta charset>`, `<meta http-equiv>` or the XML declaration says. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  // Without a mark, a page in UTF-16 begins with "<" and a zero byte.
  if (head.startsWith('<\0')) return 'utf-16le';
  if (head.startsWith('\0<')) return 'utf-16be';
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1];
  const meta = /<meta[^>]{0,500}?charset\s*=\s*["']?([^\s"'/>;]+)/i.exec(head)?.[1];
  const encoding = knownEncoding(meta) ?? knownEncoding(xml);
  // A page whose declaration can be read byte by byte is not in UTF-16, whatever the declaration says.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

/** The decoder's name for an encoding ("latin1" is Windows-1252), or null when there is none. */
function knownEncoding(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
