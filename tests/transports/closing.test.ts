import { once } from 'node:events';
import { type APIInteractionResponse, Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../src/bot/texts/languages.ts';
import { autocomplete, chatInput } from '../support/discord/payloads.ts';
import { held, says } from './answers.ts';
import { discordFor, doorTo } from './door.ts';
import { bareConnection, httpDoorFor } from './http.ts';

/** Answers that never come, and when one has been asked for. */
function never() {
  const asked = held<void>();
  const respond = (): Promise<APIInteractionResponse> => {
    asked.release();
    return new Promise(() => {});
  };
  return { respond, asked: asked.promise };
}

const SOON = { deferAfterMs: 30, closeWithinMs: 30 };
const notice = (locale: Locale) => textsFor(locale).problems.stopping;

describe('the last call', () => {
  it('by the gateway: whoever is still waiting is told in their language, once, and nobody is asked for an answer any more', async () => {
    const discord = await discordFor();
    const { respond, asked } = never();
    let told = 0;
    const { gateway, log } = await doorTo(discord, {
      ...SOON,
      deferAfterMs: 60_000,
      respond,
      onLastCall: () => {
        told += 1;
      },
    });
    const ask = discord.dispatch(chatInput('ask', {}, { locale: Locale.German }));
    const typing = discord.dispatch(autocomplete('ask', { question: 'w' }, 'question'));
    await asked;
    await gateway.close();
    expect((await discord.waitForAnswer(ask)).callback).toMatchObject({ data: { content: notice(Locale.German) } });
    expect((await discord.waitForAnswer(ask)).private).toBe(true);
    expect((await discord.waitForAnswer(typing)).callback).toEqual({ type: 8, data: { choices: [] } });
    expect(told).toBe(1);
    expect(log.events.at(-1)).toEqual({ type: 'closed', unfinished: 0 });
    expect(discord.violations).toEqual([]);
  });

  it('by HTTP: an answer that was put off is replaced by it', async () => {
    const discord = await discordFor();
    const { door, url, log } = await httpDoorFor(discord, { ...SOON, respond: never().respond });
    const asked = chatInput('ask', {}, { locale: Locale.French });
    expect(JSON.parse(await discord.post(asked, url)).type).toBe(5);
    await door.close();
    expect((await discord.waitForAnswer(asked.id)).messages).toMatchObject([{ content: notice(Locale.French) }]);
    expect(log.events.at(-1)).toEqual({ type: 'closed', unfinished: 0 });
  });

  it('does not come when everything is done in time', async () => {
    const discord = await discordFor();
    const slow = held<APIInteractionResponse>();
    const seen = held<void>();
    const { gateway } = await doorTo(discord, {
      respond: () => {
        seen.release();
        return slow.promise;
      },
      onLastCall: () => expect.unreachable(),
    });
    const id = discord.dispatch(chatInput('ask'));
    await seen.promise;
    const closed = gateway.close();
    slow.release(says('in time'));
    await closed;
    expect((await discord.waitForAnswer(id)).callback).toEqual(says('in time'));
  });
});

describe('the gateway, when it closes', () => {
  it('answers what Discord sends until it hears of that', async () => {
    const discord = await discordFor();
    const { gateway } = await doorTo(discord);
    const closed = gateway.close();
    // The goodbye is not even sent yet.
    const asked = Array.from({ length: 50 }, () => discord.dispatch(chatInput('ask')));
    await closed;
    for (const id of asked) expect((await discord.waitForAnswer(id)).callback).toEqual(says('pong'));
  });

  it('comes back once more when it has just lost its connection, for what Discord holds for it', async () => {
    const discord = await discordFor();
    const { gateway, log } = await doorTo(discord);
    discord.gateway.drop();
    await log.first('reconnecting');
    const id = discord.dispatch(chatInput('ask'));
    const resumed = once(discord.gateway.events, 'resumed');
    await gateway.close();
    await resumed;
    expect((await discord.waitForAnswer(id)).callback).toEqual(says('pong'));
    expect(discord.gateway.sessions).toBe(0);
  });

  it('does not come back when Discord asks it to in the same moment', async () => {
    const discord = await discordFor();
    const { gateway } = await doorTo(discord);
    const closed = gateway.close();
    discord.gateway.askToReconnect();
    await closed;
    // discord.js would be back half a second later.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(discord.gateway.connected).toBe(0);
  });

  it('may be told to while it is still being opened: who has asked by then is answered', async () => {
    const discord = await discordFor({ shards: 2, guilds: ['4194304', '8388608'] });
    const stopping = new AbortController();
    const online = once(discord.gateway.events, 'ready');
    const opening = doorTo(discord, { stopping: stopping.signal });
    const refused = expect(opening).rejects.toThrow();
    // The second shard has to wait for five seconds.
    await online;
    const id = discord.dispatch(chatInput('ask', {}, { guild: '8388608' }));
    stopping.abort();
    await refused;
    expect((await discord.waitForAnswer(id)).callback).toEqual(says('pong'));
    expect(discord.gateway.connected).toBe(0);
  });
});

describe('the HTTP door, when it closes', () => {
  const signed = (discord: Awaited<ReturnType<typeof discordFor>>): string => {
    const body = JSON.stringify(chatInput('ask'));
    const headers = { Host: 'here', 'Content-Length': Buffer.byteLength(body), ...discord.key.headers(body) };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return `POST /interactions HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
  };

  it('answers what comes on a connection that it has kept, and says that it closes', async () => {
    const discord = await discordFor();
    const { door, log } = await httpDoorFor(discord);
    const kept = bareConnection(door.address);
    kept.write(signed(discord));
    await log.first('answered');
    const closed = door.close();
    kept.write(signed(discord));
    const replies = (await kept.ended).split('HTTP/1.1 ').slice(1);
    expect(replies).toHaveLength(2);
    expect(replies[0]).toMatch(/^200 OK[\s\S]*Connection: keep-alive/);
    expect(replies[1]).toMatch(/^200 OK[\s\S]*Connection: close/);
    await closed;
  });

  it('says so in the reply to what was in flight, too', async () => {
    const discord = await discordFor();
    const slow = held<APIInteractionResponse>();
    const seen = held<void>();
    const { door } = await httpDoorFor(discord, {
      respond: () => {
        seen.release();
        return slow.promise;
      },
    });
    const connection = bareConnection(door.address);
    connection.write(signed(discord));
    await seen.promise;
    const closed = door.close();
    slow.release(says('the last answer'));
    expect(await connection.ended).toMatch(/^HTTP\/1.1 200 OK[\s\S]*Connection: close[\s\S]*the last answer/);
    await closed;
  });

  it('waits for a request whose first bytes have come', async () => {
    const discord = await discordFor();
    const { door } = await httpDoorFor(discord);
    const text = signed(discord);
    const connection = bareConnection(door.address);
    connection.write(text.slice(0, 20));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = door.close();
    // Longer than a connection on which nothing has come is kept.
    await new Promise((resolve) => setTimeout(resolve, 600));
    connection.write(text.slice(20));
    expect(await connection.ended).toMatch(/^HTTP\/1.1 200 OK/);
    await closed;
  });
});
