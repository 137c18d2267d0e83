/**
 * `npm run fuzz`: hostile interactions, by the thousands, to the bot as `start` puts it together. Exits with 1 when any is not answered as it
 * should be, with the smallest such interaction.
 *
 * `--count N` how many (20,000), `--seed S` which ones (by chance, and printed), `--only N` the one of this number among them, with its answer.
 */
import { parseArgs } from 'node:util';
import { percentile } from '../bench/process-figures.ts';
import { buttonsOf, menusOf } from '../bot/buttons.ts';
import { openapiNote } from '../support/discord/openapi.ts';
import { useEverything } from '../support/every-command.ts';
import type { Known } from '../support/interactions.ts';
import { writeArticles } from './articles.ts';
import { openWays, type Way } from './doors.ts';
import { type Finding, type FuzzPlan, fuzz, smallest } from './fuzz.ts';
import { VERDICTS } from './judge.ts';
import { watchFromOutside } from './watchdog.ts';

/** Of so many, one goes through the open endpoint: a signature costs more than an answer. */
const ENDPOINT_EVERY = 12;

/** Findings that a smaller interaction is looked for of. */
const MOST_SHRUNK = 5;
/** Longest interaction that is printed. */
const MOST_PRINTED = 4_000;

const { values } = parseArgs({
  options: { count: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const count = whole('count', values.count) ?? 20_000;
const seed = whole('seed', values.seed) ?? Math.floor(Math.random() * 1e9);
const only = whole('only', values.only);
if (openapiNote !== null) console.warn(openapiNote);

/** Sends everything and prints what came of it. */
async function run(plan: FuzzPlan): Promise<number> {
  const begun = performance.now();
  const { kinds, refused, cpu, findings } = await fuzz(
    only === null ? plan : { ...plan, ways: plan.ways.map(shown) },
    only,
  );
  const seconds = (performance.now() - begun) / 1_000;
  const sent = [...kinds.values()].reduce((sum, n) => sum + n, 0);
  const counts = VERDICTS.map((verdict) => `${verdict} ${timesOf(findings, verdict)}`);
  const dearest = cpu.reduce((most, each) => Math.max(most, each), 0);
  const millis = [percentile(cpu, 0.5), percentile(cpu, 0.99), dearest].map((each) => (each / 1_000).toFixed(2));
  console.log(
    `seed ${seed}: sent ${sent} in ${seconds.toFixed(0)} s (${[...kinds].map((kind) => kind.join(' ')).join(', ')})`,
  );
  console.log(`refused by the endpoint ${refused}; ${counts.join(', ')}`);
  if (cpu.length > 0)
    console.log(`CPU milliseconds: median ${millis[0]}, 99th percentile ${millis[1]}, most ${millis[2]}`);
  for (const [i, finding] of findings.entries()) {
    const { verdict, what, times, number, way } = finding;
    console.log(`\n${verdict}, ${times} times, first ${way}: ${what.slice(0, MOST_PRINTED)}`);
    console.log(`replay: npm run fuzz -- --seed ${seed} --only ${number}`);
    if (i >= MOST_SHRUNK) continue;
    const least = await smallest(plan, finding);
    console.log(
      least === null ? 'not found again by itself' : JSON.stringify(least.interaction)?.slice(0, MOST_PRINTED),
    );
  }
  return findings.length > 0 ? 1 : 0;
}

/** A way that prints what goes to and fro. */
const shown = (way: Way): Way => ({
  ...way,
  async send(sent) {
    console.log(`${sent.kind}, ${way.name}: ${JSON.stringify(sent.interaction)}`);
    const came = await way.send(sent);
    console.log(`answer: ${JSON.stringify(came.response)}`);
    return came;
  },
});

const timesOf = (findings: readonly Finding[], verdict: string): number =>
  findings.reduce((sum, finding) => sum + (finding.verdict === verdict ? finding.times : 0), 0);

/** What means something to the articles, and the ids of all buttons that can be met; always the same, so that a number can be replayed. */
async function whatIsKnown([way]: readonly Way[]): Promise<Known> {
  if (!way) throw new Error('there is no way to send anything');
  const replies = await useEverything((interaction) =>
    way.send({ kind: 'command', wellFormed: true, interaction }).then(({ response }) => {
      if (response === null) throw new Error('a command was refused');
      return response;
    }),
  );
  const buttons = replies.flatMap(({ response }) => buttonsOf(response).map(({ id }) => id));
  return {
    questions: [
      'Who leads the Rust for Linux effort?',
      'What did Greg Kroah-Hartman say about misc drivers?',
      'What did @everyone say about the harbour?',
      'How many ships does the crane of harbour 7 lift?',
      'What does Linus Torvalds think about Rust?',
      'Show me the code',
      'harbour',
    ],
    articles: ['rust-in-the-linux-kernel', '@everyone', 'Note 7', '港', '[Rust in the Linux kernel]', 'endless'],
    speakers: ['Jonathan Corbet', 'kroah-hartman', 'Ann Lee', 'Ann “@everyone” Lee', 'Bob Ray', '田中'],
    topics: ['viability', 'crane', 'the harbour of the harbour', '@here', 'merge window'],
    buttons: [...new Set(buttons)].filter((id) => id !== ''),
    menus: replies
      .flatMap(({ response }) => menusOf(response))
      .map(({ id, entries }) => ({ id, values: entries.map(({ value }) => value) })),
  };
}

/** A whole number that was given; null when it was not. */
function whole(name: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^\d{1,9}$/.test(value)) throw new Error(`--${name}: “${value}” is not a whole number`);
  return Number(value);
}

const articles = await writeArticles();
const { behind, endpoint } = await openWays(articles.folder);
const watchdog = watchFromOutside(`npm run fuzz -- --seed ${seed}`);
try {
  const known = await whatIsKnown(behind);
  const ways = Array.from({ length: ENDPOINT_EVERY * behind.length }, (_, i) =>
    i % ENDPOINT_EVERY === ENDPOINT_EVERY - 1 ? endpoint : (behind[i % behind.length] ?? endpoint),
  );
  process.exitCode = await run({ seed, count, known, ways, sending: watchdog.sending });
} finally {
  await watchdog.stop();
  await Promise.all([...behind, endpoint].map((way) => way.close()));
  await articles.remove();
}
