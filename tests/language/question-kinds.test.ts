import { describe, expect, it } from 'vitest';
import { KIND_WORDS, readKind } from '../../src/language/question-kinds.ts';

const NAMES = ['English', 'German', 'French', 'Spanish', 'Portuguese', 'Japanese'];

describe.each(KIND_WORDS.map((words, i) => [NAMES[i] ?? '', words] as const))('%s', (_, { rows }) => {
  it.each(
    rows.flatMap(({ kind, fact, match, examples }) =>
      examples.map((example) => [example, kind, fact ?? null, match] as const),
    ),
  )('%s: %s', (example, kind, fact) => {
    const read = readKind(example);
    expect({ ...read, respelt: [] }).toMatchObject({ kind, fact, rest: [] });
  });

  it('has an example for every row', () => {
    expect(rows.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });
});
