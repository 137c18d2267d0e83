import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judgeArticle } from '../../../src/corpus/article/read-article.ts';
import { DEFAULT_LIMITS } from '../../../src/corpus/file/limits.ts';
import { NO_RULES } from '../../../src/corpus/file/override-rules.ts';
import { openPage } from '../../../src/corpus/html/page-format.ts';
import { slice } from '../../../src/domain/span.ts';
import { readPageHere } from '../../support/read-page-here.ts';

const PATH = 'tests/articles/news-site/source.html';
const bytes = readFileSync(PATH);
const file = { path: PATH, id: 'news/bridge', bytes };

it('is an article like any other, wherever it is read', async () => {
  const opened = await openPage(file, DEFAULT_LIMITS);
  const here = await openPage(file, DEFAULT_LIMITS, readPageHere);
  expect(here.shown.text).toBe(opened.shown.text);
  expect(here.meta).toEqual(opened.meta);
  const { article } = judgeArticle(opened, NO_RULES, new Set());
  expect(article).toMatchObject({
    id: 'news/bridge',
    title: 'Harbour bridge reopens after two-year repair',
    titleSupplied: false,
    language: 'en',
    source: { name: 'The Tidewater Post', author: 'Mina Okafor, Peter Lund' },
  });
  expect(article.sentences.map((sentence) => slice(article.text, sentence))).toContain(
    'The port authority blamed the price of steel and an early winter for the difference.',
  );
});

it('knows the lines of the file that its blocks stand on', async () => {
  const { shown, places } = await openPage(file, DEFAULT_LIMITS, readPageHere);
  const lines = bytes.toString().split('\n');
  for (const block of shown.blocks) {
    const { line } = places.inFile(block.start);
    const [words = ''] = /[A-Za-z ]{8,}/.exec(slice(shown.text, block)) ?? [];
    expect(lines[line - 1], words).toContain(words.trim());
  }
  expect(places.inFile(shown.text.length).line).toBe(places.inFile(shown.blocks.at(-1)?.start ?? 0).line);
});

it('is refused with its file and the remedy', async () => {
  const empty = { path: 'a.html', id: 'a', bytes: Buffer.from('<p>Nothing.</p>') };
  for (const read of [undefined, readPageHere]) {
    await expect(openPage(empty, DEFAULT_LIMITS, read)).rejects.toMatchObject({
      name: 'Fault',
      subject: 'a.html',
      message: 'there is no article in it',
    });
  }
});
