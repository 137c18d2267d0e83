import { setTimeout as pause } from 'node:timers/promises';
import type { APIInteraction } from 'discord-api-types/v10';
import { NotDelivered, summarise } from '../report.ts';
import { answerInTime, type DeadlineRules, type LastCall, openLastCall, type WayBack } from './deadline.ts';
import type { DeliveryTimes } from './delivery.ts';
import { errorReply } from './error-replies.ts';

/**
 * How many interactions are answered at the same time. A question takes a millisecond and its way to Discord a tenth of a second,
 * so this is enough for thousands a second. Somebody who waits for something slow (the articles at start) waits for up to a
 * minute and takes a few kilobytes.
 */
export const MOST_AT_ONCE = 500;

/** What every door needs; times are in milliseconds. */
export interface DoorOptions
  extends Pick<DeadlineRules, 'respond' | 'deferral' | 'report'>,
    Partial<Pick<AdmissionRules, 'deferAfterMs' | 'giveUpAfterMs' | 'mostAtOnce'>> {
  /** Discord's address without the version: `https://discord.com/api`. */
  readonly apiBase: string;
  readonly closeWithinMs?: number;
  readonly delivery?: DeliveryTimes;
  /** Called if closing takes too long: those who are still waiting only get an apology, and no answer is of any use. */
  readonly onLastCall?: () => void;
}

/** How many interactions are let in at one time. */
export interface AdmissionRules extends DeadlineRules {
  readonly mostAtOnce: number;
  /** How many of the others are told that it is busy; the rest get no answer. */
  readonly mostTold: number;
}

/** Answers an interaction; never rejects. */
export type Admit = (interaction: APIInteraction, way: WayBack) => Promise<void>;

/** Answers up to `mostAtOnce` interactions at a time, each in time. Everybody beyond that is told at once that it is too busy, and nothing else is done for them. */
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
      await way.first(errorReply(interaction, 'busy'));
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
      // Not at the first free place, so that a rush is reported once.
      if (answering <= mostAtOnce / 2) isBusy = false;
    }
  };
}

/**
 * How long answers in flight are waited for when a door closes, in milliseconds. Usually they take a few, but on a busy machine,
 * or while the articles are still being read, hundreds may be waiting. As long as some of them get done, the others are waited
 * for too, up to a limit.
 */
export const CLOSE_WITHIN_MS = 8_000;
const ANSWER_AT_MOST_MS = 20_000;

/** The same for the apologies to those who are still waiting then, which take one request each. */
const APOLOGISE_WITHIN_MS = 5_000;
const APOLOGISE_AT_MOST_MS = 10_000;

/** How long nothing may get done before the waiting ends, in milliseconds. */
const PROGRESS_WITHIN_MS = 2_000;

/** The work that a door has begun and not finished. */
export interface InFlight {
  readonly size: number;
  /** Comes when those who are still waiting are to get an apology. */
  readonly lastCall: LastCall;
  /** Keeps a promise until it settles; it must not reject. */
  add(work: Promise<void>): void;
  /**
   * Resolves when all work that exists once `before` is over is done. After `withinMs`, if nothing has got done lately, the last
   * call comes, and after that only apologies are waited for.
   */
  finish(withinMs: number, before?: Promise<unknown>): Promise<void>;
}

/**
 * Starts with nothing in flight.
 * @param onLastCall called at the last call, when no answer is of any use any more
 */
export function openInFlight(onLastCall: () => void = () => undefined): InFlight {
  const all = new Set<Promise<void>>();
  const lastCall = openLastCall();

  let done = 0;

  /** Waits for work for at least `leastMs`, and longer as long as some of it gets done. */
  async function patiently(work: Promise<unknown>, leastMs: number, mostMs: number): Promise<void> {
    const begun = performance.now();
    const over = new AbortController();
    const finished = work.then(() => over.abort());
    for (let before = -1; !over.signal.aborted; ) {
      const passed = performance.now() - begun;
      if (passed >= mostMs || (passed >= leastMs && before === done)) return;
      before = done;
      const step = passed < leastMs ? leastMs - passed : PROGRESS_WITHIN_MS;
      await Promise.race([finished, pause(step, null, { signal: over.signal }).catch(() => null)]);
    }
  }

  return {
    get size() {
      return all.size;
    },
    lastCall,
    add(work) {
      const kept = work.finally(() => {
        all.delete(kept);
        done += 1;
      });
      all.add(kept);
    },
    async finish(withinMs, before = Promise.resolve()) {
      const everything = before.then(() => Promise.all(all));
      await patiently(everything, withinMs, Math.max(withinMs, ANSWER_AT_MOST_MS));
      if (all.size === 0) return;
      onLastCall();
      lastCall.come();
      await patiently(Promise.all(all), APOLOGISE_WITHIN_MS, APOLOGISE_AT_MOST_MS);
    },
  };
}
