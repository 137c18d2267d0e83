import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReadArticle } from '../../src/corpus/article/read-article.ts';
import { Fault } from '../../src/domain/fault.ts';
import { contains, type Span } from '../../src/domain/span.ts';
import { readArticle } from '../support/read-corpus.ts';
import { runs } from '../support/runs.ts';

const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'word',
      'The gate',
      'is blue.',
      '“Yes.”',
      'said',
      '12',
      'U.S.',
      'e.g.',
      ':',
      '?',
      '1.',
      '- ',
      '# ',
      '> ',
      '*',
      '_',
      '[a](b)',
      '|',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(' ', '\n', '\n\n', '\r\n', '\r', '\t', '\u00a0', '\u2028', '\f') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('---\n', '```\n', '<b>', '<!--', '&amp;', '\\', '\uFFFD', '。', '漢字', '👍🏽', 'é'),
  },
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 40 })
  .map((pieces) => pieces.join(' '.repeat(pieces.length % 2)));

function read(name: string, content: string): ReadArticle | null {
  try {
    return readArticle({ path: name, id: 'a', bytes: Buffer.from(content) });
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

function checkSpans(list: readonly Span[], length: number): void {
  let end = 0;
  for (const span of list) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(length);
}

it.each(['a.txt', 'a.md'])('reads anything into spans that hold, or says what is wrong: %s', (name) => {
  fc.assert(
    fc.property(text, (content) => {
      const found = read(name, content);
      if (found === null) return;
      const { article, places } = found;
      checkSpans(article.blocks, article.text.length);
      checkSpans(article.sentences, article.text.length);
      for (const sentence of article.sentences) {
        const block = article.blocks[sentence.block];
        expect(block && contains(block, sentence)).toBe(true);
      }
      if (name === 'a.txt' && !content.startsWith('---')) {
        const bom = content.startsWith('\uFEFF') ? 1 : 0;
        expect(article.text).toBe(content.slice(bom).replaceAll('\r\n', '\n'));
        for (const { start } of article.sentences)
          expect(content[places.inFile(start).offset + bom]).toBe(article.text[start]);
      }
    }),
    { numRuns: runs(250, 1_000) },
  );
});
