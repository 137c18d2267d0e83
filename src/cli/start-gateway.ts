import type { Config, DiscordSettings } from '../settings/settings.ts';
import { openGateway } from '../transports/gateway.ts';
import { inviteLink } from '../transports/invite-link.ts';
import { syncCommands } from '../transports/registration.ts';
import { runDoor } from './run-door.ts';
import type { ExitStatus } from './verb.ts';

/** The bot connects to Discord and is sent what people ask. */
export const startGateway = (config: Config, discord: DiscordSettings, shards: number | 'auto'): Promise<ExitStatus> =>
  runDoor(config, async ({ log, health: _, ...parts }) => {
    const gateway = await openGateway({ ...discord, ...parts, shards });
    return {
      ended: gateway.ended,
      async announce() {
        const { COMMAND_DATA } = await import('../commands/index.ts');
        const { changed, advice, application } = await syncCommands({ ...discord, commands: COMMAND_DATA });
        log.info(changed ? 'commands registered with Discord' : 'commands are up to date');
        if (advice) log.warn(advice);
        if (application.endpoint) log.warn(asksElsewhere(application.endpoint));
        log.info(`add the bot to a server: ${inviteLink(application.id)}`);
      },
      close: () => gateway.close(),
    };
  });

/** Discord takes the gateway or an endpoint, not both, and nothing else would tell why nobody is answered. */
const asksElsewhere = (endpoint: string): string =>
  `Discord sends what people ask to ${endpoint} and nothing of it to the gateway → empty Interactions Endpoint URL in the Developer Portal (your application, General Information), or start with MODE=http`;
