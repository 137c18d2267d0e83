/**
 * `npm run soak`: the built bot at work for a while, with everything that people do, connections that are cut and articles that change.
 * Ends with 1 when an answer was lost that could be given, a body was not what Discord takes, or the bot's log has an error.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { articleMaker } from '../bench/plausible-articles.ts';
import { startDiscord } from '../support/discord/server.ts';
import { type Running, startVerbatim } from '../support/verbatim-process.ts';
import { heapAfterCollection, INSPECTABLE } from './heap.ts';
import { gatherPeople, numbersFrom, type People } from './people.ts';
import { isApology, Tally } from './tally.ts';
import { byGateway, byHttp, PATIENCE_MS, type Way } from './ways.ts';

const HELP = `npm run soak -- [--seconds N] [--door gateway|http|both]

  --seconds N   how long each door is used (default: 120)
  --door DOOR   the door that is used; with both, one after the other (default: both)`;

const DOORS = ['gateway', 'http'] as const;
type DoorName = (typeof DOORS)[number];

/** People who do something at the same time, and how long each then reads, in milliseconds. */
const PEOPLE = 8;
const READING_MS = 30;
/** How often connections are cut, an article changes, and a line is printed, in milliseconds. */
const CUT_EVERY_MS = 20_000;
const CHANGE_EVERY_MS = 10_000;
const TELL_EVERY_MS = 10_000;
/** What is done before the first look at the heap: what is compiled and kept by then stays. */
const WARM_UP = 500;
/** Articles beside the shipped one, so many that they are kept in a snapshot. */
const MORE_ARTICLES = 120;

const { seconds, doors } = flags();
let isGood = true;
for (const door of doors) isGood = (await soak(door)) && isGood;
process.exitCode = isGood ? 0 : 1;

function flags(): { seconds: number; doors: readonly DoorName[] } {
  const options = {
    seconds: { type: 'string' },
    door: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values } = parseArgs({ options });
  const { seconds = '120', door = 'both' } = values;
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const chosen = door === 'both' ? DOORS : DOORS.filter((name) => name === door);
  if (!/^[1-9]\d{0,5}$/.test(seconds) || chosen.length === 0) {
    console.error(HELP);
    process.exit(2);
  }
  return { seconds: Number(seconds), doors: chosen };
}

/** Uses one door; true when nothing was wrong. */
async function soak(door: DoorName): Promise<boolean> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-soak-'));
  const corpus = path.join(folder, 'corpus');
  await cp('corpus', corpus, { recursive: true });
  const make = articleMaker(3);
  for (let i = 0; i < MORE_ARTICLES; i++) await writeFile(path.join(corpus, `article-${i}.md`), make(5_000));

  const tally = new Tally();
  const refuse = (problems: readonly string[]): void => tally.refuse(problems);
  const discord = await startDiscord({ record: false, deadlineMs: PATIENCE_MS });
  discord.events.on('request', ({ problems }) => {
    if (problems.length > 0) refuse(problems);
  });
  const way = door === 'gateway' ? byGateway(discord) : await byHttp(discord, refuse);
  const running = startVerbatim(['start'], {
    node: INSPECTABLE,
    env: {
      ...way.env,
      DISCORD_API_BASE: discord.apiBase,
      CORPUS_DIR: corpus,
      CACHE_DIR: path.join(folder, 'cache'),
      // A few people do what thousands would.
      COOLDOWN_SECONDS: '0',
    },
  });
  try {
    await running.seen(way.ready);
    const people = gatherPeople(await textsOf(corpus), numbersFrom(7));
    console.log(`\n${door}: ${seconds} s, ${PEOPLE} people`);
    await crowd(people, way, tally, () => tally.sent >= WARM_UP);
    const before = await heapAfterCollection(running);
    await atWork(people, way, tally, corpus);
    const after = await heapAfterCollection(running);
    const { status, errors } = await stopped(running);
    console.log(`${door}: ${tally.line}`);
    console.log(`  ${tally.times}`);
    console.log(`  heap after collection: ${before.toFixed(1)} MB at the start, ${after.toFixed(1)} MB at the end`);
    console.log(`  exit status ${status}, errors in the log ${errors.length}`);
    for (const example of [...tally.examples, ...errors.slice(0, 3)]) console.log(`  ${example}`);
    return tally.lost === 0 && tally.invalid === 0 && status === 0 && errors.length === 0;
  } finally {
    running.child.kill('SIGKILL');
    await running.finished;
    way.close();
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The texts of the articles, for people to have words from. */
async function textsOf(corpus: string): Promise<string[]> {
  const names = (await readdir(corpus)).filter((name) => name.endsWith('.md')).sort();
  // The shipped article often enough to be asked about.
  const [shipped = '', ...more] = await Promise.all(
    [...names.filter((name) => !name.startsWith('article-')), ...names.slice(0, 10)].map((name) =>
      readFile(path.join(corpus, name), 'utf8'),
    ),
  );
  return [shipped, shipped, shipped, ...more];
}

/** For as long as was asked for: everybody is busy, connections are cut, an article changes. */
async function atWork(people: People, way: Way, tally: Tally, corpus: string): Promise<void> {
  let isOver = false;
  let version = 0;
  const changing = path.join(corpus, 'rust-in-the-linux-kernel.md');
  const original = await readFile(changing, 'utf8');
  const change = (): void => {
    version += 1;
    void writeFile(changing, `${original}\n\nThe ferry was painted by Nora Quill in ${1900 + version}.\n`);
  };
  const timers = [
    setInterval(change, CHANGE_EVERY_MS),
    setInterval(() => way.cut(), CUT_EVERY_MS),
    setInterval(() => console.log(`  ${tally.line}`), TELL_EVERY_MS),
  ];
  const end = setTimeout(() => {
    isOver = true;
  }, seconds * 1_000);
  try {
    await crowd(people, way, tally, () => isOver);
  } finally {
    for (const timer of [...timers, end]) clearTimeout(timer);
  }
}

/** Everybody does one thing after the other until it is over, and has the answer to the last one. */
async function crowd(people: People, way: Way, tally: Tally, isOver: () => boolean): Promise<void> {
  async function person(): Promise<void> {
    while (!isOver()) {
      const interaction = people.next();
      const what = `${JSON.stringify(interaction.data)?.slice(0, 200)} (${'locale' in interaction ? interaction.locale : ''})`;
      tally.sent += 1;
      try {
        const answer = await way.ask(interaction);
        if (answer === 'cut') tally.settle('cut', 0, what);
        else {
          const shown = JSON.stringify([answer.callback, answer.messages]);
          tally.settle(isApology(shown) ? 'lost' : 'answered', answer.callbackMs, `${what}: ${shown.slice(0, 300)}`);
          people.got(answer.callback);
        }
      } catch (error) {
        tally.settle('lost', 0, `${what}: ${error instanceof Error ? error.message : error}`);
      }
      await pause(READING_MS);
    }
  }
  await Promise.all(Array.from({ length: PEOPLE }, person));
}

/** Tells the bot to stop; gives back how it ended and the errors in its log. */
async function stopped({ child, finished }: Running): Promise<{ status: number | null; errors: string[] }> {
  child.kill('SIGTERM');
  const { status, stderr } = await finished;
  return { status, errors: stderr.split('\n').filter((line) => /"level":[56]0/.test(line)) };
}
