import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { LiveLibrary, type StateBuilder } from '../../src/library/live-library.ts';
import type { OpenLibrary } from '../../src/library/open-library.ts';
import { StoredArticle } from '../../src/library/snapshot/stored-article.ts';
import { folderWith, inTime, noticesCame, ownClock, pass } from '../support/watched-folder.ts';

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
    await pass(folder, 40 * (n % 4));
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
  const { live, folder, cacheDir, said, write, until } = await follow({ below: 'kept' });
  await write('c.md', LONG);
  await until(() => live.current.articles.length === 3 && isStored(live));
  const [name = ''] = await readdir(cacheDir);
  const { mtimeMs } = await stat(path.join(cacheDir, name));
  await noticesCame();
  await pass(folder, 2_000);
  expect(await readdir(cacheDir)).toEqual([name]);
  expect((await stat(path.join(cacheDir, name))).mtimeMs).toBe(mtimeMs);
  expect(said).toEqual(['1 0 0']);
});

it('a snapshot that cannot be saved is said once and not tried with every change', async () => {
  const { live, folder, said, write, cacheDir, until } = await follow({ below: 'kept' });
  // A folder stands in the snapshot's place: it is written, which the watch sees, and cannot be put there.
  const { snapshotFile } = await import('../../src/library/snapshot/snapshot.ts');
  await mkdir(path.join(snapshotFile(cacheDir, path.dirname(cacheDir)), 'x'), { recursive: true });
  for (const name of ['c', 'd', 'e', 'f']) {
    await write(`${name}.md`, LONG);
    await until(() => live.current.articles.some(({ id }) => id === name));
  }
  await noticesCame();
  await pass(folder, 2_000);
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
