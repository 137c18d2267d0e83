import type { Block, Sentence } from '../../domain/article.ts';
import { slice } from '../../domain/span.ts';
import { sentenceSpans } from '../../language/sentences/sentences.ts';
import { countWords } from '../signs/word-count.ts';

/** A full stop, whatever closes after it: "… drivers”.", "… (Smith 55).", "… in Dulwich. [17]", "… back then.*" */
const FINAL = /[.!?…。！？।؟‼⁇⁈⁉]["'”’»›)\]*_]*(?:\s?\[[\w\s]{1,12}\])*$/u;
/** A quotation or a remark in brackets that ends a line: its stop may be missing. */
const CLOSED = /["”’»)\]]$/u;
/** What introduces a quotation or a list: "He was blunt:", "noting:-". */
const ENDS_AS_LEAD_IN = /[:：]\s?[-–—]?$/u;

// "It works." answers a question, "Share." does not.
const FEWEST_WORDS_OF_A_SENTENCE = 2;
// "He said:" introduces a quotation, "Ingredients:" is a label.
const FEWEST_WORDS_OF_A_LEAD_IN = 2;
const FEWEST_WORDS_IN_BRACKETS = 3;
// Headlines seldom have twelve words; sentences of mails and reviews often lack their full stop.
const WORDS_WITHOUT_STOP = 12;

/**
 * Whether a sentence of a paragraph may be an answer. What fails is mostly a byline, a label or a heading that was not
 * recognised; it stays in the article, as context.
 */
function isSentence(sentence: string): boolean {
  const words = countWords(sentence, WORDS_WITHOUT_STOP);
  if (words >= WORDS_WITHOUT_STOP) return true;
  const end = sentence.slice(-40);
  if (FINAL.test(end)) return words >= FEWEST_WORDS_OF_A_SENTENCE;
  if (ENDS_AS_LEAD_IN.test(end)) return words >= FEWEST_WORDS_OF_A_LEAD_IN;
  return CLOSED.test(end) && words >= FEWEST_WORDS_IN_BRACKETS;
}

/** Whether a list item or a table row says anything: facts need no full stop ("Founder: Jane Doe"). */
const saysSomething = (item: string): boolean => countWords(item, 1) > 0;

/** A block whose fate is known. */
export interface JudgedBlock extends Block {
  readonly header: boolean;
  readonly kept: boolean;
}

/** The sentences of all blocks in order. A heading, a table row and a piece of code are one each. */
export function articleSentences(text: string, blocks: readonly JudgedBlock[], language: string): Sentence[] {
  const sentences = blocks.flatMap((block, index) =>
    spansOf(text, block, language).map((span) => ({
      start: span.start,
      end: span.end,
      block: index,
      indexed: mayAnswer(block, slice(text, span)),
    })),
  );
  if (sentences.some(({ indexed }) => indexed)) return sentences;
  // An article of a single line, or of notes without full stops, is better found than silent.
  return sentences.map((sentence) => {
    const block = blocks[sentence.block];
    const isProse = block !== undefined && block.dropped === null && !NEVER_ANSWERS.has(block.kind);
    return { ...sentence, indexed: isProse && saysSomething(slice(text, sentence)) };
  });
}

const ONE_SENTENCE_EACH: ReadonlySet<string> = new Set(['heading', 'code', 'table']);
const NEVER_ANSWERS: ReadonlySet<string> = new Set(['heading', 'code', 'caption']);

const spansOf = (text: string, block: JudgedBlock, language: string) =>
  ONE_SENTENCE_EACH.has(block.kind) ? [{ start: block.start, end: block.end }] : sentenceSpans(text, block, language);

function mayAnswer(block: JudgedBlock, sentence: string): boolean {
  if (block.kept) return saysSomething(sentence);
  if (block.dropped !== null || NEVER_ANSWERS.has(block.kind) || block.header) return false;
  const isFact = block.kind === 'listItem' || block.kind === 'table';
  return isFact ? saysSomething(sentence) : isSentence(sentence);
}
