import { type Dirent, lstat, type Stats, stat } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_LIMITS } from '../file/limits.ts';
import { RULES_FILE } from '../file/override-rules.ts';

/** A fingerprint of a folder, equal as long as nothing was saved, added, renamed or removed. */
export interface FolderPrint {
  /** Names, sizes and times of all files in it, in one text. */
  readonly text: string;
  /** The paths of the folder itself and of all in it, each under a key that a later folder in its place does not have. */
  readonly folders: ReadonlyMap<string, string>;
  /** What a glance looks at, by path: every folder, and the files of which the system tells nothing. */
  readonly stamps: ReadonlyMap<string, string>;
}

/** Files checked at a time: a few milliseconds of work. */
const FILES_STATED_TOGETHER = 1_000;

/** Whether a name matters. Hidden files are settings and what editors leave behind; names with two dots are how Kubernetes exchanges all files at once. */
export const isLookedAt = (name: string): boolean =>
  !name.startsWith('.') || name.startsWith('..') || name === RULES_FILE;

/**
 * Looks through a folder and the folders in it; links are looked at, not followed. Never rejects: what cannot be looked at
 * leaves the reason in the print. @param silent the files, beside those with a second name, of which the system tells nothing
 */
export async function folderPrint(folder: string, silent: readonly string[] = []): Promise<FolderPrint> {
  const lines: string[] = [];
  const folders = new Map<string, string>();
  const stamps = new Map<string, string>();
  const isSilent = new Set(silent.map((file) => path.normalize(file)));

  const visit = async (here: string, depth: number): Promise<void> => {
    // Before the folder is read: what is added meanwhile gives it another time.
    const [own] = await statEach([here], stat);
    stamps.set(here, stampOf(own));
    try {
      if (!isStats(own)) throw own;
      const key = `${here} ${own.ino} ${own.birthtimeMs}`;
      lines.push(key);
      const entries = (await readdir(here, { withFileTypes: true }))
        .filter(({ name }) => isLookedAt(name))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      folders.set(key, here);
      const files = entries.filter((entry) => !entry.isDirectory());
      for (let i = 0; i < files.length; i += FILES_STATED_TOGETHER)
        await visitFiles(here, files.slice(i, i + FILES_STATED_TOGETHER));
      if (depth >= DEFAULT_LIMITS.folders) return;
      for (const entry of entries) if (entry.isDirectory()) await visit(path.join(here, entry.name), depth + 1);
    } catch (cause) {
      lines.push(`${here} ${reasonCode(cause)}`);
    }
  };

  const visitFiles = async (here: string, entries: readonly Dirent[]): Promise<void> => {
    const files = entries.map(({ name }) => path.join(here, name));
    for (const [i, found] of (await statEach(files, lstat)).entries()) {
      const file = files[i] ?? '';
      const stamp = stampOf(found);
      lines.push(`${file} ${stamp}`);
      // Whoever writes to a file under its other name is told of there only.
      if ((isStats(found) && found.nlink > 1) || isSilent.has(file)) stamps.set(file, stamp);
    }
  };

  await visit(folder, 0);
  return { text: lines.join('\n'), folders, stamps };
}

/** Whether a folder, at a glance, is as it was: nothing was added, renamed or removed, nor written to where the system would not tell. Never rejects. */
export async function isAsItWas({ folders, stamps }: FolderPrint): Promise<boolean> {
  const paths = [...stamps.keys()];
  const isFolder = new Set(folders.values());
  // Links are looked at, but the folder itself may be one.
  const found = await statEach(paths, (file, done) => (isFolder.has(file) ? stat : lstat)(file, done));
  return found.every((one, i) => stampOf(one) === stamps.get(paths[i] ?? ''));
}

type Stated = Stats | NodeJS.ErrnoException;

const isStats = (found: Stated | undefined): found is Stats => found !== undefined && 'ino' in found;

/** Asks for each path. By callbacks, and all at once: a promise a file, a few at a time, costs five times as much. */
function statEach(
  paths: readonly string[],
  ask: (file: string, done: (error: NodeJS.ErrnoException | null, found: Stats) => void) => void,
): Promise<Stated[]> {
  return new Promise((resolve) => {
    const all: Stated[] = [];
    let missing = paths.length;
    if (missing === 0) resolve(all);
    for (const [i, file] of paths.entries())
      ask(file, (error, found) => {
        all[i] = error ?? found;
        if (--missing === 0) resolve(all);
      });
  });
}

/** Size, times and number of a file or folder; the reason why there are none. */
const stampOf = (found: Stated | undefined): string =>
  isStats(found) ? `${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}` : reasonCode(found);

const reasonCode = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
