import { type APIInteraction, type APIInteractionResponse, Locale, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../../src/bot/texts/languages.ts';
import { admission } from '../../../src/transports/answer-in-time/admission.ts';
import { autocomplete, chatInput } from '../../support/discord/payloads.ts';
import { deferred, held, says } from '../answers.ts';
import { discordFor, doorTo } from '../door.ts';
import { httpDoorFor } from '../http.ts';
import { recorder } from '../recorder.ts';

const MOST = 3;

/** Answers that are held until they are let go, with how many were asked for. */
function heldAnswers() {
  const gate = held<APIInteractionResponse>();
  let asked = 0;
  const respond = (): Promise<APIInteractionResponse> => {
    asked += 1;
    return gate.promise;
  };
  return { respond, asked: () => asked, release: () => gate.release(says('here')) };
}

const busyIn = (locale: Locale) => ({
  type: 4,
  data: {
    content: textsFor(locale).problems.busy,
    flags: MessageFlags.Ephemeral,
    allowed_mentions: { parse: [] },
  },
});

describe('the gateway', () => {
  it('tells whoever comes beside the most in private and in their language, and asks nobody for it', async () => {
    const discord = await discordFor();
    const { respond, asked, release } = heldAnswers();
    const { log } = await doorTo(discord, { respond, mostAtOnce: MOST });
    const waiting = Array.from({ length: MOST }, () => discord.ask(chatInput('ask')));
    await expect.poll(asked).toBe(MOST);
    expect((await discord.ask(chatInput('ask', {}, { locale: Locale.German }))).callback).toEqual(
      busyIn(Locale.German),
    );
    expect((await discord.ask(autocomplete('ask', { question: 'w' }, 'question'))).callback).toEqual({
      type: 8,
      data: { choices: [] },
    });
    expect(asked()).toBe(MOST);
    expect(log.of('busy')).toMatchObject([
      { told: true, first: true },
      { told: true, first: false },
    ]);
    release();
    for (const answer of await Promise.all(waiting)) expect(answer.callback).toEqual(says('here'));
    expect((await discord.ask(chatInput('ask'))).callback).toEqual(says('here'));
    expect(discord.violations).toEqual([]);
  });
});

describe('the HTTP endpoint', () => {
  it('tells whoever comes beside the most in private and in their language, and asks nobody for it', async () => {
    const discord = await discordFor();
    const { respond, asked, release } = heldAnswers();
    const { url, log } = await httpDoorFor(discord, { respond, mostAtOnce: MOST });
    const waiting = Array.from({ length: MOST }, () => discord.post(chatInput('ask'), url));
    await expect.poll(asked).toBe(MOST);
    const post = async (interaction: APIInteraction) => JSON.parse(await discord.post(interaction, url));
    expect(await post(chatInput('ask', {}, { locale: Locale.Japanese }))).toEqual(busyIn(Locale.Japanese));
    expect(await post(autocomplete('ask', { question: 'w' }, 'question'))).toEqual({ type: 8, data: { choices: [] } });
    expect(asked()).toBe(MOST);
    expect(log.of('busy')).toHaveLength(2);
    release();
    for (const text of await Promise.all(waiting)) expect(JSON.parse(text)).toEqual(says('here'));
    expect(await post(chatInput('ask'))).toEqual(says('here'));
  });
});

describe('a rush', () => {
  /** Interactions that are let in and not answered yet, and ways back that never end. */
  function rush(mostTold: number) {
    const log = recorder();
    const { respond, asked, release } = heldAnswers();
    const rules = { deferral: deferred, report: log.report, deferAfterMs: 60_000, giveUpAfterMs: 60_000 };
    const admit = admission({ ...rules, respond, mostAtOnce: MOST, mostTold });
    let sent = 0;
    const never = new Promise<void>(() => {});
    const come = (count: number, first: () => Promise<void>): Promise<void>[] =>
      Array.from({ length: count }, () => {
        const counted = (): Promise<void> => {
          sent += 1;
          return first();
        };
        return admit(chatInput('ask'), {
          first: counted,
          edit: () => never,
          followUp: () => never,
          remove: () => never,
        });
      });
    return { log, asked, release, come, never, sent: () => sent };
  }

  it('keeps no more waiting than are let in and told', async () => {
    const { log, asked, come, never, sent } = rush(2);
    come(MOST + 10, () => never);
    await expect.poll(sent).toBe(2);
    expect(asked()).toBe(MOST);
    expect(log.of('busy').filter(({ told }) => told)).toHaveLength(2);
    expect(log.of('busy')).toHaveLength(10);
  });

  it('is one rush until half of the places are free', async () => {
    const { log, release, come } = rush(100);
    const first = come(MOST + 2, async () => {});
    release();
    await Promise.all(first);
    const second = come(MOST + 1, async () => {});
    await Promise.all(second);
    expect(log.of('busy').map(({ first: isFirst }) => isFirst)).toEqual([true, false, true]);
  });

  it('says when even that cannot be told', async () => {
    const { log, come } = rush(100);
    const all = come(MOST + 1, () => Promise.reject(new TypeError('broken')));
    await all.at(-1);
    expect(log.of('not delivered')).toMatchObject([{ reason: 'refused', detail: 'TypeError' }]);
  });
});
