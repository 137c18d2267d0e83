import { countWords } from './word-count.ts';

/** A full stop, whatever closes after it: "… drivers”.", "… (Smith 55).", "… in Dulwich. [17]", "… back then.*" */
const FINAL = /[.!?…。！？।؟‼⁇⁈⁉]["'”’»›)\]*_]*(?:\s?\[[\w\s]{1,12}\])*$/u;
/** A quotation or a remark in brackets that ends a line: its stop may be missing. */
const CLOSED = /["”’»)\]]$/u;
/** What introduces a quotation or a list: "He was blunt:", "noting:-". */
const LEAD_IN = /[:：]\s?[-–—]?$/u;

// "It works." answers a question, "Share." does not.
const FEWEST_WORDS = 2;
// "He said:" introduces a quotation, "Ingredients:" is a label.
const FEWEST_WORDS_OF_A_LEAD_IN = 2;
const FEWEST_WORDS_IN_BRACKETS = 3;
// Headlines seldom have twelve words; sentences of mails and reviews often lack their full stop.
const WORDS_WITHOUT_STOP = 12;

/**
 * Whether a sentence of a paragraph may be an answer. What fails is mostly a byline, a label or a heading that was not
 * recognised; it stays in the article, as context.
 */
export function looksLikeSentence(sentence: string): boolean {
  const words = countWords(sentence, WORDS_WITHOUT_STOP);
  if (words >= WORDS_WITHOUT_STOP) return true;
  const end = sentence.slice(-40);
  if (FINAL.test(end)) return words >= FEWEST_WORDS;
  if (LEAD_IN.test(end)) return words >= FEWEST_WORDS_OF_A_LEAD_IN;
  return CLOSED.test(end) && words >= FEWEST_WORDS_IN_BRACKETS;
}

/** Whether a list item or a table row says anything: facts need no full stop ("Founder: Jane Doe"). */
export const saysSomething = (item: string): boolean => countWords(item, 1) > 0;
