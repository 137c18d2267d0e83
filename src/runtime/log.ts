import os from 'node:os';
import process from 'node:process';
import type { Writable } from 'node:stream';
import { type DestinationStream, type Logger, pino } from 'pino';

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

/** Bytes of log that wait in memory for a reader who is slower, or who has stopped reading: some thousand lines. */
const MOST_WAITING_BYTES = 1_000_000;

/**
 * Where log lines go as fast as they are taken. A line that cannot be written (nobody reads it, the disk is full) is left out, and
 * nothing else suffers; the next one that can be written says how many are missing.
 * @param draw makes of a line of JSON what is written
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

/** The log, on standard error: lines for people at a terminal, JSON for programs. Tokens are blotted out wherever they might stand. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      redact: { paths: ['token', '*.token', 'headers.authorization', '*.headers.authorization'], censor: '[hidden]' },
    },
    patientLog(process.stderr, process.stderr.isTTY ? drawLine : undefined),
  );
}
