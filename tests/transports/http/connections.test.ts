import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDoorLog } from '../../../src/app/door-log.ts';
import { openHealthDoor } from '../../../src/transports/operating/health-door.ts';
import { chatInput } from '../../support/discord/payloads.ts';
import type { Discord } from '../../support/discord/server.ts';
import { discordFor } from '../door.ts';
import { bareConnection, httpDoorFor, send } from '../http.ts';

/** More than the door takes. */
const IDLE = 1_200;
const PING = '{"type":1}';

/** Connections on which nothing is sent, each let in before the next is opened, so that none waits outside. */
async function idleConnections(address: string, count: number): Promise<Socket[]> {
  const { hostname, port } = new URL(address);
  const sockets: Socket[] = [];
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  for (let i = 0; i < count; i++) {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    sockets.push(socket);
    await once(socket, 'connect');
  }
  return sockets;
}

const requestOf = (discord: Discord, body: string): string => {
  const headers = { Host: 'here', 'Content-Length': Buffer.byteLength(body), ...discord.key.headers(body) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /interactions HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
};

describe('more connections than there may be', () => {
  it('lock nobody out who signs, neither on a new connection nor on one that was kept', async () => {
    const discord = await discordFor();
    // Longer than the test takes: it is not time that makes room.
    const { door, url, log } = await httpDoorFor(discord, { requestWithinMs: 60_000 });
    const kept = bareConnection(door.address);
    kept.write(requestOf(discord, JSON.stringify(chatInput('ask'))));
    await log.first('answered');
    await idleConnections(door.address, IDLE);
    for (let i = 0; i < 20; i++) expect(await discord.post(chatInput('ask'), url)).toContain('pong');
    kept.write(requestOf(discord, JSON.stringify(chatInput('ask'))));
    await expect.poll(() => log.of('answered').length).toBe(22);
    const dropped = log.of('connection dropped').map(({ which }) => which);
    // All but the thousand that there may be, and room for those who asked.
    expect(dropped.length).toBeGreaterThan(IDLE - 1_000);
    expect(new Set(dropped)).toEqual(new Set(['unproven']));
  });

  it('of Discord’s own: the one that has rested longest goes', async () => {
    const discord = await discordFor();
    const { door, log } = await httpDoorFor(discord, { mostConnections: 2 });
    let asked = 0;
    const ask = async (connection: ReturnType<typeof bareConnection>): Promise<void> => {
      asked += 1;
      connection.write(requestOf(discord, JSON.stringify(chatInput('ask'))));
      await expect.poll(() => log.of('answered').length).toBe(asked);
    };
    const first = bareConnection(door.address);
    await ask(first);
    const second = bareConnection(door.address);
    await ask(second);
    await ask(first);
    await ask(bareConnection(door.address));
    expect(await second.ended).toContain('pong');
    await ask(first);
    expect(log.of('connection dropped').map(({ which }) => which)).toEqual(['resting']);
  });
});

describe('a connection is kept after a reply', () => {
  it('to a signed request, and to nothing else', async () => {
    const discord = await discordFor();
    const { door } = await httpDoorFor(discord, { metrics: () => 'x 1\n' });
    const isKept = async (path: string, method: string, headers: object, body = ''): Promise<boolean> => {
      const { headers: got } = await send(door.address + path, {
        method,
        headers: { Connection: 'keep-alive', ...headers },
        body,
      });
      return got.connection !== 'close';
    };
    expect(await isKept('/interactions', 'POST', discord.key.headers(PING), PING)).toBe(true);
    const asked = JSON.stringify(chatInput('ask'));
    expect(await isKept('/interactions', 'POST', discord.key.headers(asked), asked)).toBe(true);
    for (const page of ['/healthz', '/readyz', '/metrics']) expect(await isKept(page, 'GET', {})).toBe(false);
    for (const path of ['/', '/interactions', '/elsewhere']) expect(await isKept(path, 'GET', {})).toBe(false);
    expect(await isKept('/interactions', 'POST', {}, PING)).toBe(false);
    const wrong = { ...discord.key.headers(PING), 'X-Signature-Ed25519': '0'.repeat(128) };
    expect(await isKept('/interactions', 'POST', wrong, PING)).toBe(false);
    const old = discord.key.headers(PING, `${Math.floor(Date.now() / 1_000) - 3_600}`);
    expect(await isKept('/interactions', 'POST', old, PING)).toBe(false);
  });

  it('nowhere on the port for health', async () => {
    const door = await openHealthDoor({ host: '127.0.0.1', port: 0, isReady: () => true, metrics: () => 'x 1\n' });
    onTestFinished(() => door.close());
    for (const path of ['/healthz', '/readyz', '/metrics', '/elsewhere']) {
      const { headers } = await send(door.address + path, { method: 'GET', headers: { Connection: 'keep-alive' } });
      expect(headers.connection).toBe('close');
    }
  });

  it('not one on which nothing comes', async () => {
    const discord = await discordFor();
    const { door } = await httpDoorFor(discord, { requestWithinMs: 150 });
    expect(await bareConnection(door.address).ended).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('the log', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells of dropped connections at once, then once a minute, with their number', () => {
    vi.useFakeTimers();
    const lines: unknown[] = [];
    const log = { debug: () => {}, info: () => {}, error: () => {}, warn: (fields: unknown) => lines.push(fields) };
    const report = openDoorLog(log as unknown as Parameters<typeof openDoorLog>[0]);
    const drop = (which: 'unproven' | 'resting' | 'new', times: number): void => {
      for (let i = 0; i < times; i++) report({ type: 'connection dropped', which });
    };
    drop('unproven', 500);
    expect(lines).toEqual([{ unproven: 1 }]);
    vi.advanceTimersByTime(59_000);
    drop('new', 2);
    expect(lines).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(lines.slice(1)).toEqual([{ unproven: 499, new: 2 }]);
    // A quiet minute is not worth a line, and after it the next one is told at once.
    vi.advanceTimersByTime(180_000);
    expect(lines).toHaveLength(2);
    drop('resting', 1);
    expect(lines.slice(2)).toEqual([{ resting: 1 }]);
  });
});
