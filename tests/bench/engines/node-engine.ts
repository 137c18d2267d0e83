/** Asks an engine that runs in Node, in a process of its own: see `engines.ts`. Given the folder, the engine, and the address of its package where it has one. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { followCorpus } from '../../../src/app/corpus.ts';
import { DEFAULT_LIMITS } from '../../../src/corpus/file/limits.ts';
import { STOP_WORDS } from '../../../src/language/languages/english/common-words.ts';
import type { EngineTimes } from './installed-engines.ts';

/** Finds and reads, and says how many characters. */
type Ask = (question: string) => Promise<number> | number;

const [, , folder = '', name = '', address = ''] = process.argv;

async function sentences(): Promise<string[]> {
  const all: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path.join(folder, 'sentences.txt')) }))
    all.push(line);
  return all;
}

const lengths = (texts: readonly (string | undefined)[]): number =>
  texts.reduce((sum, text = '') => sum + text.length, 0);

/** Each with its defaults. The libraries find ten sentences and read them; Verbatim gives its whole answer. */
const ENGINES: Readonly<Record<string, () => Promise<Ask>>> = {
  Verbatim: async () => {
    const corpus = await followCorpus(
      { corpusDir: path.join(folder, 'articles'), cacheDir: path.join(folder, 'cache'), limits: DEFAULT_LIMITS },
      { info: () => undefined, warn: console.error, error: console.error },
    );
    await corpus.opening;
    return async (question) => {
      const { answerer } = await corpus.current();
      const { passages } = await answerer.ask({ question, article: null, limit: 10 });
      return lengths(passages.map(({ article, start, end }) => article.text.slice(start, end)));
    };
  },
  MiniSearch: async () => {
    const { default: MiniSearch } = await import('minisearch');
    const all = await sentences();
    const index = new MiniSearch({
      fields: ['text'],
      processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    });
    all.forEach((text, id) => {
      index.add({ id, text });
    });
    return (question) =>
      lengths(
        index
          .search(question)
          .slice(0, 10)
          .map(({ id }) => all[id]),
      );
  },
  FlexSearch: async () => {
    const { default: flexSearch } = (await import(address)) as { default: typeof import('flexsearch') };
    const all = await sentences();
    const index = new flexSearch.Index();
    all.forEach((text, id) => {
      index.add(id, text);
    });
    return (question) => lengths(index.search(question, { limit: 10, suggest: true }).map((id) => all[Number(id)]));
  },
};

const open = ENGINES[name];
if (!open) throw new Error(`no engine ${name}`);
const questions = (await readFile(path.join(folder, 'questions.txt'), 'utf8')).trimEnd().split('\n');
const begun = performance.now();
const ask = await open();
const buildMs = performance.now() - begun;
let read = 0;
let ms: number[] = [];
let cpuMs: number[] = [];
// The first round lets the compiler do its work, as for every engine.
for (let round = 0; round < 2; round++) {
  ms = [];
  cpuMs = [];
  for (const question of questions) {
    const before = process.cpuUsage();
    const asked = performance.now();
    read += await ask(question);
    ms.push(performance.now() - asked);
    const { user, system } = process.cpuUsage(before);
    cpuMs.push((user + system) / 1_000);
  }
}
process.stdout.write(`${JSON.stringify({ buildMs, read, ms, cpuMs } satisfies EngineTimes)}\n`, () => process.exit());
