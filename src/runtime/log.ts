import os from 'node:os';
import process from 'node:process';
import type { Writable } from 'node:stream';
import { type DestinationStream, type Logger, pino } from 'pino';
import { inSourceLines } from './source-lines.ts';

export type { Logger };

const WARN = 40;
const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  [WARN]: 'warn',
  50: 'error',
  60: 'fatal',
};

/** A line for people at a terminal: "12:30:01 warn  corpus/a.md: …". */
function drawLine(json: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(json) as Record<string, unknown>;
  const clock = new Date(Number(time)).toTimeString().slice(0, 8);
  const { pid: _pid, hostname: _host, ...fields } = rest;
  const more = Object.entries(fields).map(
    ([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const trace = err && typeof err === 'object' && 'stack' in err ? `\n${String(err.stack)}` : '';
  return `${clock} ${(LEVELS[Number(level)] ?? '').padEnd(5)} ${String(msg ?? '')}${more.join('')}${trace}\n`;
}

/** How many bytes of log wait in memory for a slow reader: some thousand lines. */
const MOST_WAITING_BYTES = 1_000_000;

/**
 * Writes log lines as fast as the destination takes them. A line that cannot be written (nobody reads it, the disk is full) is dropped, and
 * the next line that can be written says how many are missing.
 * @param draw formats a line of JSON for output
 */
export function patientLog(stream: Writable, draw: (json: string) => string = (json) => json): DestinationStream {
  let missing = 0;
  return {
    write(json) {
      if (stream.writableLength > MOST_WAITING_BYTES) {
        missing++;
        return;
      }
      const before = missing;
      missing = 0;
      stream.write((before > 0 ? draw(lostLinesNotice(before)) : '') + draw(json), (error) => {
        if (error) missing += before + 1;
      });
    },
  };
}

const lostLinesNotice = (count: number): string =>
  `${JSON.stringify({
    ...{ level: WARN, time: Date.now(), pid: process.pid, hostname: os.hostname(), missing: count },
    msg: 'lines of the log are missing here: they could not be written',
  })}\n`;

/** An error as pino logs it, with the lines of the sources in its stack. */
function loggedError(error: Error): unknown {
  const logged: unknown = pino.stdSerializers.err(error);
  if (logged && typeof logged === 'object' && 'stack' in logged && typeof logged.stack === 'string')
    logged.stack = inSourceLines(logged.stack);
  return logged;
}

/** The log, on standard error: readable lines at a terminal, JSON otherwise. Tokens are redacted everywhere. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      serializers: { err: loggedError },
      redact: { paths: ['token', '*.token', 'headers.authorization', '*.headers.authorization'], censor: '[hidden]' },
    },
    patientLog(process.stderr, process.stderr.isTTY ? drawLine : undefined),
  );
}
