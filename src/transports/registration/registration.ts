import { setTimeout as pause } from 'node:timers/promises';
import { DiscordAPIError, RateLimitError, REST } from 'discord.js';
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTGetAPICurrentUserGuildsResult,
  RESTJSONErrorCodes,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord-api-types/v10';
import { LastingFault, PassingFault } from '../../domain/fault.ts';
import { bareToken, discordFault } from './discord-fault.ts';

/** A command as it is declared. */
type CommandData = RESTPutAPIApplicationCommandsJSONBody[number];

/** Two commands with the same key are the same command to Discord: `1:ask`. */
function commandKey({ type, name }: { readonly type?: number | undefined; readonly name: string }): string {
  return `${type ?? ApplicationCommandType.ChatInput}:${name}`;
}

/**
 * Whether Discord has the command as declared, so that nothing need be sent. Discord adds ids and fills in defaults: `{"name":
 * "ask", "description": "…"}` comes back with `"nsfw": false, "name_localizations": null, "version": "…"` and more.
 */
function sameCommand(declared: CommandData, registered: APIApplicationCommand, where: 'global' | 'guild'): boolean {
  const wanted = fieldsOf(declared);
  const compared = fieldsOf(registered);
  for (const field of AUDIENCE) {
    if (where === 'guild' || saysNothing(wanted[field])) {
      delete wanted[field];
      delete compared[field];
    }
  }
  return canonical(wanted) === canonical(compared);
}

/** Where a command can be used: a guild's command has none of these fields, and an undeclared one is up to Discord. */
const AUDIENCE = ['contexts', 'integration_types', 'dm_permission'];

/** Lists whose order has no meaning; the order of options and choices is what people see. */
const UNORDERED = new Set(['contexts', 'integration_types', 'channel_types']);

/** A command's fields without those that Discord adds and nobody declares. */
function fieldsOf(command: CommandData | APIApplicationCommand): Record<string, unknown> {
  const added = new Set(['id', 'application_id', 'guild_id', 'version', 'default_permission', 'handler']);
  const fields = Object.entries(command).filter(([name]) => !added.has(name));
  return { type: ApplicationCommandType.ChatInput, ...Object.fromEntries(fields) };
}

/** A JSON text that is the same for two values if Discord treats them alike: with keys in order, and without fields that have no effect. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (Array.isArray(inner)) return UNORDERED.has(key) ? [...inner].sort() : inner;
    if (typeof inner !== 'object' || inner === null) return inner;
    const told = Object.entries(inner).filter(([, field]) => !saysNothing(field));
    return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Whether a field has the same meaning as a missing one: null, false, an empty text, list or map. */
function saysNothing(field: unknown): boolean {
  if (field === undefined || field === null || field === false || field === '') return true;
  return typeof field === 'object' && Object.keys(field).length === 0;
}

/**
 * The page for adding the bot to a server, with its commands and without any permissions, because answering interactions needs
 * none. The same page also adds it to one's own account, if the application is set up for that.
 */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({ client_id: applicationId, scope: 'bot applications.commands', permissions: '0' });
  return `https://discord.com/oauth2/authorize?${query}`;
}

/** Whether everybody's commands are meant, or one server's. */
type Where = 'global' | 'guild';

/** How to reach the application's commands. */
export interface RegistrationOptions {
  readonly token: string;
  /** Discord's address without the version. */
  readonly apiBase: string;
  /** The server whose commands are meant, or null for everybody's. */
  readonly guildId: string | null;
  /** Calls the registration off. */
  readonly signal?: AbortSignal;
  /** How often a request is repeated at once if Discord is out of order; 3 by default. */
  readonly retries?: number;
}

/** What is to be registered. */
export interface CommandOptions extends RegistrationOptions {
  readonly commands: RESTPutAPIApplicationCommandsJSONBody;
}

/** The application as Discord knows it. */
export interface Application {
  readonly id: string;
  /** 64 hex digits; null if Discord does not say. */
  readonly publicKey: string | null;
  /** Where Discord sends interactions instead of to the gateway; null if nowhere. */
  readonly endpoint: string | null;
}

/** The result of `registerCommands`. */
export interface Registration {
  readonly application: Application;
  readonly where: Where;
  /** Whether Discord had anything else, and was sent the commands. */
  readonly changed: boolean;
}

/** Commands that are registered both globally and in a server, so that people see them twice there. */
export interface Duplicates {
  readonly twice: boolean;
  /** The names of those commands. */
  readonly duplicates: readonly string[];
  /** What the operator can do about it, in one line; null if there are none. */
  readonly advice: string | null;
}

/** How many of the bot's servers a global registration checks for duplicates; somebody who tries the bot out has one or two. */
const SERVERS_LOOKED_IN = 10;

/** The longest pause asked for by Discord that is waited for, in milliseconds; the daily limit of new commands asks for hours. */
const LONGEST_WAIT_MS = 30_000;

/** Makes Discord's list of commands the declared one, and sends nothing if it already is. Never removes a command on the other side. */
export async function registerCommands(options: CommandOptions): Promise<Registration> {
  const { guildId, commands } = options;
  return withDiscord(options, async (discord, application) => {
    const where = guildId === null ? 'global' : 'guild';
    const { ours, launch } = await commandsIn(discord, application.id, guildId);
    const registered = new Map(ours.map((command) => [commandKey(command), command]));
    const same = (command: CommandData): boolean => {
      const found = registered.get(commandKey(command));
      return found !== undefined && sameCommand(command, found, where);
    };
    const changed = registered.size !== commands.length || !commands.every(same);
    if (changed) await discord.put(route(application.id, guildId), [...commands, ...launch]);
    return { application, where, changed };
  });
}

/** Looks for the declared commands on the other side: among the global ones, or in the first of the bot's servers. */
export async function findDuplicates(
  options: CommandOptions & { readonly application: Application },
): Promise<Duplicates> {
  const { guildId, commands } = options;
  return withDiscord(options, async (discord, { id }) => {
    const declared = new Set(commands.map(commandKey));
    const doubles = (await commandsElsewhere(discord, id, guildId)).filter((c) => declared.has(commandKey(c)));
    const duplicates = [...new Set(doubles.map(({ name }) => name))];
    const server = guildId ?? doubles.find(({ guild_id }) => guild_id !== undefined)?.guild_id ?? '';
    const twice = duplicates.length > 0;
    return { twice, duplicates, advice: twice ? adviceFor(duplicates, server) : null };
  });
}

/** Both, one after the other. */
export async function syncCommands(options: CommandOptions): Promise<Registration & Duplicates> {
  const registration = await registerCommands(options);
  return { ...registration, ...(await findDuplicates({ ...options, application: registration.application })) };
}

/** Removes all of the application's commands, globally or in one server, and returns how many there were. */
export async function clearCommands(options: RegistrationOptions): Promise<number> {
  return withDiscord(options, async (discord, { id }) => {
    const { ours, launch } = await commandsIn(discord, id, options.guildId);
    if (ours.length > 0) await discord.put(route(id, options.guildId), launch);
    return ours.length;
  });
}

function adviceFor(duplicates: readonly string[], server: string): string {
  const names = duplicates.map((name) => `/${name}`).join(', ');
  const clear =
    '`verbatim register --clear global` or, with DISCORD_GUILD_ID set to it, `verbatim register --clear guild`';
  return `${names}: registered globally and in server ${server}, so shown twice there → ${clear}`;
}

/** Reads a list of commands. An activity's launch command belongs to Discord, which would refuse a list without it. */
async function commandsIn(discord: DiscordRest, applicationId: string, guildId: string | null) {
  // Without this, Discord sends each text in one language only.
  const all = commandList(await discord.get(route(applicationId, guildId), { with_localizations: 'true' }));
  const isLaunch = ({ type }: APIApplicationCommand) => type === ApplicationCommandType.PrimaryEntryPoint;
  return { ours: all.filter((command) => !isLaunch(command)), launch: all.filter(isLaunch) };
}

/** The commands on the other side: the global ones for a server, and those of the bot's first servers for the global ones. */
async function commandsElsewhere(
  discord: DiscordRest,
  applicationId: string,
  guildId: string | null,
): Promise<APIApplicationCommand[]> {
  if (guildId !== null) return (await commandsIn(discord, applicationId, null)).ours;
  const found: APIApplicationCommand[] = [];
  // One after the other, because they share a limit: requests that wait behind a long pause would go on waiting after the
  // registration has been called off.
  for (const id of idList(await discord.get(Routes.userGuilds(), { limit: `${SERVERS_LOOKED_IN}` })))
    found.push(...(await commandsIn(discord, applicationId, id).catch(noneIfHidden)).ours);
  return found;
}

/** A server that hides its commands from the bot shows none of them to anybody. */
function noneIfHidden(error: unknown): { ours: APIApplicationCommand[] } {
  if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return { ours: [] };
  throw error;
}

function route(applicationId: string, guildId: string | null) {
  return guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

function commandList(body: unknown): APIApplicationCommand[] {
  if (!Array.isArray(body)) throw notDiscord('it sends no list of commands');
  return body;
}

function idList(body: unknown): string[] {
  const servers: RESTGetAPICurrentUserGuildsResult = Array.isArray(body) ? body : [];
  return servers.map(({ id }) => id);
}

async function ownApplication(discord: DiscordRest): Promise<Application> {
  const body = await discord.get(Routes.currentApplication());
  if (typeof body !== 'object' || body === null || !('id' in body))
    throw notDiscord('it does not say which application this is');
  const key = 'verify_key' in body ? body.verify_key : null;
  const endpoint = 'interactions_endpoint_url' in body ? body.interactions_endpoint_url : null;
  return {
    id: String(body.id),
    publicKey: typeof key === 'string' ? key : null,
    endpoint: typeof endpoint === 'string' && endpoint !== '' ? endpoint : null,
  };
}

/** The requests of a registration. */
interface DiscordRest {
  get(path: `/${string}`, query?: Readonly<Record<string, string>>): Promise<unknown>;
  put(path: `/${string}`, body: unknown): Promise<unknown>;
}

async function withDiscord<T>(
  options: RegistrationOptions & { readonly application?: Application },
  act: (discord: DiscordRest, application: Application) => Promise<T>,
): Promise<T> {
  const { apiBase, guildId, signal, retries = 3 } = options;
  // discord.js would sleep through a pause without noticing the signal; `afterPauses` wakes up when it is aborted.
  const rest = new REST({ api: apiBase, retries, rejectOnRateLimit: () => true }).setToken(bareToken(options.token));
  const heeding = signal === undefined ? {} : { signal };
  const discord: DiscordRest = {
    get: (path, query = {}) =>
      afterPauses(() => rest.get(path, { query: new URLSearchParams(query), ...heeding }), signal),
    put: (path, body) => afterPauses(() => rest.put(path, { body, ...heeding }), signal),
  };
  let application = options.application ?? null;
  try {
    application ??= await ownApplication(discord);
    return await act(discord, application);
  } catch (error) {
    if (guildId !== null && application !== null && isStrange(error)) throw guildFault(application.id, error);
    throw discordFault(error, apiBase);
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}

/** Repeats a request after the pauses that Discord asks for, as long as these are short. */
async function afterPauses<T>(request: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  const until = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof RateLimitError) || !(performance.now() + error.retryAfter <= until)) throw error;
      await pause(error.retryAfter, undefined, signal === undefined ? {} : { signal });
    }
  }
}

/** Something other than Discord answers: a proxy's page, a wrong address. */
const notDiscord = (what: string): PassingFault =>
  new PassingFault(
    'Discord',
    what,
    'check DISCORD_API_BASE, and whether a proxy or firewall in between answers instead',
  );

/** How Discord says that there is no such server, or none that the bot is in. */
function isStrange(error: unknown): boolean {
  const codes: unknown[] = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

function guildFault(applicationId: string, cause: unknown): LastingFault {
  const problem = 'the bot is not in this server, or was added to it without its commands';
  return new LastingFault(
    'DISCORD_GUILD_ID',
    problem,
    `check the id, or add the bot with ${inviteLink(applicationId)}`,
    { cause },
  );
}
