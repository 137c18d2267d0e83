import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/**
 * Whether a test passes must not depend on how busy the machine is. So none reads a clock: what must be fast is counted (steps, reads,
 * requests) or measured as CPU time by `npm run bench`, and what must happen is waited for. Vitest's time-outs are for hangs.
 */
const CLOCK =
  /\b(?:Date\.now|performance\.(?:now|mark|measure|timeOrigin)|process\.(?:hrtime|cpuUsage|uptime))\b|new Date\(\)/;

/** A limit for one test or for one wait: a busy machine takes longer than whoever wrote it thought. */
const LIMIT = /\btimeout: ?[\d_]|\b(?:test|hook)Timeout\b|\},\s+[\d_]+,?\s*\);$|^\s+\d+_000,\s+\);$/m;

/** What runs by itself, or plays somebody who has a clock. */
const EXCEPTIONS: readonly (readonly [start: string, reason: string])[] = [
  ['tests/corpus/scarce-workers.test.ts', 'makes a name and a date of the time; no test compares it'],
  ['tests/fuzz/doors.ts', 'tells the CPU time of an answer, of which two seconds are too much on any machine'],
  ['tests/library/processes/', 'gives up after a minute in a process of its own, which is for hangs'],
  ['tests/library/snapshot-drafts.test.ts', 'makes a file old by its date'],
  ['tests/transports/clock.test.ts', 'is about what the time says; signs requests minutes and hours off'],
  ['tests/transports/http/connections.test.ts', 'signs a request an hour ago'],
  ['tests/support/slow-clock.ts', 'makes the clock go slower; no test compares it'],
  ['tests/replicas/', 'run by themselves, and are about how soon others take over'],
  ['tests/adapters/opensearch/cluster.test.ts', 'runs by itself, against an OpenSearch that takes minutes to start'],
  ['tests/support/cluster/', 'the same'],
  ['tests/deploy/image-steps.test.ts', 'runs by itself, and installs packages'],
  [
    'tests/support/discord/',
    'plays Discord, whose ids, signatures and deadlines are made of the time; no test compares it',
  ],
  ['tests/browser/installed-chromium.ts', 'tells the browser how long to wait for a page, which is for hangs'],
  ['tests/browser/passage-marks.ts', 'the same'],
];

/** The tests, and all that they import of this folder: not what measures. */
const files = new Set<string>();
for (const file of readdirSync('tests', { recursive: true, encoding: 'utf8' }))
  if (file.endsWith('.test.ts')) add(path.posix.join('tests', file.split(path.sep).join('/')));

function add(file: string): void {
  // Some tests hold the text of sources that are nowhere.
  if (files.has(file) || !file.startsWith('tests/') || !existsSync(file)) return;
  files.add(file);
  for (const [, target = ''] of textOf(file).matchAll(/(?:\bfrom|\bimport|\bimport\() ?'(\.[^']+\.ts)'/g))
    add(path.posix.join(path.posix.dirname(file), target));
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

const isExcepted = (file: string): boolean => EXCEPTIONS.some(([start]) => file.startsWith(start));

const placesOf = (pattern: RegExp): string[] =>
  [...files]
    .filter((file) => !isExcepted(file))
    .flatMap((file) =>
      [...textOf(file).matchAll(new RegExp(pattern, 'gm'))].map(
        ({ 0: found, index }) => `${file}:${textOf(file).slice(0, index).split('\n').length}: ${found}`,
      ),
    );

it('no test of the default run reads a clock', () => {
  expect(placesOf(CLOCK)).toEqual([]);
});

it('no test of the default run has a limit of its own', () => {
  expect(placesOf(LIMIT)).toEqual([]);
});

it('every exception is needed', () => {
  const needless = EXCEPTIONS.filter(
    ([start]) =>
      ![...files]
        .filter((file) => file.startsWith(start))
        .some((file) => [CLOCK, LIMIT].some((pattern) => new RegExp(pattern, 'm').test(textOf(file)))),
  );
  expect(needless).toEqual([]);
});
