import { type FSWatcher, watch } from 'node:fs';
import { type FolderPrint, folderPrint, isAsItWas, isLookedAt } from './folder-print.ts';
import { mountsOf } from './mounts.ts';

/** When a change is reported; milliseconds. */
export interface WatchTimes {
  /** A change is reported when nothing more has happened for so long … */
  readonly quietMs: number;
  /** … or when this long has passed since the first one. */
  readonly mostMs: number;
  /** How often the folder is looked at for changes of which the system has not told. */
  readonly lookMs: number;
}

export const WATCH_TIMES: WatchTimes = {
  // An editor's save is three or four events within some milliseconds: a new file, a name that changes, an old file that goes.
  quietMs: 150,
  // A folder that is being copied into is shown as it grows.
  mostMs: 1_000,
  // A change is seen within two seconds even when nothing tells of it. To look through a thousand files takes 5 ms of a processor, a glance a tenth of one.
  lookMs: 1_000,
};

/** Where the system tells of changes, one look of so many goes through all files; the others are a glance. */
const GLANCES = 30;

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
 * comes at once, for what changed before. The system's own notices are the quick way. None come from a folder that takes the place
 * of another, and of a file's other name: these are found at a glance. None come from network drives and from some mounts of
 * containers, and some are missing where not all folders could be watched: there the names, sizes and times of all files are
 * compared at each look, as they are from the day on which the notices fell short. Links are not followed, and hidden folders are
 * not looked into.
 */
export function watchFolder(folder: string, listener: FolderListener, times: WatchTimes = WATCH_TIMES): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let print: FolderPrint | null = null;
  /** Whether the system would tell of whatever is written to a file; else each look goes through all files. */
  let isTold = false;
  /** A change was found of which it should have told, and did not. */
  let fellShort = false;
  /** How often it has told of anything, and how often it had when a change was found that it has not told of. */
  let notices = 0;
  let noticesAtFind: number | null = null;
  let glances = 0;
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
    // A notice comes within moments of its change.
    fellShort ||= noticesAtFind === notices;
    noticesAtFind = null;
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
    const wasTold = isTold && !fellShort;
    const before = notices;
    const isDue = ++glances >= GLANCES;
    const isSame = wasTold && print !== null && (await isAsItWas(print));
    if ((isDue || !isSame) && (await compare()) && !isBeginning && !isClosed) {
      if (wasTold && isSame && notices === before) noticesAtFind = before;
      (isFirst ? plan : sign)();
    }
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
    const mounts = await mountsOf(folder);
    const found = await folderPrint(folder, mounts.within);
    if (isClosed) return false;
    print = found;
    glances = 0;
    // What was written before a watch began is seen at the next look, which goes through all files once more.
    isTold = listenTo(IS_RECURSIVE ? new Map([...found.folders].slice(0, 1)) : found.folders) && mounts.tellOfChanges;
    return found.text !== before?.text;
  }

  /** Watches these folders. Returns whether all of them were watched before. */
  function listenTo(folders: ReadonlyMap<string, string>): boolean {
    let wereWatched = true;
    for (const [key, watcher] of watchers) {
      if (folders.has(key)) continue;
      watcher.close();
      watchers.delete(key);
    }
    for (const [key, path] of folders) {
      if (watchers.has(key)) continue;
      wereWatched = false;
      try {
        const watcher = watch(path, { persistent: false, recursive: IS_RECURSIVE }, (_event, name) => {
          notices++;
          if (name === null || name.split(/[\\/]/).every(isLookedAt)) sign();
        });
        watcher.on('error', () => {
          watcher.close();
          if (watchers.get(key) === watcher) watchers.delete(key);
        });
        watchers.set(key, watcher);
      } catch {
        // The folder has just gone, or the system watches no more of them: they are still looked through.
      }
    }
    return wereWatched;
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
