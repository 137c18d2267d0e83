import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findQuotations } from '../../src/quotes/find-quotations.ts';
import type { TableRule } from '../../src/quotes/rules.ts';
import { readArticle } from '../support/read-corpus.ts';

type AnyRule = TableRule<readonly unknown[], unknown>;

const isTable = (value: unknown): value is readonly AnyRule[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => typeof row?.match === 'function');

const folder = path.resolve('src/quotes');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const tables = (
  await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, unknown> = await import(path.join(folder, file));
      return Object.entries(exported).flatMap(([name, value]) =>
        isTable(value) ? [{ name: `${file}: ${name}`, rules: value }] : [],
      );
    }),
  )
).flat();

const quotationsOf = (text: string): string => {
  const { article } = readArticle({ path: 'a.txt', id: 'a', bytes: new TextEncoder().encode(text) });
  return JSON.stringify(
    findQuotations(article).map(({ content, cue, mention, kind, speaker, confidence }) => ({
      content: content.map(({ start, end }) => article.text.slice(start, end)),
      cue: cue && article.text.slice(cue.start, cue.end),
      mention: mention && article.text.slice(mention.start, mention.end),
      speaker: speaker && article.text.slice(speaker.name.start, speaker.name.end),
      kind,
      confidence,
    })),
  );
};

afterEach(() => {
  vi.restoreAllMocks();
});

it('the tables of all passes are found', () => {
  for (const pass of ['grammar', '2-cues', '3-content', '4-unclaimed'])
    expect(tables.some(({ name }) => name.startsWith(pass))).toBe(true);
});

/** The rule decides in its example, and without it something else is found: other words, another speaker, or more. */
describe.each(tables)('$name', ({ rules }) => {
  it('has no two rules of one name', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it.each(rules)('$name', (rule) => {
    const { match } = rule;
    const decisions: unknown[] = [];
    const run = vi.spyOn(rule, 'match').mockImplementation((...input) => {
      const decision = match(...input);
      decisions.push(decision);
      return decision;
    });
    const found = quotationsOf(rule.example);
    expect(decisions.some((decision) => decision !== null && decision !== false)).toBe(true);
    const doesNotApply = decisions.some((decision) => typeof decision === 'boolean') ? false : null;
    run.mockImplementation(() => doesNotApply);
    expect(quotationsOf(rule.example)).not.toBe(found);
  });
});
