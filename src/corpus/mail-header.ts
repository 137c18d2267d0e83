import { Fault } from '../domain/fault.ts';

/** What the header of a saved mail says of it, each null where it does not; `end` is where its body begins. */
export interface MailHeader {
  /** "Re: [PATCH v2 0/3] Bindings for the null block driver" */
  readonly subject: string | null;
  /** The name in From, never the address. */
  readonly author: string | null;
  /** As the mail writes it. */
  readonly date: string | null;
  /** Where a list keeps it (Archived-At), http or https. */
  readonly url: string | null;
  readonly end: number;
}

/** Mail programs and lists write some dozens of lines. */
const LONGEST = 20_000;
/** "Subject: …" and the lines that go on with it; the one line "From ann@example.org Tue Dec 3 …" of a mailbox may stand before all. */
const HEADER = /^(?:[ \t]*\n)*(?:From \S[^\n]*\n)?((?:[!-9;-~]+:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){2,})(?:[ \t]*\n)/;
const FIELD = /^([!-9;-~]+):[ \t]*([^\n]*(?:\n[ \t]+[^\n]*)*)/gm;

/**
 * The header at the beginning of a saved mail, or null when the text is none: fields in lines of their own, From among them and
 * Subject, Date or Message-ID, and a blank line.
 * @throws {Fault} when the mail is encoded, so that its words do not stand in the file.
 */
export function mailHeader(path: string, text: string): MailHeader | null {
  const head = HEADER.exec(text.slice(0, LONGEST).replaceAll('\r\n', ' \n'));
  if (!head?.[1]) return null;
  const fields = new Map<string, string>();
  for (const [, name = '', value = ''] of head[1].matchAll(FIELD)) {
    const key = name.toLowerCase();
    if (!fields.has(key)) fields.set(key, decoded(value.replace(/\s+/g, ' ').trim()));
  }
  if (!fields.has('from') || !['subject', 'date', 'message-id'].some((name) => fields.has(name))) return null;
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase() ?? '';
  const type = fields.get('content-type')?.toLowerCase() ?? '';
  if (encoding === 'base64' || encoding === 'quoted-printable' || /^(?:multipart|text\/html)\b/.test(type)) {
    throw new Fault(
      path,
      'this is a mail as it was sent, and its words are encoded',
      'save its text from the mail program or the list’s archive',
    );
  }
  const url = /https?:\/\/[^\s<>]+/.exec(fields.get('archived-at') ?? '')?.[0] ?? null;
  return {
    subject: fields.get('subject') || null,
    author: nameIn(fields.get('from') ?? ''),
    date: fields.get('date') || null,
    url: url !== null && URL.canParse(url) ? url : null,
    end: head[0].length,
  };
}

/** `Ann Lee <ann@example.org>`, `"Lee, Ann" <…>`, `ann@example.org (Ann Lee)`: the name; null for a bare address. */
function nameIn(from: string): string | null {
  const name = /^"?([^"<]*?)"?\s*<[^>]*>/.exec(from)?.[1] ?? /\(([^()]*)\)\s*$/.exec(from)?.[1] ?? '';
  const trimmed = name.trim();
  return trimmed === '' || trimmed.includes('@') ? null : trimmed;
}

const ENCODED = /=\?([\w-]{1,40})\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?))?/gi;

/** "=?UTF-8?Q?M=C3=A4rz?=" is "März"; what cannot be read stays as it is. */
const decoded = (value: string): string =>
  value.replace(ENCODED, (whole, charset: string, kind: string, words: string) => {
    const bytes =
      kind.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64')
        : Buffer.from(
            words
              .replaceAll('_', ' ')
              .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          );
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      return whole;
    }
  });
