import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { snapshotFile } from '../../src/library/snapshot/snapshot.ts';
import { exitOf, runnable } from '../support/run-typescript.ts';
import { followedThroughChanges, type RoomFigures } from './short-of-room.ts';

const run = promisify(execFile);
/** Enough for a snapshot that does not fit into some kilobytes. */
const LONG = Array.from({ length: 200 }, (_, i) => `The ${i}th ferry came and brought letters from the island.`).join(
  '\n\n',
);
const SCRIPT = new URL('./processes/short-of-room.ts', import.meta.url);

interface Places {
  readonly folder: string;
  readonly cacheDir: string;
}

/** A folder with articles, and a place for a cache. */
async function places(): Promise<Places> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = path.join(root, 'corpus');
  await mkdir(folder);
  await writeFile(path.join(folder, 'a.md'), 'Nobody came.');
  await writeFile(path.join(folder, 'b.md'), LONG);
  return { folder, cacheDir: path.join(root, 'cache') };
}

const follow = ({ folder, cacheDir }: Places): Promise<RoomFigures> => followedThroughChanges(folder, cacheDir);

/** Follows the articles with room enough, and leaves a snapshot behind; nothing is said. */
async function followed(where: Places): Promise<void> {
  const figures = await follow(where);
  expect(figures).toEqual({ said: [], failed: [], texts: ['The last one came.', LONG] });
}

/** The articles were followed all the time, and it was said once, with a remedy, why there is no snapshot. */
function expectAnswering(
  { said, failed, texts }: RoomFigures,
  { folder, cacheDir }: Places,
  why: RegExp,
  remedy: string,
) {
  expect(failed).toEqual([]);
  expect(texts).toEqual(['The last one came.', LONG]);
  expect(said).toHaveLength(1);
  const [line = ''] = said;
  expect(line).toMatch(why);
  expect(line.startsWith(`${snapshotFile(cacheDir, folder)}: no snapshot is kept: it cannot be written (`)).toBe(true);
  expect(line.endsWith(`; everything is answered all the same → ${remedy}`)).toBe(true);
}

const MAKE_ROOM = 'make room there, or set CACHE_DIR to another folder';
const MAY_NOT_WRITE = 'let the bot write there, or set CACHE_DIR to another folder';

/** Mounts a file system of its own. Returns false where that is not allowed. */
async function mounted(at: string, options: string): Promise<boolean> {
  await mkdir(at, { recursive: true });
  const isThere = await run('mount', ['-t', 'tmpfs', '-o', options, 'verbatim-test', at]).then(
    () => true,
    () => false,
  );
  if (isThere) onTestFinished(async () => void (await run('umount', [at])));
  return isThere;
}

it('a full disk is said once, and everything is answered from memory', async ({ skip }) => {
  const where = await places();
  if (!(await mounted(where.cacheDir, 'size=16k'))) skip('no file system may be mounted here');
  const figures = await follow(where);
  expectAnswering(figures, where, /\(ENOSPC\)/, MAKE_ROOM);
  expect(await readdir(where.cacheDir)).toEqual([]);
});

it('a disk that is full when a snapshot is to take the place of another leaves the one before whole', async ({
  skip,
}) => {
  const where = await places();
  if (!(await mounted(where.cacheDir, 'size=512k'))) skip('no file system may be mounted here');
  await followed(where);
  const before = await readdir(where.cacheDir);
  expect(before).toHaveLength(1);
  const filler = path.join(where.cacheDir, 'something-else');
  await writeFile(filler, Buffer.alloc(700_000)).catch(() => null);
  const figures = await follow(where);
  expectAnswering(figures, where, /\(ENOSPC\)/, MAKE_ROOM);
  expect((await readdir(where.cacheDir)).filter((name) => name !== path.basename(filler))).toEqual(before);
  await rm(filler);
  await followed(where);
});

it('a limit on the size of files is said once, too', async ({ skip }) => {
  if (process.platform === 'win32') skip('there is no such limit here');
  const where = await places();
  // Sixteen blocks of 512 or 1024 bytes.
  const child = spawn('sh', ['-c', 'ulimit -f 16; exec "$0" "$@"', process.execPath, await runnable(SCRIPT)], {
    env: { ...process.env, TEST_FOLDER: where.folder, TEST_CACHE: where.cacheDir },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [figures] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  expect(await exitOf(child)).toBe(0);
  expectAnswering(
    figures,
    where,
    /\(EFBIG\)/,
    'allow the bot larger files (ulimit -f), or set CACHE_DIR to another folder',
  );
  expect(await readdir(where.cacheDir)).toEqual([]);
});

it('a folder that may only be read is said once, and a snapshot that is there is used', async ({ skip }) => {
  const where = await places();
  const isRoot = process.getuid?.() === 0;
  if (isRoot && !(await mounted(where.cacheDir, 'size=1m')))
    skip('root may write everywhere, and nothing may be mounted');
  await followed(where);
  if (isRoot) await run('mount', ['-o', 'remount,ro', where.cacheDir]);
  else await chmod(where.cacheDir, 0o555);
  onTestFinished(async () => (isRoot ? undefined : chmod(where.cacheDir, 0o755)));
  const names = await readdir(where.cacheDir);
  const figures = await follow(where);
  expectAnswering(figures, where, /\((?:EROFS|EACCES)\)/, MAY_NOT_WRITE);
  expect(await readdir(where.cacheDir)).toEqual(names);
});

it('a folder that cannot be made is said once', async () => {
  const { folder, cacheDir } = await places();
  await writeFile(cacheDir, 'a file');
  const where = { folder, cacheDir: path.join(cacheDir, 'within') };
  const figures = await follow(where);
  expectAnswering(figures, where, /\((?:ENOTDIR|EEXIST)\)/, 'set CACHE_DIR to a folder that the bot may write to');
});
