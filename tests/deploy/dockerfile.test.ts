import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startDiscord } from '../support/discord/server.ts';
import { freePort } from '../support/free-port.ts';
import { environmentOf, lastOf, wordsOf } from './dockerfile.ts';
import { checkHealth, healthy, shippedImage, startContainer, stopContainer } from './image-process.ts';

const { stages, final } = shippedImage();

/** What of the project's folder Docker is shown. */
const shown = readFileSync('deploy/Dockerfile.dockerignore', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));

it('copies only what is there, and shows Docker nothing that it does not copy', () => {
  const copied = stages
    .flatMap(({ steps }) => steps)
    .filter(({ name, flags }) => name === 'COPY' && flags.from === undefined)
    .flatMap(({ text }) => wordsOf(text).slice(0, -1));
  expect(copied.filter((file) => !existsSync(file))).toEqual([]);
  expect(new Set(copied)).toEqual(new Set(shown));
});

it('copies from stages that are there', () => {
  const from = stages.flatMap(({ steps }) => steps).flatMap(({ flags }) => flags.from ?? []);
  expect(from.length).toBeGreaterThan(0);
  expect(from.filter((name) => !stages.some(({ alias }) => alias === name))).toEqual([]);
});

it('runs as a numbered user that is not root and owns the cache, on a Node that the program supports', () => {
  const user = lastOf(final, 'USER').text;
  expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  const cache = final.steps.find(
    ({ name, text }) => name === 'COPY' && text.endsWith(` ${environmentOf(final).CACHE_DIR}`),
  );
  expect(cache?.flags.chown).toBe(user);
  expect(wordsOf(lastOf(final, 'VOLUME').text)).toContain(environmentOf(final).CACHE_DIR);
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [least] = engines.node.match(/\d+/) ?? [];
  for (const { image } of stages) expect(Number(/^node:(\d+)-/.exec(image)?.[1])).toBeGreaterThanOrEqual(Number(least));
});

it('has the Node that the README recommends', () => {
  const [, recommended] =
    /\[Node\.js\]\(https:\/\/nodejs\.org\)[^.]*?best (\d+)/.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(stages.map(({ image }) => image)).toEqual(stages.map(() => `node:${recommended}-slim`));
});

it.each(['http', 'gateway'] as const)('what it starts with MODE=%s is healthy, and stops cleanly', async (MODE) => {
  const discord = await startDiscord();
  const cache = mkdtempSync(path.join(tmpdir(), 'verbatim-image-'));
  onTestFinished(async () => {
    await discord.close();
    rmSync(cache, { recursive: true });
  });
  const env = {
    ...environmentOf(final),
    MODE,
    DISCORD_PUBLIC_KEY: discord.key.publicKey,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE: discord.apiBase,
    PORT: `${await freePort()}`,
    METRICS_PORT: `${await freePort()}`,
    CORPUS_DIR: 'corpus',
    CACHE_DIR: cache,
  };
  const place = { cwd: process.cwd(), env };
  expect(await checkHealth(final, place)).toBe(1);
  const { child, stderr } = startContainer(final, place);
  // It stops in its own time only once it has begun to answer; until then each look at its health would be a process for nothing.
  await expect.poll(stderr).toContain('add the bot to a server');
  await healthy(final, place, child, stderr);
  expect(await stopContainer(final, child)).toBe(0);
  expect(await checkHealth(final, place)).toBe(1);
});
