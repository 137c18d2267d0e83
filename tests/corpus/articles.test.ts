import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { contains, slice } from '../../src/domain/span.ts';
import { readArticle } from '../support/read-corpus.ts';

const FOLDER = path.resolve('tests/articles');
const SOURCES = ['source.md', 'source.txt'];
/** Saved pages are cases of their own kind. */
const slugs = readdirSync(FOLDER).filter((slug) => SOURCES.some((name) => existsSync(path.join(FOLDER, slug, name))));

function read(file: string, id: string): Article {
  return readArticle({ path: file, id, bytes: readFileSync(file) }).article;
}

const sourceOf = (slug: string): string => {
  const files = SOURCES.map((name) => path.join(FOLDER, slug, name));
  return files.find((file) => existsSync(file)) ?? slug;
};

/** An article as a case shows it: every block with its sentences, those in brackets that are not indexed. */
const shape = ({ title, titleSupplied, source, language, text, blocks, sentences }: Article) => ({
  title,
  titleSupplied,
  source,
  language,
  blocks: blocks.map((block, index) => ({
    kind: block.level > 0 ? `${block.kind} ${block.level}` : block.kind,
    ...(block.dropped === null ? {} : { dropped: block.dropped }),
    sentences: sentences
      .filter((sentence) => sentence.block === index)
      .map((sentence) => (sentence.indexed ? slice(text, sentence) : [slice(text, sentence)])),
  })),
});

describe('articles', () => {
  it.each(slugs)('%s', (slug) => {
    const expected: unknown = JSON.parse(readFileSync(path.join(FOLDER, slug, 'expected.json'), 'utf8'));
    expect(shape(read(sourceOf(slug), slug))).toEqual(expected);
  });

  it.each([...slugs.map(sourceOf), path.resolve('corpus/rust-in-the-linux-kernel.md')])(
    '%s holds its spans',
    (file) => {
      const { text, blocks, sentences, hash } = read(file, 'x');
      expect(hash).toMatch(/^[0-9a-f]{12}$/);
      for (const list of [blocks, sentences]) {
        list.forEach((span, i) => {
          expect(slice(text, span).trim()).toBe(slice(text, span));
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start).toBeGreaterThanOrEqual(list[i - 1]?.end ?? 0);
        });
      }
      for (const sentence of sentences) {
        const block = blocks[sentence.block];
        expect(block && contains(block, sentence)).toBe(true);
      }
      // Nothing visible is lost: what stands in no sentence is white space.
      const outside = sentences.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
      expect(outside.trim()).toBe('');
    },
  );
});

it('leaves out the last line of the article in the corpus, and no other', () => {
  const { text, blocks, title, titleSupplied } = read(path.resolve('corpus/rust-in-the-linux-kernel.md'), 'rust');
  expect([title, titleSupplied]).toEqual(['Rust in the Linux kernel', true]);
  const dropped = blocks.filter((block) => block.dropped !== null);
  expect(dropped.map((block) => slice(text, block))).toEqual([expect.stringMatching(/^Are you from .* for Free\.$/)]);
  expect(dropped[0]?.dropped).toContain('advertisement: question followed by an offer, trailing call to action');
  expect(blocks.at(-1)).toBe(dropped[0]);
  expect(blocks.filter(({ kind }) => kind === 'heading').map((block) => slice(text, block))).toEqual([
    'The Tipping Point for Rust in Linux',
  ]);
});

it('names an article without a title by its file', () => {
  const text = 'One is here.\n\nThe Chain\n\nTwo is here.';
  const article = readArticle({ path: 'a.txt', id: '2024/harbour_news-of-may', bytes: Buffer.from(text) }).article;
  expect(article.title).toBe('harbour news of may');
});
