import { once } from 'node:events';
import { expect, it } from 'vitest';
import { exitOf, forkTypeScript } from '../support/run-typescript.ts';
import { runs } from '../support/runs.ts';
import type { ReloadFigures } from './processes/reloads.ts';

/** Snapshots from before that are kept open for questions that may still be answered from them. */
const MOST_KEPT_OPEN = 3;

it('over many reloads nothing stays open, nothing is left to the garbage collector, and Node warns of nothing', async () => {
  const child = await forkTypeScript(
    new URL('./processes/reloads.ts', import.meta.url),
    { ...process.env, TEST_RELOADS: `${runs(24, 60)}` },
    ['--expose-gc', '--throw-deprecation'],
  );
  const [found] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  const { warnings, failures, descriptors, held } = found as ReloadFigures;
  expect(warnings).toEqual([]);
  expect(failures).toEqual([]);
  expect(descriptors.late).toBeLessThanOrEqual(descriptors.early + MOST_KEPT_OPEN);
  expect(descriptors.after).toBeLessThanOrEqual(descriptors.before);
  expect(held).toEqual([]);
  expect(await exitOf(child)).toBe(0);
});
