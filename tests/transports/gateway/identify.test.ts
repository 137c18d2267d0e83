import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { chatInput } from '../../support/discord/payloads.ts';
import { says } from '../answers.ts';
import { discordFor, doorTo } from '../door.ts';

// Discord lets a bot identify once in five seconds, and discord.js keeps to it: these wait, so they wait side by side.
describe.concurrent('a new session', () => {
  it('is begun when the old one is gone (opcode 9, false)', async ({ onTestFinished }) => {
    const discord = await discordFor({}, onTestFinished);
    const { log } = await doorTo(discord, {}, onTestFinished);
    discord.gateway.invalidateSessions(false);
    expect(await log.first('new session')).toEqual({ type: 'new session', shard: 0 });
    expect((await discord.ask(chatInput('ask'))).callback).toEqual(says('pong'));
  });

  it('is begun after an outage', async ({ onTestFinished }) => {
    const discord = await discordFor({}, onTestFinished);
    const { log } = await doorTo(discord, {}, onTestFinished);
    discord.gateway.refuses = true;
    const refused = once(discord.gateway.events, 'refused');
    discord.gateway.drop();
    await refused;
    discord.gateway.refuses = false;
    await log.first('new session');
    expect((await discord.ask(chatInput('ask'))).callback).toEqual(says('pong'));
  });

  it('is begun for each of as many shards as Discord recommends', async ({ onTestFinished }) => {
    const guilds = ['1290000000000000002', '1290000000004194306'];
    const discord = await discordFor({ shards: 2, guilds }, onTestFinished);
    const { log } = await doorTo(discord, {}, onTestFinished);
    expect(discord.gateway.sessions).toBe(2);
    for (const guild of [...guilds, null]) {
      expect((await discord.ask(chatInput('ask', {}, { guild }))).callback).toEqual(says('pong'));
    }
    expect(log.of('connected')).toHaveLength(1);
  });

  it('is not begun by a door that closes during an outage', async ({ onTestFinished }) => {
    const discord = await discordFor({}, onTestFinished);
    const { gateway } = await doorTo(discord, {}, onTestFinished);
    discord.gateway.refuses = true;
    const refused = once(discord.gateway.events, 'refused');
    discord.gateway.drop();
    await refused;
    discord.gateway.refuses = false;
    await gateway.close();
    const back = once(discord.gateway.events, 'identify', { signal: AbortSignal.timeout(2_000) });
    await expect(back).rejects.toMatchObject({ name: 'AbortError' });
    expect(discord.gateway.connected).toBe(0);
  });
});
