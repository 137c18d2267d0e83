import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import { sentenceSpans } from '../../src/language/sentences/sentences.ts';

/** A text and its sentences; `skip` says why the rules cannot get it right. */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly skip?: string;
}

const folder = path.resolve('tests/golden');

describe.each(readdirSync(folder).filter((file) => file.endsWith('.json')))('%s', (file) => {
  const cases: readonly Case[] = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  for (const { name, text, expected, skip } of cases) {
    // A known miss must miss: when a rule learns it, its `skip` goes.
    (skip ? it.fails : it)(skip ? `${name} (not yet: ${skip})` : name, () => {
      const sentences = sentenceSpans(text, { start: 0, end: text.length });
      expect(sentences.map((span) => slice(text, span))).toEqual(expected);
    });
  }
});
