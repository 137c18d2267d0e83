import { Fault } from '../domain/fault.ts';
import type { Logger } from '../log.ts';
import type { Config, DiscordSettings, HttpSettings } from '../settings/settings.ts';
import { type HttpDoor, openHttpDoor } from '../transports/http-door.ts';
import { inviteLink } from '../transports/invite-link.ts';
import type { Application } from '../transports/registration.ts';
import { type DoorParts, runDoor } from './run-door.ts';
import type { ExitStatus } from './verb.ts';

/** Discord sends what people ask as HTTP requests, usually through a proxy that speaks HTTPS. */
export const startHttp = (config: Config, http: HttpSettings, discord: DiscordSettings | null): Promise<ExitStatus> =>
  runDoor(config, async (parts) => {
    const { log } = parts;
    const showsHealth = config.metrics === null;
    const door = await openEndpoint(config, http, parts);
    log.info(`listening on ${door.address}/interactions${showsHealth ? ', with /healthz, /readyz and /metrics' : ''}`);
    return {
      // Nothing but a signal ends it.
      ended: new Promise(() => undefined),
      async announce() {
        const application = discord && (await register(discord, log));
        if (!discord) log.info('without DISCORD_TOKEN no commands are registered; `verbatim register` does that, once');
        if (application?.publicKey && application.publicKey.toLowerCase() !== http.publicKey.toLowerCase()) {
          log.warn(
            'DISCORD_PUBLIC_KEY: this is not the key of the application that DISCORD_TOKEN belongs to, so that all its requests are refused → copy it anew from the Developer Portal: your application, General Information, Public Key',
          );
        }
        log.info(
          application?.endpoint
            ? `ready: Discord sends what people ask to ${application.endpoint}`
            : 'ready: enter this endpoint’s public address (https://…/interactions) in the Developer Portal: your application, General Information, Interactions Endpoint URL',
        );
      },
      close: () => door.close(),
    };
  });

/** The endpoint over what has been put together behind it. */
export const openEndpoint = (
  config: Config,
  http: HttpSettings,
  { log: _, health, ...parts }: DoorParts,
): Promise<HttpDoor> => openHttpDoor({ ...http, ...parts, ...health, showsHealth: config.metrics === null });

/** Answering needs nothing of this, so that a Discord that is out of order keeps nobody from answering. */
async function register(discord: DiscordSettings, log: Logger): Promise<Application | null> {
  try {
    const { COMMAND_DATA } = await import('../commands/index.ts');
    const { syncCommands } = await import('../transports/registration.ts');
    const { changed, advice, application } = await syncCommands({ ...discord, commands: COMMAND_DATA });
    log.info(changed ? 'commands registered with Discord' : 'commands are up to date');
    if (advice) log.warn(advice);
    log.info(`add the bot to a server: ${inviteLink(application.id)}`);
    return application;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    log.warn(`the commands could not be registered: ${error.line}`);
    return null;
  }
}
