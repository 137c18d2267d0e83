import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openIndexVersion } from '../../../src/adapters/opensearch/reading/index-version.ts';
import { createAnswerer } from '../../../src/answer/answerer.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import { distinctQuestions } from '../../bench/distinct-questions.ts';
import { newsMaker } from '../../bench/news-articles.ts';
import { plain, sideOf } from '../../support/cluster/both.ts';
import { indexInMemory } from '../../support/cluster/index-in-memory.ts';
import { createMemoryRetriever } from '../../support/in-memory.ts';

const ARTICLES = 40;
const COMPARED = 40;

it('articles that come out of documents are answered from as those in memory', async () => {
  const maker = newsMaker(3);
  const texts = Array.from({ length: ARTICLES }, () => maker.article(20));
  texts.push(await readFile('corpus/rust-in-the-linux-kernel.md', 'utf8'));
  const questions = distinctQuestions(texts.join('\n'), COMPARED);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-documents-'));
  await Promise.all(texts.map((text, i) => writeFile(path.join(folder, `article-${i}.md`), text)));
  const opened = await openLibrary(folder, { cacheDir: null });
  await rm(folder, { recursive: true, force: true });
  const { library, articles, quotationsOf, table } = opened;
  const retriever = createMemoryRetriever(articles, quotationsOf, table);
  const memory = createAnswerer(library, retriever);
  const index = await indexInMemory(opened, retriever);
  const { answerer } = sideOf(await openIndexVersion(index));
  const different: string[] = [];
  let withPassages = 0;
  for (const question of questions) {
    const [here, there] = await Promise.all(
      [memory, answerer].map((one) => one.ask({ question, article: null, limit: 3 })),
    );
    // Words near a misspelt one are not found here.
    if (here?.corrected) continue;
    if (here?.passages.length) withPassages++;
    if (JSON.stringify(here && plain(here)) !== JSON.stringify(there && plain(there))) different.push(question);
  }
  expect(different).toEqual([]);
  expect(withPassages).toBeGreaterThan(COMPARED / 2);
  expect(index.read.size).toBeGreaterThan(ARTICLES / 2);
});
