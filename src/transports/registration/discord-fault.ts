import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RateLimitError } from 'discord.js';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { Fault, LastingFault, PassingFault } from '../../domain/fault.ts';
import { errorCode, errorKind } from '../../runtime/describe-error.ts';

/**
 * What Discord objects to, by code and path: `50035 data.components.0.content: BASE_TYPE_BAD_LENGTH`. Discord's messages are left
 * out, because some of them quote what was sent.
 */
export function refusalDetail(error: DiscordAPIError): string {
  return [`${error.code}`, ...('errors' in error.rawError ? objections(error.rawError.errors, '') : [])].join(' ');
}

function objections(tree: unknown, path: string): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, inner]) => {
    if (key !== '_errors') return objections(inner, path === '' ? key : `${path}.${key}`);
    return Array.isArray(inner) ? inner.map((objection) => `${path}: ${objection?.code ?? 'refused'}`) : [];
  });
}

/** The message of discord.js that replaces the close code if the very first connection is refused. */
const CODE_BY_MESSAGE: Readonly<Record<string, GatewayCloseCodes>> = {
  'Authentication failed': GatewayCloseCodes.AuthenticationFailed,
  'Invalid shard': GatewayCloseCodes.InvalidShard,
  'Sharding is required': GatewayCloseCodes.ShardingRequired,
  'Used an invalid API version': GatewayCloseCodes.InvalidAPIVersion,
  'Used invalid intents': GatewayCloseCodes.InvalidIntents,
  'Used disallowed intents': GatewayCloseCodes.DisallowedIntents,
};

const UPDATE_REMEDY = 'update Verbatim: Discord no longer accepts the way it connects';

const CHECK_THE_WAY = 'check the network connection, a proxy or firewall in between, and DISCORD_API_BASE';

/** The fault for a token that Discord does not know. */
function tokenFault(cause?: unknown): LastingFault {
  return new LastingFault(
    'DISCORD_TOKEN',
    'Discord refuses this token',
    'copy it anew from the Developer Portal: your application, Bot, Reset Token',
    { cause },
  );
}

/**
 * Why the gateway closed a connection for good.
 * @param shards the setting SHARDS: `auto` may become more at the next start
 */
export function closeFault(code: number, shards: number | 'auto', cause?: unknown): Fault {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return tokenFault(cause);
    case GatewayCloseCodes.DisallowedIntents:
      return new LastingFault(
        'Discord gateway',
        'the application may not use the intents that were asked for (4014)',
        'Verbatim asks for none; switch on the privileged intents in the Developer Portal if your copy does',
        { cause },
      );
    case GatewayCloseCodes.ShardingRequired: {
      const FaultOfCount = shards === 'auto' ? Fault : LastingFault;
      return new FaultOfCount(
        'SHARDS',
        'the bot is in more servers than so many connections may carry (4011)',
        shards === 'auto' ? 'start again: Discord then advises more' : 'leave SHARDS out, or raise it, and start again',
        { cause },
      );
    }
    default:
      return new LastingFault('Discord gateway', `Discord closed the connection for good (${code})`, UPDATE_REMEDY, {
        cause,
      });
  }
}

/**
 * What keeps the bot from reaching `apiBase`, in words that say what to do. An error that is a fault already is returned as it
 * is.
 * @param shards the setting SHARDS, if the gateway may be what refuses
 */
export function discordFault(error: unknown, apiBase: string, shards: number | 'auto' = 'auto'): Fault {
  if (error instanceof Fault) return error;
  const host = URL.canParse(apiBase) ? new URL(apiBase).host : apiBase;
  const options = { cause: error };
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return tokenFault();
  if (error instanceof RateLimitError) {
    // Not every proxy that answers 429 says for how long.
    const retryAfterMs = Number.isFinite(error.retryAfter) ? Math.max(0, error.retryAfter) : 0;
    const length = retryAfterMs > 0 ? ` of ${Math.ceil(retryAfterMs / 1000)} s` : '';
    return new PassingFault(host, `Discord asks for a pause${length} (429)`, 'wait for its end', {
      ...options,
      retryAfterMs,
    });
  }
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) return tokenFault();
    const refusal = `Discord refuses the request (${error.status}: ${refusalDetail(error)})`;
    return new Fault(host, refusal, 'check DISCORD_API_BASE, and https://discordstatus.com', options);
  }
  if (error instanceof HTTPError)
    return new PassingFault(host, `Discord answers ${error.status}`, 'wait; see https://discordstatus.com', options);
  const closed = error instanceof Error ? CODE_BY_MESSAGE[error.message] : undefined;
  if (closed !== undefined) return closeFault(closed, shards, error);
  if (error instanceof Error && error.message.startsWith('Not enough sessions')) {
    return new Fault(
      'DISCORD_TOKEN',
      'the bot has logged in too often today',
      'start again tomorrow, and find what restarts it',
      options,
    );
  }
  const code = errorCode(error);
  if (code !== null) return new PassingFault(host, `cannot be reached (${code})`, CHECK_THE_WAY, options);
  const kind = errorKind(error);
  // discord.js ends a request that takes too long by aborting it.
  if (kind === 'aborted' || kind === 'timed out')
    return new PassingFault(host, 'does not answer in time', CHECK_THE_WAY, options);
  return new Fault(host, `cannot connect (${kind})`, 'check DISCORD_API_BASE, and the cause', options);
}

/** The token without the `Bot ` that is often copied along. Throws a `Fault` for anything that cannot be a token, because discord.js would send it anyway. */
export function bareToken(token: string): string {
  const bare = token.trim().replace(/^(Bot|Bearer)\s+/i, '');
  // Printable ASCII: nothing else is allowed in an HTTP header.
  if (!/^[\x21-\x7e]+$/.test(bare)) throw tokenFault();
  return bare;
}
