import { stat } from 'node:fs/promises';

/** What a file system says of a file without opening it: as long as it stays the same, so does the content. */
export interface FileStamp {
  /** Size, times and number of the file in one text. */
  readonly text: string;
  /** Whether the file was touched so lately that another change could leave the same stamp: some file systems count time in steps of two seconds. */
  readonly isYoung: boolean;
}

/** The coarsest clock of a file system in use (FAT). */
const CLOCK_STEP_MS = 2_000;

/** The stamp of the file at a path, or null when there is none to be had. */
export async function stampOf(path: string): Promise<FileStamp | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  const { size, mtimeMs, ctimeMs, ino } = found;
  // A copy that keeps the old times, or a change of permissions, shows in `ctime` and the file's number.
  const age = Math.abs(Date.now() - Math.max(mtimeMs, ctimeMs));
  return { text: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, isYoung: age < CLOCK_STEP_MS };
}
