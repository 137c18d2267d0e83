import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { endOfPlainRun, isPlainLetterOrDigit, isQuoteOrDash } from '../../language/characters.ts';
import { ABBREVIATIONS_IN_NAMES } from '../../language/languages/english/grammar/time-and-number-words.ts';
import { isAddress, isPersonTitle } from '../../language/languages/english/people/person-words.ts';
import { firstIndexWhere } from '../../runtime/binary-search.ts';
import { isTitleCase, type QuotedPassage } from './pair-marks.ts';

/** Words, marks and quoted passages: the tokens that all passes read. */

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
  /** Of a `quoted` token: whether it ends in a comma, a question or a dash, so that its sentence continues. */
  readonly open: boolean;
  /** The passage of a `quoted` token. */
  readonly passage: QuotedPassage | null;
}

/** The tokens of a sentence, or of a block, in order. */
export type Tokens = readonly Token[];

/** What the tokens [from, to) cover. */
export const spanOfTokens = (tokens: Tokens, from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

const MARK_KINDS: ReadonlySet<TokenKind> = new Set(['stop', 'comma', 'colon', 'semicolon', 'dash', 'sign', 'close']);

/** Whether the token is punctuation, or missing. */
export const isMark = (token: Token | undefined): boolean => token === undefined || MARK_KINDS.has(token.kind);

const CLAUSE_BREAKS: ReadonlySet<TokenKind> = new Set(['stop', 'comma', 'colon', 'semicolon', 'dash', 'quoted']);

/** Whether the token is a mark or a quoted passage at which a clause ends. */
export const breaksClause = (token: Token | undefined): boolean => token !== undefined && CLAUSE_BREAKS.has(token.kind);

export const isCommaOrDash = (token: Token | undefined): boolean => token?.kind === 'comma' || token?.kind === 'dash';

export const isWordOrNumber = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'number';

const TOKEN_WORD =
  /(?:[$€£]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\p{L}\p{N}])|[\p{L}\p{N}@#$€£]+(?:(?:\.-|[’'.\-–&/])[\p{L}\p{N}]+)*)%?/uy;
/** "Lowe", and the surnames "al-Amin", "el-Hadi". */
const CAPITALISED = /^(?:(?:al|el|ul|an|as|ar)[-’'])?\p{Lu}/u;
const STARTS_AS_NUMBER = /^[$€£#]?\d/;
const DOTTED = /^(?:\p{L}|\p{L}(?:\.\p{L})+|[A-Z]\p{L}\.\p{L})$/u;
const KINDS_BY_SIGN: Readonly<Record<string, TokenKind>> = {
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
/** One or two words in marks are read like any other words, as a name or a scare quote: the "Today" show, “Bo”. */
const isShortPassage = (text: string, passage: QuotedPassage): boolean => {
  const inner = text.slice(passage.start + 1, passage.end - 1);
  return inner.length < 40 && !/[.,!?…—]/.test(inner) && inner.trim().split(/\s+/).length <= 2;
};

/** Splits a block into tokens; `passages` are those of the block, ascending. */
export function tokenize(text: string, block: Span, passages: readonly QuotedPassage[]): Token[] {
  const tokens: Token[] = [];
  let at = block.start;
  for (const passage of passages) {
    readPlainTokens(text, at, passage.start, tokens);
    if (isShortPassage(text, passage) || isTitleCase(text, passage))
      readPlainTokens(text, passage.start, passage.end, tokens);
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
  readPlainTokens(text, at, block.end, tokens);
  return tokens;
}

/** The tokens of an article's blocks when quoted passages are read like any other words. Two passes need them, and each block is split once. */
export class PlainTokens {
  readonly #article: Pick<Article, 'text' | 'blocks'>;
  readonly #known: Tokens[] = [];

  constructor(article: Pick<Article, 'text' | 'blocks'>) {
    this.#article = article;
  }

  /** The tokens of a block, by its index. */
  of(index: number): Tokens {
    const { text, blocks } = this.#article;
    const block = blocks[index];
    const tokens = this.#known[index] ?? (block ? tokenize(text, block, []) : []);
    this.#known[index] = tokens;
    return tokens;
  }
}

function readPlainTokens(text: string, from: number, to: number, into: Token[]): void {
  let at = from;
  while (at < to) {
    if (text.charCodeAt(at) === SPACE) {
      at++;
      continue;
    }
    const token = plainWordAt(text, at, to) ?? tokenAtPlace(text, at, to);
    if (token !== null) into.push(token);
    at = token?.end ?? at + 1;
  }
}

function tokenAtPlace(text: string, at: number, to: number): Token | null {
  TOKEN_WORD.lastIndex = at;
  const match = TOKEN_WORD.exec(text);
  return match === null || at + match[0].length > to ? signAt(text, at) : wordAt(text, at, match[0], to);
}

const [SPACE, COMMA, CAPITAL_A, CAPITAL_Z] = [0x20, 0x2c, 0x41, 0x5a];
/** Not the pronoun. */
const ORGANISATION = 'WHO';

/** A word of plain letters and digits before a space or a comma, as most are: what `tokenAtPlace` would give, in a third of the time. Null for others. */
function plainWordAt(text: string, start: number, to: number): Token | null {
  const first = text.charCodeAt(start);
  if (first < CAPITAL_A || !isPlainLetterOrDigit(first)) return null;
  const end = endOfPlainRun(text, start);
  if (end > to) return null;
  const next = text.charCodeAt(end);
  if (end < text.length && next !== SPACE && next !== COMMA && !isQuoteOrDash(next)) return null;
  const word = text.slice(start, end);
  const capital = first <= CAPITAL_Z;
  const lower = word === ORGANISATION ? 'who.' : word.toLowerCase();
  return { start, end, kind: 'word', lower, capital, possessive: false, open: false, passage: null };
}

function wordAt(text: string, start: number, word: string, to: number): Token {
  const capital = CAPITALISED.test(word);
  const plain = word.replaceAll('’', "'");
  let lower = plain.toLowerCase();
  let end = start + word.length;
  if (word === ORGANISATION) lower = 'who.';
  let possessive = lower.endsWith("'s");
  if (end < to && text.charAt(end) === '.' && keepsStop(word, lower, capital)) {
    end++;
    lower += '.';
  } else if (end < to && isApostrophe(text.charAt(end)) && lower.endsWith('s') && /\s/.test(text.charAt(end + 1))) {
    end++;
    possessive = true;
  }
  return {
    start,
    end,
    kind: STARTS_AS_NUMBER.test(word) ? 'number' : 'word',
    lower,
    capital,
    possessive,
    open: false,
    passage: null,
  };
}

const isApostrophe = (sign: string): boolean => sign === "'" || sign === '’';

/** "Mr.", "J.", "U.S.", "Md.", "R-Wis.": the stop belongs to the word. */
function keepsStop(word: string, lower: string, capital: boolean): boolean {
  if (!capital) return false;
  if (/^[dri]-/.test(lower)) return ABBREVIATIONS_IN_NAMES.has(lower.slice(2));
  return (
    DOTTED.test(word) ||
    isAddress(lower) ||
    (isPersonTitle(lower) && lower.length <= 4) ||
    ABBREVIATIONS_IN_NAMES.has(lower)
  );
}

function signAt(text: string, at: number): Token | null {
  const sign = text.charAt(at);
  if (/\s/.test(sign)) return null;
  const kind = KINDS_BY_SIGN[sign] ?? 'sign';
  return { start: at, end: at + 1, kind, lower: sign, capital: false, possessive: false, open: false, passage: null };
}

/** The index of the first token that begins at `offset` or later, or `tokens.length`. */
export const tokenAt = (tokens: Tokens, offset: number): number =>
  firstIndexWhere(tokens.length, (i) => (tokens[i]?.start ?? 0) >= offset);
