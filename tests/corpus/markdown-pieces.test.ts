import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/corpus/file/limits.ts';
import { chunkMarkdown } from '../../src/corpus/markdown/chunks.ts';
import { readMarkdown, readMarkdownWhole } from '../../src/corpus/markdown/markdown.ts';
import { runs } from '../support/runs.ts';

/** Beginnings, insides and ends of lines that mean something to Markdown, alone or together. */
const begin = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' ',
    '  ',
    '   ',
    '    ',
    '\t',
    '> ',
    '>',
    '>> ',
    '- ',
    '* ',
    '+ ',
    '-',
    '1. ',
    '2. ',
    '1) ',
    '10. ',
    '- - ',
    '> - ',
    '- > ',
  ],
  ...[
    '# ',
    '## ',
    '#',
    '####### ',
    '```',
    '````',
    '~~~',
    ' ```',
    '   ~~~',
    '- ```',
    '> ```',
    '  - ',
    '   1. ',
    '| ',
    '|',
    '\\',
    '[a]: ',
    '[b]:',
    '> [a]: ',
  ],
  ...[
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '<?php',
    '?>',
    '<script>',
    '</script>',
    ' <pre>',
    '</pre>',
    '<![CDATA[',
    ']]>',
    '<!X',
    '<span>',
    '    - ',
    '-     ',
  ],
);
const inside = fc.constantFrom(
  ...[
    '',
    'word',
    'Two words',
    'a sentence. Another',
    '12',
    '3. ',
    '*em*',
    '**st',
    '__x__',
    '_',
    '`code`',
    '``',
    '[a]',
    '[b][a]',
    '[l](u)',
    '![i](u)',
    '![',
  ],
  ...[
    '<b>x</b>',
    '<a',
    '&amp;',
    '&copy',
    '&#65;',
    '\\*',
    'a | b',
    '|',
    '---',
    '===',
    '-',
    '|-|',
    '- | -',
    ':-:',
    '~~gone~~',
    'x#',
    ' #',
    '“Quoted”',
    'naïve',
    '—',
  ],
);
const end = fc.constantFrom('', '', '', ' ', '  ', '\\', '\t', ' ##', '|', ' -->', '</script>', ':', '```');
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(begin, inside, inside, end).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('   ', '---', '***', '===', '- - -', '```', '~~~', '|-|-|', '---|---') },
);
// After indented code, and where an item is empty ("3."), the parser takes a number for text where CommonMark has an item,
// and where it has one itself when the line is read alone.
const DISPUTED = /(?:^|\s)\d+[.)]\s*$|^(?: {4}| *\t).*\n(?:\s*\n)?[ \t>*+-]*\d+[.)]/m;
const markdown = fc
  .array(line, { minLength: 1, maxLength: 14 })
  .map((lines) => lines.join('\n'))
  .filter((text) => !DISPUTED.test(text));

const seen = (text: string, shown: ReturnType<typeof readMarkdownWhole>) => ({
  blocks: shown.blocks.map(({ start, end, kind, level, header }) => [
    kind,
    level,
    header,
    shown.text.slice(start, end),
  ]),
  places: Array.from(shown.text, (_, i) => shown.toSource(i)),
  text,
});

it('reads Markdown in pieces exactly as in one piece', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const inPieces = readMarkdown('a.md', text, DEFAULT_LIMITS, () => 1);
      expect(seen(text, inPieces)).toEqual(seen(text, readMarkdownWhole(text)));
    }),
    { numRuns: Number(process.env.RUNS ?? runs(150, 500)) },
  );
});

it('cuts where it can', () => {
  const kinds = (text: string) => chunkMarkdown(text).map(({ kind }) => kind);
  expect(kinds('# A\nText.\n\nMore text.\nWrapped.\n\n- one\n- two\n- *three*\n\n```\n\ncode\n```\nText.')).toEqual([
    'heading',
    'plain',
    'plain',
    'item',
    'item',
    'marked',
    'code',
    'plain',
  ]);
});
