import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port.ts';
import { forkTypeScript } from '../support/run-typescript.ts';
import type { HttpLoad, HttpLoadResult } from './http-load.ts';
import { type ComparedFigure, cpuOf, memoryOf, percentile, printComparison } from './process-figures.ts';

/** What one endpoint cost in one round. */
interface Round {
  readonly readyMs: number;
  readonly memory: number;
  readonly cpuMs: number;
  readonly perSecond: number;
  readonly p99: number;
  readonly stallMs: number;
  readonly failed: number;
}

const ENDPOINTS = {
  constant: { file: fileURLToPath(new URL('./http-constant.js', import.meta.url)), args: [] },
  verbatim: { file: 'dist/main.js', args: ['start'] },
};
type Endpoint = keyof typeof ENDPOINTS;

const AT_ONCE = 64;

/** Questions that are asked before anything is measured: the just-in-time compiler takes some thousand to be done. */
const WARM = 5_000;

/** Both endpoints in turn with the same distinct questions, signed beforehand by a process of its own; prints medians and ratios. */
export async function benchHttp(questions: readonly string[], rounds: number): Promise<void> {
  const load = await forkTypeScript(new URL('./http-load.ts', import.meta.url));
  const [publicKey] = await once(load, 'message');
  const results: Record<Endpoint, Round[]> = { constant: [], verbatim: [] };
  try {
    for (let round = 0; round < rounds; round++)
      for (const endpoint of ['constant', 'verbatim'] as const)
        results[endpoint].push(await oneRound(endpoint, publicKey, load, questions));
  } finally {
    load.disconnect();
  }
  const figures: readonly ComparedFigure<Round>[] = [
    ['start to ready, ms', ({ readyMs }) => readyMs, 0],
    ['memory when ready, MB', ({ memory }) => memory, 1],
    ['CPU a question, ms', ({ cpuMs }) => cpuMs, 3],
    [`questions a second, ${AT_ONCE} in flight`, ({ perSecond }) => perSecond, 0],
    ['99th percentile, ms', ({ p99 }) => p99, 1],
    ['longest stall of the event loop, ms', ({ stallMs }) => stallMs, 1],
    ['questions without an answer', ({ failed }) => failed, 0],
  ];
  printComparison(`HTTP endpoint, ${questions.length} distinct questions`, results, figures);
}

async function oneRound(
  name: Endpoint,
  publicKey: string,
  load: ChildProcess,
  questions: readonly string[],
): Promise<Round> {
  const port = await freePort();
  const { file, args } = ENDPOINTS[name];
  const begun = performance.now();
  const endpoint = fork(file, args, {
    execArgv: ['--import', new URL('./http-stalls.js', import.meta.url).href],
    env: {
      ...process.env,
      MODE: 'http',
      PORT: `${port}`,
      DISCORD_PUBLIC_KEY: publicKey,
      DISCORD_TOKEN: '',
      DISCORD_API_BASE: 'http://127.0.0.1:9/api',
      LOG_LEVEL: 'error',
      // One person asks everything.
      COOLDOWN_SECONDS: '0',
    },
  });
  const ask = async (list: readonly string[]): Promise<HttpLoadResult> => {
    const answered = once(load, 'message');
    load.send({ port, questions: list, concurrency: AT_ONCE } satisfies HttpLoad);
    const [result] = await answered;
    return result;
  };
  try {
    await ready(port);
    const readyMs = performance.now() - begun;
    const pid = endpoint.pid ?? 0;
    const memory = memoryOf(pid) ?? Number.NaN;
    await ask(questions.slice(0, WARM));
    const before = cpuOf(pid);
    endpoint.send('watch');
    const { ms, failed, wallMs } = await ask(questions);
    const told = once(endpoint, 'message');
    endpoint.send('tell');
    const [stallMs] = await told;
    const after = cpuOf(pid);
    const cpuMs = before === null || after === null ? Number.NaN : (after - before) / questions.length;
    return {
      readyMs,
      memory,
      cpuMs,
      perSecond: (1000 * ms.length) / wallMs,
      p99: percentile(ms, 0.99),
      stallMs,
      failed,
    };
  } finally {
    const ended = once(endpoint, 'exit');
    endpoint.kill('SIGTERM');
    await ended;
  }
}

/** Resolves when the endpoint says that it can answer. */
async function ready(port: number): Promise<void> {
  for (;;) {
    const shown = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    await shown?.text();
    if (shown?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
