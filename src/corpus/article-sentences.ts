import type { Block, Sentence } from '../domain/article.ts';
import { slice } from '../domain/span.ts';
import { sentenceSpans } from '../language/sentences.ts';
import { looksLikeSentence, saysSomething } from './sentence-gate.ts';

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
    const isProse = block !== undefined && block.dropped === null && !NEVER.has(block.kind);
    return { ...sentence, indexed: isProse && saysSomething(slice(text, sentence)) };
  });
}

const WHOLE: ReadonlySet<string> = new Set(['heading', 'code', 'table']);
const NEVER: ReadonlySet<string> = new Set(['heading', 'code', 'caption']);

const spansOf = (text: string, block: JudgedBlock, language: string) =>
  WHOLE.has(block.kind) ? [{ start: block.start, end: block.end }] : sentenceSpans(text, block, language);

function mayAnswer(block: JudgedBlock, sentence: string): boolean {
  if (block.kept) return saysSomething(sentence);
  if (block.dropped !== null || NEVER.has(block.kind) || block.header) return false;
  const isFact = block.kind === 'listItem' || block.kind === 'table';
  return isFact ? saysSomething(sentence) : looksLikeSentence(sentence);
}
