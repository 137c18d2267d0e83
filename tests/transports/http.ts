import { request as open } from 'node:http';
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import { type HttpDoor, type HttpDoorOptions, openHttpDoor } from '../../src/transports/http/http-door.ts';
import '../../src/transports/answer-in-time/delivery.ts';
import type { Discord } from '../support/discord/server.ts';
import { held } from '../support/held.ts';
import { deferred, says } from './answers.ts';
import { UNHURRIED } from './door.ts';
import { type Recorder, recorder } from './recorder.ts';

// The door loads it at its first late answer, which on a busy machine takes longer than Discord may take to read a response.

/** The HTTP door open for a local Discord's requests, with what it reports. */
export async function httpDoorFor(
  discord: Discord,
  options: Partial<HttpDoorOptions> = {},
): Promise<{ readonly door: HttpDoor; readonly url: string; readonly log: Recorder }> {
  const log = recorder();
  const door = await openHttpDoor({
    host: '127.0.0.1',
    port: 0,
    publicKey: discord.key.publicKey,
    apiBase: discord.apiBase,
    respond: async () => says('pong'),
    deferral: deferred,
    report: log.report,
    isReady: () => true,
    ...UNHURRIED,
    ...options,
  });
  onTestFinished(() => door.close());
  return { door, url: `${door.address}/interactions`, log };
}

/** What an HTTP request got. */
export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends one request with these headers; its length is announced unless it is sent in chunks. */
export function send(
  url: string,
  { method = 'POST', headers = {}, body = '' }: { method?: string; headers?: object; body?: string | Uint8Array } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const length = 'Transfer-Encoding' in headers ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const request = open(url, { method, headers: { ...length, ...headers } });
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** A bare connection on which a test writes what it likes; `ended` is all that came back. */
export function bareConnection(address: string): {
  write(text: string): void;
  end(): void;
  /** Resolves when something has come back. */
  readonly heard: Promise<void>;
  readonly ended: Promise<string>;
} {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let text = '';
  const heard = held<void>();
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
    heard.release();
  });
  const ended = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(text));
    socket.on('error', () => undefined);
  });
  onTestFinished(() => void socket.destroy());
  return { write: (more) => void socket.write(more), end: () => void socket.destroy(), heard: heard.promise, ended };
}
