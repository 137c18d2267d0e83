import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type DiscordProcess, startDiscordProcess } from '../support/discord/process.ts';
import { type ComparedFigure, cpuOf, memoryOf, percentile, printComparison } from './process-figures.ts';

/** What one bot cost in one round. */
interface Round {
  readonly readyMs: number;
  readonly memory: number;
  readonly cpuMs: number;
  readonly perSecond: number;
  readonly p99: number;
  readonly failed: number;
}

const BOTS = {
  constant: [fileURLToPath(new URL('./constant-bot.js', import.meta.url))],
  verbatim: ['dist/main.js', 'start'],
};
type Bot = keyof typeof BOTS;

/** Questions that are asked before anything is measured: the just-in-time compiler takes some thousand to be done. */
const WARM = 5_000;

/** Both bots in turn against the same local Discord, with the same distinct questions; prints medians and ratios. */
export async function benchGateway(questions: readonly string[], rounds: number): Promise<void> {
  const results: Record<Bot, Round[]> = { constant: [], verbatim: [] };
  for (let round = 0; round < rounds; round++) {
    for (const bot of ['constant', 'verbatim'] as const) {
      const discord = await startDiscordProcess();
      try {
        results[bot].push(await oneRound(bot, discord, questions));
      } finally {
        await discord.close();
      }
    }
  }
  const figures: readonly ComparedFigure<Round>[] = [
    ['start to READY, ms', ({ readyMs }) => readyMs, 0],
    ['memory at READY, MB', ({ memory }) => memory, 1],
    ['CPU a question, ms', ({ cpuMs }) => cpuMs, 3],
    ['questions a second, 64 in flight', ({ perSecond }) => perSecond, 0],
    ['99th percentile, ms', ({ p99 }) => p99, 1],
    ['questions without an answer', ({ failed }) => failed, 0],
  ];
  printComparison(`Gateway, ${questions.length} distinct questions`, results, figures);
}

async function oneRound(name: Bot, discord: DiscordProcess, questions: readonly string[]): Promise<Round> {
  const begun = performance.now();
  const bot = spawn(process.execPath, BOTS[name], {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE: discord.apiBase,
      LOG_LEVEL: 'error',
      // One person asks everything.
      COOLDOWN_SECONDS: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await discord.bot();
    const readyMs = performance.now() - begun;
    const pid = bot.pid ?? 0;
    const memory = memoryOf(pid) ?? Number.NaN;
    const load = (total: number) =>
      discord.load({ command: 'ask', option: 'question', texts: questions, total, concurrency: 64 });
    await load(Math.min(WARM, questions.length));
    const before = cpuOf(pid);
    const { callbackMs, failed, wallMs } = await load(questions.length);
    const after = cpuOf(pid);
    const cpuMs = before === null || after === null ? Number.NaN : (after - before) / questions.length;
    return {
      readyMs,
      memory,
      cpuMs,
      perSecond: (1000 * callbackMs.length) / wallMs,
      p99: percentile(callbackMs, 0.99),
      failed,
    };
  } finally {
    await stop(bot);
  }
}

async function stop(bot: ChildProcess): Promise<void> {
  const ended = once(bot, 'exit');
  bot.kill('SIGTERM');
  await ended;
}
