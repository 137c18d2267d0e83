import { inspect } from 'node:util';

/** What keeps the program itself from running, by the code of an error, with the remedy. Imports nothing that may be missing. */
const PROBLEMS: Readonly<Record<string, string>> = {
  EMFILE:
    'this process may not open more files at once (EMFILE) → allow it more: ulimit -n 1024, LimitNOFILE= in a systemd unit, --ulimit nofile= for Docker',
  ENFILE: 'the system has too many files open (ENFILE) → end what has them open, or raise the limit of the system',
  ERR_WORKER_INIT_FAILED:
    'no thread can be started → allow more files and threads: ulimit -n and -u, LimitNOFILE= and TasksMax= in a systemd unit',
};

/**
 * The last words about an error that nobody has foreseen: a line with the remedy where the machine is to blame, else all that is known
 * of it.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `verbatim: ${inspect(error)} was thrown`;
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : PROBLEMS[code];
  if (known !== undefined) return `verbatim: ${known}`;
  if (code === 'ERR_MODULE_NOT_FOUND') {
    const [, name] = /^Cannot find package '([^']+)'/.exec(message) ?? [];
    return name === undefined
      ? `verbatim: a part of the program is missing (${message}) → build it anew: npm run build`
      : `verbatim: the package ${name} is missing → run npm ci first`;
  }
  if (error instanceof SyntaxError && message.includes("'node:"))
    return `verbatim: this Node (${process.versions.node}) lacks something that it needs (${message}) → install the newest of its line, or a newer one, from https://nodejs.org`;
  if (code !== undefined && 'syscall' in error) return `verbatim: ${message} → check the disk and the permissions`;
  return inspect(error);
}
