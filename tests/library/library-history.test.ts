import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/corpus/file/limits.ts';
import { Fault } from '../../src/domain/fault.ts';
import { libraryOf, libraryReader } from '../../src/library/assembly.ts';
import { type OpenLibrary, openLibrary, openSavedCorpus, saveAndResume } from '../../src/library/open-library.ts';
import { type OpenedSnapshot, snapshotFile } from '../../src/library/snapshot/snapshot.ts';
import { atOnce } from '../../src/runtime/steps.ts';
import { parseQuestion } from '../../src/search/question/parse-question.ts';
import { createMemoryRetriever } from '../support/in-memory.ts';
import { lastingThreads } from '../support/lasting-threads.ts';
import { runs } from '../support/runs.ts';

lastingThreads();

/** Lines that are left out only where several articles have them, and such as a rule may leave out. */
const LINES = [
  'Follow our newsletter for more.',
  'Subscribe to our channel today',
  '“The bell is sold,” said Ann Lee, keeper of the bell.',
  'According to Bob Ray, the tide is high. Is it safe?',
  'The market stood by the harbour until 1963.',
  '## The harbour',
  '```\nmake tide\n```',
];
const NAMES = ['a.md', 'a.txt', 'b.md', 'c.md', 'deep/d.md', 'deep/e.txt'];
const RULES = ['', 'drop: [market]\n', 'keep: [newsletter, channel]\n'];

const name = fc.constantFrom(...NAMES);
const text = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n\n'));
type Step =
  | { readonly do: 'write'; readonly name: string; readonly text: string }
  | { readonly do: 'remove'; readonly name: string }
  | { readonly do: 'rename'; readonly name: string; readonly to: string }
  | { readonly do: 'rules'; readonly text: string }
  | { readonly do: 'read' | 'save' | 'restart' };
const change: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), name, text }) },
  fc.record({ do: fc.constant('remove' as const), name }),
  fc.record({ do: fc.constant('rename' as const), name, to: name }),
  fc.record({ do: fc.constant('rules' as const), text: fc.constantFrom(...RULES) }),
);
const look: fc.Arbitrary<Step> = fc.constantFrom('read', 'save', 'restart').map((how) => ({ do: how }));
const history = fc
  .array(fc.tuple(fc.array(change, { minLength: 1, maxLength: 5 }), look), { minLength: 1, maxLength: 6 })
  .map((rounds) => rounds.flatMap(([changes, how]) => [...changes, how]));

let clock = 1_600_000_000;

/** Changes the folder; each file gets a time of its own, long ago, so that its stamp is trusted. */
async function apply(step: Step, folder: string): Promise<void> {
  const at = (below: string): string => path.join(folder, below);
  if (step.do === 'write' || step.do === 'rules') {
    const file = at(step.do === 'write' ? step.name : '.verbatim.yaml');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, step.text);
    await utimes(file, ++clock, clock);
  } else if (step.do === 'remove') await rm(at(step.name), { force: true });
  else if (step.do === 'rename') {
    await mkdir(path.dirname(at(step.to)), { recursive: true });
    await rename(at(step.name), at(step.to)).catch(() => undefined);
  }
}

/** All that can be seen of a library. */
async function seen({
  articles,
  quotationsOf,
  table,
  library,
  extent,
  faults,
  warnings,
}: OpenLibrary): Promise<unknown> {
  const { vocabulary, from, forms, stems, ...columns } = table;
  const retriever = createMemoryRetriever(articles, quotationsOf, table);
  const { found } = await retriever.retrieve(parseQuestion('Is the tide high, and who sold the bell?'), null);
  return {
    articles: articles.map(({ id, title, text, blocks, sentences, hash }) => ({
      id,
      title,
      text,
      blocks,
      sentences,
      hash,
    })),
    quotations: articles.map((_, index) => quotationsOf(index)),
    columns,
    words: Array.from({ length: vocabulary.size }, (_, id) => vocabulary.word(id)),
    table: [from, forms, stems],
    found: found.map(({ article, sentence, score, view: { resolved: _, ...view } }) => [
      article.id,
      sentence,
      score,
      view,
    ]),
    first: (await retriever.heads.first(null, 20)).map(({ article, sentence }) => [article.id, sentence]),
    summaries: await library.articles(),
    speakers: await library.speakers(),
    ann: (await library.quotations({ speaker: 'ann lee', article: null, kind: null })).length,
    extent,
    faults: faults.map(({ line }) => line),
    warnings: warnings.map(({ line }) => line),
  };
}

it('whatever happens to a folder, and whenever the bot is restarted, the library is what it would be if it were read for the first time', () =>
  fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const root = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
      const folder = path.join(root, 'corpus');
      await mkdir(folder);
      const cache = { file: snapshotFile(path.join(root, 'cache'), folder), limits: DEFAULT_LIMITS, worthKeeping: 1 };
      let { reader, analyst } = libraryReader(folder, {});
      const opened: (OpenedSnapshot | Fault | null)[] = [];
      try {
        for (const step of steps) {
          await apply(step, folder);
          let library: OpenLibrary | null = null;
          if (step.do === 'read' || step.do === 'save') library = atOnce(libraryOf(await reader.read()));
          if (step.do === 'save' && library) {
            opened.push(await saveAndResume(reader, library.table, cache));
            expect(opened.at(-1)).not.toBeInstanceOf(Fault);
            library = atOnce(libraryOf(await reader.read()));
          }
          if (step.do === 'restart') {
            await analyst.close();
            ({ reader, analyst } = libraryReader(folder, {}));
            const corpus = await openSavedCorpus(reader, cache);
            library = corpus.library;
            opened.push(corpus.snapshot);
          }
          if (library) expect(await seen(library)).toEqual(await seen(await openLibrary(folder)));
        }
      } finally {
        await analyst.close();
        for (const one of opened) if (one && !(one instanceof Fault)) await one.close();
        await rm(root, { recursive: true, force: true });
      }
    }),
    { numRuns: runs(12, 25) },
  ));
