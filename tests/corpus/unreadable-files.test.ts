import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { judgeArticle, openArticle } from '../../src/corpus/article/read-article.ts';
import { DEFAULT_LIMITS } from '../../src/corpus/file/limits.ts';
import { CorpusReader } from '../../src/corpus/folder/corpus-reader.ts';
import { folderWith } from '../support/watched-folder.ts';

/** What the disk refuses, and how: permissions do not hinder whoever runs tests as root. */
const refused = vi.hoisted(() => new Map<string, string>());

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const unless =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const code = refused.get(String(args[0]));
      if (code !== undefined) throw Object.assign(new Error(code), { code });
      return work(...args);
    };
  return {
    ...real,
    readdir: unless(real.readdir as () => Promise<unknown>),
    readFile: unless(real.readFile as () => Promise<unknown>),
  };
});

function readerOf(folder: string) {
  const reader = new CorpusReader(folder, DEFAULT_LIMITS, {
    open: async (file) => openArticle(file),
    judge: async (file, rules, repeated) => judgeArticle(file, rules, repeated),
  });
  return async () => {
    const { articles, faults, warnings, isUnsettled } = await reader.read();
    const lines = [...faults, ...warnings].map(({ line }) => line.replaceAll(folder + path.sep, ''));
    return { ids: articles.map(({ article }) => article.id), lines, isUnsettled };
  };
}

it('a file that the disk refuses for a while keeps its last good version, and is tried again by itself', async () => {
  const folder = await folderWith(['a.md', 'b.md']);
  const read = readerOf(folder);
  expect((await read()).ids).toEqual(['a', 'b']);
  const file = path.join(folder, 'a.md');
  await writeFile(file, 'Two.');
  refused.set(file, 'EBUSY');
  expect(await read()).toEqual({
    ids: ['a', 'b'],
    lines: [expect.stringMatching(/^a\.md: the file cannot be read \(EBUSY\); its last good version stays in use → /)],
    isUnsettled: true,
  });
  refused.clear();
  expect((await read()).lines).toEqual([]);
});

it('a file that goes just after it was found is gone', async () => {
  const folder = await folderWith(['a.md', 'b.md']);
  const read = readerOf(folder);
  await read();
  refused.set(path.join(folder, 'a.md'), 'ENOENT');
  expect(await read()).toMatchObject({ ids: ['b'], lines: [] });
  refused.clear();
});

it('a folder that cannot be looked into keeps its articles; one that is gone does not', async () => {
  const folder = await folderWith(['a.md', 'deep/b.md', 'deep/er/c.md', 'deeper.md']);
  const read = readerOf(folder);
  await read();
  const deep = path.join(folder, 'deep');
  refused.set(deep, 'EACCES');
  expect(await read()).toMatchObject({
    ids: ['a', 'deep/b', 'deep/er/c', 'deeper'],
    lines: [expect.stringMatching(/^deep: the file may not be opened → /)],
  });
  refused.set(deep, 'ENOENT');
  expect((await read()).ids).toEqual(['a', 'deeper']);
  refused.clear();
  expect((await read()).ids).toEqual(['a', 'deep/b', 'deep/er/c', 'deeper']);
});

it('a corpus that cannot be looked into keeps all', async () => {
  const folder = await folderWith(['a.md', 'deep/b.md']);
  const read = readerOf(folder);
  await read();
  refused.set(folder, 'ESTALE');
  expect((await read()).ids).toEqual(['a', 'deep/b']);
  refused.clear();
});
