import { setTimeout as pause } from 'node:timers/promises';
import { errorCode, errorKind } from './describe-error.ts';

/** What went wrong, and the remedy. */
type Problem = readonly [message: string, remedy: string];

/** Resources that the machine has run out of, by error code. The file itself is fine, and the shortage may pass. */
const SCARCE: Readonly<Record<string, Problem>> = {
  EMFILE: [
    'this process may not open more files at once (EMFILE)',
    'allow it more: ulimit -n 1024, LimitNOFILE= in a systemd unit, --ulimit nofile= for Docker',
  ],
  ENFILE: ['the system has too many files open (ENFILE)', 'end what has them open, or raise the limit of the system'],
  ERR_WORKER_INIT_FAILED: [
    'no thread can be started',
    'allow more files and threads: ulimit -n and -u, LimitNOFILE= and TasksMax= in a systemd unit',
  ],
};

/** The shortage that an error or its cause reports, with its remedy; null for any other error. */
export const scarcity = (error: unknown): Problem | null =>
  SCARCE[errorCode(error) ?? ''] ?? (error instanceof Error && error.cause ? scarcity(error.cause) : null);

/** What went wrong when a file or folder was opened, and the remedy. */
export function openingProblem(cause: unknown): Problem {
  const code = errorKind(cause);
  if (code === 'ENOENT') return ['there is no such file', 'check the name'];
  if (code === 'EACCES' || code === 'EPERM')
    return ['the file may not be opened', 'give the bot permission to read it'];
  if (code === 'ELOOP') return ['the link leads back to itself', 'remove the link'];
  return scarcity(cause) ?? [`the file cannot be read (${code})`, 'check the disk and the permissions'];
}

/** Pauses between tries, in milliseconds, during which other open files get closed. */
const PAUSES_MS = [10, 20, 40, 80, 160, 320, 640];

/** Consecutive failed tries of all callers together, because the limit is per process. */
let failures = 0;
/** Resolves when the last caller in the queue has opened its file or given up. */
let waiting: Promise<unknown> = Promise.resolve();

/** Opens something. When too many files are open, callers retry one after the other as others close theirs. */
export async function openPatiently<T>(open: () => Promise<T>): Promise<T> {
  try {
    const opened = await open();
    failures = 0;
    return opened;
  } catch (error) {
    if (!scarcity(error)) throw error;
  }
  const mine = waiting.then(() => openAgain(open));
  waiting = mine.catch(() => undefined);
  return mine;
}

async function openAgain<T>(open: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      const opened = await open();
      failures = 0;
      return opened;
    } catch (error) {
      const wait = PAUSES_MS[failures];
      if (wait === undefined || !scarcity(error)) throw error;
      failures++;
      await pause(wait);
    }
  }
}
