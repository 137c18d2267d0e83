import { NO_BREAKS } from '../../domain/article.ts';
import { Fault } from '../../domain/fault.ts';
import type { Span } from '../../domain/span.ts';
import { countUpTo } from '../../runtime/binary-search.ts';
import { type DraftBlock, OffsetMap, type ShownText } from '../file/shown-text.ts';
import { readPlain } from './plain.ts';

/** The header of a saved mail; null for missing fields. */
export interface MailHeader {
  /** "Re: [PATCH v2 0/3] Bindings for the null block driver" */
  readonly subject: string | null;
  /** The name in From, never the address. */
  readonly author: string | null;
  /** As the mail writes it. */
  readonly date: string | null;
  /** Its address in a list's archive (Archived-At), http or https. */
  readonly url: string | null;
  /** The UTF-16 offset at which the body begins. */
  readonly end: number;
}

/** The longest header, in UTF-16 units; real ones have dozens of lines. */
const LONGEST_MAIL_HEADER = 20_000;
/** Fields like "Subject: …" with their continuation lines, optionally after a mailbox's line "From ann@example.org Tue Dec 3 …". */
const HEADER = /^(?:[ \t]*\n)*(?:From \S[^\n]*\n)?((?:[!-9;-~]+:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){2,})(?:[ \t]*\n)/;
const FIELD = /^([!-9;-~]+):[ \t]*([^\n]*(?:\n[ \t]+[^\n]*)*)/gm;

/**
 * The header at the beginning of a saved mail: fields, among them From and one of Subject, Date and Message-ID, then a blank line.
 * @param path the file's path, for messages
 * @returns null if the text is not a mail
 * @throws {Fault} if the mail is encoded, so that its words cannot be read from the file
 */
export function mailHeader(path: string, text: string): MailHeader | null {
  const head = HEADER.exec(text.slice(0, LONGEST_MAIL_HEADER).replaceAll('\r\n', ' \n'));
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
    author: senderName(fields.get('from') ?? ''),
    date: fields.get('date') || null,
    url: url !== null && URL.canParse(url) ? url : null,
    end: head[0].length,
  };
}

/** `Ann Lee <ann@example.org>`, `"Lee, Ann" <…>`, `ann@example.org (Ann Lee)`: the name; null for a bare address. */
function senderName(from: string): string | null {
  const name = /^"?([^"<]*?)"?\s*<[^>]*>/.exec(from)?.[1] ?? /\(([^()]*)\)\s*$/.exec(from)?.[1] ?? '';
  const trimmed = name.trim();
  return trimmed === '' || trimmed.includes('@') ? null : trimmed;
}

const ENCODED = /=\?([\w-]{1,40})\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?))?/gi;

/** Decodes encoded words: "=?UTF-8?Q?M=C3=A4rz?=" → "März". Invalid ones stay. */
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

/** A text without the marks before quoted lines, with a mapping to the source. */
export interface Unmarked {
  readonly text: string;
  /** Whether an offset of `text` is in a quoted line. */
  isQuoted(offset: number): boolean;
  /** An offset of `text` → the offset in the source. */
  toSource(offset: number): number;
}

/** "> ", ">>", "> > " */
const QUOTING_MARK = /^(?:[ \t]?>)+[ \t]?/;
/** "On Tue, 3 Dec 2024, Ann Lee wrote:" just before a quoted line. */
const REPLY_LEAD_IN = /(?:wrote|writes|said|schrieb|a écrit|escribió|escreveu) ?:[ \t]*\r?\n(?:[ \t]*\r?\n)?[ \t]?>/;

/** Whether a text without a header quotes like a mail. */
const quotesLikeMail = (text: string): boolean => REPLY_LEAD_IN.test(text);

/**
 * Removes the ">" marks of quoted lines, so that sentences run over line ends, and inserts a blank line where the depth of
 * quotation changes.
 */
export function withoutMarks(source: string): Unmarked {
  const map = new OffsetMap();
  const parts: string[] = [];
  const quoted: number[] = [];
  let length = 0;
  let depth = 0;
  let at = 0;
  while (at < source.length) {
    const newline = source.indexOf('\n', at);
    const end = newline === -1 ? source.length : newline + 1;
    const line = source.slice(at, end);
    const mark = QUOTING_MARK.exec(line)?.[0] ?? '';
    const deep = mark.split('>').length - 1;
    const isBlank = line.trim() === '';
    if (!isBlank && deep !== depth) {
      if (length > 0) {
        parts.push('\n');
        length += 1;
      }
      if (deep > 0 !== depth > 0) quoted.push(length);
      depth = deep;
    }
    map.add(length, at + mark.length);
    parts.push(line.slice(mark.length));
    length += line.length - mark.length;
    at = end;
  }
  return {
    text: parts.join(''),
    // Offsets at which the text switches between unquoted and quoted, unquoted first.
    isQuoted: (offset) => countUpTo(quoted, offset) % 2 === 1,
    toSource: (offset) => map.toSource(offset),
  };
}

/** "diff --git a/lid.c b/lid.c": from here on a mail with a patch is code, a piece for each file … */
const PATCH = /^diff --git |^--- a\//m;
const NEXT_FILE = /\n(?=diff --git )/;
/** … with the list of changed files between "---" and it … */
const LIST = /^---[ \t]*\n(?:[^\n]*\n){0,100}$/m;
const LONGEST_LIST = 8_000;
/** … up to the line before a signature. */
const SIGNATURE = /^-- ?$/m;

/**
 * Reads plain text. Of a saved mail, the header and the marks of quoted lines are left out of the text, and the header is returned.
 * @param path the file's path, for messages
 * @throws {Fault} if a mail is encoded
 */
export function readPlainOrMail(
  text: string,
  language: string,
  path: string,
): ShownText & { readonly header: MailHeader | null } {
  const header = mailHeader(path, text);
  if (header === null && !quotesLikeMail(text)) return { ...readPlain(text, language), header };
  const from = header?.end ?? 0;
  const unmarked = withoutMarks(text.slice(from));
  const { blocks, ...shown } = readPlain(unmarked.text, language);
  const code = patchPieces(unmarked.text);
  const [first, last] = [code[0]?.start ?? unmarked.text.length, code.at(-1)?.end ?? unmarked.text.length];
  const written = (block: DraftBlock): DraftBlock => {
    const isProse = block.kind === 'paragraph' || block.kind === 'heading';
    return isProse && unmarked.isQuoted(block.start) ? { ...block, kind: 'blockquote', level: 0 } : block;
  };
  return {
    ...shown,
    blocks: [
      // A block that runs into the patch ends before it.
      ...blocks
        .filter(({ start }) => start < first)
        .map((block) => written({ ...block, end: Math.min(block.end, first) })),
      ...code.map(
        ({ start, end }): DraftBlock => ({
          ...{ start, end, kind: 'code', level: 0, linked: 0, header: false },
          breaks: NO_BREAKS,
        }),
      ),
      ...blocks.filter(({ start }) => start >= last).map(written),
    ],
    toSource: (offset) => from + unmarked.toSource(offset),
    header,
  };
}

/** The pieces of a patch, in order, trimmed. */
function patchPieces(text: string): Span[] {
  const patch = text.search(PATCH);
  if (patch === -1) return [];
  const from = Math.max(0, patch - LONGEST_LIST);
  const list = LIST.exec(text.slice(from, patch));
  const start = list ? from + list.index : patch;
  const signature = text.slice(patch).search(SIGNATURE);
  const end = signature === -1 ? text.length : patch + signature;
  const pieces: Span[] = [];
  let at = start;
  for (const piece of text.slice(start, end).split(NEXT_FILE)) {
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== '') pieces.push({ start: at + lead, end: at + piece.trimEnd().length });
    at += piece.length + 1;
  }
  return pieces;
}
