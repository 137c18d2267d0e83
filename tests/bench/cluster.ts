/**
 * What a question costs when a cluster of two nodes on this machine holds the articles, how fast it is loaded, and what becomes of the
 * questions in flight when a node stops: `npm run bench:cluster [-- --size 100000 --questions 500 --memory 2048]`. With `EVAL_DATA`
 * also how often the right sentence comes first, beside memory. `SEARCH_URL` names a cluster that runs already.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type ClusterSettings, openConnection } from '../../src/adapters/opensearch/connection.ts';
import { FollowedCluster } from '../../src/adapters/opensearch/reading/followed-cluster.ts';
import { indexCorpus } from '../../src/adapters/opensearch/writing/index-corpus.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { startAsking } from '../support/cluster/askers.ts';
import { startClusterBot } from '../support/cluster/bot.ts';
import { type Side, sideOf } from '../support/cluster/both.ts';
import { startCluster, type TestCluster } from '../support/cluster/cluster.ts';
import { chatInput } from '../support/discord/payloads.ts';
import { askEach } from './ask-each.ts';
import { newsMaker } from './news-articles.ts';
import { cpuOf, memoryOf } from './process-figures.ts';

const SENTENCES_AN_ARTICLE = 50;
const FILES_A_FOLDER = 1_000;
/** Questions on their way when a node stops. */
const ASKERS = 8;
/** Questions that `askEach` asks before it measures. */
const WARM_UP = 50;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    questions: { type: 'string', default: '500' },
    memory: { type: 'string', default: '2048' },
  },
});
const size = Number(values.size);
const folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-cluster-bench-'));
const given = process.env.SEARCH_URL;
const cluster = given ? null : await startCluster({ memory: Number(values.memory), works: true });
const nodes = cluster?.nodes ?? given?.split(',') ?? [];
const settings = { nodes, user: null, index: 'verbatim-bench' };
/** Seconds of processor time that the cluster has taken; not known of one that ran already. */
const clusterSeconds = (): number => (cluster ? (cpuOf(cluster.pid) ?? Number.NaN) / 1_000 : Number.NaN);
/** A machine that is busy with other things is not a node that is lost. */
const patient = { ...settings, requestMs: 20_000 };

try {
  const questions = await makeCorpus(folder);
  await load();
  await askOneByOne(questions);
  await startBot(questions);
  if (cluster) await stopOne(cluster, questions);
  if (cluster && process.env.EVAL_DATA) {
    process.env.SEARCH_URL = nodes.join(',');
    await import('../eval/cluster-eval.ts');
  }
} finally {
  await cluster?.end();
  await rm(folder, { recursive: true, force: true });
}

async function load(): Promise<void> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const library = await openLibrary(folder, { cacheDir: null });
  console.log(`read and analysed in ${since(begun)}, ${cpuSince(cpu)} of CPU`);
  const connection = openConnection(patient);
  const [before, beforeCluster, beforeOwn] = [performance.now(), clusterSeconds(), process.cpuUsage()];
  const { sentences, articles, documents } = await indexCorpus(connection, patient, library, {
    anew: true,
    graceMs: 0,
  });
  const rate = (1_000 * sentences) / (performance.now() - before);
  console.log(
    `loaded ${sentences} sentences of ${articles} articles (${documents} documents) in ${since(before)}: ${rate.toFixed(0)} sentences a second; ${cpuSince(beforeOwn)} of this process's CPU, ${(clusterSeconds() - beforeCluster).toFixed(1)} s of the cluster's`,
  );
  await connection.close();
}

/** A reader as a bot has it. */
async function follow(with_: ClusterSettings): Promise<FollowedCluster<Side>> {
  const followed = new FollowedCluster(with_, sideOf, {
    changed: () => undefined,
    lost: (reason) => console.log(`lost: ${reason}`),
    found: () => undefined,
    warned: () => undefined,
  });
  await followed.open();
  return followed;
}

function sideOfNow(followed: FollowedCluster<Side>): Side {
  if (!followed.current) throw new Error('the cluster cannot be read');
  return followed.current;
}

async function askOneByOne(questions: readonly string[]): Promise<void> {
  const followed = await follow(patient);
  const { answerer } = sideOfNow(followed);
  const ask = (question: string) => answerer.ask({ question, article: null, limit: 3 });
  const suggest = (question: string) => answerer.suggest(question.slice(0, Math.ceil(question.length / 2)), null, 10);
  for (const [turn, one] of [
    ['asked first', ask],
    ['asked again', ask],
    ['suggested to', suggest],
  ] as const) {
    const before = clusterSeconds();
    const { median, p99, clockMedian, clockP99 } = await askEach(questions, one);
    const each = (1_000 * (clusterSeconds() - before)) / (questions.length + Math.min(WARM_UP, questions.length));
    console.log(
      `${turn}: CPU of the bot ${median.toFixed(1)} ms at the median, ${p99.toFixed(1)} ms p99, of the cluster ${each.toFixed(1)} ms on average; clock ${clockMedian.toFixed(1)} / ${clockP99.toFixed(1)} ms`,
    );
  }
  await followed.close();
}

/** A bot in a process of its own: how soon it can answer, and what it holds. */
async function startBot(questions: readonly string[]): Promise<void> {
  const begun = performance.now();
  const bot = await startClusterBot({ SEARCH_URL: nodes.join(','), SEARCH_INDEX: settings.index });
  try {
    while ((await bot.health('/readyz')) !== 200) await new Promise((resolve) => setTimeout(resolve, 20));
    const ready = since(begun);
    const pid = bot.running.child.pid ?? 0;
    const held = memoryOf(pid) ?? Number.NaN;
    for (const question of questions) await bot.discord.post(chatInput('ask', { question }), bot.url);
    console.log(
      `a bot: ready after ${ready} with ${held.toFixed(0)} MB, ${(memoryOf(pid) ?? Number.NaN).toFixed(0)} MB after ${questions.length} questions`,
    );
  } finally {
    await bot.end();
  }
}

/** One node is stopped while questions are on their way; the connection is a bot's. */
async function stopOne(running: TestCluster, questions: readonly string[]): Promise<void> {
  const followed = await follow(settings);
  const askers = startAsking(ASKERS, questions, (question) =>
    sideOfNow(followed).answerer.ask({ question, article: null, limit: 3 }),
  );
  const stopped = 1 - (await running.manager());
  await askers.more(questions.length / 2);
  await running.stop(stopped);
  await askers.more(questions.length);
  const { asked, answered, longestMs, errors } = await askers.leave();
  console.log(
    `a node stopped with ${ASKERS} questions on their way: ${asked} sent, ${answered} answered, ${errors.length} lost, longest ${longestMs} ms`,
  );
  await running.start(stopped);
  await followed.close();
}

/** Milliseconds as seconds. */
function since(begun: number): string {
  return `${((performance.now() - begun) / 1_000).toFixed(1)} s`;
}

function cpuSince(before: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(before);
  return `${((user + system) / 1e6).toFixed(1)} s`;
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
