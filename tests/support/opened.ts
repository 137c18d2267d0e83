import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createAnswerer } from '../../src/answer/answerer.ts';
import type { Answerer } from '../../src/domain/answer.ts';
import { type OpenLibrary, openLibrary } from '../../src/library/open-library.ts';
import type { Retriever } from '../../src/search/retriever.ts';
import { createMemoryRetriever } from './in-memory.ts';
import { HANG_MS } from './patience.ts';

/** A corpus with everything that answers from it. */
export interface OpenedCorpus extends OpenLibrary {
  readonly retriever: Retriever;
  readonly answerer: Answerer;
}

/** Opens a folder as the bot does, with time for every file. */
export async function openCorpus(folder: string): Promise<OpenedCorpus> {
  const opened = await openLibrary(folder, { limits: { readingMs: HANG_MS } });
  const retriever = createMemoryRetriever(opened.articles, opened.quotationsOf, opened.table);
  return { ...opened, retriever, answerer: createAnswerer(opened.library, retriever) };
}

/** A corpus of the given files in a folder of its own, which goes when the test is over. */
export async function withCorpus<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
