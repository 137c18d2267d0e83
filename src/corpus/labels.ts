import { PAGE_LABELS } from './english/page-labels.ts';

const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const LONGEST = 60;

/** One word with a stop is speech or a stage direction: "Back!", "Pause." */
const SPOKEN_WORD = /^\p{L}+[.!?]["”’']?$/u;

/** Whether a line is nothing but a page's own label: "Advertisement", "» Share this article «", "Read more …". */
export const isLabel = (line: string): boolean =>
  line.length <= LONGEST &&
  !SPOKEN_WORD.test(line) &&
  PAGE_LABELS.has(line.replace(AROUND, '').replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase());
