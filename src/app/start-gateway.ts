import { PassingFault } from '../domain/fault.ts';
import type { Logger } from '../runtime/log.ts';
import { openGateway } from '../transports/gateway/gateway.ts';
import { keepTrying, type Sleep } from '../transports/registration/keep-trying.ts';
import { type Registering, registerInBackground } from './registering.ts';
import { runDoor } from './run-door.ts';
import type { Config, DiscordSettings } from './settings/settings.ts';

/** A login that fails is tried again for some seconds; an outage that lasts longer is left to whoever starts the process again. */
const LOGIN_TRIES = 4;
const FIRST_LOGIN_PAUSE_MS = 500;
const LONGEST_LOGIN_PAUSE_MS = 2_000;

/** The bot connects to Discord and is sent what people ask. @param sleep how pauses are waited for, where not by the clock */
export const startGateway = (
  config: Config,
  discord: DiscordSettings,
  shards: number | 'auto',
  sleep?: Sleep,
): Promise<void> =>
  runDoor(config, async ({ log, health: _, ...parts }) => {
    const gateway = await keepTrying(() => openGateway({ ...discord, ...parts, shards }), {
      signal: parts.stopping,
      firstMs: FIRST_LOGIN_PAUSE_MS,
      longestMs: LONGEST_LOGIN_PAUSE_MS,
      ...(sleep ? { sleep } : {}),
      // What Discord itself says will end, however long that takes, is waited for.
      worthwhile: (error, tries) => error instanceof PassingFault && (tries < LOGIN_TRIES || error.retryAfterMs > 0),
      failed: (error, pauseMs) => warnOfLogin(log, error, pauseMs),
    });
    let registering: Registering | null = null;
    return {
      ended: gateway.ended,
      async announce() {
        const registered = ({ endpoint }: { readonly endpoint: string | null }): void => {
          if (endpoint) log.warn(asksElsewhere(endpoint));
        };
        registering = registerInBackground(discord, log, { registered }, sleep);
      },
      async close() {
        await Promise.all([registering?.stop(), gateway.close()]);
      },
    };
  });

function warnOfLogin(log: Logger, error: unknown, pauseMs: number): void {
  const reason = error instanceof PassingFault ? error.line : 'it failed';
  log.warn(`not connected to Discord: ${reason} (tried again in ${Math.ceil(pauseMs / 1_000)} s)`);
}

/** Discord takes the gateway or an endpoint, not both, and nothing else would tell why nobody is answered. */
const asksElsewhere = (endpoint: string): string =>
  `Discord sends what people ask to ${endpoint} and nothing of it to the gateway → empty Interactions Endpoint URL in the Developer Portal (your application, General Information), or start with MODE=http`;
