import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ReadOrigin, readOrigin } from '../../../src/corpus/import/read-origin.ts';
import { Fault } from '../../../src/domain/fault.ts';
import { ownClock } from '../../support/watched-folder.ts';

let folder = '';
beforeEach(() => {
  // A thread that reads a page is given as long as it needs.
  ownClock(['setTimeout', 'clearTimeout']);
  folder = mkdtempSync(path.join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string, content: string): Promise<ReadOrigin> => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return readOrigin(file, () => false);
};
const faultOf = async (name: string, content: string): Promise<string> => {
  const fault: unknown = await read(name, content).catch((error: unknown) => error);
  return fault instanceof Fault ? fault.line.replace(folder + path.sep, '') : `no fault: ${String(fault)}`;
};

const page = (more = ''): string =>
  `<html><body><article><p>${'One sentence stands here. '.repeat(20)}${more}</p></article></body></html>`;

it('refuses a file of which a reader sees nothing', async () => {
  expect(await faultOf('a.md', '#\n'.repeat(50))).toContain('a.md: a reader sees nothing of this file →');
  expect(await faultOf('b.md', '---\ntitle: B\n---\n')).toContain('b.md: a reader sees nothing of this file →');
});

it('refuses what has too many signs to be written as Markdown, and says what to do instead', async () => {
  const line = /: it has so many signs that, written as Markdown, it could not be read again → put the file itself/;
  expect(await faultOf('a.html', page('&lt;'.repeat(200_000)))).toMatch(line);
  expect(await faultOf('b.txt', `One sentence stands here. ${'<'.repeat(100_000)}`)).toMatch(line);
});

it('reads what is between', async () => {
  expect((await read('a.txt', 'One *sentence* stands here.')).shown.text).toBe('One *sentence* stands here.');
  expect((await read('a.html', page())).shown.text).toContain('One sentence stands here.');
});
