import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/corpus/file/limits.ts';
import { codeLines, InlineText } from '../../../src/corpus/html/dom/inline-text.ts';
import { escapeLine, shownText, type WritableBlock, writeMarkdown } from '../../../src/corpus/import/write-markdown.ts';
import { readMarkdown } from '../../../src/corpus/markdown/markdown.ts';
import { Fault } from '../../../src/domain/fault.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { runs } from '../../support/runs.ts';

const readAgain = (markdown: string) => readMarkdown('a.md', markdown, DEFAULT_LIMITS, () => 0);
const block = (kind: WritableBlock['kind'], text: string, more: Partial<WritableBlock> = {}): WritableBlock => ({
  ...{ kind, text, level: kind === 'heading' ? 2 : 0, cells: null, header: false },
  ...more,
});
const row = (cells: string[], header = false): WritableBlock =>
  block('table', cells.join(' | ').trim(), { cells, header });

/** Text as the reader of a page leaves it. */
const inline = (raw: string, lineBreak: string): string => {
  const line = new InlineText();
  raw.split('\n').forEach((part, i) => {
    if (i > 0) line.breakLine();
    line.add(part, false);
  });
  return line.toString(lineBreak);
};

describe('reads as a person would write it', () => {
  it.each([
    ['snake_case and 2 * 3 < 4 & so on [17]', 'snake_case and 2 \\* 3 < 4 & so on [17]'],
    ['a [link](b) and &amp; and <b>', 'a [link\\](b) and \\&amp; and \\<b>'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['1.5 metres', '1.5 metres'],
    ['- no item', '\\- no item'],
    ['-5 degrees', '-5 degrees'],
    ['---', '\\---'],
    ['> no quote', '\\> no quote'],
  ])('%s', (line, markdown) => {
    expect(escapeLine(line, false)).toBe(markdown);
  });

  it('keeps what blocks are', () => {
    const blocks = [
      block('heading', 'Part #1 #'),
      block('paragraph', 'One line\nand another.'),
      block('listItem', 'an item\nof two lines'),
      block('listItem', 'another'),
      block('paragraph', 'After the list.'),
      block('blockquote', 'Said\nin two lines.'),
      block('blockquote', 'Said again.'),
      block('code', 'if (a) {\n\n  ```b``\n}'),
      row(['Name', 'Year'], true),
      row(['A|B', '1999']),
      row(['C']),
      block('paragraph', 'The end.'),
    ];
    const markdown = writeMarkdown(blocks);
    const again = readAgain(markdown);
    expect(again.text).toBe(shownText(blocks));
    expect(again.blocks.map(({ kind }) => kind)).toEqual(blocks.map(({ kind }) => kind));
    expect(markdown).toContain('| A\\|B | 1999 |');
    expect(markdown).toContain('- an item\n  of two lines\n\n- another\n\nAfter');
  });

  it('keeps the lines that the author ended', () => {
    const lines = 'One line,\nand another\\\nand a third.';
    const blocks = (['paragraph', 'listItem', 'blockquote'] as const).map((kind) =>
      block(kind, lines, { keepsLines: true }),
    );
    const again = readAgain(writeMarkdown(blocks));
    expect(again.text).toBe(shownText(blocks));
    for (const { breaks } of again.blocks) expect(breaks).toHaveLength(2);
  });

  it('writes rows without column names as facts, so that none of them is lost from the index', () => {
    const blocks = [row(['Founder', 'Jane Doe']), row(['Founded', '1999'])];
    expect(writeMarkdown(blocks)).toBe('- Founder | Jane Doe\n- Founded | 1999\n');
  });
});

/** Two lines that mean something together, beside the hostile pieces that mean something alone. */
const raw = fc.oneof(
  hostileText({ maxLength: 12 }),
  fc.constantFrom(
    'a\n===',
    'a\n---',
    'a | b\n--- | ---',
    '|a|\n|-|',
    '[a]: b',
    '[a]: <b> "c"',
    '    code',
    '\\',
    'a\\\nb',
    '***',
    '1)',
    '1.',
    '+',
    '#',
    '&#35; a',
    '<!-- a',
    '<div>\nb',
    '![a](b)',
    '`a',
    '~~~',
    'http://a.b_c_',
    'a  \nb',
    '[^1]: a',
    '- [ ] a',
    ':-',
    '|',
    '"---"',
  ),
);
const kinds = fc.constantFrom('paragraph', 'heading', 'listItem', 'blockquote', 'caption') satisfies fc.Arbitrary<
  WritableBlock['kind']
>;
const anyBlock: fc.Arbitrary<WritableBlock> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(kinds, raw, fc.integer({ min: 1, max: 6 }))
      .map(([kind, words, level]) =>
        block(kind, inline(words, kind === 'heading' ? ' ' : '\n'), { level: kind === 'heading' ? level : 0 }),
      ),
  },
  { weight: 1, arbitrary: raw.map((words) => block('code', codeLines(words))) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.array(raw, { minLength: 1, maxLength: 4 }), fc.boolean()).map(([cells, header]) =>
      row(
        cells.map((cell) => inline(cell, ' ')),
        header,
      ),
    ),
  },
);

it('refuses what has too many signs to be read again, and says from where it comes', () => {
  const signs = {
    kind: 'paragraph',
    level: 0,
    text: `One is here. ${'<'.repeat(200_000)}`,
    cells: null,
    header: false,
  } as const;
  expect(() => writeMarkdown([signs], 'page.html')).toThrow(Fault);
  expect(() => writeMarkdown([signs], 'page.html')).toThrow('has so many signs');
});

it('shows exactly the text that it was written for, whatever that is', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 6 }), (all) => {
      const blocks = all.filter(({ text }) => text.trim() !== '');
      fc.pre(blocks.length > 0);
      expect(readAgain(writeMarkdown(blocks)).text).toBe(shownText(blocks));
    }),
    { numRuns: runs(120, 500) },
  );
});
