import { Agent, request } from 'node:http';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { openEndpoint } from '../../src/app/app.ts';
import { isInteraction } from '../../src/transports/interaction.ts';
import { type Composed, composed, DOORS } from '../support/composed.ts';
import { createSigningKey } from '../support/discord/signing-key.ts';
import { freePort } from '../support/free-port.ts';
import type { Sent } from '../support/interactions.ts';

/*
 * The ways in which an interaction reaches the bot: what stands behind each door as `start` composes it, and a real HTTP endpoint.
 */

/** What came of an interaction. */
export interface Came {
  /** Null where the door turned it away, as it must what is no interaction. */
  readonly response: APIInteractionResponse | null;
  readonly deferral: APIInteractionResponse | null;
  /** CPU time of the whole process while it was answered, in microseconds. */
  readonly cpu: number;
  /** Whether nothing but answering was done in that time. */
  readonly isMeasured: boolean;
}

/** A way in. */
export interface Way {
  readonly name: string;
  /** Rejects when the bot does. */
  send(sent: Sent): Promise<Came>;
  /** What has been told to whoever runs the bot, since it was last asked for. */
  complaints(): string[];
  close(): Promise<void>;
}

/** So many that nobody is held up, and everybody is counted. */
const SETTINGS = { COOLDOWN_REQUESTS: '10000', COOLDOWN_SECONDS: '1', LOG_LEVEL: 'warn' };

/** Everything over a folder of articles: the ways behind the doors, and the one through an open endpoint. */
export async function openWays(folder: string): Promise<{ readonly behind: readonly Way[]; readonly endpoint: Way }> {
  const behind = Object.entries(DOORS).map(([name, settings]) =>
    behindDoor(name, composed({ ...settings, ...SETTINGS, CORPUS_DIR: folder })),
  );
  return { behind: await Promise.all(behind), endpoint: await endpoint(folder) };
}

async function behindDoor(name: string, door: Composed): Promise<Way> {
  const corpus = await door.open();
  return {
    name: `behind ${name}`,
    async send({ interaction }) {
      const before = process.cpuUsage();
      const response = await door.parts.respond(interaction);
      const { user, system } = process.cpuUsage(before);
      return { response, deferral: door.parts.deferral(interaction), cpu: user + system, isMeasured: true };
    },
    complaints: () => door.warnings.splice(0),
    close: () => corpus.close(),
  };
}

async function endpoint(folder: string): Promise<Way> {
  const key = createSigningKey();
  const port = await freePort();
  const settings = { ...DOORS['the HTTP endpoint'], ...SETTINGS, DISCORD_PUBLIC_KEY: key.publicKey, PORT: `${port}` };
  const door = composed({ ...settings, CORPUS_DIR: folder });
  const { config } = door;
  if (config.mode !== 'http') throw new Error('the settings are not those of the HTTP endpoint');
  const corpus = await door.open();
  const open = await openEndpoint(config, config.http, door.parts);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    name: 'through the HTTP endpoint',
    async send({ interaction }) {
      const body = JSON.stringify(interaction) ?? 'null';
      const headers = { ...key.headers(body), 'Content-Length': Buffer.byteLength(body) };
      const before = process.cpuUsage();
      const { status, text } = await post(`${open.address}/interactions`, agent, headers, body);
      const { user, system } = process.cpuUsage(before);
      const cpu = user + system;
      if (status === 200) return { response: JSON.parse(text), deferral: null, cpu, isMeasured: false };
      if (status !== 400 || isInteraction(interaction)) throw new Error(`the endpoint answered ${status}`);
      return { response: null, deferral: null, cpu, isMeasured: false };
    },
    complaints: () => door.warnings.splice(0),
    async close() {
      agent.destroy();
      await open.close();
      await corpus.close();
    },
  };
}

function post(url: string, agent: Agent, headers: Record<string, string | number>, body: string) {
  return new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', reject).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sending.on('error', reject).end(body);
  });
}
