import type { Exhibit } from './exhibits/code-and-captions.ts';
import type { ParsedQuestion } from './question/parse-question.ts';
import type { ResolvedQuestion } from './question/question-in-library.ts';
import type { Correction } from './question/spelling.ts';
import type { RankedSentence } from './rank/rank.ts';
import type { EntryPoints } from './suggest/entry-points.ts';

/** The result of a retrieval. */
export interface Retrieved {
  readonly resolved: ResolvedQuestion;
  /** The ranking, best first; empty when no article has a word of the question. */
  readonly found: readonly RankedSentence[];
}

/** Finds the sentences for a question. Asynchronous, because a remote engine may implement it. */
export interface Retriever {
  /** @param article limits the search to one article's id. @param atLeast how many sentences to rank, if there are so many; more than a few dozen are ranked in any case. */
  retrieve(question: ParsedQuestion, article: string | null, atLeast?: number): Promise<Retrieved>;
  /** Code and captions that contain words of the question, rarest words first. They are never among the sentences. */
  exhibits(resolved: ResolvedQuestion, article: string | null): Promise<readonly Exhibit[]>;
  /** Misspelt words of a question with the intended words of the articles, in the order of the question. */
  corrections(question: ParsedQuestion): Promise<readonly Correction[]>;
  /** Finds sentences and headings by their first words. */
  readonly heads: EntryPoints;
}
