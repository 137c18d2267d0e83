import { chatInput } from './payloads.ts';
import type { Discord } from './server.ts';

/** A number of questions, so many of them at once. */
export interface Load {
  readonly command: string;
  readonly option: string;
  /** The questions, in turn. */
  readonly texts: readonly string[];
  readonly total: number;
  readonly concurrency: number;
  readonly withinMs?: number;
}

/** How long the bot took, in milliseconds; one entry a question, in the order in which they were answered. */
export interface LoadResult {
  /** To the first answer, a deferral included. */
  readonly callbackMs: number[];
  /** To the last word. */
  readonly finalMs: number[];
  readonly deferred: number;
  readonly failed: number;
  readonly wallMs: number;
}

/** Asks, and measures. */
export async function putLoad(discord: Discord, load: Load): Promise<LoadResult> {
  const { command, option, texts, total, concurrency, withinMs = 30_000 } = load;
  const callbackMs: number[] = [];
  const finalMs: number[] = [];
  let asked = 0;
  let deferred = 0;
  let failed = 0;
  async function person(): Promise<void> {
    while (asked < total) {
      const text = texts[asked % texts.length] ?? '';
      asked += 1;
      try {
        const answer = await discord.ask(chatInput(command, { [option]: text }), withinMs);
        callbackMs.push(answer.callbackMs);
        finalMs.push(answer.finalMs);
        if (answer.callback.type === 5) deferred += 1;
      } catch {
        failed += 1;
      }
    }
  }
  const begun = performance.now();
  await Promise.all(Array.from({ length: concurrency }, person));
  return { callbackMs, finalMs, deferred, failed, wallMs: performance.now() - begun };
}
