/**
 * `EVAL_DATA=… SEARCH_URL=… npm run eval:cluster`: whether answers from a cluster are those from memory, and how often the right
 * sentence comes first from each. Loads an index of its own into the cluster.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Answer } from '../../src/domain/answer.ts';
import { Unavailable } from '../../src/domain/fault.ts';
import { overlaps } from '../../src/domain/span.ts';
import { openBoth, plain } from '../support/cluster/both.ts';
import { rankFigures } from './ranks.ts';
import { type ReadingQuestion, readReadingSet } from './reading-set.ts';

const settings = {
  nodes: (process.env.SEARCH_URL ?? '').split(','),
  user: null,
  index: 'verbatim-eval',
  requestMs: 60_000,
};
const set = readReadingSet('questions/xquad-half-a.json');
const folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-eval-'));
for (const { id, text } of set.articles) await writeFile(path.join(folder, `${id}.txt`), text);
const { memory, cluster, followed } = await openBoth(folder, settings);
const ranks = {
  memory: [] as number[],
  cluster: [] as number[],
  'memory, own': [] as number[],
  'cluster, own': [] as number[],
};
let different = 0;
let shown = 0;
/** A question's time is mostly waiting. */
const AT_ONCE = 4;
const questions = [...set.questions];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let next = questions.shift(); next; next = questions.shift()) await compare(next);
  }),
);
console.log(`${2 * set.questions.length} questions, ${different} with another answer`);
for (const [name, list] of Object.entries(ranks)) console.log(rankFigures(name, list));
await followed.close();
await rm(folder, { recursive: true, force: true });

/** A machine that is busy with other things is no reason to give up. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 10; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Unavailable) || left === 0) throw error;
    }
  }
}

async function compare({ question, article, answers }: ReadingQuestion): Promise<void> {
  const home = set.articles[article];
  const rankIn = ({ passages }: Answer): number =>
    1 + passages.findIndex((one) => one.article.id === home?.id && answers.some((answer) => overlaps(answer, one)));
  for (const [own, of] of [
    ['', null],
    [', own', home?.id ?? ''],
  ] as const) {
    const query = { question, article: of, limit: 10 };
    const [here, there] = [await memory.answerer.ask(query), await patiently(() => cluster.answerer.ask(query))];
    ranks[`memory${own}`].push(rankIn(here));
    ranks[`cluster${own}`].push(rankIn(there));
    if (JSON.stringify(plain(here)) === JSON.stringify(plain(there))) continue;
    different++;
    if (shown++ < 5 && process.env.SHOW)
      console.log(question, of, JSON.stringify(plain(here)), JSON.stringify(plain(there)));
  }
}
