import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** A test that takes so long hangs, on however busy a machine; nothing else is read from a clock. */
const HANG_MS = 120_000;

const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `tests/${file.split(path.sep).join('/')}`);

/** Files that put something else in a module's place, which no other file may get to see; and those that each start a browser. */
const apart = files.filter(
  (file) => file.startsWith('tests/browser/') || /\bvi\.(?:mock|doMock)\(/.test(readFileSync(file, 'utf8')),
);

export default defineConfig({
  test: {
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
    expect: { poll: { timeout: 0.9 * HANG_MS, interval: 5 } },
    // Two at least: much of the time tests wait for another process.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Side by side in a few workers: loading what the tests need is a quarter of their work, and is done once a worker.
      { extends: true, test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: apart, isolate: false } },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
});
