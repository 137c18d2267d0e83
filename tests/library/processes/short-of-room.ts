/**
 * Follows the folder that the environment names and keeps snapshots where it is told, changes an article, and sends what was said and
 * what is answered from in the end.
 */
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
// Compiled with this file, for the threads that run it.
import '../../../src/library/analysis-worker.ts';
import { LiveLibrary, type StateBuilder } from '../../../src/library/live-library.ts';
import type { OpenLibrary } from '../../../src/library/open-library.ts';

/** What the process found. */
export interface RoomFigures {
  readonly said: readonly string[];
  readonly failed: readonly string[];
  readonly texts: readonly string[];
}

const { TEST_FOLDER: folder = '', TEST_CACHE: cacheDir = '' } = process.env;
const said: string[] = [];
const failed: string[] = [];
const build: StateBuilder<OpenLibrary> = function* (library) {
  yield;
  return library;
};
const live = await LiveLibrary.open(folder, build, {
  ...{ cacheDir, worthKeeping: 1 },
  times: { quietMs: 20, mostMs: 100, lookMs: 50 },
  noted: (note) => said.push(note),
});
live.follow({
  changed: () => undefined,
  warned: ({ line }) => said.push(line),
  failed: (error) => failed.push(String(error)),
});
for (const text of ['The first one came.', 'The second one came.', 'The last one came.']) {
  await writeFile(`${folder}.new`, text);
  await rename(`${folder}.new`, path.join(folder, 'a.md'));
  for (const end = performance.now() + 60_000; performance.now() < end; await pause(10))
    if (live.current.articles[0]?.text === text) break;
}
const texts = live.current.articles.map(({ text }) => text);
await live.close();
const figures: RoomFigures = { said, failed, texts };
process.send?.(figures, () => process.disconnect());
