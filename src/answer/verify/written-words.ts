import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { UNSPACED_WHEN_COMPARED } from '../../language/characters.ts';
import type { SentenceRange } from '../cite/citation-index.ts';

/** A word or a sign of a text as it is compared: its place, and what it is apart from typography. */
export interface Written extends Span {
  /** "Linux's" for "Linux’s", "-" for any dash, "…" for "[...]"; case and accents are kept. */
  readonly key: string;
  /** A word, a number or a symbol that means something ("%"); not punctuation. */
  readonly isWord: boolean;
}

/** What nobody sees: soft hyphens, zero-width characters, marks of direction, variation selectors. */
const UNSEEN =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufe00-\\ufe0f\\ufeff';
const UNSEEN_SIGNS = new RegExp(`[${UNSEEN}]`, 'g');

const SIC = '\\[sic\\]';
const ELLIPSIS = '[[(] ?(?:\\.(?: ?\\.){2,}|…) ?[\\])]|\\.(?:[ \\u00a0]?\\.){2,}|[…⋯]+';
const COMPARED_LETTER = '[\\p{L}\\p{N}]';
const INSIDE_WORD = `[\\p{L}\\p{N}\\p{M}${UNSEEN}]*`;
/** "Linux’s", "6.13", "1,000", "10:30", "snake_case", and "[t]he", which changes a letter's case openly. */
const COMPARED_WORD = `(?:\\[\\p{L}\\](?=\\p{L}))?${COMPARED_LETTER}${INSIDE_WORD}(?:(?:['’ʼ‘\`´′_]|(?<=\\p{N})[.,:](?=\\p{N}))${COMPARED_LETTER}${INSIDE_WORD})*`;
const DASH = '[-‐‑‒–—―−⸺⸻﹘﹣－]+';
/** Quotation marks of any kind, and signs that only mark a stretch in Markdown. */
const IGNORED = '"“”„‟«»‹›「」『』〝〞〟＂\'‘’‚‛ʼ`´′″*_\\\\';
const OTHER = `[^\\s${UNSEEN}${IGNORED}]`;
const PIECES = new RegExp(`(${SIC})|(${ELLIPSIS})|(${COMPARED_WORD})|(${DASH})|(${OTHER})`, 'gu');

const DASHES_IN_WORDS = /(?<=[\p{L}\p{N}])[‐‑‒−](?=[\p{L}\p{N}])/gu;

const PLAIN_WORD = /^[A-Za-z0-9]+$/;
const ANY_APOSTROPHE = /[’ʼ‘`´′]/g;
const BRACKETED_LETTER = /^\[(.)\]/u;
const LIGATURE = /[\ufb00-\ufb06]/g;
const PUNCTUATION = /^[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}.,:;!?¡¿…。、・]$/u;

/** The key of an omission. */
export const OMISSION = '…';

/**
 * The words and signs of a stretch of text, in order: what must be the same for one text to be another word for word. Quotation
 * marks, white space, the sort of a dash or an ellipsis, unseen characters and how a letter is composed are not.
 */
export function writtenWords(text: string, within: Span = { start: 0, end: text.length }): Written[] {
  const words: Written[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(PIECES)) {
    const [piece, sic, ellipsis, word, dash] = match;
    if (sic !== undefined) continue;
    const start = within.start + match.index;
    const end = start + piece.length;
    if (word !== undefined) addWrittenWord(word, start, words);
    else if (ellipsis !== undefined) words.push({ start, end, key: OMISSION, isWord: false });
    else if (dash !== undefined) words.push({ start, end, key: '-', isWord: false });
    else {
      const key = piece.normalize('NFKC');
      words.push({ start, end, key, isWord: !PUNCTUATION.test(key) });
    }
  }
  return words;
}

function addWrittenWord(word: string, start: number, words: Written[]): void {
  if (PLAIN_WORD.test(word)) words.push({ start, end: start + word.length, key: word, isWord: true });
  else if (UNSPACED_WHEN_COMPARED.test(word)) {
    let at = start;
    for (const character of word) {
      words.push({ start: at, end: at + character.length, key: character.normalize('NFC'), isWord: true });
      at += character.length;
    }
  } else words.push({ start, end: start + word.length, key: comparedForm(word), isWord: true });
}

const comparedForm = (word: string): string =>
  word
    .replace(UNSEEN_SIGNS, '')
    .replace(BRACKETED_LETTER, '$1')
    .replace(ANY_APOSTROPHE, "'")
    .replace(LIGATURE, (letters) => letters.normalize('NFKC'))
    .normalize('NFC');

/** A text in plain typography, as words are looked up: without unseen characters, with plain hyphens. */
export const plainTypography = (text: string): string =>
  text.replace(UNSEEN_SIGNS, '').replace(DASHES_IN_WORDS, '-').normalize('NFC');

/** From the first word to the last one's end; null without any. */
export function spanOfWords(words: readonly Written[]): Span | null {
  const [first] = words;
  const last = words.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Whether two are the same word but for the case of their first letter, which a quotation may adapt to its own sentence. */
export const sameOpening = (a: Written, b: Written): boolean =>
  a.key === b.key || (a.isWord && b.isWord && lowered(a.key) === lowered(b.key));

const lowered = (key: string): string => {
  const [first = ''] = key;
  return first.toLowerCase() + key.slice(first.length);
};

/** A sentence longer than this is a wall of text: its beginning is read. In UTF-16 units. */
const LONGEST_SENTENCE = 20_000;

/** The sentences around one, as many as `reach` characters on either side need. */
export function rangeAround({ sentences }: Article, at: number, reach: number): SentenceRange {
  const here = sentences[at];
  if (!here) return { first: 0, last: -1 };
  let [first, last] = [at, at];
  while (first > 0 && here.start - (sentences[first]?.start ?? 0) < reach) first--;
  while (last < sentences.length - 1 && (sentences[last]?.end ?? 0) - here.end < reach) last++;
  return { first, last };
}

/** The words of some sentences, at most about `most` characters of them. What was left out of the article (advertisements) is passed over. */
export function writtenWordsIn(article: Article, { first, last }: SentenceRange, most: number): Written[] {
  const { sentences, blocks, text } = article;
  const words: Written[] = [];
  let left = most;
  for (let i = first; i <= last && left > 0; i++) {
    const sentence = sentences[i];
    if (!sentence || blocks[sentence.block]?.dropped !== null) continue;
    const end = Math.min(sentence.end, sentence.start + LONGEST_SENTENCE);
    left -= end - sentence.start;
    for (const word of writtenWords(text, { start: sentence.start, end })) words.push(word);
  }
  return words;
}
