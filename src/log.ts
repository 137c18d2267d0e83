import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
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

const forPeople: DestinationStream = { write: (line) => void process.stderr.write(drawLine(line)) };
const forPrograms: DestinationStream = { write: (line) => void process.stderr.write(line) };

/** The log, on standard error: lines for people at a terminal, JSON for programs. Tokens are blotted out wherever they might stand. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      redact: { paths: ['token', '*.token', 'headers.authorization', '*.headers.authorization'], censor: '[hidden]' },
    },
    process.stderr.isTTY ? forPeople : forPrograms,
  );
}
