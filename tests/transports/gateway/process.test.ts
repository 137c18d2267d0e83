import { once } from 'node:events';
import { expect, it } from 'vitest';
import { chatInput } from '../../support/discord/payloads.ts';
import { exitOf, forkTypeScript } from '../../support/run-typescript.ts';
import { discordFor } from '../door.ts';

async function openProcess(apiBase: string, token: string) {
  const env = { ...process.env, TEST_API_BASE: apiBase, TEST_TOKEN: token };
  const child = await forkTypeScript(new URL('../processes/open-and-close.ts', import.meta.url), env);
  return { child, opened: once(child, 'message') };
}

it('leaves nothing behind that keeps the process alive', async () => {
  const discord = await discordFor();
  const { child, opened } = await openProcess(discord.apiBase, discord.token);
  await opened;
  expect((await discord.ask(chatInput('ask'))).messages[0]?.content).toBe('pong');
  child.send('close');
  expect(await exitOf(child)).toBe(0);
});

it('leaves nothing behind during an outage either', async () => {
  const discord = await discordFor();
  const { child, opened } = await openProcess(discord.apiBase, discord.token);
  await opened;
  discord.gateway.refuses = true;
  const refused = once(discord.gateway.events, 'refused');
  discord.gateway.drop();
  await refused;
  child.send('close');
  expect(await exitOf(child)).toBe(0);
});

it('lives on after what discord.js cannot read', async () => {
  const discord = await discordFor();
  const { child, opened } = await openProcess(discord.apiBase, discord.token);
  await opened;
  for (const text of ['{"op":9}', '{"op":10}', '{"op":0,"t":"INTERACTION_CREATE","s":2}', '[]', 'null'])
    discord.gateway.sendRaw(text);
  expect((await discord.ask(chatInput('ask'))).messages[0]?.content).toBe('pong');
  child.send('close');
  expect(await exitOf(child)).toBe(0);
});
