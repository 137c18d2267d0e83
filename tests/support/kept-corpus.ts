import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import { onTestFinished } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { type OpenLibrary, openLibrary } from '../../src/library/open-library.ts';
import { snapshotFile } from '../../src/library/snapshot/snapshot.ts';
import { createMemoryRetriever } from './in-memory.ts';
import { responderOver as overBot, type Responder } from './responder.ts';

/** A folder of articles of which there is a snapshot. */
export interface KeptCorpus {
  readonly folder: string;
  readonly cacheDir: string;
  /** The snapshot. */
  readonly file: string;
}

/** Puts files into a folder of its own, reads it and leaves a snapshot behind; all goes when the test is over, or whenever it is wanted. */
export async function keptCorpus(
  files: Readonly<Record<string, string | Uint8Array>>,
  atEnd: (clean: () => Promise<void>) => void = onTestFinished,
): Promise<KeptCorpus> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
  atEnd(() => rm(root, { recursive: true, force: true }));
  const folder = path.join(root, 'corpus');
  const cacheDir = path.join(root, 'cache');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  await (await openLibrary(folder, { cacheDir, worthKeeping: 1 })).close();
  return { folder, cacheDir, file: snapshotFile(cacheDir, folder) };
}

/** A library that is closed when the test is over. */
export async function openedFrom(folder: string, cacheDir: string | null = null): Promise<OpenLibrary> {
  const library = await openLibrary(folder, { cacheDir });
  onTestFinished(() => library.close());
  return library;
}

/** The bot over a library. */
export function responderOver({ library, articles, quotationsOf, table }: OpenLibrary): Responder {
  const answerer = createAnswerer(library, createMemoryRetriever(articles, quotationsOf, table));
  return overBot({ answerer, library }, { visibility: 'public' });
}

/** What each interaction is answered with. */
export async function repliesOf(
  { respond }: Responder,
  interactions: readonly APIInteraction[],
): Promise<APIInteractionResponse[]> {
  const replies: APIInteractionResponse[] = [];
  for (const interaction of interactions) replies.push(await respond(interaction));
  return replies;
}
