import { onTestFinished } from 'vitest';
import { type Gateway, type GatewayOptions, openGateway } from '../../src/transports/gateway/gateway.ts';
import { type Discord, type DiscordOptions, startDiscord } from '../support/discord/server.ts';
import { deferred, says } from './answers.ts';
import { type Recorder, recorder } from './recorder.ts';

/** Where a test leaves what is to be done after it; tests that run side by side have one each. */
export type Afterwards = (act: () => Promise<void>) => void;

/** A local Discord, closed when the test is over. */
export async function discordFor(
  options: DiscordOptions = {},
  afterwards: Afterwards = onTestFinished,
): Promise<Discord> {
  const discord = await startDiscord(options);
  afterwards(() => discord.close());
  return discord;
}

/** A test that is not about the three-second rule has nothing to do with it, however slow the machine is; milliseconds. */
export const UNHURRIED = {
  deferAfterMs: 200_000,
  giveUpAfterMs: 400_000,
  delivery: { firstWithinMs: 200_000, requestMs: 200_000 },
};

/** The gateway door open to it, with what it reports. */
export async function doorTo(
  discord: Discord,
  options: Partial<GatewayOptions> = {},
  afterwards: Afterwards = onTestFinished,
): Promise<{ readonly gateway: Gateway; readonly log: Recorder }> {
  const log = recorder();
  const gateway = await openGateway({
    token: discord.token,
    apiBase: discord.apiBase,
    respond: async () => says('pong'),
    deferral: deferred,
    report: log.report,
    ...UNHURRIED,
    ...options,
  });
  afterwards(() => gateway.close());
  return { gateway, log };
}
