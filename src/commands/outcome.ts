import type { Answer, Answerer, Query, QuoteAnswer, QuoteQuery, Suggestion } from '../domain/answer.ts';
import type { SpeakerSummary } from '../domain/library.ts';
import type { Verdict, Verification, VerifyQuery } from '../domain/verification.ts';

/**
 * What a reply came to: `replied` is one that answers no question, such as a note on an option or a turned page; `held_up` tells somebody
 * who asks too much to wait.
 */
export type Outcome = 'answered' | 'uncertain' | 'unanswered' | 'suggestions' | 'replied' | 'held_up' | 'failed';

/** An answerer for one interaction, which remembers what its answer came to. */
export class WatchedAnswerer implements Answerer {
  readonly #answerer: Answerer;
  /** Of the last answer; null when nothing has been asked. */
  outcome: Outcome | null = null;

  constructor(answerer: Answerer) {
    this.#answerer = answerer;
  }

  async ask(query: Query): Promise<Answer> {
    const answer = await this.#answerer.ask(query);
    this.outcome = answer.outcome;
    return answer;
  }

  async quote(query: QuoteQuery): Promise<QuoteAnswer> {
    const answer = await this.#answerer.quote(query);
    this.outcome = answer.quotations.length > 0 ? 'answered' : 'unanswered';
    return answer;
  }

  async verify(query: VerifyQuery): Promise<Verification> {
    const verification = await this.#answerer.verify(query);
    this.outcome = FOUND[verification.verdict];
    return verification;
  }

  speakersLike(typed: string, limit: number): Promise<readonly SpeakerSummary[]> {
    return this.#answerer.speakersLike(typed, limit);
  }

  suggest(typed: string, article: string | null, limit: number): Promise<readonly Suggestion[]> {
    return this.#answerer.suggest(typed, article, limit);
  }
}

/** A text that stands there counts as an answer. */
const FOUND: Readonly<Record<Verdict, Outcome>> = {
  exact: 'answered',
  altered: 'uncertain',
  absent: 'unanswered',
  unsearchable: 'replied',
};
