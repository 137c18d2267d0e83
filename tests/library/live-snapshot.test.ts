import { statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/corpus/file/limits.ts';
import { LiveLibrary, type StateBuilder } from '../../src/library/live-library.ts';
import type { OpenLibrary } from '../../src/library/open-library.ts';
import { patiently } from '../../src/library/out-of-reach.ts';
import { openSnapshot, snapshotFile } from '../../src/library/snapshot/snapshot.ts';
import { StoredArticle } from '../../src/library/snapshot/stored-article.ts';
import { lastingThreads } from '../support/lasting-threads.ts';
import { overwriteWords } from '../support/overwrite-words.ts';
import { folderWith, inTime, noticesCame, ownClock, pass } from '../support/watched-folder.ts';

lastingThreads();

/** Changes are one as long as no time passes between them, which it does only while a test waits. */
const TIMES = { quietMs: 80, mostMs: 3_600_000, lookMs: 200 };
/** However far the clock moves while a thread is at work, its time is never over. */
const LIMITS = { readingMs: 1_000_000_000 };

interface Followed {
  readonly folder: string;
  readonly cacheDir: string;
  readonly live: LiveLibrary<OpenLibrary>;
  /** What was said, in order. */
  readonly said: string[];
  write(name: string, text: string): Promise<void>;
  /** Waits for something to be so. */
  until(isSo: () => boolean): Promise<void>;
}

/** Follows a folder, of which a snapshot is made as soon as a few sentences are new. */
async function follow(
  { below = '../cache', worthKeeping = 3 }: { readonly below?: string; readonly worthKeeping?: number } = {},
  build: (library: OpenLibrary) => void = () => {},
): Promise<Followed> {
  ownClock(['setTimeout', 'clearTimeout']);
  const folder = await folderWith(['a.md', 'b.md']);
  const cacheDir = path.join(folder, below);
  const state: StateBuilder<OpenLibrary> = function* (library) {
    yield;
    build(library);
    return library;
  };
  const live = await LiveLibrary.open(folder, state, { times: TIMES, limits: LIMITS, cacheDir, worthKeeping });
  onTestFinished(() => live.close());
  const said: string[] = [];
  live.follow({
    changed: ({ added, changed, removed }) => said.push(`${added} ${changed} ${removed}`),
    warned: ({ message }) => said.push(message),
    failed: (error) => said.push(String(error)),
  });
  const write = async (name: string, text: string): Promise<void> => {
    // Whole or not at all, whenever it is read.
    await writeFile(path.join(folder, `.${name}`), text);
    await rename(path.join(folder, `.${name}`), path.join(folder, name));
  };
  // The first look and the first reading are over when they have found something: from now on all is quiet.
  await write('b.md', 'Two.');
  await inTime(() => said.length > 0);
  said.length = 0;
  return { folder, cacheDir, live, said, write, until: inTime };
}

const LONG = 'One came. Two came. Three came. Four came.';
const isStored = ({ current }: LiveLibrary<OpenLibrary>): boolean =>
  current.articles.every((article) => article instanceof StoredArticle);

it('a snapshot is saved without a word, and after it only what changes is said to have changed', async () => {
  const { live, said, write, until } = await follow();
  await write('c.md', LONG);
  await until(() => live.current.articles.length === 3 && isStored(live));
  await write('a.md', 'Another one.');
  await until(() => said.length === 2);
  expect(live.current.articles.map(({ text }) => text)).toEqual(['Another one.', 'Two.', LONG]);
  // Whatever else is said comes before what happens next.
  await write('d.md', 'The last one.');
  await until(() => live.current.articles.length === 4);
  expect(said).toEqual(['1 0 0', '0 1 0', '1 0 0']);
});

it('what changes while a snapshot is saved is not lost, and is said once', async () => {
  const { live, folder, said, write, until } = await follow();
  for (let n = 0; n < 12; n++) {
    await write(`c${n}.md`, LONG);
    await pass(40 * (n % 4));
  }
  await rm(path.join(folder, 'b.md'));
  await write('a.md', 'The end.');
  await until(() => live.current.articles[0]?.text === 'The end.' && live.current.articles.length === 13);
  await until(
    () => isStored(live) || live.current.articles.filter((one) => !(one instanceof StoredArticle)).length < 3,
  );
  await write('last.md', LONG);
  await until(() => live.current.articles.length === 14);
  const sums = said
    .map((line) => line.split(' ').map(Number))
    .reduce((all, one) => all.map((n, i) => n + (one[i] ?? 0)));
  expect(sums).toEqual([13, 1, 1]);
  expect(live.current.articles.map(({ text }) => text)).toEqual(['The end.', ...Array(13).fill(LONG)]);
});

it('when building over a snapshot fails, the state before stays, and not everything is said to have changed afterwards', async () => {
  let failures = 1;
  const { live, said, write, until } = await follow({}, ({ articles }) => {
    if (articles.length === 3 && articles.every((article) => article instanceof StoredArticle) && failures-- > 0)
      throw new Error('not today');
  });
  await write('c.md', LONG);
  await until(() => said.length === 2);
  expect(live.current.articles.map(({ text }) => text)).toEqual(['One.', 'Two.', LONG]);
  await write('a.md', 'Another one.');
  await until(() => said.length === 3);
  expect(said).toEqual(['1 0 0', 'Error: not today', '0 1 0']);
  expect(live.current.articles.map(({ text }) => text)).toEqual(['Another one.', 'Two.', LONG]);
});

it('a folder for snapshots inside the corpus is neither read nor followed for ever', async () => {
  const { live, cacheDir, said, write, until } = await follow({ below: 'kept' });
  await write('c.md', LONG);
  await until(() => live.current.articles.length === 3 && isStored(live));
  const [name = ''] = await readdir(cacheDir);
  const { mtimeMs } = await stat(path.join(cacheDir, name));
  await noticesCame();
  await pass(2_000);
  expect(await readdir(cacheDir)).toEqual([name]);
  expect((await stat(path.join(cacheDir, name))).mtimeMs).toBe(mtimeMs);
  expect(said).toEqual(['1 0 0']);
});

it('a snapshot that cannot be saved is said once and not tried with every change', async () => {
  const { live, said, write, cacheDir, until } = await follow({ below: 'kept' });
  // A folder stands in the snapshot's place: it is written, which the watch sees, and cannot be put there.
  await mkdir(path.join(snapshotFile(cacheDir, path.dirname(cacheDir)), 'x'), { recursive: true });
  for (const name of ['c', 'd', 'e', 'f']) {
    await write(`${name}.md`, LONG);
    await until(() => live.current.articles.some(({ id }) => id === name));
  }
  await noticesCame();
  await pass(2_000);
  expect(said.filter((line) => /^no snapshot is kept: it cannot be written/.test(line))).toHaveLength(1);
  expect(said.filter((line) => /^\d/.test(line))).toHaveLength(4);
  expect(await readdir(cacheDir)).toHaveLength(1);
});

it('closing while a snapshot is saved ends it, and leaves nothing half', async () => {
  for (let n = 0; n < 5; n++) {
    const { live, said, write, cacheDir, until } = await follow();
    await write('c.md', LONG.repeat(200));
    // Saving begins when the change has been said; it is ended a little further on each time.
    await until(() => said.length > 0);
    for (let turns = 0; turns < 3 * n; turns++) await turn();
    await live.close();
    expect(said.filter((line) => line !== '1 0 0')).toEqual([]);
    expect((await readdir(cacheDir).catch(() => [])).filter((name) => !name.endsWith('.snapshot'))).toEqual([]);
  }
});

it('a state that cannot be built at first closes what was opened', async () => {
  const folder = await folderWith(['a.md']);
  const options = { cacheDir: path.join(path.dirname(folder), 'cache'), worthKeeping: 1 };
  let opened: OpenLibrary | null = null;
  const state: StateBuilder<null> = (library) => {
    opened = library;
    throw new Error('not this one');
  };
  await expect(LiveLibrary.open(folder, state, options)).rejects.toThrow('not this one');
  expect(() => (opened as OpenLibrary | null)?.articles[0]?.text).toThrow('closed');
});

/** A corpus that is answered from its snapshot, of which nothing has been read yet. */
async function followKept(): Promise<Followed & { readonly file: string }> {
  const followed = await follow();
  const { live, said, write, until, cacheDir, folder } = followed;
  await write('c.md', LONG);
  await until(() => live.current.articles.length === 3 && isStored(live));
  said.length = 0;
  return { ...followed, file: snapshotFile(cacheDir, folder) };
}

const textsOf = ({ current }: LiveLibrary<OpenLibrary>): Promise<string[]> =>
  patiently(() => current.articles.map(({ text }) => text), LIMITS.readingMs);

async function isSound(file: string): Promise<boolean> {
  const found = await openSnapshot(file, { ...DEFAULT_LIMITS, ...LIMITS });
  if ('reason' in found) return false;
  await found.close();
  return true;
}

it('a snapshot that is changed on disk is said to be once, is read around, and is made anew', async () => {
  const { live, said, until, file } = await followKept();
  const { ino } = await stat(file);
  await overwriteWords(file, 'Two came.', 'Two left.');
  await overwriteWords(file, 'One.', 'Two.');
  expect(await isSound(file)).toBe(false);
  const before = live.current;
  expect(await textsOf(live)).toEqual(['One.', 'Two.', LONG]);
  await until(() => live.current !== before);
  const { ino: other } = await stat(file);
  expect(other).not.toBe(ino);
  expect(await isSound(file)).toBe(true);
  expect(await textsOf(live)).toEqual(['One.', 'Two.', LONG]);
  // A question that is still being answered from the state before goes on with it.
  expect(before.articles.map(({ text }) => text)).toEqual(['One.', 'Two.', LONG]);
  await pass(500);
  expect(said).toEqual([
    expect.stringMatching(
      /^the snapshot was damaged after it had been opened \(.*: it has been changed\); what is damaged is read from the articles’ files again$/,
    ),
  ]);
});

it('an article that changes together with its snapshot is shown as it is now', async () => {
  const { live, said, write, until, file } = await followKept();
  const { ino } = await stat(file);
  await overwriteWords(file, 'Two came.', 'Two left.');
  await write('c.md', 'Nobody came.');
  await textsOf(live).catch(() => null);
  await until(() => live.current.articles[2]?.hash !== undefined && said.some((line) => /^\d/.test(line)));
  expect(await textsOf(live)).toEqual(['One.', 'Two.', 'Nobody came.']);
  await until(() => statSync(file).ino !== ino);
  expect(said.filter((line) => /^\d/.test(line))).toEqual(['0 1 0']);
  expect(await isSound(file)).toBe(true);
});

it('the last good version of a file that cannot be read any more goes when the snapshot is damaged', async () => {
  const { live, said, write, until, file } = await followKept();
  await write('c.md', '');
  await until(() => said.includes('the file is empty; its last good version stays in use'));
  expect(live.current.articles).toHaveLength(3);
  const { ino } = await stat(file);
  await overwriteWords(file, 'Two came.', 'Two left.');
  await expect(textsOf(live)).rejects.toThrow('cannot be read from the snapshot: it has been changed');
  await until(() => live.current.articles.length === 2);
  expect(await textsOf(live)).toEqual(['One.', 'Two.']);
  expect(said.slice(1)).toEqual([expect.stringContaining('damaged'), '0 0 1', 'the file is empty']);
  await until(() => statSync(file).ino !== ino);
  expect(await isSound(file)).toBe(true);
});

it('when the folder for snapshots is removed, everything is answered on, and the next snapshot makes it anew', async () => {
  const { live, said, write, until, file, cacheDir } = await followKept();
  await rm(cacheDir, { recursive: true });
  expect(await textsOf(live)).toEqual(['One.', 'Two.', LONG]);
  await write('a.md', 'Another one.');
  await until(() => said.length === 1);
  expect(await textsOf(live)).toEqual(['Another one.', 'Two.', LONG]);
  await write('d.md', LONG);
  await until(() => live.current.articles.length === 4 && isStored(live));
  expect(await isSound(file)).toBe(true);
  expect(said).toEqual(['0 1 0', '1 0 0']);
});

it('when a file stands in the place of the folder for snapshots, that is said once, and everything is answered on', async () => {
  const { live, said, write, until, cacheDir } = await followKept();
  await rm(cacheDir, { recursive: true });
  await writeFile(cacheDir, 'a file');
  for (const name of ['d', 'e']) {
    await write(`${name}.md`, LONG);
    await until(() => live.current.articles.some(({ id }) => id === name));
  }
  expect(await textsOf(live)).toEqual(['One.', 'Two.', LONG, LONG, LONG]);
  expect(said.filter((line) => !/^\d/.test(line))).toEqual([
    expect.stringMatching(/^no snapshot is kept: it cannot be written \((?:EEXIST|ENOTDIR)\)/),
  ]);
});
