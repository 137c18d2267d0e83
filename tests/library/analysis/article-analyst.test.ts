import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/corpus/file/limits.ts';
import { NO_RULES } from '../../../src/corpus/file/override-rules.ts';
import { Fault } from '../../../src/domain/fault.ts';
import type { AnalysedArticle } from '../../../src/library/analysis/analyse.ts';
import { type AnalystOptions, ThreadedAnalyst } from '../../../src/library/analysis/article-analyst.ts';
import { WorkerPool } from '../../../src/runtime/worker-pool.ts';

/** Starting a thread takes seconds on a busy machine. */
const PLENTY_MS = 1_000_000;

/** Nothing on this thread. */
const APART: AnalystOptions = { hereBytes: 0 };

const TEXT = `---
title: The bridge
colour: red
drop: [nothing like it]
---
# On the river

Ann Lee said the bridge is safe. "It will hold for a century," she added.

Would you like more? Sign up for our newsletter today!
`;

function analyst(options: AnalystOptions, limits = {}): ThreadedAnalyst {
  const made = new ThreadedAnalyst({ ...DEFAULT_LIMITS, readingMs: PLENTY_MS, ...limits }, options);
  onTestFinished(() => made.close());
  return made;
}

/** Reads nothing on this thread, and keeps its own from test to test: starting one takes longer than all of them. */
const elsewhere = new ThreadedAnalyst({ ...DEFAULT_LIMITS, readingMs: PLENTY_MS }, APART);
afterAll(() => elsewhere.close());

const fileOf = (text: string) => ({ path: 'corpus/bridge.md', id: 'bridge', bytes: Buffer.from(text) });

async function read(reader: ThreadedAnalyst, text: string): Promise<AnalysedArticle> {
  return reader.judge(await reader.open(fileOf(text)), NO_RULES, new Set());
}

it('gives the same article from another thread as from this one', async () => {
  const { places: here, ...one } = await read(analyst({ withPlaces: true }), TEXT);
  const { places: there, ...other } = await read(elsewhere, TEXT);
  expect(other).toEqual(one);
  expect(one.quotations.length).toBeGreaterThan(0);
  expect(one.warnings).toHaveLength(2);
  expect(other.warnings.every((warning) => warning instanceof Fault && warning.remedy !== '')).toBe(true);
  expect([here?.inFile(0).line, there]).toEqual([6, null]);
});

it('what is wrong with a file is told as from this thread', async () => {
  await expect(read(elsewhere, '---\ntitle: [\n---\nText.')).rejects.toMatchObject({
    name: 'Fault',
    subject: 'corpus/bridge.md',
    message: expect.stringContaining('not valid YAML (line'),
  });
});

it('a file that takes too long is given up, and the next one is read', async () => {
  // A thread does not even start in a millisecond.
  const hasty = analyst(APART, { readingMs: 1 });
  await expect(hasty.open(fileOf(TEXT))).rejects.toThrow('reading it takes longer than 0.001 s');
  const { article } = await read(elsewhere, TEXT);
  expect(article.title).toBe('The bridge');
});

it('reads on this thread until there is much to read, or until it is told to leave', async () => {
  const apart = vi.spyOn(WorkerPool.prototype, 'run');
  onTestFinished(() => apart.mockRestore());
  const reader = analyst({ hereBytes: 2 * Buffer.byteLength(TEXT) + 1 });
  for (const expected of [0, 0, 1]) {
    await reader.open(fileOf(TEXT));
    expect(apart).toHaveBeenCalledTimes(expected);
  }
  const other = analyst({ hereBytes: 1_000_000 });
  other.leaveThisThread();
  await other.open(fileOf(TEXT));
  expect(apart).toHaveBeenCalledTimes(2);
});
