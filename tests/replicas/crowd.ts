import { Agent, request as open } from 'node:http';
import { chatInput } from '../support/discord/payloads.ts';
import type { SigningKey } from '../support/discord/signing-key.ts';

/** What became of one request: its status, or null when the connection ended without one. */
export interface Asked {
  readonly status: number | null;
  readonly text: string;
  /** From the first byte sent until the last received. */
  readonly ms: number;
  /** When it was sent, by `performance.now()`. */
  readonly at: number;
}

/** People who ask the same question over and over. */
export interface Crowd {
  /** What has been answered, or lost, so far. */
  readonly asked: readonly Asked[];
  /** Resolves when so many more have been answered. */
  more(count: number): Promise<void>;
  /** Resolves when something like that becomes of a request. */
  some(like: (one: Asked) => boolean): Promise<void>;
  /** Everybody finishes what they asked, and leaves. */
  leave(): Promise<readonly Asked[]>;
}

/** Sends one signed interaction; never rejects. */
export function post(url: string, key: SigningKey, interaction: object, agent?: Agent): Promise<Asked> {
  const body = JSON.stringify(interaction);
  const at = performance.now();
  return new Promise((resolve) => {
    const done = (status: number | null, text: string) => resolve({ status, text, ms: performance.now() - at, at });
    const headers = { 'Content-Length': Buffer.byteLength(body), ...key.headers(body) };
    const request = open(url, { method: 'POST', headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      // A response that is cut off was none.
      response.on('close', () => done(response.complete ? (response.statusCode ?? null) : null, text));
      response.on('error', () => undefined);
    });
    request.on('error', () => done(null, ''));
    request.end(body);
  });
}

/** Lets so many people ask at once, until they are told to leave. */
export function gather(url: string, key: SigningKey, people: number, question: string): Crowd {
  const asked: Asked[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: people });
  const waiting = new Set<() => void>();
  let leaving = false;
  /** Resolves when something holds after a request. */
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
    });
  async function person(): Promise<void> {
    while (!leaving) {
      asked.push(await post(url, key, chatInput('ask', { question }), agent));
      for (const look of waiting) look();
    }
  }
  const everybody = Promise.all(Array.from({ length: people }, person));
  return {
    asked,
    more: (count) => {
      const enough = asked.length + count;
      return until(() => asked.length >= enough);
    },
    some: (like) => {
      const before = asked.length;
      return until(() => asked.slice(before).some(like));
    },
    async leave() {
      leaving = true;
      await everybody;
      agent.destroy();
      return asked;
    },
  };
}
