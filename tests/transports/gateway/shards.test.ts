import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { chatInput, GUILD_ID } from '../../support/discord/payloads.ts';
import type { Discord } from '../../support/discord/server.ts';
import { says } from '../answers.ts';
import { discordFor, doorTo } from '../door.ts';

/** A server whose interactions go to this one of so many shards. */
function guildOf(shard: number, shards: number): string {
  const first = BigInt(GUILD_ID);
  const ahead = (shard - Number((first >> 22n) % BigInt(shards)) + shards) % shards;
  return `${first + (BigInt(ahead) << 22n)}`;
}

/** As what each shard identified, in order. */
function identified(discord: Discord): { readonly shard: readonly number[] }[] {
  const all: { shard: number[] }[] = [];
  discord.gateway.events.on('identify', ({ shard }) => all.push({ shard: shard as number[] }));
  return all;
}

/** Somebody asks in a server of each shard, twice over. */
const askAll = (discord: Discord, shards: number): string[] =>
  Array.from({ length: 2 * shards }, (_, i) =>
    discord.dispatch(chatInput('ask', {}, { guild: guildOf(i % shards, shards) })),
  );

// Discord lets a bot identify once in five seconds, times `max_concurrency`: these wait, so they wait side by side, and nothing but
// connections is looked at.
describe.concurrent('four shards', () => {
  it('one of which is cut off and resumed answer everybody once', async ({ onTestFinished }) => {
    const guilds = [0, 1, 2, 3].map((shard) => guildOf(shard, 4));
    const discord = await discordFor({ shards: 4, maxConcurrency: 4, guilds, validate: false }, onTestFinished);
    const sessions = identified(discord);
    const { log } = await doorTo(discord, {}, onTestFinished);
    expect(sessions.map(({ shard }) => shard).sort()).toEqual([0, 1, 2, 3].map((id) => [id, 4]));

    const before = askAll(discord, 4);
    const cut = once(discord.gateway.events, 'disconnect');
    discord.gateway.drop(2);
    await cut;
    expect(discord.gateway.connected).toBe(3);
    const meanwhile = askAll(discord, 4);
    expect(await log.first('resumed')).toMatchObject({ shard: 2 });
    const after = askAll(discord, 4);
    const ids = [...before, ...meanwhile, ...after];
    const answers = await Promise.all(ids.map((id) => discord.waitForAnswer(id)));
    expect(answers.map(({ callback }) => callback)).toEqual(ids.map(() => says('pong')));
    // Once each, and the others' sessions were left alone.
    const callbacks = discord.requests.map(({ path }) => path).filter((path) => path.endsWith('/callback'));
    expect(new Set(callbacks).size).toBe(ids.length);
    expect(callbacks).toHaveLength(ids.length);
    expect(log.of('resumed')).toHaveLength(1);
    expect(log.of('reconnecting').map(({ shard }) => shard)).toEqual([2]);
    expect(sessions).toHaveLength(4);
  });

  it('identify no faster than Discord allows', async ({ onTestFinished }) => {
    const discord = await discordFor({ shards: 4, maxConcurrency: 2 }, onTestFinished);
    const sessions = identified(discord);
    // Two at a time, and never two of the same turn (the shard's number modulo two) within five seconds: before those have passed
    // since the door began to open, on whatever machine, there cannot be a second one.
    const soon = pause(4_900).then(() => sessions.map(({ shard: [id = 0] }) => id % 2));
    await doorTo(discord, {}, onTestFinished);
    const turns = await soon;
    expect(new Set(turns).size).toBe(turns.length);
    expect(sessions).toHaveLength(4);
  });

  it('are opened when it is told so, whatever Discord advises', async ({ onTestFinished }) => {
    const discord = await discordFor({ shards: 1, maxConcurrency: 16, validate: false }, onTestFinished);
    const sessions = identified(discord);
    await doorTo(discord, { shards: 4 }, onTestFinished);
    expect(sessions.map(({ shard }) => shard).sort()).toEqual([0, 1, 2, 3].map((id) => [id, 4]));
    const answers = await Promise.all(askAll(discord, 4).map((id) => discord.waitForAnswer(id)));
    expect(answers).toHaveLength(8);
  });

  it('are too few where Discord wants more, which is said with the remedy', async ({ onTestFinished }) => {
    const discord = await discordFor({ shards: 8, maxConcurrency: 16 }, onTestFinished);
    await expect(doorTo(discord, { shards: 4 }, onTestFinished)).rejects.toMatchObject({ subject: 'SHARDS' });
  });
});
