/** `npm run bench:replicas`: questions a second with one, two and three bots behind nginx, and whose CPU time they take. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { NEEDS_NGINX, NGINX, startNginx } from '../replicas/nginx.ts';
import { replica } from '../replicas/replica.ts';
import { forkTypeScript } from '../support/run-typescript.ts';
import { distinctQuestions } from './distinct-questions.ts';
import type { HttpLoad, HttpLoadResult } from './http-load.ts';
import { cpuOf, median, memoryOf, percentile } from './process-figures.ts';

/** What one arrangement did in one round; CPU in cores. */
interface Round {
  readonly sent: number;
  readonly perSecond: number;
  readonly p99: number;
  readonly failed: number;
  readonly bots: number;
  readonly nginx: number;
  readonly load: number;
  /** Milliseconds of CPU that bots and nginx take for a question. */
  readonly cpuMs: number;
  readonly memory: number;
}

const AT_ONCE = 64;
const ARRANGEMENTS = [
  { name: '1, no nginx', bots: 1, proxied: false },
  { name: '1', bots: 1, proxied: true },
  { name: '2', bots: 2, proxied: true },
  { name: '3', bots: 3, proxied: true },
];

const quick = process.argv.includes('--quick');
const rounds = quick ? 1 : 3;
const questions = distinctQuestions(readFileSync('corpus/rust-in-the-linux-kernel.md', 'utf8'), quick ? 500 : 4_000);

if (NGINX === null) console.log(`left out: ${NEEDS_NGINX}`);
else {
  const load = await forkTypeScript(new URL('./http-load.ts', import.meta.url));
  const [publicKey] = await once(load, 'message');
  try {
    const results = new Map<string, Round[]>();
    for (let round = 0; round < rounds; round++)
      for (const { name, bots, proxied } of ARRANGEMENTS)
        results.set(name, [...(results.get(name) ?? []), await oneRound(bots, proxied, publicKey, load)]);
    print(results);
  } finally {
    load.disconnect();
  }
}

async function oneRound(count: number, proxied: boolean, publicKey: string, load: ChildProcess): Promise<Round> {
  const bots = await Promise.all(
    Array.from({ length: count }, () => replica({ apiBase: 'http://127.0.0.1:9/api' }, publicKey)),
  );
  const nginx = proxied ? await startNginx(bots.map(({ port }) => port)) : null;
  const port = nginx?.port ?? bots[0]?.port ?? 0;
  const ask = async (list: readonly string[]): Promise<HttpLoadResult> => {
    const answered = once(load, 'message');
    load.send({ port, questions: list, concurrency: AT_ONCE } satisfies HttpLoad);
    const [result] = await answered;
    return result;
  };
  try {
    for (const bot of bots) await bot.start();
    await ask(questions.slice(0, 1_000 * count)); // the just-in-time compilers have seen the code
    const botIds = bots.map((bot) => bot.running().child.pid ?? 0);
    const nginxIds = nginx ? [nginx.process.pid ?? 0, ...childrenOf(nginx.process.pid ?? 0)] : [];
    const groups = [botIds, nginxIds, [load.pid ?? 0]];
    const before = groups.map(cpuOfAll);
    const { ms, failed, wallMs } = await ask(questions);
    const [botCores = 0, nginxCores = 0, loadCores = 0] = groups.map(
      (ids, i) => (cpuOfAll(ids) - (before[i] ?? 0)) / wallMs,
    );
    return {
      sent: questions.length,
      cpuMs: ((botCores + nginxCores) * wallMs) / ms.length,
      perSecond: (1_000 * ms.length) / wallMs,
      p99: percentile(ms, 0.99),
      failed,
      bots: botCores,
      nginx: nginxCores,
      load: loadCores,
      memory: median(botIds.map((id) => memoryOf(id) ?? Number.NaN)),
    };
  } finally {
    await nginx?.close();
    await Promise.all(bots.map((bot) => bot.end('SIGTERM')));
  }
}

function print(results: ReadonlyMap<string, readonly Round[]>): void {
  const columns: [name: string, of: (round: Round) => number, digits: number][] = [
    ['sent', ({ sent }) => sent, 0],
    ['lost', ({ failed }) => failed, 0],
    ['a second', ({ perSecond }) => perSecond, 0],
    ['p99, ms', ({ p99 }) => p99, 1],
    ['CPU ms each', ({ cpuMs }) => cpuMs, 2],
    ['cores: bots', ({ bots }) => bots, 2],
    ['nginx', ({ nginx }) => nginx, 2],
    ['questioner', ({ load }) => load, 2],
    ['MB a bot', ({ memory }) => memory, 0],
  ];
  console.log(
    `\nBots behind nginx, ${questions.length} distinct questions, ${AT_ONCE} in flight, medians of ${rounds}`,
  );
  console.log(`${'bots'.padEnd(14)}${columns.map(([name]) => name.padStart(13)).join('')}`);
  for (const [name, list] of results) {
    const cells = columns.map(([, of, digits]) => median(list.map(of)).toFixed(digits).padStart(13));
    console.log(`${name.padEnd(14)}${cells.join('')}`);
  }
  console.log(
    `This machine has ${cpus().length} cores, which bots, nginx and the process that asks share: where the three add up to that, it is the machine that limits and not the arrangement.`,
  );
}

function cpuOfAll(ids: readonly number[]): number {
  return ids.reduce((sum, id) => sum + (cpuOf(id) ?? Number.NaN), 0);
}

/** The workers of nginx's master process; none where /proc is not there. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
