/**
 * `npm run replies`: whether two checkouts give the same replies to the byte.
 *
 *   npm run replies -- --out A                       asks the bot built here, and records what it replies
 *   npm run replies -- --root DIR --out B            the same of another checkout, which must be built
 *   npm run replies -- --root DIR --again A --out B  sends what A's people sent, whatever the replies are
 *   npm run replies -- --compare A B                 prints the first differences; fails when there is one
 *
 * `--count` (10000) interactions, the same for the same `--seed` (1) and the same replies, because buttons of replies are pressed;
 * `--corpus DIR` (the shipped article and those of tests/articles). The last line is the SHA-256 of everything recorded.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { APIInteraction } from 'discord-api-types/v10';
import { InteractionResponseType } from 'discord-api-types/v10';
import { type BuiltBot, copyCorpus, startBuiltBot } from '../support/built-bot.ts';
import { objectOf } from '../support/discord/json.ts';
import { readCorpusWords } from './corpus-words.ts';
import { gatherPeople, type People } from './people.ts';
import { compareRecordings, type Exchange, readRecording } from './recording.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: '.' },
    corpus: { type: 'string' },
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    again: { type: 'string' },
    out: { type: 'string' },
    compare: { type: 'boolean', default: false },
  },
});

/** So many are asked before any of the replies is looked at: those may come in any order. */
const AT_ONCE = 100;
/** On a busy machine an answer may be put off; then the same is asked again, until it comes at once. */
const MOST_TRIES = 5;
const PUT_OFF: readonly unknown[] = [
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.DeferredMessageUpdate,
];
const DIFFERENCES_SHOWN = 10;

if (values.compare) await compare();
else await record();

async function compare(): Promise<void> {
  const [one, other] = positionals;
  if (one === undefined || other === undefined) throw new Error('--compare takes two recordings');
  const { equal, different, first } = await compareRecordings(one, other, DIFFERENCES_SHOWN);
  for (const words of first) console.log(`${words}\n`);
  console.log(`${equal} equal, ${different} different`);
  if (different > 0) process.exitCode = 1;
}

async function record(): Promise<void> {
  const begun = performance.now();
  const corpusDir = copyCorpus(process.cwd(), values.corpus ?? null);
  const out = values.out === undefined ? null : createWriteStream(values.out);
  const hash = createHash('sha256');
  const kinds = new Map<string, number>();
  const bot = await startBuiltBot({ corpusDir, args: [path.resolve(values.root, 'dist/main.js'), 'start'] });
  try {
    const source = values.again === undefined ? generated(corpusDir) : recorded(values.again);
    for await (const { asked, people } of source) {
      const exchanges = await Promise.all(asked.map((interaction) => exchange(bot, interaction)));
      for (const done of exchanges) {
        const line = `${JSON.stringify(done)}\n`;
        hash.update(line);
        if (out && !out.write(line)) await once(out, 'drain');
        const reply = jsonOf(done.body);
        people?.see(done.asked as APIInteraction, reply);
        const kind = `${done.status}, type ${objectOf(reply).type ?? 'none'}`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
  } finally {
    await bot.stop();
    rmSync(corpusDir, { recursive: true, force: true });
    out?.end();
  }
  for (const [kind, count] of [...kinds].toSorted()) console.log(`${`${count}`.padStart(6)}  ${kind}`);
  console.log(`${Math.round((performance.now() - begun) / 1_000)} s`);
  console.log(hash.digest('hex'));
}

/** What is sent next, and by whom, if they want to know of the replies. */
interface Round {
  readonly asked: readonly unknown[];
  readonly people: People | null;
}

function* generated(corpusDir: string): Generator<Round> {
  const people = gatherPeople(Number(values.seed), readCorpusWords(corpusDir));
  for (let left = Number(values.count); left > 0; left -= AT_ONCE)
    yield { asked: people.ask(Math.min(left, AT_ONCE)), people };
}

async function* recorded(file: string): AsyncGenerator<Round> {
  let asked: unknown[] = [];
  for await (const exchange of readRecording(file)) {
    asked.push(exchange.asked);
    if (asked.length < AT_ONCE) continue;
    yield { asked, people: null };
    asked = [];
  }
  if (asked.length > 0) yield { asked, people: null };
}

async function exchange(bot: BuiltBot, asked: unknown): Promise<Exchange> {
  for (let tries = 1; ; tries++) {
    const { status, body } = await bot.ask(asked);
    if (tries === MOST_TRIES || !PUT_OFF.includes(objectOf(jsonOf(body)).type)) return { asked, status, body };
  }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
