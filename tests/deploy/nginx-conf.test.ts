import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { DEFER_AFTER_MS } from '../../src/transports/answer-in-time/deadline.ts';
import { REQUEST_WITHIN_MS } from '../../src/transports/http/server.ts';
import { NEEDS_NGINX, NGINX, settingsFor } from '../replicas/nginx.ts';

const shipped = readFileSync('deploy/nginx.conf', 'utf8');

/** Discord's patience with a first answer. */
const DISCORD_WAITS_MS = 3_000;

/** "2300ms" → 2300, "75s" → 75000: a directive's time. */
function timeOf(directive: string): number[] {
  return [...shipped.matchAll(new RegExp(`^ *${directive} (\\d+)(ms|s);`, 'gm'))].map(
    ([, count, unit]) => Number(count) * (unit === 's' ? 1_000 : 1),
  );
}

it('its times fit the three-second rule', () => {
  const [read = 0] = timeOf('proxy_read_timeout');
  const [tries = 0] = timeOf('proxy_next_upstream_timeout');
  expect(read).toBeGreaterThan(DEFER_AFTER_MS);
  // There must be a second bot to ask once the first has said nothing, and time for it to answer; not for a third to be asked too late.
  expect(tries).toBeGreaterThan(read);
  expect(tries).toBeLessThan(DISCORD_WAITS_MS);
  expect(DISCORD_WAITS_MS - read).toBeGreaterThanOrEqual(500);
  for (const name of ['client_header_timeout', 'client_body_timeout'])
    expect(timeOf(name)[0]).toBeLessThanOrEqual(REQUEST_WITHIN_MS);
});

it('keeps connections to the bots for less time than they do', () => {
  const [toBots = 0] = timeOf('keepalive_timeout');
  const kept = /KEEP_ALIVE_MS = ([\d_]+)/.exec(readFileSync('src/transports/http/server.ts', 'utf8'))?.[1] ?? '0';
  expect(toBots).toBeLessThan(Number(kept.replaceAll('_', '')));
});

it('takes a body of the size that the bots take', () => {
  const source = readFileSync('src/transports/http/endpoint.ts', 'utf8');
  expect(source).toContain('LARGEST_BODY = 512 * 1024');
  expect(shipped).toMatch(/client_max_body_size 512k;/);
  expect(shipped).toMatch(/client_body_buffer_size 512k;/);
});

it.skipIf(NGINX === null)(`nginx itself finds nothing wrong with it (${NEEDS_NGINX})`, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-nginx-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, settingsFor(shipped, [8787, 8788], { port: 8080, own: 8081 }, folder));
  const check = promisify(execFile)(NGINX ?? '', ['-t', '-q', '-p', folder, '-c', file, '-e', 'stderr']);
  expect((await check).stderr).toBe('');
  // The same settings, one of them misspelt: the check can fail.
  writeFileSync(file, readFileSync(file, 'utf8').replace('least_conn', 'least_con'));
  await expect(
    promisify(execFile)(NGINX ?? '', ['-t', '-q', '-p', folder, '-c', file, '-e', 'stderr']),
  ).rejects.toThrow(/least_con/);
});
