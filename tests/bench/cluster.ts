/**
 * What a question costs when a cluster of two nodes on this machine holds the articles, and how fast it is loaded:
 * `npm run bench:cluster [-- --size 35000 --questions 500 --memory 1024]`. `SEARCH_URL` names one that runs already.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openConnection } from '../../src/cluster/connection.ts';
import { FollowedCluster } from '../../src/cluster/followed-cluster.ts';
import { indexCorpus } from '../../src/cluster/index-corpus.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { sideOf } from '../support/cluster/both.ts';
import { startCluster } from '../support/cluster/cluster.ts';
import { askEach } from './ask-each.ts';
import { newsMaker } from './news-articles.ts';

const SENTENCES_AN_ARTICLE = 50;
const FILES_A_FOLDER = 1_000;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '35000' },
    questions: { type: 'string', default: '500' },
    memory: { type: 'string', default: '1024' },
  },
});
const size = Number(values.size);
const folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-cluster-bench-'));
const given = process.env.SEARCH_URL;
const cluster = given ? null : await startCluster(Number(values.memory));
const nodes = cluster?.nodes ?? given?.split(',') ?? [];
const settings = { nodes, user: null, index: 'verbatim-bench', requestMs: 20_000 };
try {
  const questions = await makeCorpus(folder);
  const library = await openLibrary(folder, { cacheDir: null });
  const connection = openConnection(settings);
  const begun = performance.now();
  const before = process.cpuUsage();
  let loadedAfter = 0;
  const indexed = await indexCorpus(connection, settings, library, {
    anew: true,
    graceMs: 0,
    progress: (done, of) => {
      if (done === of && loadedAfter === 0) loadedAfter = performance.now() - begun;
    },
  });
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(before);
  console.log(
    `loaded ${indexed.sentences} sentences of ${indexed.articles} articles (${indexed.documents} documents) in ${seconds.toFixed(1)} s: ${(indexed.sentences / seconds).toFixed(0)} sentences a second; ${((user + system) / 1e6).toFixed(1)} s of this process's CPU`,
  );
  await connection.close();
  const followed = new FollowedCluster(settings, sideOf, {
    changed: () => undefined,
    lost: (reason) => console.log(reason),
    found: () => undefined,
    warned: () => undefined,
  });
  await followed.open();
  const side = followed.current;
  if (!side) throw new Error('the cluster cannot be read');
  for (const turn of ['asked first', 'asked again']) {
    const { median, p99, clockMedian, clockP99 } = await askEach(questions, (question) =>
      side.answerer.ask({ question, article: null, limit: 3 }),
    );
    console.log(
      `${turn}: CPU of the replica ${median.toFixed(1)} ms at the median, ${p99.toFixed(1)} ms p99; clock ${clockMedian.toFixed(1)} / ${clockP99.toFixed(1)} ms; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
    );
  }
  await followed.close();
} finally {
  await cluster?.end();
  await rm(folder, { recursive: true, force: true });
}

/** Writes the articles; returns questions about them. */
async function makeCorpus(into: string): Promise<string[]> {
  const maker = newsMaker(size);
  const questions: string[] = [];
  const articles = Math.ceil(size / SENTENCES_AN_ARTICLE);
  for (let i = 0; i < articles; i++) {
    const below = path.join(into, String(Math.floor(i / FILES_A_FOLDER)));
    if (i % FILES_A_FOLDER === 0) await mkdir(below, { recursive: true });
    await writeFile(
      path.join(below, `news-${i}.md`),
      maker.article(Math.min(SENTENCES_AN_ARTICLE, size - i * SENTENCES_AN_ARTICLE)),
    );
    while (questions.length < (Number(values.questions) * (i + 1)) / articles) questions.push(maker.question());
  }
  return questions;
}
