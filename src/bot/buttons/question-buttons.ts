import type { ReadyQuestion } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import { type Button, LONGEST_ID } from '../reply/message.ts';
import { pack } from './id-codec.ts';
import { PREFIX_RADIX, prefixOf } from './places.ts';

/*
 * Buttons that ask a question of an article's own words. Their ids hold it as it is asked, and the only article that is to be searched:
 * nobody typed it, so that it may stand there, and another version of the program asks just what the button says.
 */

/** The first character of their ids. */
export const QUESTION_MARK = 'q';
/** Separates the article from the question. */
export const BEFORE_QUESTION = '.';

/** A button for each question. `within` is the only article to be searched, or null. */
export const questionButtons = (questions: readonly ReadyQuestion[], within: Pick<Article, 'hash'> | null): Button[] =>
  questions.flatMap(({ question }) => {
    const prefix = within === null ? 0 : prefixOf(within);
    if (prefix === null) return [];
    const searched = pack([
      [within === null ? 0 : 1, 2],
      [prefix, PREFIX_RADIX],
    ]);
    const id = QUESTION_MARK + searched + BEFORE_QUESTION + question;
    return id.length <= LONGEST_ID ? [{ label: question, id }] : [];
  });
