import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../src/quotes/find-quotations.ts';
import { readArticle } from '../support/read-corpus.ts';
import shipped from './article.json' with { type: 'json' };
import cases from './hard-cases.json' with { type: 'json' };
import { inWords } from './in-words.ts';

/** A case that fails today carries `skip`, with the reason. */
type HardCase = (typeof cases)[number] & { readonly skip?: string };

const quotationsOf = (path: string, bytes: Uint8Array) => {
  const { article } = readArticle({ path, id: 'case', bytes });
  return findQuotations(article).map((quotation) => inWords(article.text, quotation));
};

describe('quotations that are hard to attribute', () => {
  for (const { name, text, expected, skip } of cases as readonly HardCase[]) {
    it.skipIf(skip !== undefined)(name, () => {
      expect(quotationsOf('case.txt', new TextEncoder().encode(text))).toEqual(expected);
    });
  }
});

it('finds every statement of the shipped article and nothing else', () => {
  expect(quotationsOf(shipped.file, readFileSync(shipped.file))).toEqual(shipped.expected);
});
