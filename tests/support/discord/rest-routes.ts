import { commandViolations } from './command-limits.ts';
import type { CommandStore } from './command-store.ts';
import type { Interactions } from './interactions.ts';
import { listOf, objectOf } from './json.ts';
import { invalidForm, MISSING_ACCESS, type Reply } from './reply.ts';

/** What the REST side has to know. */
export interface RestSettings {
  readonly token: string;
  readonly applicationId: string;
  readonly userName: string;
  /** The application's public key. */
  readonly verifyKey: string;
  /** Where interactions are sent instead of the gateway, as far as the application is told. */
  readonly endpoint: string | null;
  readonly guilds: readonly string[];
  readonly gatewayUrl: () => string;
  readonly shards: number;
  readonly sessionsLeft: number;
  /** How many sessions may be begun at once, every five seconds. */
  readonly maxConcurrency: number;
  /** Checks every body; a benchmark goes without. */
  readonly validate: boolean;
}

/** A request that has found its route. */
export interface RouteRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** What Discord does at one address. */
export interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  /** Whether the bot's token must be sent; an interaction's token speaks for itself. */
  readonly authorized: boolean;
  /** The bucket's major parameter is the pattern's first groups; none for callbacks, which are not limited. */
  readonly limited: boolean;
  handle(parameters: readonly string[], request: RouteRequest): Reply;
}

/** The routes that an interaction's token opens. */
export function interactionRoutes(interactions: Interactions): Route[] {
  const message = (method: string): Route => ({
    method,
    pattern: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/([^/]+)$/,
    authorized: false,
    limited: true,
    handle: ([, token = '', id = ''], { body }) => interactions.message(method, token, id, objectOf(body)),
  });
  return [
    {
      method: 'POST',
      pattern: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      authorized: false,
      limited: false,
      handle: ([id = '', token = ''], { body }) => interactions.callback(id, token, objectOf(body)),
    },
    message('GET'),
    message('PATCH'),
    message('DELETE'),
    {
      method: 'POST',
      pattern: /^\/webhooks\/(\d+)\/([^/]+)$/,
      authorized: false,
      limited: true,
      handle: ([, token = ''], { body }) => interactions.followUp(token, objectOf(body)),
    },
  ];
}

/** The routes that the bot's token opens: who it is, its gateway, its commands. */
export function applicationRoutes(settings: RestSettings, commands: CommandStore): Route[] {
  const { applicationId, userName, guilds } = settings;
  const get = (pattern: RegExp, authorized: boolean, handle: Route['handle']): Route => ({
    method: 'GET',
    pattern,
    authorized,
    limited: true,
    handle,
  });
  const application = () => ({
    status: 200,
    body: {
      id: applicationId,
      name: userName,
      icon: null,
      description: '',
      bot_public: true,
      flags: 0,
      verify_key: settings.verifyKey,
      interactions_endpoint_url: settings.endpoint,
    },
  });
  const inGuild = /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/;
  const everywhere = /^\/applications\/(\d+)\/commands$/;
  const known = (id: string, guild: string | null) =>
    id === applicationId && (guild === null || guilds.includes(guild));
  const list = (id: string, guild: string | null, query: URLSearchParams): Reply =>
    known(id, guild)
      ? { status: 200, body: commands.list(guild, query.get('with_localizations') === 'true') }
      : MISSING_ACCESS;
  const replace = (id: string, guild: string | null, body: unknown): Reply => {
    if (!known(id, guild)) return MISSING_ACCESS;
    const problems = commandViolations(body);
    return problems.length > 0 ? invalidForm(problems) : { status: 200, body: commands.replace(guild, listOf(body)) };
  };
  return [
    get(/^\/gateway$/, false, () => ({ status: 200, body: { url: settings.gatewayUrl() } })),
    get(/^\/gateway\/bot$/, true, () => ({
      status: 200,
      body: {
        url: settings.gatewayUrl(),
        shards: settings.shards,
        session_start_limit: {
          total: 1000,
          remaining: settings.sessionsLeft,
          reset_after: 14_400_000,
          max_concurrency: settings.maxConcurrency,
        },
      },
    })),
    get(/^\/applications\/@me$/, true, application),
    get(/^\/oauth2\/applications\/@me$/, true, application),
    get(/^\/users\/@me$/, true, () => ({
      status: 200,
      body: { id: applicationId, username: userName, discriminator: '0', global_name: null, avatar: null, bot: true },
    })),
    get(/^\/users\/@me\/guilds$/, true, (_, { query }) => ({
      status: 200,
      body: guilds
        .slice(0, Number(query.get('limit') ?? 200))
        .map((id) => ({ id, name: `server ${id}`, icon: null, owner: false, permissions: '0', features: [] })),
    })),
    get(everywhere, true, ([id = ''], { query }) => list(id, null, query)),
    get(inGuild, true, ([id = '', guild = ''], { query }) => list(id, guild, query)),
    { ...get(everywhere, true, ([id = ''], { body }) => replace(id, null, body)), method: 'PUT' },
    { ...get(inGuild, true, ([id = '', guild = ''], { body }) => replace(id, guild, body)), method: 'PUT' },
  ];
}
