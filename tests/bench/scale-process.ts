/** Opens the folder that it is told of, as the bot does, asks questions of it, and sends what that took: see `scale.ts`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { followCorpus } from '../../src/app/corpus.ts';
import { DEFAULT_LIMITS } from '../../src/corpus/file/limits.ts';
import { type Asked, askEach } from './ask-each.ts';

/** What one process found. */
export interface ScaleFigures extends Asked {
  readonly sentences: number;
  readonly openMs: number;
  /** MB that are held when all is open, and at the most. */
  readonly memory: number;
  readonly peak: number;
}

const [, , folder = ''] = process.argv;
const questions = JSON.parse(await readFile(path.join(folder, 'questions.json'), 'utf8')) as string[];
const begun = performance.now();
const corpus = await followCorpus(
  { corpusDir: path.join(folder, 'articles'), cacheDir: path.join(folder, 'cache'), limits: DEFAULT_LIMITS },
  { info: () => undefined, warn: console.error, error: console.error },
);
await corpus.opening;
const openMs = performance.now() - begun;
globalThis.gc?.();
const memory = process.memoryUsage.rss() / 1e6;
const asked = await askEach(questions, async (question) =>
  (await corpus.current()).answerer.ask({ question, article: null, limit: 3 }),
);
const figures: ScaleFigures = {
  ...asked,
  sentences: corpus.extent()?.sentences ?? 0,
  openMs,
  memory,
  peak: process.resourceUsage().maxRSS / 1e3,
};
await corpus.close();
process.send?.(figures, () => process.disconnect());
