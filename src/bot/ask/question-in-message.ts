import { messageAsks } from '../../language/characters.ts';
import { onOneLine } from '../../language/one-line.ts';
import { sentenceSpans } from '../../language/sentences/sentences.ts';
import { blockQuotes, plainMessage } from '../interaction/target-message.ts';

const HAS_WORD = /[\p{L}\p{N}]/u;

/** A line that goes on in the next one: no sentence ends there, and the next begins small. */
const SOFT_LINE_END = /([^\s.!?…:;。！？>])[^\S\n]{0,8}\n(?=\p{Ll})/gu;
/** Pictures between words: "🙂", ":smile:". */
const PICTURES = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)+|(?<![^\s]):\w{2,32}:(?![^\s])/gu;
/** What stands before a question and is no part of it: marks, a number, "Q:". */
const BEFORE_QUESTION_MARKS = /^(?:[\s,;:.!…—–\-*#>\])]+|\d{1,3}[.)]\s+|Q\d{0,2}[:.)]\s*)+/iu;
/** Question marks that repeat the first one. */
const MORE_MARKS = /(?<=[?？])[!?！？]+/gu;
/** Marks that open and close, and those that are the same on either side. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['「', '」'],
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
]);
const CLOSING = /[”»」)\]"]$/;
/** The fewest words of a question in brackets that is taken out of its sentence. */
const FEWEST_WORDS_INSIDE = 3;

/**
 * What a message asks: its first sentence with a question mark, without marks around it, else as many whole sentences as fit into
 * `most` characters. Its quotations count only if it says nothing else. Null if it has no words.
 */
export function questionIn(markdown: string, most: number): string | null {
  const { own, quotes } = blockQuotes(markdown);
  const texts = [own, ...quotes].map(readable).filter((text) => HAS_WORD.test(text));
  const [text] = texts;
  if (text === undefined) return null;
  const sentences = text.split(/\n+/).flatMap((line) => sentencesOf(line));
  const asking = sentences.findIndex((sentence) => messageAsks(sentence) && HAS_WORD.test(sentence));
  const question = asking < 0 ? askedWithin(text) : bare(whole(sentences, asking));
  if (question !== null && HAS_WORD.test(question)) return onOneLine(question, most);
  let taken = '';
  for (const sentence of sentences) {
    const longer = taken === '' ? sentence : `${taken} ${sentence}`;
    if (longer.length > most) break;
    taken = longer;
  }
  return onOneLine(taken === '' ? text : taken, most);
}

/** Whether all that a message says is a question, or too short to be a sentence. A message without words says nothing. */
export function hasOnlyQuestions(markdown: string, fewestWords: number): boolean {
  const sentences = readable(markdown)
    .split(/\n+/)
    .flatMap((line) => sentencesOf(line))
    .filter((sentence) => HAS_WORD.test(sentence));
  return (
    sentences.length > 0 &&
    sentences.every((sentence) => messageAsks(sentence) || sentence.split(/\s+/).length < fewestWords)
  );
}

const readable = (markdown: string): string =>
  plainMessage(markdown.replace(SOFT_LINE_END, '$1 ')).replace(PICTURES, ' ').replace(MORE_MARKS, '');

const sentencesOf = (line: string): string[] =>
  sentenceSpans(line, { start: 0, end: line.length }).map(({ start, end }) => line.slice(start, end));

/** How many sentences before a question its quotation may have begun. */
const MOST_BEFORE = 5;

/** The sentence with those before it that its quotation began in: "Who said “It works. | It is done.”?" */
function whole(sentences: readonly string[], at: number): string {
  let text = sentences[at] ?? '';
  for (let i = at - 1; i >= Math.max(0, at - MOST_BEFORE) && closesTooMuch(text); i--) {
    const longer = `${sentences[i]} ${text}`;
    if (!closesTooMuch(longer)) return longer;
    text = longer;
  }
  return closesTooMuch(text) ? (sentences[at] ?? '') : text;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

const closesTooMuch = (text: string): boolean =>
  [...PAIRS].some(([open, [close = '']]) =>
    open === close ? count(text, open) % 2 === 1 : count(text, close) > count(text, open) && open !== '„',
  );

/** A question without what stands around it: marks before and behind it, or the brackets or quotation marks that it is in. */
function bare(sentence: string): string {
  let text = sentence.replace(BEFORE_QUESTION_MARKS, '').trim();
  const inBrackets = /\(([^()]*[?？])\)$/u.exec(text)?.[1];
  if (inBrackets !== undefined && inBrackets.trim().split(/\s+/).length >= FEWEST_WORDS_INSIDE)
    return inBrackets.trim();
  for (let steps = 0; steps < 4 && CLOSING.test(text); steps++) {
    const [first = '', last = ''] = [text.charAt(0), text.at(-1)];
    if (PAIRS.get(first)?.includes(last)) text = text.slice(1, -1).trim();
    else if (closesTooMuch(text)) text = text.slice(0, -1).trim();
    else break;
  }
  return closesTooMuch(text) && /^["”]/.test(text) ? text.slice(1).trim() : text;
}

/** A question of some words in marks within a sentence that does not ask itself: “Who leads it?” she said. */
function askedWithin(text: string): string | null {
  for (const [, inner = ''] of text.matchAll(/["“„«(「]([^"“”„«»()「」\n]{1,300}[?？])["”“»)」]/gu))
    if (inner.trim().split(/\s+/).length >= FEWEST_WORDS_INSIDE) return bare(inner);
  return null;
}
