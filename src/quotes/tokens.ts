import type { Span } from '../domain/span.ts';
import { isAddress, isTitle } from '../language/english/person-words.ts';
import { isTitleCase, type Passage } from './pair-marks.ts';

/** What a token is. */
export type TokenKind =
  | 'word'
  | 'number'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'open'
  | 'close'
  | 'quoted'
  | 'sign';

/** A word, a mark, or a whole quoted passage (`quoted`), which is read as one thing. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** In lower case, with straight apostrophes; "" for a quoted passage. */
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** "Lowe’s", "Finch’". */
  readonly possessive: boolean;
  /** Of a `quoted` token: whether it ends in a comma, a question or a dash, so that its sentence goes on. */
  readonly open: boolean;
  /** The passage of a `quoted` token. */
  readonly passage: Passage | null;
}

/** What the tokens [from, to) cover. */
export const spanOf = (tokens: readonly Token[], from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** Whether the token is punctuation, or missing. */
export const isMark = (token: Token | undefined): boolean =>
  token === undefined || /^(?:stop|comma|colon|semicolon|dash|sign|close)$/.test(token.kind);

const WORD =
  /(?:[$€£]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\p{L}\p{N}])|[\p{L}\p{N}@#$€£]+(?:(?:\.-|[’'.\-–&/])[\p{L}\p{N}]+)*)%?/uy;
/** "Lowe", and the surnames "al-Amin", "el-Hadi". */
const CAPITAL = /^(?:(?:al|el|ul|an|as|ar)[-’'])?\p{Lu}/u;
const NUMBER = /^[$€£#]?\d/;
const DOTTED = /^(?:\p{L}|\p{L}(?:\.\p{L})+|[A-Z]\p{L}\.\p{L})$/u;
const POSSESSIVE = /['’]s$/i;
const SIGNS: Readonly<Record<string, TokenKind>> = {
  ',': 'comma',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
  ':': 'colon',
  ';': 'semicolon',
  '—': 'dash',
  '–': 'dash',
  '―': 'dash',
  '‒': 'dash',
  '-': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
};
/** Abbreviations that keep their stop inside a mention: "Inc.", "Jr.", "Md." */
const ABBREVIATIONS = new Set(
  'inc co corp ltd jr sr st ft mt no ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo jan feb aug sept oct nov dec'.split(
    ' ',
  ),
);

/** One or two words in marks are read like any other words, as a name or a scare quote: the "Today" show, “Bo”. */
const isShort = (text: string, passage: Passage): boolean => {
  const inner = text.slice(passage.start + 1, passage.end - 1);
  return inner.length < 40 && !/[.,!?…—]/.test(inner) && inner.trim().split(/\s+/).length <= 2;
};

/** Splits a block into tokens; `passages` are those of the block, ascending. */
export function tokenize(text: string, block: Span, passages: readonly Passage[]): Token[] {
  const tokens: Token[] = [];
  let at = block.start;
  for (const passage of passages) {
    readPlain(text, at, passage.start, tokens);
    if (isShort(text, passage) || isTitleCase(text, passage)) readPlain(text, passage.start, passage.end, tokens);
    else
      tokens.push({
        start: passage.start,
        end: passage.end,
        kind: 'quoted',
        lower: '',
        capital: false,
        possessive: false,
        open: /[,?!—–-][”"'’»]+$/.test(text.slice(passage.end - 4, passage.end)),
        passage,
      });
    at = passage.end;
  }
  readPlain(text, at, block.end, tokens);
  return tokens;
}

function readPlain(text: string, from: number, to: number, into: Token[]): void {
  let at = from;
  while (at < to) {
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    const token = match === null || at + match[0].length > to ? signAt(text, at) : wordAt(text, at, match[0], to);
    if (token !== null) into.push(token);
    at = token?.end ?? at + 1;
  }
}

function wordAt(text: string, start: number, word: string, to: number): Token {
  const capital = CAPITAL.test(word);
  const plain = word.replaceAll('’', "'");
  let lower = plain.toLowerCase();
  let end = start + word.length;
  // The organisation, not the pronoun.
  if (word === 'WHO') lower = 'who.';
  let possessive = POSSESSIVE.test(lower);
  if (end < to && text.charAt(end) === '.' && keepsStop(word, lower, capital)) {
    end++;
    lower += '.';
  } else if (end < to && /['’]/.test(text.charAt(end)) && lower.endsWith('s') && /\s/.test(text.charAt(end + 1))) {
    end++;
    possessive = true;
  }
  return {
    start,
    end,
    kind: NUMBER.test(word) ? 'number' : 'word',
    lower,
    capital,
    possessive,
    open: false,
    passage: null,
  };
}

/** "Mr.", "J.", "U.S.", "Md.", "R-Wis.": the stop belongs to the word. */
function keepsStop(word: string, lower: string, capital: boolean): boolean {
  if (!capital) return false;
  if (/^[dri]-/.test(lower)) return ABBREVIATIONS.has(lower.slice(2));
  return DOTTED.test(word) || isAddress(lower) || (isTitle(lower) && lower.length <= 4) || ABBREVIATIONS.has(lower);
}

function signAt(text: string, at: number): Token | null {
  const sign = text.charAt(at);
  if (/\s/.test(sign)) return null;
  const kind = SIGNS[sign] ?? 'sign';
  return { start: at, end: at + 1, kind, lower: sign, capital: false, possessive: false, open: false, passage: null };
}
