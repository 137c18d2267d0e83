import { type HttpDoor, openHttpDoor } from '../transports/http/http-door.ts';
import type { Sleep } from '../transports/registration/keep-trying.ts';
import { type Registering, registerInBackground } from './registering.ts';
import { type DoorParts, runDoor } from './run-door.ts';
import type { Config, DiscordSettings, HttpSettings } from './settings/settings.ts';

/** Discord sends what people ask as HTTP requests, usually through a proxy that speaks HTTPS. @param sleep how pauses are waited for, where not by the clock */
export const startHttp = (
  config: Config,
  http: HttpSettings,
  discord: DiscordSettings | null,
  sleep?: Sleep,
): Promise<void> =>
  runDoor(config, async (parts) => {
    const { log } = parts;
    const showsHealth = config.metrics === null;
    const door = await openEndpoint(config, http, parts);
    log.info(`listening on ${door.address}/interactions${showsHealth ? ', with /healthz, /readyz and /metrics' : ''}`);
    const ready = (endpoint: string | null): void =>
      log.info(
        endpoint
          ? `ready: Discord sends what people ask to ${endpoint}`
          : 'ready: enter this endpoint’s public address (https://…/interactions) in the Developer Portal: your application, General Information, Interactions Endpoint URL',
      );
    let registering: Registering | null = null;
    return {
      // Nothing but a signal ends it.
      ended: new Promise(() => undefined),
      async announce() {
        if (!discord) {
          log.info('without DISCORD_TOKEN no commands are registered; `verbatim register` does that, once');
          ready(null);
          return;
        }
        const listener = {
          failed: () => ready(null),
          registered({ publicKey, endpoint }: { readonly publicKey: string | null; readonly endpoint: string | null }) {
            if (publicKey && publicKey.toLowerCase() !== http.publicKey.toLowerCase()) log.warn(ANOTHER_KEY);
            ready(endpoint);
          },
        };
        registering = registerInBackground(discord, log, listener, sleep);
      },
      async close() {
        await Promise.all([registering?.stop(), door.close()]);
      },
    };
  });

/** The endpoint over what has been put together behind it. */
export const openEndpoint = (
  config: Config,
  http: HttpSettings,
  { log: _, health, ...parts }: DoorParts,
): Promise<HttpDoor> => openHttpDoor({ ...http, ...parts, ...health, showsHealth: config.metrics === null });

const ANOTHER_KEY =
  'DISCORD_PUBLIC_KEY: this is not the key of the application that DISCORD_TOKEN belongs to, so that all its requests are refused → copy it anew from the Developer Portal: your application, General Information, Public Key';
