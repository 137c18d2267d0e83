import { EventEmitter } from 'node:events';
import { link, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { WATCH_TIMES } from '../../../src/corpus/folder/watch-folder.ts';
import { CHANGES, folderWith, pass, watching } from '../../support/watched-folder.ts';

const { mount, asked } = vi.hoisted(() => ({ mount: { kind: 'ext4' }, asked: { stats: 0 } }));

// The system agrees to watch, and tells of nothing; what is asked of it is counted.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const counted = <T extends unknown[]>(ask: (...given: T) => void): ((...given: T) => void) => {
    return (...given) => {
      asked.stats++;
      ask(...given);
    };
  };
  return {
    ...real,
    stat: counted(real.stat as (...given: unknown[]) => void),
    lstat: counted(real.lstat as (...given: unknown[]) => void),
    // Other folders' notices tell when all has been told.
    watch: (...given: Parameters<typeof real.watch>) =>
      String(given[0]).includes('corpus')
        ? Object.assign(new EventEmitter(), { close: () => undefined })
        : real.watch(...given),
  };
});
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    readFile: async (file: string, ...options: []) =>
      file === '/proc/self/mountinfo' ? `1 1 8:1 / / rw - ${mount.kind} none rw\n` : real.readFile(file, ...options),
  };
});

const TIMES = { quietMs: 80, mostMs: 600, lookMs: 200 };
/** The first look begins to watch, the second one knows that nothing happened before; the third is a glance. */
const SETTLED = 3 * WATCH_TIMES.lookMs;

beforeEach(() => {
  mount.kind = 'ext4';
});

describe.each(['nfs4', 'fuse.grpcfuse'])('on %s, where a watch tells of nothing', (kind) => {
  it.each(CHANGES)('%s is reported once', async (_name, change) => {
    mount.kind = kind;
    const folder = await folderWith(['a.md', 'deep/er/x.md']);
    const watch = await watching(folder, TIMES);
    await change(folder);
    expect(await watch.reports()).toBe(1);
  });

  it('a file that is written in place is reported in less than two seconds as the bot is set', async () => {
    mount.kind = kind;
    const folder = await folderWith();
    const watch = await watching(folder, WATCH_TIMES);
    await pass(SETTLED);
    await writeFile(path.join(folder, 'a.md'), 'Eno.');
    await pass(2_000);
    expect(await watch.reportsByNow()).toBe(1);
  });
});

describe('where the system is expected to tell', () => {
  const IN_PLACE = ['a file that is written in place', 'a file that grows', 'a change in a folder below'];
  it.each(CHANGES.filter(([name]) => !IN_PLACE.includes(name)))('%s is found at a glance', async (_name, change) => {
    const folder = await folderWith(['a.md', 'deep/er/x.md']);
    const watch = await watching(folder, WATCH_TIMES);
    await pass(SETTLED);
    await change(folder);
    await pass(2_000);
    expect(await watch.reportsByNow()).toBe(1);
  });

  it('a file that is written to under its other name is found at a glance', async () => {
    const folder = await folderWith();
    const outside = path.join(path.dirname(folder), 'outside.md');
    await link(path.join(folder, 'a.md'), outside);
    const watch = await watching(folder, WATCH_TIMES);
    await pass(SETTLED);
    await writeFile(outside, 'Eno.');
    await pass(2_000);
    expect(await watch.reportsByNow()).toBe(1);
  });

  it('and does not, a change is found before long, and the next ones in less than two seconds', async () => {
    const folder = await folderWith();
    const watch = await watching(folder, WATCH_TIMES);
    await pass(SETTLED);
    await writeFile(path.join(folder, 'a.md'), 'Eno.');
    await pass(32_000);
    expect(await watch.reportsByNow()).toBe(1);
    for (const text of ['Two.', 'Owt.', 'Six.']) {
      await writeFile(path.join(folder, 'a.md'), text);
      await pass(2_000);
      expect(await watch.reportsByNow()).toBe(1);
    }
  });
});

describe('what an idle minute costs', () => {
  const FILES = 60;
  const FOLDERS = 4;
  const folder = (): Promise<string> =>
    folderWith(Array.from({ length: FILES }, (_, i) => `${i % (FOLDERS - 1)}/a${i}.md`));
  /** How often the system is asked for a file or folder in a minute. */
  const statsInAMinute = async (corpus: string): Promise<number> => {
    const watch = await watching(corpus, WATCH_TIMES);
    await pass(SETTLED);
    const before = asked.stats;
    await pass(60_000, 250);
    await watch.close();
    return asked.stats - before;
  };

  it('one look at each folder a second, and two at each file', async () => {
    const stats = await statsInAMinute(await folder());
    expect(stats).toBeGreaterThan(50 * FOLDERS);
    expect(stats).toBeLessThanOrEqual(62 * FOLDERS + 2 * (FILES + FOLDERS));
  });

  it('one look at each file a second where the system tells of nothing', async () => {
    mount.kind = 'nfs4';
    expect(await statsInAMinute(await folder())).toBeGreaterThan(50 * FILES);
  });
});
