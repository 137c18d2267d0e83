import { once } from 'node:events';
import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { autocomplete, button, chatInput } from '../../support/discord/payloads.ts';
import { held, says } from '../answers.ts';
import { discordFor, doorTo, UNHURRIED } from '../door.ts';

/** What is held back is put off so soon. */
const SOON = { deferAfterMs: 50 };

describe('answering', () => {
  it('says who it is when it is connected', async () => {
    const discord = await discordFor({ guilds: ['1290000000000000002', '1290000000000000009'] });
    const { gateway, log } = await doorTo(discord);
    expect(gateway).toMatchObject({ applicationId: discord.applicationId, user: 'verbatim' });
    expect(log.events).toEqual([
      { type: 'connected', user: 'verbatim', applicationId: discord.applicationId, servers: 2 },
    ]);
  });

  it('hands over the payload as Discord sent it and sends the answer as it is', async () => {
    const discord = await discordFor();
    const seen: unknown[] = [];
    const { log } = await doorTo(discord, {
      respond: async (interaction) => {
        seen.push(interaction);
        return says('the answer');
      },
    });
    const asked = chatInput('ask', { question: 'who wrote it?' });
    const answer = await discord.ask(asked);
    expect(answer.callback).toEqual(says('the answer'));
    expect(seen).toEqual([asked]);
    expect(await log.first('answered')).toMatchObject({ interaction: asked.id, deferred: false });
    expect(discord.violations).toEqual([]);
  });

  it("never sends the bot's token with an answer", async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    const { log } = await doorTo(discord, { ...SOON, respond: () => slow.promise });
    const id = discord.dispatch(chatInput('ask'));
    await log.first('slow');
    slow.release(says('late'));
    await discord.waitForAnswer(id);
    const answers = discord.requests.filter(({ path }) => /^\/(interactions|webhooks)/.test(path));
    expect(answers.map(({ authorization }) => authorization)).toEqual([null, null]);
  });

  it('answers direct messages, buttons and autocomplete', async () => {
    const discord = await discordFor();
    await doorTo(discord, {
      respond: async ({ type }) => (type === 4 ? { type: 8, data: { choices: [] } } : says(`${type}`)),
    });
    expect((await discord.ask(chatInput('ask', {}, { guild: null }))).callback).toEqual(says('2'));
    expect((await discord.ask(button('v1:next'))).callback).toEqual(says('3'));
    expect((await discord.ask(autocomplete('ask', { article: 'a' }, 'article'))).callback.type).toBe(8);
  });

  it('answers many at once', async () => {
    const discord = await discordFor();
    await doorTo(discord, { respond: async ({ id }) => says(id) });
    const asked = Array.from({ length: 100 }, () => chatInput('ask'));
    const answers = await Promise.all(asked.map((interaction) => discord.ask(interaction)));
    expect(answers.map(({ callback }) => callback)).toEqual(asked.map(({ id }) => says(id)));
  });
});

describe('the three-second rule', () => {
  it('defers a slow answer and edits it in, as private as the deferral', async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    const { log } = await doorTo(discord, { ...SOON, respond: () => slow.promise });
    const id = discord.dispatch(chatInput('ask'));
    expect(await log.first('slow')).toMatchObject({ interaction: id, deferred: true });
    slow.release(says('late, but here'));
    const answer = await discord.waitForAnswer(id);
    expect(answer.callback).toEqual({ type: 5, data: { flags: MessageFlags.Ephemeral } });
    expect(answer.edits).toEqual([{ content: 'late, but here', flags: 0, allowed_mentions: { parse: [] } }]);
    expect(answer.private).toBe(true);
    expect(await log.first('answered')).toMatchObject({ deferred: true });
    expect(discord.violations).toEqual([]);
  });

  it('keeps a private answer private when the deferral was public', async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    const { log } = await doorTo(discord, { ...SOON, respond: () => slow.promise, deferral: () => ({ type: 5 }) });
    const id = discord.dispatch(chatInput('ask'));
    await log.first('slow');
    slow.release(says('for your eyes only'));
    const answer = await discord.waitForAnswer(id);
    expect(answer).toMatchObject({ removed: true, private: true, edits: [] });
    expect(answer.followUps).toEqual(
      [says('for your eyes only')].map((response) => 'data' in response && response.data),
    );
  });

  it('gives a slow autocomplete nothing instead of a deferral', async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    await doorTo(discord, { ...SOON, respond: () => slow.promise });
    const answer = await discord.ask(autocomplete('ask', { article: 'a' }, 'article'));
    expect(answer.callback).toEqual({ type: 8, data: { choices: [] } });
  });

  it('tells the person when it gives up', async () => {
    const discord = await discordFor();
    const { log } = await doorTo(discord, {
      deferAfterMs: 20,
      giveUpAfterMs: 60,
      respond: () => new Promise(() => {}),
    });
    const answer = await discord.ask(chatInput('ask'));
    expect(await log.first('gave up')).toMatchObject({ type: 'gave up' });
    expect(answer.edits[0]?.content).toMatch(/Please try again/);
  });
});

describe('when something goes wrong', () => {
  it('apologises in private for a command that throws, keeps what was typed to itself, and lives on', async () => {
    const discord = await discordFor();
    let calls = 0;
    const { log } = await doorTo(discord, {
      respond: async () => {
        calls += 1;
        if (calls === 1) throw new TypeError('cannot parse "who shot Liberty Va"');
        return says('still here');
      },
    });
    const answer = await discord.ask(chatInput('ask', { question: 'who shot Liberty Valance' }));
    expect(answer.private).toBe(true);
    expect(answer.messages[0]?.content).toMatch(/Something went wrong/);
    const { error } = await log.first('respond failed');
    expect(error.name).toBe('TypeError');
    expect(error.stack).toMatch(/\n +at /);
    expect(`${error.message} ${error.stack}`).not.toMatch(/Liberty/);
    expect((await discord.ask(chatInput('ask'))).callback).toEqual(says('still here'));
  });

  it('apologises when Discord refuses the answer, and says where it is wrong', async () => {
    const discord = await discordFor();
    const { log } = await doorTo(discord, { respond: async () => says('x'.repeat(2001)) });
    const answer = await discord.ask(chatInput('ask'));
    expect(answer.messages[0]?.content).toMatch(/Something went wrong/);
    expect(await log.first('not delivered')).toMatchObject({
      reason: 'refused',
      detail: expect.stringMatching(/^50035 /),
    });
  });

  it('reports an interaction that somebody else has answered, once and without throwing', async () => {
    const discord = await discordFor();
    const { log } = await doorTo(discord);
    discord.faults.add({
      path: /callback$/,
      status: 400,
      body: { message: 'Interaction has already been acknowledged.', code: 40060 },
    });
    discord.dispatch(chatInput('ask'));
    expect(await log.first('not delivered')).toMatchObject({ reason: 'already answered', detail: '40060' });
    expect((await discord.ask(chatInput('ask'))).callback).toEqual(says('pong'));
    expect(log.of('not delivered')).toHaveLength(1);
  });

  it('reports an answer that comes too late', async () => {
    const discord = await discordFor({ deadlineMs: 0 });
    const { log } = await doorTo(discord);
    discord.dispatch(chatInput('ask'));
    expect(await log.first('not delivered')).toMatchObject({ reason: 'too late', detail: '10062' });
  });

  it.each([
    ['a 500', { status: 500 }],
    ['a row of 503s', { status: 503, times: 3 }],
    ['a 429', { status: 429, retryAfter: 0.05 }],
    ['a global 429', { status: 429, retryAfter: 0.05, global: true }],
    ['a connection cut before the answer is read', { drop: 'before' as const }],
  ])('answers all the same after %s', async (_, fault) => {
    const discord = await discordFor();
    await doorTo(discord);
    discord.faults.add({ path: /callback$/, ...fault });
    expect((await discord.ask(chatInput('ask'))).callback).toEqual(says('pong'));
    expect(discord.faults.pending).toBe(0);
  });

  it('takes an answer whose confirmation was lost for what it is: delivered', async () => {
    const discord = await discordFor();
    const { log } = await doorTo(discord);
    discord.faults.add({ path: /callback$/, drop: 'after' });
    const id = discord.dispatch(chatInput('ask'));
    expect(await log.first('answered')).toMatchObject({ interaction: id });
    expect(discord.requests.filter(({ path }) => path.endsWith('/callback')).map(({ status }) => status)).toEqual([
      204, 400,
    ]);
    expect(log.of('not delivered')).toEqual([]);
  });

  it('edits an answer in although nobody confirmed that it was put off', async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    const { log } = await doorTo(discord, { ...SOON, delivery: { firstWithinMs: 500 }, respond: () => slow.promise });
    discord.faults.add({ path: /callback$/, drop: 'after' });
    discord.faults.add({ path: /callback$/, drop: 'before', times: 100 });
    const id = discord.dispatch(chatInput('ask'));
    expect(await log.first('not delivered')).toMatchObject({ reason: 'unconfirmed' });
    slow.release(says('here'));
    expect((await discord.waitForAnswer(id)).edits).toHaveLength(1);
  });

  it('edits again after a 429 and a 500', async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    const { log } = await doorTo(discord, { ...SOON, respond: () => slow.promise });
    const id = discord.dispatch(chatInput('ask'));
    await log.first('slow');
    discord.faults.add({ method: 'PATCH', status: 429, retryAfter: 0.05 });
    discord.faults.add({ method: 'PATCH', status: 500, times: 2 });
    slow.release(says('here'));
    expect((await discord.waitForAnswer(id)).edits).toHaveLength(1);
    expect(discord.faults.pending).toBe(0);
  });

  it('does not wait for a pause that outlasts the deadline', async () => {
    const discord = await discordFor();
    const { log } = await doorTo(discord);
    discord.faults.add({ path: /callback$/, status: 429, retryAfter: 3_600 });
    discord.dispatch(chatInput('ask'));
    expect(await log.first('not delivered')).toMatchObject({
      reason: 'unreachable',
      detail: expect.stringMatching(/^429/),
    });
  });
});

describe('closing', () => {
  it('leaves at once, finishes what is in flight, and says goodbye with 1000', async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    const asked = held<void>();
    const { gateway, log } = await doorTo(discord, {
      closeWithinMs: UNHURRIED.giveUpAfterMs,
      respond: () => {
        asked.release();
        return slow.promise;
      },
    });
    const id = discord.dispatch(chatInput('ask'));
    await asked.promise;
    const left = once(discord.gateway.events, 'disconnect');
    const closed = gateway.close();
    expect(await left).toEqual([1000]);
    expect(() => discord.dispatch(chatInput('ask'))).toThrow(/no bot/);
    slow.release(says('the last answer'));
    expect((await discord.waitForAnswer(id)).callback).toEqual(says('the last answer'));
    await closed;
    expect(log.events.at(-1)).toEqual({ type: 'closed', unfinished: 0 });
    expect(await gateway.ended).toBeNull();
  });

  it('does not wait longer than it should, and says so to whoever waits', async () => {
    const discord = await discordFor();
    const asked = held<void>();
    const { gateway, log } = await doorTo(discord, {
      closeWithinMs: 30,
      respond: () => {
        asked.release();
        return new Promise(() => {});
      },
    });
    const id = discord.dispatch(chatInput('ask'));
    await asked.promise;
    await gateway.close();
    expect(log.events.at(-1)).toEqual({ type: 'closed', unfinished: 0 });
    expect(JSON.stringify((await discord.waitForAnswer(id)).messages)).toContain('stopped or restarted');
  });

  it('may be closed twice', async () => {
    const discord = await discordFor();
    const { gateway, log } = await doorTo(discord);
    await Promise.all([gateway.close(), gateway.close()]);
    expect(log.of('closed')).toHaveLength(1);
  });
});
