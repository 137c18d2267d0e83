import type { Span } from '../domain/span.ts';

/** "Why Rust?", “Is it safe?”: a question mark, and what may close after it. */
const ENDS_IN_QUESTION = /[?？]["'”’»)\]]*\s*$/;

/** The same in what people write to one another, in more scripts and with spaces between the marks that close. */
const MESSAGE_ENDS_IN_QUESTION = /[?？؟⁇][\s"”»'’)\]]*$/u;

/** Enough of a sentence's end to see a question mark and what closes after it. */
const QUESTION_TAIL = 8;

/** Whether a sentence of an article asks. @param tail how much of its end is looked at, in UTF-16 units */
export const endsInQuestion = (text: string, { start, end }: Span, tail = QUESTION_TAIL): boolean =>
  ENDS_IN_QUESTION.test(text.slice(Math.max(start, end - tail), end));

/** Whether a sentence of a message asks. */
export const messageAsks = (sentence: string): boolean => MESSAGE_ENDS_IN_QUESTION.test(sentence);
