import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/**
 * Whether a test passes must not depend on how busy the machine is. So none reads a clock: what must be fast is counted (steps, reads,
 * requests) or measured as CPU time by `npm run bench`, and what must happen is waited for. Vitest's time-outs are for hangs.
 */
const CLOCK =
  /\b(?:Date\.now|performance\.(?:now|mark|measure|timeOrigin)|process\.(?:hrtime|cpuUsage|uptime))\b|new Date\(\)/;

/** A limit for one test or for one wait: a busy machine takes longer than whoever wrote it thought. */
const LIMIT = /\btimeout: ?[\d_]|\b(?:test|hook)Timeout\b|\},\s+[\d_]+,?\s*\);$/m;

/** What `npm test` does not run, or what plays somebody who has a clock. */
const EXCEPTIONS: readonly (readonly [files: string, reason: string])[] = [
  ['bench/', 'measures'],
  ['eval/', 'measures'],
  ['replicas/', 'runs by itself, and is about how soon others take over'],
  ['cluster/cluster.test.ts', 'runs by itself, against an OpenSearch that takes minutes to start'],
  ['support/cluster/', 'the same'],
  ['support/discord/', 'plays Discord, whose ids, signatures and deadlines are made of the time; no test compares it'],
  ['browser/chromium.ts', 'tells the browser how long to wait for a page, which is for hangs'],
  ['browser/passage-marks.ts', 'the same'],
  ['deploy/image-steps.test.ts', 'runs by itself, and installs packages'],
];

const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !EXCEPTIONS.some(([start]) => file.startsWith(start)));

const placesOf = (pattern: RegExp): string[] =>
  files.flatMap((file) => {
    const text = readFileSync(path.join('tests', file), 'utf8');
    return [...text.matchAll(new RegExp(pattern, 'gm'))].map(
      ({ 0: found, index }) => `tests/${file}:${text.slice(0, index).split('\n').length}: ${found}`,
    );
  });

it('no test of the default run reads a clock', () => {
  expect(placesOf(CLOCK)).toEqual([]);
});

it('no test of the default run has a limit of its own', () => {
  expect(placesOf(LIMIT)).toEqual([]);
});

it('every exception is needed', () => {
  const all = readdirSync('tests', { recursive: true, encoding: 'utf8' }).map((file) => file.split(path.sep).join('/'));
  const needless = EXCEPTIONS.filter(
    ([start]) =>
      !all
        .filter((file) => file.endsWith('.ts') && file.startsWith(start))
        .some((file) => [CLOCK, LIMIT].some((pattern) => pattern.test(readFileSync(path.join('tests', file), 'utf8')))),
  );
  expect(needless).toEqual([]);
});
