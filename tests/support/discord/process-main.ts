import { once } from 'node:events';
import { putLoad } from './load.ts';
import type { DiscordCalls } from './process.ts';
import { type Discord, startDiscord } from './server.ts';

/** The other end of `startDiscordProcess`. */
let discord: Discord | null = null;

function running(): Discord {
  if (discord === null) throw new Error('not started');
  return discord;
}

type Handlers = { readonly [Name in keyof DiscordCalls]: (argument: never) => Promise<unknown> };

const handlers = {
  async start(options: Parameters<DiscordCalls['start']>[0]) {
    discord = await startDiscord(options);
    const { token, applicationId, apiBase, gatewayUrl } = discord;
    return { token, applicationId, apiBase, gatewayUrl };
  },
  async bot() {
    if (running().gateway.sessions === 0) await once(running().gateway.events, 'ready');
    return true;
  },
  load: (load: Parameters<DiscordCalls['load']>[0]) => putLoad(running(), load),
  async close() {
    await running().close();
    return true;
  },
} satisfies Handlers;

process.on('message', async ({ name, argument }: { name: keyof DiscordCalls; argument: never }) => {
  try {
    process.send?.({ result: await handlers[name](argument) });
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
// Whoever started this is gone.
process.on('disconnect', () => process.exit());
