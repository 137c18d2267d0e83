import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../src/domain/article.ts';
import { type Span, slice } from '../../src/domain/span.ts';
import { findQuotations } from '../../src/quotes/find-quotations.ts';
import { readArticle } from '../support/read-corpus.ts';

const PIECES =
  "“ ” \" '' ' ‘ ’ « » ( ) , . : ; — ? ! said says saying noting told according to that Smith Anna Smith’s Mr. Mrs. Dr. he she they who which the a chairman of officials report reports and but while when when: \n\n \n U.S. 59 (D-N.C.) Md. has not been asked asked: Jean-Luc é 😀 PENCE: “We will,” -";

const texts = fc.array(fc.constantFrom(...PIECES.split(' ')), { maxLength: 60 }).map((pieces) => pieces.join(' '));

const read = (text: string): Article =>
  readArticle({ path: 'a.txt', id: 'a', bytes: new TextEncoder().encode(`A line that is always here.\n\n${text}`) })
    .article;

const isWithin = (span: Span | null, text: string): boolean =>
  span === null || (span.start >= 0 && span.start < span.end && span.end <= text.length);

describe('every quotation of any text', () => {
  it('has spans that lie in the text, the contents ascending without overlap', () => {
    fc.assert(
      fc.property(texts, (random) => {
        const article = read(random);
        for (const { content, cue, mention, speaker, confidence } of findQuotations(article)) {
          expect(content.length).toBeGreaterThan(0);
          for (const span of [...content, cue, mention, speaker?.name ?? null, speaker?.role ?? null]) {
            expect(isWithin(span, article.text)).toBe(true);
          }
          for (const [i, span] of content.entries())
            expect(span.start).toBeGreaterThanOrEqual(content[i - 1]?.end ?? 0);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('opens with a mark when it is direct', () => {
    fc.assert(
      fc.property(texts, (random) => {
        const article = read(random);
        for (const { kind, content } of findQuotations(article)) {
          if (kind !== 'direct') continue;
          for (const span of content) expect(slice(article.text, span)).toMatch(/^[“"«‘'„`]/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it('leaves out blocks that are dropped, code and headings', () => {
  const text = 'Anna Smith said the tide was high.';
  const block: Block = { start: 0, end: text.length, kind: 'paragraph', level: 0, dropped: null, breaks: [] };
  const only = (over: Partial<Block>): Article => ({
    ...read(''),
    text,
    blocks: [{ ...block, ...over }],
    sentences: [{ start: 0, end: text.length, block: 0, indexed: true }],
  });
  expect(findQuotations(only({}))).toHaveLength(1);
  expect(findQuotations(only({ dropped: 'advertisement' }))).toEqual([]);
  expect(findQuotations(only({ kind: 'code' }))).toEqual([]);
  expect(findQuotations(only({ kind: 'heading' }))).toEqual([]);
});
