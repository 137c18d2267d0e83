import { readFile, realpath } from 'node:fs/promises';

/** What the mounts of this machine say about the notices of changes in one folder. */
export interface FolderMounts {
  /** Whether the system tells of every change in the folder and in what is mounted within it. */
  readonly tellOfChanges: boolean;
  /** What is mounted within the folder, as paths that begin with the folder as it was given: a file mounted by itself changes without a notice. */
  readonly within: readonly string[];
}

/**
 * File systems on a disk or in the memory of this machine, and the layers of a container: whoever changes a file there does it
 * through this system, which tells. Of all others (network drives, what virtual machines share, FUSE) it is not known.
 */
const TELLING_KINDS: ReadonlySet<string> = new Set([
  ...['ext2', 'ext3', 'ext4', 'xfs', 'btrfs', 'bcachefs', 'f2fs', 'zfs', 'jfs', 'reiserfs'],
  ...['tmpfs', 'ramfs', 'overlay'],
]);

const MOUNTS_FILE = '/proc/self/mountinfo';
/** Where nothing is known: not on Linux, or the folder is not there. */
const NOTHING_KNOWN: FolderMounts = { tellOfChanges: false, within: [] };

/** Looks up the mounts of a folder. Never rejects. */
export async function mountsOf(folder: string): Promise<FolderMounts> {
  try {
    const [real, listed] = await Promise.all([realpath(folder), readFile(MOUNTS_FILE, 'utf8')]);
    return readMounts(listed, real, folder);
  } catch {
    return NOTHING_KNOWN;
  }
}

/** @param listed the lines of /proc/self/mountinfo @param real the folder’s path without links @param folder the same as it was given */
export function readMounts(listed: string, real: string, folder: string): FolderMounts {
  const below = real === '/' ? '/' : `${real}/`;
  const within: string[] = [];
  let nearest = '';
  let kind: string | undefined;
  let tellOfChanges = true;
  for (const line of listed.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const point = unescaped(before.split(' ')[4] ?? '');
    const [mounted] = after.split(' ');
    if (point.startsWith(below) && point !== real) {
      within.push(`${folder}/${point.slice(below.length)}`);
      tellOfChanges &&= isTelling(mounted);
    } else if (
      point.length >= nearest.length &&
      (real === point || real.startsWith(point === '/' ? '/' : `${point}/`))
    ) {
      // Of two in one place the later one is seen.
      nearest = point;
      kind = mounted;
    }
  }
  return { tellOfChanges: tellOfChanges && isTelling(kind), within };
}

const isTelling = (kind: string | undefined): boolean => kind !== undefined && TELLING_KINDS.has(kind);

/** White space and backslashes are written as octal numbers. */
const unescaped = (point: string): string =>
  point.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
