import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { textLanguage } from '../../../src/corpus/html/page-format.ts';
import { PAGE_LIMITS } from '../../../src/corpus/html/page-limits.ts';
import { loadPageReader } from '../../../src/corpus/html/read-page.ts';

/** What a case expects; `from` is the address that the page was read from. */
interface Expected {
  readonly from: string | null;
  readonly title: string;
  readonly source: Readonly<Record<string, string | null>>;
  readonly language: string | null;
  readonly blocks: readonly (readonly [kind: string, text: string])[];
}

const FOLDER = 'tests/articles';
const slugs = readdirSync(FOLDER).filter((slug) => readdirSync(path.join(FOLDER, slug)).includes('source.html'));
const read = await loadPageReader();

it('there are cases', () => {
  expect(slugs.length).toBeGreaterThanOrEqual(9);
});

it.each(slugs)('%s', (slug) => {
  const bytes = readFileSync(path.join(FOLDER, slug, 'source.html'));
  const expected: Expected = JSON.parse(readFileSync(path.join(FOLDER, slug, 'expected.json'), 'utf8'));
  const { metadata, blocks } = read({ bytes, contentType: null, url: expected.from }, PAGE_LIMITS);
  const text = blocks.map((block) => block.text).join('\n\n');
  expect(blocks.map(({ kind, text: words }) => [kind, words])).toEqual(expected.blocks);
  expect(metadata.title).toBe(expected.title);
  expect(metadata.source).toEqual(expected.source);
  // English is what an article is in when nobody says otherwise.
  const language = textLanguage(metadata.language, text);
  expect(language ?? 'en').toBe(/^en\b/.test(expected.language ?? 'en') ? 'en' : expected.language);
});
