import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LiveLibrary, type StateBuilder } from '../../src/library/live-library.ts';
import type { OpenLibrary } from '../../src/library/open-library.ts';

/** What was said while an article changed, and what is answered from in the end. */
export interface RoomFigures {
  readonly said: readonly string[];
  readonly failed: readonly string[];
  readonly texts: readonly string[];
}

/** Follows a folder, keeps snapshots where it is told, and changes an article three times. */
export async function followedThroughChanges(folder: string, cacheDir: string): Promise<RoomFigures> {
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
  let look = (): void => undefined;
  live.follow({
    changed: () => look(),
    warned: ({ line }) => said.push(line),
    failed: (error) => failed.push(String(error)),
  });
  for (const text of ['The first one came.', 'The second one came.', 'The last one came.']) {
    const shown = new Promise<void>((resolve) => {
      look = () => {
        if (live.current.articles[0]?.text === text) resolve();
      };
    });
    await writeFile(`${folder}.new`, text);
    await rename(`${folder}.new`, path.join(folder, 'a.md'));
    await shown;
  }
  const texts = live.current.articles.map(({ text }) => text);
  await live.close();
  return { said, failed, texts };
}
