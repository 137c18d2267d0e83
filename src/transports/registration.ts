import { DiscordAPIError, REST, type RESTOptions } from 'discord.js';
import type {
  APIApplicationCommand,
  RESTGetAPICurrentUserGuildsResult,
  RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ApplicationCommandType, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { Fault } from '../domain/fault.ts';
import { type CommandData, commandKey, sameCommand } from './command-equality.ts';
import { connectionFault } from './connection-fault.ts';
import { inviteLink } from './invite-link.ts';
import { bareToken } from './token.ts';

/** Whose commands: everybody's, or one server's. */
export type Where = 'global' | 'guild';

/** How to reach the application's commands. */
export interface RegistrationOptions {
  readonly token: string;
  /** Discord's address without the version. */
  readonly apiBase: string;
  /** The server whose commands are meant, or null for everybody's. */
  readonly guildId: string | null;
}

/** The application as Discord knows it. */
export interface Application {
  readonly id: string;
  /** 64 hex digits; null where Discord does not say. */
  readonly publicKey: string | null;
  /** Where Discord sends interactions instead of the gateway; null when nowhere. */
  readonly endpoint: string | null;
}

/** What `syncCommands` found and did. */
export interface Registration {
  readonly application: Application;
  readonly where: Where;
  /** True when Discord had something else and was sent the commands. */
  readonly changed: boolean;
  /** True when people see a command twice, because it is registered globally and in a server. */
  readonly twice: boolean;
  /** The names of those commands. */
  readonly duplicates: readonly string[];
  /** What the operator may do about it, in one line, or null. */
  readonly advice: string | null;
}

/** A global registration looks for duplicates in this many of the bot's servers; somebody who tries a bot out has one or two. */
const SERVERS_LOOKED_IN = 10;

/** A pause that Discord asks for is waited for up to here, in milliseconds; the daily limit of new commands asks for hours. */
const LONGEST_WAIT_MS = 30_000;

/** Makes Discord's list of commands the declared one; sends nothing when it already is. Never takes a command away elsewhere. */
export async function syncCommands(
  options: RegistrationOptions & { readonly commands: RESTPutAPIApplicationCommandsJSONBody },
): Promise<Registration> {
  const { guildId, commands } = options;
  return withDiscord(options, async (rest, application) => {
    const applicationId = application.id;
    const where = guildId === null ? 'global' : 'guild';
    const { ours, launch } = await commandsIn(rest, applicationId, guildId);
    const registered = new Map(ours.map((command) => [commandKey(command), command]));
    const same = (command: CommandData): boolean => {
      const found = registered.get(commandKey(command));
      return found !== undefined && sameCommand(command, found, where);
    };
    const changed = registered.size !== commands.length || !commands.every(same);
    if (changed) await rest.put(route(applicationId, guildId), { body: [...commands, ...launch] });

    const declared = new Set(commands.map(commandKey));
    const doubles = (await commandsElsewhere(rest, applicationId, guildId)).filter((c) => declared.has(commandKey(c)));
    const duplicates = [...new Set(doubles.map(({ name }) => name))];
    const server = guildId ?? doubles.find(({ guild_id }) => guild_id !== undefined)?.guild_id ?? '';
    const advice = duplicates.length === 0 ? null : adviceFor(duplicates, server);
    return { application, where, changed, twice: advice !== null, duplicates, advice };
  });
}

/** Takes all of the application's commands away, globally or in one server; returns how many there were. */
export async function clearCommands(options: RegistrationOptions): Promise<number> {
  return withDiscord(options, async (rest, { id: applicationId }) => {
    const { ours, launch } = await commandsIn(rest, applicationId, options.guildId);
    if (ours.length > 0) await rest.put(route(applicationId, options.guildId), { body: launch });
    return ours.length;
  });
}

function adviceFor(duplicates: readonly string[], server: string): string {
  const names = duplicates.map((name) => `/${name}`).join(', ');
  const clear =
    '`verbatim register --clear global` or, with DISCORD_GUILD_ID set to it, `verbatim register --clear guild`';
  return `${names}: registered globally and in server ${server}, so shown twice there → ${clear}`;
}

/** Reads a list of commands. An activity's launch command is Discord's own; a list sent without it would be refused. */
async function commandsIn(rest: REST, applicationId: string, guildId: string | null) {
  // Without this, Discord sends each text in one language instead of all.
  const query = new URLSearchParams({ with_localizations: 'true' });
  const all = commandList(await rest.get(route(applicationId, guildId), { query }));
  const isLaunch = ({ type }: APIApplicationCommand) => type === ApplicationCommandType.PrimaryEntryPoint;
  return { ours: all.filter((command) => !isLaunch(command)), launch: all.filter(isLaunch) };
}

/** The commands on the other side: the global ones beside a server's, those of the bot's first servers beside the global ones. */
async function commandsElsewhere(
  rest: REST,
  applicationId: string,
  guildId: string | null,
): Promise<APIApplicationCommand[]> {
  if (guildId !== null) return (await commandsIn(rest, applicationId, null)).ours;
  const query = new URLSearchParams({ limit: `${SERVERS_LOOKED_IN}` });
  const servers = idList(await rest.get(Routes.userGuilds(), { query }));
  const lists = servers.map((id) => commandsIn(rest, applicationId, id).catch(noneIfHidden));
  return (await Promise.all(lists)).flatMap(({ ours }) => ours);
}

/** A server that hides its commands from the bot shows none of them to anybody. */
function noneIfHidden(error: unknown): { ours: APIApplicationCommand[]; launch: APIApplicationCommand[] } {
  if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404))
    return { ours: [], launch: [] };
  throw error;
}

function route(applicationId: string, guildId: string | null) {
  return guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

function commandList(body: unknown): APIApplicationCommand[] {
  if (!Array.isArray(body)) throw new TypeError('Discord sent no list of commands');
  return body;
}

function idList(body: unknown): string[] {
  const servers: RESTGetAPICurrentUserGuildsResult = Array.isArray(body) ? body : [];
  return servers.map(({ id }) => id);
}

async function ownApplication(rest: REST): Promise<Application> {
  const body = await rest.get(Routes.currentApplication());
  if (typeof body !== 'object' || body === null || !('id' in body)) throw new TypeError('Discord sent no application');
  const key = 'verify_key' in body ? body.verify_key : null;
  const endpoint = 'interactions_endpoint_url' in body ? body.interactions_endpoint_url : null;
  return {
    id: String(body.id),
    publicKey: typeof key === 'string' ? key : null,
    endpoint: typeof endpoint === 'string' && endpoint !== '' ? endpoint : null,
  };
}

async function withDiscord<T>(
  options: RegistrationOptions,
  act: (rest: REST, application: Application) => Promise<T>,
): Promise<T> {
  const { apiBase, guildId } = options;
  const rejectOnRateLimit: RESTOptions['rejectOnRateLimit'] = ({ retryAfter }) => retryAfter > LONGEST_WAIT_MS;
  const rest = new REST({ api: apiBase, rejectOnRateLimit }).setToken(bareToken(options.token));
  let application: Application | null = null;
  try {
    application = await ownApplication(rest);
    return await act(rest, application);
  } catch (error) {
    if (guildId !== null && application !== null && isStrange(error)) throw guildFault(application.id, error);
    throw connectionFault(error, apiBase);
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}

/** Discord's ways of saying that it knows no such server, or none that the bot is in. */
function isStrange(error: unknown): boolean {
  const codes: unknown[] = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

function guildFault(applicationId: string, cause: unknown): Fault {
  const problem = 'the bot is not in this server, or was added to it without its commands';
  return new Fault('DISCORD_GUILD_ID', problem, `check the id, or add the bot with ${inviteLink(applicationId)}`, {
    cause,
  });
}
