import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { privateTexts } from '../../bot/interaction/typed-text.ts';
import type { Deferral, Respond } from '../interaction.ts';
import { NotDelivered, type NotDeliveredReason, type Report, summarise } from '../report.ts';
import { errorReply, NO_SUGGESTIONS } from './error-replies.ts';
import { type Followup, type FollowupStep, stepsAfter } from './followup.ts';

/** The moment at which a closing door can wait no longer. Unlike a promise, it can be waited for and forgotten any number of times. */
export interface LastCall {
  readonly hasCome: boolean;
  /** Calls `act` when it comes, or at once if it has. Returns a function that cancels this. */
  whenCome(act: () => void): () => void;
}

/** A last call that has not come yet, with the function that makes it come. */
export function openLastCall(): LastCall & { readonly come: () => void } {
  const waiting = new Set<() => void>();
  let hasCome = false;
  return {
    get hasCome() {
      return hasCome;
    },
    whenCome(act) {
      if (hasCome) act();
      else waiting.add(act);
      return () => void waiting.delete(act);
    },
    come() {
      hasCome = true;
      for (const act of waiting) act();
      waiting.clear();
    },
  };
}

/** Discord waits 3 s for a first answer; the third second is left for the way there and a retry. */
export const DEFER_AFTER_MS = 2_000;

/** After a minute nobody is waiting any more, although Discord itself would accept an answer for 15. */
export const GIVE_UP_AFTER_MS = 60_000;

/** What is sent if even the deferral fails: nobody else sees what follows. */
const PRIVATE_WAIT: APIInteractionResponse = {
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  data: { flags: MessageFlags.Ephemeral },
};

/** How to keep the three-second rule; times are milliseconds from the interaction's arrival. */
export interface DeadlineRules {
  readonly respond: Respond;
  readonly deferral: Deferral;
  readonly report: Report;
  readonly deferAfterMs: number;
  readonly giveUpAfterMs: number;
  /** Comes when the door can wait no longer; never by default. */
  readonly lastCall?: LastCall;
}

/** One interaction's way back to Discord. */
export interface WayBack extends Followup {
  /** Hands over the first answer. Resolves when Discord has it; rejects with `NotDelivered`. */
  first(response: APIInteractionResponse): Promise<void>;
}

/**
 * Answers one interaction within Discord's three seconds: directly if the answer is ready in time, otherwise by putting it off
 * and editing it later. If the door has to close before the answer is ready, the person gets an apology in the same way. Whatever
 * goes wrong is reported, and the person is told in plain words. Never rejects.
 */
export async function answerInTime(interaction: APIInteraction, way: WayBack, rules: DeadlineRules): Promise<void> {
  const arrived = performance.now();
  const { id } = interaction;
  const { lastCall = null } = rules;
  const elapsed = () => Math.round((performance.now() - arrived) * 100) / 100;

  const work = answerOrApology();
  const early = (await within(work, rules.deferAfterMs, lastCall)) ?? whenCalled();
  if (early !== null) {
    const outcome = await deliver(() => way.first(early));
    if (outcome === 'refused') await deliver(() => way.first(errorReply(interaction)));
    else if (outcome === 'delivered')
      rules.report({ type: 'answered', interaction: id, ms: elapsed(), deferred: false });
    return;
  }

  const deferral = putOff();
  rules.report({ type: 'slow', interaction: id, ms: elapsed(), deferred: deferral !== null });
  const acknowledged = await deliver(() => way.first(deferral ?? NO_SUGGESTIONS));
  // If somebody else has answered, it is theirs to finish. But if the deferral may have arrived and no answer follows, "thinking"
  // stays there for ever.
  if (deferral === null || (acknowledged !== 'delivered' && acknowledged !== 'unconfirmed')) return;

  const late = (await within(work, rules.giveUpAfterMs - elapsed(), lastCall)) ?? whenCalled();
  if (late === null) rules.report({ type: 'gave up', interaction: id, ms: elapsed() });
  const outcome = await deliver(() => perform(stepsAfter(deferral, late ?? errorReply(interaction))));
  if (outcome === 'delivered') rules.report({ type: 'answered', interaction: id, ms: elapsed(), deferred: true });
  else if (outcome !== 'too late') await deliver(() => perform(stepsAfter(deferral, errorReply(interaction))));

  async function answerOrApology(): Promise<APIInteractionResponse> {
    try {
      return await rules.respond(interaction);
    } catch (error) {
      rules.report({ type: 'respond failed', interaction: id, error: summarise(error, privateTexts(interaction)) });
      return errorReply(interaction);
    }
  }

  /** The apology of a door that has to close; null as long as it does not. */
  function whenCalled(): APIInteractionResponse | null {
    if (!lastCall?.hasCome) return null;
    rules.report({ type: 'gave up', interaction: id, ms: elapsed() });
    return errorReply(interaction, 'stopping');
  }

  function putOff(): APIInteractionResponse | null {
    try {
      return rules.deferral(interaction);
    } catch (error) {
      rules.report({ type: 'respond failed', interaction: id, error: summarise(error, privateTexts(interaction)) });
      return interaction.type === InteractionType.ApplicationCommandAutocomplete ? null : PRIVATE_WAIT;
    }
  }

  async function perform(steps: readonly FollowupStep[] | null): Promise<void> {
    if (steps === null) throw new NotDelivered('refused', 'this kind of answer cannot follow a deferral');
    for (const step of steps) {
      if (step.act === 'remove') await way.remove();
      else if (step.act === 'edit') await way.edit(step.message);
      else await way.followUp(step.message);
    }
  }

  async function deliver(act: () => Promise<void>): Promise<'delivered' | NotDeliveredReason> {
    try {
      await act();
      return 'delivered';
    } catch (error) {
      const { reason, detail } =
        error instanceof NotDelivered ? error : new NotDelivered('refused', summarise(error, []).name);
      rules.report({ type: 'not delivered', interaction: id, reason, detail, ms: elapsed() });
      return reason;
    }
  }
}

/** The result of `work` if it comes within `ms` milliseconds and before the last call, else null. */
async function within<T>(work: Promise<T>, ms: number, lastCall: LastCall | null): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  let forget: (() => void) | undefined;
  const timeout = new Promise<null>((resolve) => {
    const end = (): void => resolve(null);
    // The open door keeps the process alive. Once it is closed, an answer that never comes must not.
    timer = setTimeout(end, Math.max(0, ms)).unref();
    forget = lastCall?.whenCome(end);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
    forget?.();
  }
}
