/** Opens the folder that it is told of, as the bot does, asks questions of it, and sends what that took: see `scale.ts`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { followCorpus } from '../../src/app/corpus.ts';
import { growHeapSparingly } from '../../src/app/heap.ts';
import { DEFAULT_LIMITS } from '../../src/corpus/file/limits.ts';
import { type Asked, askEach } from './ask-each.ts';

/** What one process found. */
export interface ScaleFigures extends Asked {
  readonly sentences: number;
  readonly openMs: number;
  /** MB that are held when all is open, after all questions, and at the most. */
  readonly memory: number;
  readonly memoryAfter: number;
  readonly peak: number;
}

const [, , folder = ''] = process.argv;
const [questions = [], others = []] = await Promise.all(
  ['questions.json', 'other-questions.json'].map(
    async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as string[],
  ),
);
growHeapSparingly();
const begun = performance.now();
const corpus = await followCorpus(
  { corpusDir: path.join(folder, 'articles'), cacheDir: path.join(folder, 'cache'), limits: DEFAULT_LIMITS },
  { info: () => undefined, warn: console.error, error: console.error },
);
await corpus.opening;
const openMs = performance.now() - begun;
const memory = process.memoryUsage.rss() / 1e6;
const peak = process.resourceUsage().maxRSS / 1e3;
const ask = async (question: string): Promise<unknown> =>
  (await corpus.current()).answerer.ask({ question, article: null, limit: 3 });
const asked = await askEach(questions, ask);
// They only leave something behind.
for (const question of others) await ask(question);
const figures: ScaleFigures = {
  ...asked,
  sentences: corpus.extent()?.sentences ?? 0,
  openMs,
  memory,
  memoryAfter: process.memoryUsage.rss() / 1e6,
  peak,
};
await corpus.close();
process.send?.(figures, () => process.disconnect());
