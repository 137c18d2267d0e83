import type { APIInteraction } from 'discord-api-types/v10';
import { busyNotice } from './apology.ts';
import { answerInTime, type DeadlineRules, type WayBack } from './deadline.ts';
import { summarise } from './error-summary.ts';
import { NotDelivered } from './not-delivered.ts';

/**
 * Interactions that are answered at the same time. A question takes a millisecond, and its way to Discord a tenth of a second: so many are
 * thousands a second. Who waits for something slow (the articles at start) waits for a minute, and takes some kilobytes.
 */
export const MOST_AT_ONCE = 500;

/** How many are let in; both are counts of interactions at one time. */
export interface AdmissionRules extends DeadlineRules {
  readonly mostAtOnce: number;
  /** How many of the others are told so; what is beyond that is left without an answer. */
  readonly mostTold: number;
}

/** Answers an interaction; never rejects. */
export type Admit = (interaction: APIInteraction, way: WayBack) => Promise<void>;

/** Answers so many interactions at a time, in time; whoever comes beside them is told at once that it is too busy, and nothing else is done. */
export function admission({ mostAtOnce, mostTold, ...rules }: AdmissionRules): Admit {
  let answering = 0;
  let telling = 0;
  let isBusy = false;

  async function turnAway(interaction: APIInteraction, way: WayBack): Promise<void> {
    const arrived = performance.now();
    rules.report({ type: 'busy', interaction: interaction.id, told: telling < mostTold, first: !isBusy });
    isBusy = true;
    if (telling >= mostTold) return;
    telling += 1;
    try {
      await way.first(busyNotice(interaction));
    } catch (error) {
      const { reason, detail } =
        error instanceof NotDelivered ? error : new NotDelivered('refused', summarise(error, []).name);
      const ms = Math.round(performance.now() - arrived);
      rules.report({ type: 'not delivered', interaction: interaction.id, reason, detail, ms });
    } finally {
      telling -= 1;
    }
  }

  return async (interaction, way) => {
    if (answering >= mostAtOnce) return turnAway(interaction, way);
    answering += 1;
    try {
      await answerInTime(interaction, way, rules);
    } finally {
      answering -= 1;
      // Not at the first free place, so that a rush is one rush.
      if (answering <= mostAtOnce / 2) isBusy = false;
    }
  };
}
