import { appendFile, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderPrint } from '../../../src/corpus/folder/folder-print.ts';
import { held } from '../../support/held.ts';
import { CHANGES, folderWith, inTime, noticesCame, pass, watching } from '../../support/watched-folder.ts';

/** As usual, but sooner. */
const TIMES = { quietMs: 80, mostMs: 600, lookMs: 200 };
/** Without comparing. */
const NOTICES = { ...TIMES, lookMs: 3_600_000 };

describe('through the system’s notices', () => {
  it.each(CHANGES)('%s is reported once', async (_name, change) => {
    const folder = await folderWith(['a.md', 'deep/er/x.md']);
    const watch = await watching(folder, NOTICES);
    await change(folder);
    expect(await watch.reports()).toBe(1);
  });
});

it('a new folder is watched at once', async () => {
  const folder = await folderWith();
  const watch = await watching(folder, NOTICES);
  await mkdir(path.join(folder, 'new'));
  expect(await watch.reports()).toBe(1);
  await writeFile(path.join(folder, 'new/b.md'), 'Two.');
  expect(await watch.reports()).toBe(1);
});

it('the folder may go and come back', async () => {
  const folder = await folderWith();
  const watch = await watching(folder, TIMES);
  await rm(folder, { recursive: true });
  expect(await watch.reports()).toBe(1);
  await mkdir(folder);
  await writeFile(path.join(folder, 'b.md'), 'Two.');
  expect(await watch.reports()).toBeGreaterThan(0);
  await writeFile(path.join(folder, 'b.md'), 'Three.');
  expect(await watch.reports()).toBe(1);
});

it('a folder that takes the place of another is watched in its stead', async () => {
  const folder = await folderWith();
  const watch = await watching(folder, TIMES);
  const next = `${folder}-next`;
  await mkdir(next);
  await writeFile(path.join(next, 'a.md'), 'One.');
  await rename(folder, `${folder}-old`);
  await rename(next, folder);
  expect(await watch.reports()).toBeGreaterThan(0);
  await appendFile(path.join(folder, 'a.md'), ' More.');
  expect(await watch.reports()).toBe(1);
});

it('what nobody reads is not reported: hidden files and folders, and what links lead to', async () => {
  const folder = await folderWith(['a.md', '.git/index']);
  const outside = path.join(path.dirname(folder), 'outside');
  await mkdir(outside);
  await symlink(outside, path.join(folder, 'link'));
  const watch = await watching(folder, TIMES);
  await writeFile(path.join(folder, '.a.md.swp'), 'x');
  await writeFile(path.join(folder, '.git/index'), 'xyz');
  await writeFile(path.join(outside, 'b.md'), 'Two.');
  expect(await watch.reportsByNow()).toBe(0);
});

it('fifty files at once are one change', async () => {
  const folder = await folderWith();
  const watch = await watching(folder, TIMES);
  await Promise.all(Array.from({ length: 50 }, (_, i) => writeFile(path.join(folder, `n${i}.md`), `Number ${i}.`)));
  expect(await watch.reports()).toBe(1);
});

it('what goes on and on is reported while it does', async () => {
  const folder = await folderWith();
  const watch = await watching(folder, { ...NOTICES, mostMs: 400 });
  for (let passed = 0; passed < 1_200; passed += 40) {
    const before = watch.signs;
    await appendFile(path.join(folder, 'a.md'), ' More.');
    await expect.poll(() => watch.signs).toBeGreaterThan(before);
    // Never quiet for as long as it takes.
    await pass(40);
  }
  expect(await watch.reportsByNow()).toBeGreaterThanOrEqual(2);
});

it('a change while one is worked on is reported afterwards, never at the same time', async () => {
  const folder = await folderWith();
  let begun = 0;
  let working = 0;
  let together = 0;
  let work = Promise.resolve();
  const watch = await watching(folder, NOTICES, async () => {
    begun++;
    together = Math.max(together, ++working);
    await work;
    working--;
  });
  const long = held<void>();
  work = long.promise;
  begun = 0;
  await writeFile(path.join(folder, 'b.md'), 'Two.');
  await inTime(() => begun === 1);
  await writeFile(path.join(folder, 'c.md'), 'Three.');
  await noticesCame();
  await pass(1_500);
  expect([begun, working]).toEqual([1, 1]);
  long.release();
  expect(await watch.reports()).toBe(2);
  expect([begun, together]).toEqual([2, 1]);
});

it('closing waits for what is under way, and then nothing is reported any more', async () => {
  const folder = await folderWith();
  let begun = 0;
  let work = Promise.resolve();
  const watch = await watching(folder, TIMES, async () => {
    begun++;
    await work;
  });
  const long = held<void>();
  work = long.promise;
  begun = 0;
  await writeFile(path.join(folder, 'b.md'), 'Two.');
  await inTime(() => begun === 1);
  let isClosed = false;
  const closing = watch.close().then(() => {
    isClosed = true;
  });
  await pass(1_500);
  expect(isClosed).toBe(false);
  long.release();
  await closing;
  await writeFile(path.join(folder, 'c.md'), 'Three.');
  await noticesCame();
  await pass(1_500);
  expect(begun).toBe(1);
});

it('two looks at the same folder are the same, in whatever order the system lists it', async () => {
  const folder = await folderWith(['b.md', 'a.md', 'x/c.md']);
  expect((await folderPrint(folder)).text).toBe((await folderPrint(folder)).text);
  expect((await folderPrint(path.join(folder, 'nowhere'))).text).toContain('ENOENT');
});
