import { type Dirent, lstat } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_LIMITS } from './limits.ts';
import { RULES_FILE } from './override-rules.ts';

/** What a folder looks like from outside: two looks are the same as long as nothing was saved, added, renamed or removed. */
export interface FolderPrint {
  /** Names, sizes and times of all files in it, in one text. */
  readonly text: string;
  /** The paths of the folder itself and of all in it, each under a key that a later folder in its place does not have. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Files that are looked at together: a few milliseconds of work. */
const TOGETHER = 1_000;

/** Whether a name matters. Hidden files are settings and what editors leave behind; names with two dots are how Kubernetes exchanges all files at once. */
export const isLookedAt = (name: string): boolean =>
  !name.startsWith('.') || name.startsWith('..') || name === RULES_FILE;

/** Looks through a folder and the folders in it; links are looked at, not followed. Never rejects: what cannot be looked at leaves the reason in the print. */
export async function folderPrint(folder: string): Promise<FolderPrint> {
  const lines: string[] = [];
  const folders = new Map<string, string>();

  const visit = async (here: string, depth: number): Promise<void> => {
    try {
      const { ino, birthtimeMs } = await stat(here);
      const key = `${here} ${ino} ${birthtimeMs}`;
      lines.push(key);
      const entries = (await readdir(here, { withFileTypes: true }))
        .filter(({ name }) => isLookedAt(name))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      folders.set(key, here);
      const files = entries.filter((entry) => !entry.isDirectory());
      for (let i = 0; i < files.length; i += TOGETHER)
        lines.push(...(await linesOf(here, files.slice(i, i + TOGETHER))));
      if (depth >= DEFAULT_LIMITS.folders) return;
      for (const entry of entries) if (entry.isDirectory()) await visit(path.join(here, entry.name), depth + 1);
    } catch (cause) {
      lines.push(`${here} ${reasonOf(cause)}`);
    }
  };

  await visit(folder, 0);
  return { text: lines.join('\n'), folders };
}

/** One line a file. By callbacks, and all at once: a promise a file, a few at a time, costs five times as much. */
function linesOf(folder: string, files: readonly Dirent[]): Promise<string[]> {
  return new Promise((resolve) => {
    const lines: string[] = [];
    let missing = files.length;
    for (const [i, { name }] of files.entries()) {
      const file = path.join(folder, name);
      lstat(file, (error, found) => {
        lines[i] = error
          ? `${file} ${reasonOf(error)}`
          : `${file} ${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
        if (--missing === 0) resolve(lines);
      });
    }
  });
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
