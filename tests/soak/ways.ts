/** The two ways by which people reach the bot, each with what goes wrong on it from time to time. */
import { Agent, request as open } from 'node:http';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Answer } from '../support/discord/interactions.ts';
import type { Discord } from '../support/discord/server.ts';
import { freePort } from '../support/free-port.ts';

/** How long an answer is waited for, in milliseconds: what Discord's three seconds would take from a busy machine is no fault of the bot's. */
export const PATIENCE_MS = 20_000;

/** A way to the bot. */
export interface Way {
  /** The settings that the bot is started with. */
  readonly env: Readonly<Record<string, string>>;
  /** What its log says when it can be asked. */
  readonly ready: string;
  /** Sends an interaction; resolves with the last word on it, with 'cut' when its connection was cut before, and rejects when it is lost. */
  ask(interaction: APIInteraction): Promise<Answer | 'cut'>;
  /** Cuts the connection, or all of them. */
  cut(): void;
  close(): void;
}

/** By the gateway: what is cut off is resumed, and nothing is lost by it. */
export const byGateway = (discord: Discord): Way => ({
  env: { MODE: 'gateway', DISCORD_TOKEN: discord.token },
  ready: 'add the bot to a server',
  ask: (interaction) => discord.ask(interaction, PATIENCE_MS),
  cut: () => discord.gateway.drop(),
  close: () => undefined,
});

/** By HTTP: a request whose connection is cut has no way back. */
export async function byHttp(discord: Discord, invalid: (problems: readonly string[]) => void): Promise<Way> {
  const port = await freePort();
  let agent = new Agent({ keepAlive: true });
  let cuts = 0;

  function post(interaction: APIInteraction): Promise<string | 'cut'> {
    const body = JSON.stringify(interaction);
    const headers = { 'Content-Length': Buffer.byteLength(body), ...discord.key.headers(body) };
    const before = cuts;
    return new Promise((resolve, reject) => {
      const failed = (error: Error): void => (cuts > before ? resolve('cut') : reject(error));
      const request = open({ port, host: '127.0.0.1', path: '/interactions', method: 'POST', headers, agent });
      request.on('error', failed);
      request.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('error', () => undefined);
        response.on('close', () => {
          if (!response.complete) failed(new Error('the response was cut off'));
          else if (response.statusCode === 200) resolve(text);
          else reject(new Error(`status ${response.statusCode}`));
        });
      });
      request.end(body);
    });
  }

  return {
    env: { MODE: 'http', PORT: `${port}`, DISCORD_PUBLIC_KEY: discord.key.publicKey },
    ready: 'ready: enter',
    async ask(interaction) {
      discord.begin(interaction);
      const answer = discord.waitForAnswer(interaction.id, PATIENCE_MS);
      answer.catch(() => undefined);
      const text = await post(interaction);
      if (text === 'cut') return 'cut';
      const problems = discord.answered(interaction, text);
      if (problems.length > 0) invalid(problems);
      return answer;
    },
    cut() {
      cuts += 1;
      agent.destroy();
      agent = new Agent({ keepAlive: true });
    },
    close: () => agent.destroy(),
  };
}
