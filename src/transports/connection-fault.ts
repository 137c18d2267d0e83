import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RateLimitError } from 'discord.js';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { Fault } from '../domain/fault.ts';
import { refusalDetail } from './refusal-detail.ts';

/** What discord.js says instead of the close code when the very first connection is refused. */
const CODE_BY_MESSAGE: Readonly<Record<string, GatewayCloseCodes>> = {
  'Authentication failed': GatewayCloseCodes.AuthenticationFailed,
  'Invalid shard': GatewayCloseCodes.InvalidShard,
  'Sharding is required': GatewayCloseCodes.ShardingRequired,
  'Used an invalid API version': GatewayCloseCodes.InvalidAPIVersion,
  'Used invalid intents': GatewayCloseCodes.InvalidIntents,
  'Used disallowed intents': GatewayCloseCodes.DisallowedIntents,
};

const UPDATE = 'update Verbatim: Discord no longer accepts the way it connects';

/** The fault of a token that Discord does not know. */
export function tokenFault(cause?: unknown): Fault {
  return new Fault(
    'DISCORD_TOKEN',
    'Discord refuses this token',
    'copy it anew from the Developer Portal: your application, Bot, Reset Token',
    { cause },
  );
}

/** Why the gateway closed a connection for good. */
export function closeFault(code: number, cause?: unknown): Fault {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return tokenFault(cause);
    case GatewayCloseCodes.DisallowedIntents:
      return new Fault(
        'Discord gateway',
        'the application may not use the intents that were asked for (4014)',
        'Verbatim asks for none; switch on the privileged intents in the Developer Portal if your copy does',
        { cause },
      );
    case GatewayCloseCodes.ShardingRequired:
      return new Fault(
        'SHARDS',
        'the bot is in more servers than so many connections may carry (4011)',
        'leave SHARDS out, or raise it, and start again',
        { cause },
      );
    default:
      return new Fault('Discord gateway', `Discord closed the connection for good (${code})`, UPDATE, { cause });
  }
}

/** What keeps the bot from `apiBase`, in words that say what to do; an error that is a fault already stays as it is. */
export function connectionFault(error: unknown, apiBase: string): Fault {
  if (error instanceof Fault) return error;
  const host = URL.canParse(apiBase) ? new URL(apiBase).host : apiBase;
  const options = { cause: error };
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return tokenFault();
  if (error instanceof RateLimitError) {
    const seconds = Math.ceil(error.retryAfter / 1000);
    return new Fault(host, `Discord asks for a pause of ${seconds} s (429)`, 'start again after it', options);
  }
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return tokenFault();
    return new Fault(
      host,
      `Discord refuses the request (${error.status}: ${refusalDetail(error)})`,
      'check DISCORD_API_BASE',
      options,
    );
  }
  if (error instanceof HTTPError) {
    return new Fault(
      host,
      `Discord answers ${error.status}`,
      'start again later; see https://discordstatus.com',
      options,
    );
  }
  if (!(error instanceof Error)) return new Fault(host, 'cannot connect', 'check DISCORD_API_BASE', options);
  const closed = CODE_BY_MESSAGE[error.message];
  if (closed !== undefined) return closeFault(closed, error);
  if (error.message.startsWith('Not enough sessions')) {
    return new Fault(
      'DISCORD_TOKEN',
      'the bot has logged in too often today',
      'start again tomorrow, and find what restarts it',
      options,
    );
  }
  if ('code' in error) {
    const remedy = 'check the network connection, a proxy or firewall in between, and DISCORD_API_BASE';
    return new Fault(host, `cannot be reached (${error.code})`, remedy, options);
  }
  return new Fault(host, `cannot connect (${error.name})`, 'check DISCORD_API_BASE, and the cause', options);
}
