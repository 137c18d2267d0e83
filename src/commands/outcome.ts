import type { Answerer } from '../domain/answer.ts';
import type { Verdict } from '../domain/verification.ts';

/**
 * What a reply came to: `replied` is one that answers no question, such as a note on an option or a turned page; `held_up` tells somebody
 * who asks too much to wait.
 */
export type Outcome = 'answered' | 'uncertain' | 'unanswered' | 'suggestions' | 'replied' | 'held_up' | 'failed';

/** An answerer for one interaction, and what its last answer came to; null when nothing has been asked. */
export interface Watched {
  readonly answerer: Answerer;
  outcome(): Outcome | null;
}

/** Watches what an answerer's answers come to. */
export function watched(answerer: Answerer): Watched {
  let outcome: Outcome | null = null;
  return {
    outcome: () => outcome,
    answerer: {
      ask: async (query) => {
        const answer = await answerer.ask(query);
        outcome = answer.outcome;
        return answer;
      },
      quote: async (query) => {
        const answer = await answerer.quote(query);
        outcome = answer.quotations.length > 0 ? 'answered' : 'unanswered';
        return answer;
      },
      verify: async (query) => {
        const verification = await answerer.verify(query);
        outcome = FOUND[verification.verdict];
        return verification;
      },
      speakersLike: (typed, limit) => answerer.speakersLike(typed, limit),
      suggest: (typed, article, limit) => answerer.suggest(typed, article, limit),
    },
  };
}

/** A text that stands there counts as an answer. */
const FOUND: Readonly<Record<Verdict, Outcome>> = {
  exact: 'answered',
  altered: 'uncertain',
  absent: 'unanswered',
  unsearchable: 'replied',
};
