import type { ChildProcess, Serializable } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../../src/library/open-library.ts';
import { draftOf } from '../../src/library/snapshot/drafts.ts';
import { type KeptCorpus, keptCorpus } from '../support/kept-corpus.ts';
import { exitOf, forkTypeScript } from '../support/run-typescript.ts';

const FILES = { 'a.md': 'One came. Two came.', 'b.md': 'Three came.' };
const UUID = '01234567-89ab-cdef-0123-456789abcdef';

async function forked(name: string, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const child = await forkTypeScript(new URL(`./processes/${name}.ts`, import.meta.url), { ...process.env, ...env });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** What stands beside a snapshot. */
const besides = async ({ cacheDir, file }: KeptCorpus): Promise<string[]> =>
  (await readdir(cacheDir)).filter((name) => name !== path.basename(file)).sort();

/** As a start of the bot does; so many new sentences are worth a snapshot. */
async function start({ folder, cacheDir }: KeptCorpus, worthKeeping = 1_000): Promise<void> {
  const library = await openLibrary(folder, { cacheDir, worthKeeping });
  expect(library.articles.length).toBeGreaterThan(1);
  await library.close();
}

it('what a process leaves that is killed while it writes goes with the next start; what one is writing stays', async () => {
  const kept = await keptCorpus(FILES);
  const killed = await forked('stuck-writer', { TEST_SNAPSHOT: kept.file });
  const writing = await forked('stuck-writer', { TEST_SNAPSHOT: kept.file });
  await Promise.all([once(killed, 'message'), once(writing, 'message')]);
  expect(await besides(kept)).toHaveLength(2);
  killed.kill('SIGKILL');
  await exitOf(killed);
  const whole = await readFile(kept.file);
  await start(kept);
  const [draft, ...others] = await besides(kept);
  expect(others).toEqual([]);
  expect(draft).toContain(`-${writing.pid}-`);
  expect(await readFile(kept.file)).toEqual(whole);
  writing.kill('SIGKILL');
  await exitOf(writing);
  await start(kept);
  expect(await besides(kept)).toEqual([]);
});

it('it goes with the next writing, too, whichever corpus it was of', async () => {
  const kept = await keptCorpus(FILES);
  const others = path.join(kept.cacheDir, 'library-0123456789ab.snapshot');
  const killed = await forked('stuck-writer', { TEST_SNAPSHOT: others });
  await once(killed, 'message');
  killed.kill('SIGKILL');
  await exitOf(killed);
  expect(await besides(kept)).toHaveLength(1);
  await writeFile(path.join(kept.folder, 'c.md'), 'Four came.');
  await start(kept, 1);
  expect(await besides(kept)).toEqual([]);
});

it('only what is known to be left is removed', async () => {
  const kept = await keptCorpus(FILES);
  const name = path.basename(kept.file);
  const mine = path.basename(draftOf(kept.file));
  const [, place = '', pid = '', beginning = ''] = /\.snapshot\.([^-]+)-(\d+)-(\d*)-/.exec(mine) ?? [];
  const elsewhere = 'f'.repeat(12);
  expect(place).not.toBe(elsewhere);
  const old: Readonly<Record<string, boolean>> = {
    // Another machine's or container's, and one of an earlier version: for ten minutes nobody has written to them.
    [`${name}.${elsewhere}-1-77-${UUID}`]: true,
    [`${name}.1-${UUID}`]: true,
    // Of this process, however slow it is.
    [mine]: false,
    // Somebody's own.
    [`${name}.bak`]: false,
    [`${name}.1-ab`]: false,
    [`notes.${UUID}`]: false,
    [`my-${name}.1-${UUID}`]: false,
  };
  const fresh: Readonly<Record<string, boolean>> = {
    [`${name}.${elsewhere}-1-78-${UUID}`]: false,
    [`${name}.2-${UUID}`]: false,
    // A process has this one's number that began at another time.
    ...(process.platform === 'linux' ? { [`${name}.${place}-${pid}-${Number(beginning) - 1}-${UUID}`]: true } : {}),
    // Nobody has that number.
    [`${name}.${place}-4194305-77-${UUID}`]: true,
  };
  const long = new Date(Date.now() - 660_000);
  for (const one of Object.keys({ ...old, ...fresh })) await writeFile(path.join(kept.cacheDir, one), 'half of');
  for (const one of Object.keys(old)) await utimes(path.join(kept.cacheDir, one), long, long);
  await start(kept);
  const stays = Object.entries({ ...old, ...fresh }).flatMap(([one, goes]) => (goes ? [] : [one]));
  expect(await besides(kept)).toEqual(stays.sort());
});

it('two bots that save into one folder do not remove what the other is writing', async () => {
  const kept = await keptCorpus(FILES);
  const env = { TEST_SNAPSHOT: kept.file, TEST_FOLDER: kept.folder, TEST_TIMES: '20' };
  const bots = await Promise.all([forked('saver', env), forked('saver', env)]);
  const found = await Promise.all(bots.map(async (bot) => (await once(bot, 'message'))[0] as Serializable));
  expect(found).toEqual(bots.map(() => Array(20).fill('saved')));
  expect(await besides(kept)).toEqual([]);
  await start(kept);
});
