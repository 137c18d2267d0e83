import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { patientLog } from '../../src/runtime/log.ts';

/** What a log line says. */
const said = (line: string): unknown => {
  const { msg, missing } = JSON.parse(line) as { msg: string; missing?: number };
  return missing === undefined ? msg : missing;
};

/** A place that takes a line when it is told to. */
function slowReader() {
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      lines.push(...chunk.split('\n').filter(Boolean));
      waiting.push(done);
    },
  });
  return {
    stream,
    lines,
    /** Reads until nothing waits any more. */
    readAll: async () => {
      while (stream.writableLength > 0) {
        waiting.shift()?.();
        await new Promise(setImmediate);
      }
    },
  };
}

it('keeps a bounded number of lines for a reader who is slow, and says how many are missing', async () => {
  const { stream, lines, readAll } = slowReader();
  const log = pino({}, patientLog(stream));
  const text = 'x'.repeat(1_000);
  for (let i = 0; i < 5_000; i++) log.info(text);
  expect(stream.writableLength).toBeLessThan(1_100_000);
  await readAll();
  const kept = lines.length;
  expect(kept).toBeGreaterThan(500);
  log.info('somebody reads again');
  await readAll();
  expect(lines.slice(kept).map(said)).toEqual([5_000 - kept, 'somebody reads again']);
});

it('counts what could not be written, and goes on when it can', async () => {
  let isFull = true;
  const lines: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    // Standard error lives on after a failure in just this way.
    destroy(error, done) {
      done(error);
      Reflect.apply(Reflect.get(this, '_undestroy'), this, []);
    },
    write: (chunk: string, _, done) => {
      if (isFull) return done(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
      lines.push(...chunk.split('\n').filter(Boolean));
      done();
    },
  });
  stream.on('error', () => undefined);
  const log = pino({}, patientLog(stream));
  for (const text of ['one', 'two', 'three']) {
    log.info(text);
    await new Promise(setImmediate);
  }
  isFull = false;
  log.info('there is room again');
  await new Promise(setImmediate);
  log.info('and still');
  expect(lines.map(said)).toEqual([3, 'there is room again', 'and still']);
});
