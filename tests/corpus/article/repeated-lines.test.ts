import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type CountedLines,
  countLines,
  foldedLines,
  lineKey,
  lineKeysOf,
  type TextInBlocks,
} from '../../../src/corpus/article/repeated-lines.ts';
import { atOnce } from '../../../src/runtime/steps.ts';

const NOTHING: CountedLines = { counted: new Set(), repeated: new Set() };

function textOf(lines: readonly string[]): TextInBlocks {
  const blocks = lines.map((line, i) => {
    const start = lines.slice(0, i).join('\n').length + Math.min(i, 1);
    return { start, end: start + line.length };
  });
  return { text: lines.join('\n'), blocks };
}

const line = fc.constantFrom('Sign up now', 'Read more', 'Photo: Ann', 'by Bob', 'The end');
const text = fc.array(line, { maxLength: 4 }).map(textOf);
/** States of a corpus: in each, any of seven articles may have any of its texts. */
const states = fc.array(fc.array(fc.option(fc.nat(3)), { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 6 });

it('lines counted after each change are those counted at once: what stands in three articles or more', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 28, maxLength: 28 }), states, (texts, history) => {
      const keys = texts.map(lineKeysOf);
      let counted = NOTHING;
      let before: readonly (number | null)[] = [];
      for (const state of history) {
        const there = state.flatMap((version, i) =>
          version === null ? [] : [{ at: 4 * i + version, isNew: before[i] !== version }],
        );
        counted = atOnce(
          countLines(
            counted,
            there.map(({ at, isNew }) => ({
              keys: keys[at] ?? new Float64Array(),
              fresh: isNew ? (texts[at] ?? null) : null,
            })),
          ),
        );
        const counts = new Map<string, number>();
        for (const { at } of there)
          for (const one of foldedLines(texts[at] ?? textOf([]))) counts.set(one, (counts.get(one) ?? 0) + 1);
        expect([...counted.repeated].sort()).toEqual(
          [...counts]
            .filter(([, n]) => n >= 3)
            .map(([one]) => one)
            .sort(),
        );
        before = state;
      }
    }),
  );
});

it('a line’s number stands for that line alone', () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => `line ${i.toString(36)} of ${i % 7}`);
  const keys = lines.map(lineKey);
  expect(new Set(keys).size).toBe(lines.length);
  expect(keys.every((key) => Number.isSafeInteger(key) && key >= 0)).toBe(true);
  // Neither half of the bits alone tells them apart, and both take part.
  expect(new Set(keys.map((key) => key % 2 ** 32)).size).toBeGreaterThan(99_000);
  expect(new Set(keys.map((key) => Math.floor(key / 2 ** 32))).size).toBeGreaterThan(90_000);
});
