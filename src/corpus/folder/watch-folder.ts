import { type Dirent, type FSWatcher, lstat, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_LIMITS } from '../file/limits.ts';
import { RULES_FILE } from '../file/override-rules.ts';

/** A fingerprint of a folder, equal as long as nothing was saved, added, renamed or removed. */
export interface FolderPrint {
  /** Names, sizes and times of all files in it, in one text. */
  readonly text: string;
  /** The paths of the folder itself and of all in it, each under a key that a later folder in its place does not have. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Files checked at a time: a few milliseconds of work. */
const FILES_STATED_TOGETHER = 1_000;

/** Whether a name matters. Hidden files are settings and what editors leave behind; names with two dots are how Kubernetes exchanges all files at once. */
const isLookedAt = (name: string): boolean => !name.startsWith('.') || name.startsWith('..') || name === RULES_FILE;

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
      for (let i = 0; i < files.length; i += FILES_STATED_TOGETHER)
        lines.push(...(await fileStampLines(here, files.slice(i, i + FILES_STATED_TOGETHER))));
      if (depth >= DEFAULT_LIMITS.folders) return;
      for (const entry of entries) if (entry.isDirectory()) await visit(path.join(here, entry.name), depth + 1);
    } catch (cause) {
      lines.push(`${here} ${reasonCode(cause)}`);
    }
  };

  await visit(folder, 0);
  return { text: lines.join('\n'), folders };
}

/** One line a file. By callbacks, and all at once: a promise a file, a few at a time, costs five times as much. */
function fileStampLines(folder: string, files: readonly Dirent[]): Promise<string[]> {
  return new Promise((resolve) => {
    const lines: string[] = [];
    let missing = files.length;
    for (const [i, { name }] of files.entries()) {
      const file = path.join(folder, name);
      lstat(file, (error, found) => {
        lines[i] = error
          ? `${file} ${reasonCode(error)}`
          : `${file} ${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
        if (--missing === 0) resolve(lines);
      });
    }
  });
}

const reasonCode = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);

/** When a change is reported; milliseconds. */
export interface WatchTimes {
  /** A change is reported when nothing more has happened for so long … */
  readonly quietMs: number;
  /** … or when this long has passed since the first one. */
  readonly mostMs: number;
  /** How often the folder is looked through for changes of which the system has not told. */
  readonly lookMs: number;
}

export const WATCH_TIMES: WatchTimes = {
  // An editor's save is three or four events within some milliseconds: a new file, a name that changes, an old file that goes.
  quietMs: 150,
  // A folder that is being copied into is shown as it grows.
  mostMs: 1_000,
  // A thousand files take 5 ms of a processor. A change is seen within two seconds even when nothing tells of it.
  lookMs: 1_000,
};

/** The pause between two looks is at least so many times as long as a look: ten thousand files are looked through less often. */
const LEAST_PAUSE = 10;

/** Listens to changes of a folder. */
export interface FolderListener {
  /** The first sign of a change, which is reported a little later: time to get ready. */
  readonly stirred?: () => void;
  /** Something may have changed. What changes while it is at work is reported when it is done. Must not reject. */
  readonly changed: () => Promise<void>;
}

/** A running watch. */
export interface FolderWatch {
  /** Reports a change in so many milliseconds, whether or not there is one. */
  reportAfter(milliseconds: number): void;
  /** Stops watching. Resolves when the listener has finished; nothing is reported after that. */
  close(): Promise<void>;
}

/** Where one watch covers all folders within. On Linux Node would watch every single file, and fail where files come and go. */
const IS_RECURSIVE = process.platform === 'darwin' || process.platform === 'win32';

/**
 * Watches a folder and all folders in it, as long as it is wanted: also when the folder goes and comes back. The first report
 * comes at once, for what changed before. The system's own notices are the quick way; because none come from network drives,
 * from some mounts of containers and from a folder that takes the place of another, names, sizes and times are compared as well.
 * Links are not followed, and hidden folders are not looked into.
 */
export function watchFolder(folder: string, listener: FolderListener, times: WatchTimes = WATCH_TIMES): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let print: string | null = null;
  let comparing: Promise<boolean> = Promise.resolve(false);
  let lookTimer: NodeJS.Timeout | undefined;
  let extraTimer: NodeJS.Timeout | undefined;
  let reportTimer: NodeJS.Timeout | undefined;
  let firstSign = 0;
  let report: Promise<void> | null = null;
  let isMore = false;
  /** A report is about to begin: whatever a look finds now is part of it. */
  let isBeginning = false;
  let isClosed = false;

  function sign(): void {
    if (isClosed) return;
    listener.stirred?.();
    plan();
  }

  function plan(): void {
    const now = performance.now();
    if (reportTimer === undefined) firstSign = now;
    clearTimeout(reportTimer);
    reportTimer = setTimeout(due, Math.max(0, Math.min(times.quietMs, firstSign + times.mostMs - now))).unref();
  }

  function due(): void {
    reportTimer = undefined;
    isMore = true;
    report ??= reportAll().finally(() => {
      report = null;
    });
  }

  async function reportAll(): Promise<void> {
    while (isMore && !isClosed) {
      isMore = false;
      // Before the report: what changes from here on differs from this print.
      isBeginning = true;
      await compare();
      isBeginning = false;
      if (!isClosed) await listener.changed();
    }
  }

  async function look(): Promise<void> {
    const begun = performance.now();
    const isFirst = print === null;
    if ((await compare()) && !isBeginning && !isClosed) (isFirst ? plan : sign)();
    const wait = Math.max(times.lookMs, LEAST_PAUSE * (performance.now() - begun));
    if (!isClosed) lookTimer = setTimeout(look, wait).unref();
  }

  /** Whether the folder differs from what it was at the last look; watches the folders that it has now. One at a time, or two would find the same change. */
  function compare(): Promise<boolean> {
    comparing = comparing.then(compareNow);
    return comparing;
  }

  async function compareNow(): Promise<boolean> {
    const before = print;
    const { text, folders } = await folderPrint(folder);
    if (isClosed) return false;
    print = text;
    listenTo(IS_RECURSIVE ? new Map([...folders].slice(0, 1)) : folders);
    return text !== before;
  }

  function listenTo(folders: ReadonlyMap<string, string>): void {
    for (const [key, watcher] of watchers) {
      if (folders.has(key)) continue;
      watcher.close();
      watchers.delete(key);
    }
    for (const [key, path] of folders) {
      if (watchers.has(key)) continue;
      try {
        const watcher = watch(path, { persistent: false, recursive: IS_RECURSIVE }, (_event, name) => {
          if (name === null || name.split(/[\\/]/).every(isLookedAt)) sign();
        });
        watcher.on('error', () => watcher.close());
        watchers.set(key, watcher);
      } catch {
        // The folder has just gone, or the system watches no more of them: they are still looked through.
      }
    }
  }

  void look();
  return {
    reportAfter(milliseconds) {
      clearTimeout(extraTimer);
      if (!isClosed) extraTimer = setTimeout(plan, milliseconds).unref();
    },
    async close() {
      isClosed = true;
      for (const timer of [lookTimer, extraTimer, reportTimer]) clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
      await report;
    },
  };
}
