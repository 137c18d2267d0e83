import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LiveLibrary } from '../../src/library/live-library.ts';
import type { OpenLibrary } from '../../src/library/open-library.ts';
import type { Steps } from '../../src/runtime/steps.ts';
import { folderWith } from '../support/watched-folder.ts';

function* itself(library: OpenLibrary): Steps<OpenLibrary> {
  yield;
  return library;
}

it('opening a library can be given up: nothing more is read, and nothing is left behind', async () => {
  const ARTICLES = 400;
  const folder = await folderWith(Array.from({ length: ARTICLES }, (_, i) => `article-${i}.md`));
  const cacheDir = path.join(path.dirname(folder), 'cache');
  const giveUp = new AbortController();
  let done = 0;
  const opening = LiveLibrary.open(folder, itself, {
    cacheDir,
    worthKeeping: 1,
    signal: giveUp.signal,
    progress: () => {
      done += 1;
      if (done === 10) giveUp.abort(new Error('enough'));
    },
  });
  await expect(opening).rejects.toThrow('enough');
  const before = done;
  // Those that had been begun.
  expect(before).toBeLessThan(ARTICLES);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(done).toBeLessThan(ARTICLES);
  expect(await readdir(cacheDir).catch(() => [])).toEqual([]);
});
