import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** A test that takes so long hangs, on however busy a machine; nothing else is read from a clock. */
const HANG_MS = 300_000;

const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `tests/${file.split(path.sep).join('/')}`);

/** Whoever puts something else in a module's place, or counts what is compiled, must not share what is loaded with other files. */
const APART = /\bvi\.(?:mock|doMock)\(|'node:inspector\b/;
const apart = files.filter((file) => APART.test(readFileSync(file, 'utf8')));
const browser = files.filter((file) => file.startsWith('tests/browser/'));
/** The preview's every way takes a browser a minute: by default it is only opened, and links are followed. */
const browserWays = ['tests/browser/preview.test.ts'];
const usedBrowser = browser.filter((file) => process.env.BROWSER_TESTS || !browserWays.includes(file));

export default defineConfig({
  // Packages as the program runs them, not as their developers do.
  ssr: { resolve: { conditions: ['module', 'node'] } },
  test: {
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
    expect: { poll: { timeout: 0.9 * HANG_MS, interval: 15 } },
    // Two more than there are cores: much of the time tests wait for another process.
    maxWorkers: availableParallelism() + 2,
    projects: [
      // Loading the program and its packages was a quarter of all work: these files share what is loaded.
      {
        extends: true,
        test: {
          name: 'together',
          // In one project only: each runs its own.
          globalSetup: ['tests/support/discord/openapi-note.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: [...apart, ...browser],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: apart } },
      // A browser for each worker, not for each file. One of the tests looks at fifty pages.
      { extends: true, test: { name: 'browser', include: usedBrowser, isolate: false, testTimeout: 5 * HANG_MS } },
    ],
  },
});
