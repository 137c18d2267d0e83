/** Indexes sentences with one search library as its documentation says, asks questions of it, and sends what that took: see `scale.ts`. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Asked, askEach } from './ask-each.ts';

/** What one process found. */
export interface EngineFigures extends Asked {
  readonly buildMs: number;
  /** MB that are held with the index built, and without the sentences. */
  readonly memory: number;
}

interface Engine {
  add(id: number, text: string): void;
  done(): void;
  ask(question: string): unknown;
}

/** Each with its defaults, one document a sentence, ten results. */
const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  MiniSearch: async () => {
    const { default: MiniSearch } = await import('minisearch');
    const { STOP_WORDS } = await import('../../src/language/languages/english/common-words.ts');
    const index = new MiniSearch({
      fields: ['text'],
      processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    });
    return {
      add: (id, text) => index.add({ id, text }),
      done: () => {},
      ask: (question) => index.search(question).slice(0, 10),
    };
  },
  FlexSearch: async () => {
    const { Index } = await import('flexsearch');
    const index = new Index();
    return {
      add: (id, text) => void index.add(id, text),
      done: () => {},
      ask: (question) => index.search(question, { limit: 10, suggest: true }),
    };
  },
  Orama: async () => {
    const { create, insert, search } = await import('@orama/orama');
    const index = create({ schema: { text: 'string' } });
    return {
      add: (id, text) => void insert(index, { id: String(id), text }),
      done: () => {},
      ask: (question) => search(index, { term: question, limit: 10 }),
    };
  },
  Lunr: async () => {
    const { default: lunr } = await import('lunr');
    const builder = new lunr.Builder();
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    builder.ref('id');
    builder.field('text');
    let index: { search(query: string): unknown[] } | null = null;
    return {
      add: (id, text) => builder.add({ id, text }),
      done: () => {
        index = builder.build();
      },
      // Its language of queries gives some signs a meaning.
      ask: (question) => index?.search(question.replace(/[^\p{L}\p{N} ]/gu, ' ')).slice(0, 10),
    };
  },
};

/** A thousand questions would take some of them a quarter of an hour; two hundred tell as much. */
const ASKED_WITHIN_MS = 90_000;

const [, , folder = '', name = ''] = process.argv;
const open = ENGINES[name];
if (!open) throw new Error(`no engine ${name}`);
const engine = await open();
const questions = JSON.parse(await readFile(path.join(folder, 'questions.json'), 'utf8')) as string[];
const empty = process.memoryUsage.rss();
const begun = performance.now();
let id = 0;
for await (const line of createInterface({ input: createReadStream(path.join(folder, 'sentences.txt')) }))
  engine.add(id++, line);
engine.done();
const buildMs = performance.now() - begun;
globalThis.gc?.();
const memory = (process.memoryUsage.rss() - empty) / 1e6;
const figures: EngineFigures = { ...(await askEach(questions, engine.ask, ASKED_WITHIN_MS)), buildMs, memory };
process.send?.(figures, () => process.disconnect());
