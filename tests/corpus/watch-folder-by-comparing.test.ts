import { appendFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { WATCH_TIMES } from '../../src/corpus/folder/watch-folder.ts';
import { CHANGES, folderWith, pass, watching } from '../support/watched-folder.ts';

// As on a network drive, and where the system can watch no more folders.
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  watch: () => {
    throw Object.assign(new Error('no space left for watches'), { code: 'ENOSPC' });
  },
}));

describe('by comparing alone', () => {
  it.each(CHANGES)('%s is reported once', async (_name, change) => {
    const folder = await folderWith(['a.md', 'deep/er/x.md']);
    const watch = await watching(folder, { quietMs: 80, mostMs: 600, lookMs: 200 });
    await change(folder);
    expect(await watch.reports()).toBe(1);
  });
});

it('a change is reported in less than two seconds as the bot is set', async () => {
  const folder = await folderWith(Array.from({ length: 300 }, (_, i) => `${i % 7}/a${i}.md`));
  let reported = 0;
  const watch = await watching(folder, WATCH_TIMES, async () => {
    reported++;
  });
  for (const change of [
    () => appendFile(path.join(folder, '0/a0.md'), ' More.'),
    () => rm(path.join(folder, '1/a1.md')),
  ]) {
    reported = 0;
    await change();
    // By the clock on which the watch waits: what the disk takes on this machine is no part of it.
    await pass(2_000);
    expect(reported).toBe(1);
    expect(await watch.reportsByNow()).toBe(1);
  }
});
