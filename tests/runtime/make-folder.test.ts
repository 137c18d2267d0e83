import { existsSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../src/runtime/make-folder.ts';
import { withCorpus } from '../support/opened.ts';

it('makes a folder with those that it is in, also when several want it at once', async () => {
  await withCorpus({}, async (folder) => {
    const deep = path.join(folder, 'a', 'b', 'c');
    await Promise.all([makeFolder(deep), makeFolder(deep), makeFolder(path.dirname(deep))]);
    expect((await stat(deep)).isDirectory()).toBe(true);
    await makeFolder(deep);
  });
});

it('says why there can be none', async () => {
  await withCorpus({}, async (folder) => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    await expect(makeFolder(path.join(file, 'below', 'it'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});

it.skipIf(!existsSync('/proc/self'))('ends where the system takes no folder and does not say so', async () => {
  await expect(makeFolder('/proc/verbatim/cache')).rejects.toMatchObject({ code: 'ENOENT' });
});
