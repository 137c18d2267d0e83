import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/**
 * A snapshot is written under the name of a draft, which says whose it is: the machine or container, the process, and since when that
 * runs, because the number of a process that has ended is given to another one.
 */
export const draftOf = (file: string): string =>
  `${file}.${here()}-${process.pid}-${processStart('self') ?? ''}-${randomUUID()}`;

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Of any corpus. Earlier versions named nothing but the process. */
const DRAFT = new RegExp(`^library-[0-9a-f]{12}\\.snapshot\\.(?:([0-9a-f]{12})-)?(\\d+)-(?:(\\d*)-)?${UUID}$`);

/** A draft of which it cannot be known whether its process runs is left behind when nobody has written to it for so long; while it is written, that is done several times a second. */
const LEFT_MS = 600_000;

/** Removes the drafts of processes that died while writing. Touches nothing else and ignores what cannot be removed. */
export async function removeLeftDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const found = DRAFT.exec(name);
    if (!found) continue;
    const [, place, pid = '', beginning = ''] = found;
    const draft = path.join(folder, name);
    const isLeft = place === here() ? !runs(Number(pid), beginning) : await isOld(draft);
    if (isLeft) await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function isOld(draft: string): Promise<boolean> {
  const found = await stat(draft).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > LEFT_MS;
}

/** Whether the process with this id and start time still runs. */
function runs(pid: number, beginning: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It belongs to another user and runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = processStart(pid);
  return now === null || beginning === '' || now === beginning;
}

/** When a process started, by the system's clock; null where the system does not tell. */
function processStart(pid: number | 'self'): string | null {
  const line = lineOf(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  // The second field is the program's name in brackets, which may contain anything.
  return line === null ? null : (line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null);
}

let knownStart: string | null = null;

/** Identifies the process id namespace: a container, or a machine since it was booted. */
function here(): string {
  knownStart ??= createHash('sha256')
    .update(os.hostname())
    .update(lineOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1')) ?? '')
    .update(lineOf(() => readlinkSync('/proc/self/ns/pid')) ?? '')
    .digest('hex')
    .slice(0, 12);
  return knownStart;
}

/** Null on systems without that file. */
function lineOf(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
