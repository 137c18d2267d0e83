import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import type { APIInteraction } from 'discord-api-types/v10';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { HANG_MS } from '../patience.ts';
import { CommandStore } from './command-store.ts';
import { Faults } from './faults.ts';
import { GatewayServer } from './gateway-server.ts';
import { type Answer, Interactions } from './interactions.ts';
import { objectOf } from './json.ts';
import { APPLICATION_ID, GUILD_ID } from './payloads.ts';
import { problemsOfResponse, type RecordedRequest, RestServer } from './rest-server.ts';
import { createSigningKey, type SigningKey } from './signing-key.ts';

/** What a local Discord is like; every field has Discord's own value, or a harmless one. Times are milliseconds. */
export interface DiscordOptions {
  readonly token?: string;
  readonly applicationId?: string;
  readonly userName?: string;
  /** The servers that the bot is in. */
  readonly guilds?: readonly string[];
  /** How long the first answer may take. Discord's own three seconds would be up on a busy machine in tests that are about something else. */
  readonly deadlineMs?: number;
  readonly tokenMs?: number;
  readonly heartbeatMs?: number;
  readonly disallowedIntents?: number;
  /** How many shards are recommended, and required. */
  readonly shards?: number;
  /** How many sessions may still be begun today. */
  readonly sessionsLeft?: number;
  /** How many sessions may be begun at once, every five seconds. */
  readonly maxConcurrency?: number;
  /** What the application says of its Interactions Endpoint URL. */
  readonly endpoint?: string;
  /** Check every body against Discord's description and limits. */
  readonly validate?: boolean;
  /** Keep requests and answered interactions; a benchmark does not. */
  readonly record?: boolean;
}

/** A Discord on this machine. */
export interface Discord {
  readonly token: string;
  readonly applicationId: string;
  /** `http://127.0.0.1:PORT/api`, to which clients add the version. */
  readonly apiBase: string;
  readonly gatewayUrl: string;
  readonly gateway: GatewayServer;
  readonly commands: CommandStore;
  readonly faults: Faults;
  /** Every request so far, in the order in which they were answered. */
  readonly requests: RecordedRequest[];
  readonly events: EventEmitter<{ request: [RecordedRequest] }>;
  /** Bodies with which something was wrong; a test that sends none on purpose finds this empty. */
  readonly violations: readonly RecordedRequest[];
  /** Sends an interaction to the bot; returns its id. Throws when no session is there to take it. */
  dispatch(interaction: APIInteraction): string;
  /** The last word on an interaction; rejects when there is none in time (after minutes when not given, which is for hangs). */
  waitForAnswer(id: string, withinMs?: number): Promise<Answer>;
  /** Both at once. */
  ask(interaction: APIInteraction, withinMs?: number): Promise<Answer>;
  /** Signs what goes to an HTTP endpoint. */
  readonly key: SigningKey;
  /** Sends an interaction to an HTTP endpoint instead; its response counts as the first answer once `taken` resolves. Gives back the response's text. */
  post(interaction: APIInteraction, url: string, taken?: Promise<unknown>): Promise<string>;
  /** The two halves of `post`, for who sends the request itself: before it is sent, and with the response's text. Gives back what is wrong with it. */
  begin(interaction: APIInteraction): void;
  answered(interaction: APIInteraction, text: string): readonly string[];
  close(): Promise<void>;
}

/** A token of the right form that is nobody's. */
export const TOKEN = 'MTI5MDAwMDAwMDAwMDAwMDAwMQ.GlOcAl.only-the-local-discord-knows-this-one';

/** Starts a Discord on 127.0.0.1 with a port of its own. */
export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const { token = TOKEN, applicationId = APPLICATION_ID, userName = 'verbatim', guilds = [GUILD_ID] } = options;
  const { deadlineMs = HANG_MS, tokenMs = 900_000, heartbeatMs = 41_250, shards = 1, record = true } = options;
  const requests: RecordedRequest[] = [];
  const events = new EventEmitter<{ request: [RecordedRequest] }>();
  const faults = new Faults();
  const key = createSigningKey();
  const interactions = new Interactions({ deadlineMs, tokenMs }, record);
  const commands = new CommandStore(applicationId);
  const identity = { token, applicationId, userName, guilds, shards, verifyKey: key.publicKey };
  const endpoint = options.endpoint ?? null;
  const gateway = new GatewayServer({ ...identity, heartbeatMs, disallowedIntents: options.disallowedIntents ?? 0 });
  const rest = new RestServer(
    {
      ...identity,
      endpoint,
      gatewayUrl: () => gateway.url,
      sessionsLeft: options.sessionsLeft ?? 1000,
      maxConcurrency: options.maxConcurrency ?? 1,
      validate: options.validate ?? true,
    },
    { interactions, commands },
    faults,
    (request) => {
      if (record) requests.push(request);
      events.emit('request', request);
    },
  );

  const server = createServer((request, response) => rest.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the local Discord has no port');
  const gatewayUrl = `ws://127.0.0.1:${address.port}/gateway`;
  gateway.attach(server, gatewayUrl);

  const discord: Discord = {
    token,
    applicationId,
    apiBase: `http://127.0.0.1:${address.port}/api`,
    gatewayUrl,
    gateway,
    commands,
    faults,
    requests,
    events,
    get violations() {
      return requests.filter(({ problems }) => problems.length > 0);
    },
    dispatch(interaction) {
      interactions.begin(interaction);
      const sent = gateway.dispatch(GatewayDispatchEvents.InteractionCreate, interaction, interaction.guild_id ?? null);
      if (!sent) throw new Error('no bot is connected to take the interaction');
      return interaction.id;
    },
    waitForAnswer: (id, withinMs = HANG_MS) => interactions.answer(id, withinMs),
    ask: (interaction, withinMs) => discord.waitForAnswer(discord.dispatch(interaction), withinMs),
    key,
    async post(interaction, url, taken = Promise.resolve()) {
      discord.begin(interaction);
      const body = JSON.stringify(interaction);
      const response = await fetch(url, { method: 'POST', body, headers: key.headers(body) });
      const text = await response.text();
      if (!response.ok) throw new Error(`the endpoint answers ${response.status}`);
      await taken;
      discord.answered(interaction, text);
      return text;
    },
    begin: (interaction) => interactions.begin(interaction),
    answered({ id, token }, text) {
      const body = objectOf(JSON.parse(text));
      const { status } = interactions.callback(id, token, body);
      return [...problemsOfResponse(body), ...(status < 400 ? [] : [`refused with ${status}`])];
    },
    async close() {
      interactions.close();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return discord;
}
