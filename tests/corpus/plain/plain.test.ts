import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/corpus/plain/plain.ts';

const LONG_A =
  'The harbour was closed for nine weeks while divers looked for the chain that a storm had torn from the sea bed in spring.';
const LONG_B =
  'Fishermen were paid for the days that they lost, and most of them spent the money on new nets and on repairs to their boats.';
const WRAPPED = [
  'The harbour was closed for nine weeks while divers from three',
  'companies looked for the chain that a storm had torn from the sea',
  'bed. Their report names the foreman of the dredger, a certain',
  'Wilhelm Aar, and says that he had been warned.',
];

const breaksOf = (text: string): number => readPlain(text, 'en').blocks.flatMap(({ breaks }) => breaks).length;

describe('the author’s own line ends', () => {
  it('are those of verse', () => {
    expect(
      breaksOf('The sea was grey, the sea was wide,\nThe gulls had gone to bed,\nAnd no one knew,\nAnd no one cried.'),
    ).toBe(3);
    expect(breaksOf('The sea was grey, the sea was wide,\nAnd all the gulls had gone to bed.')).toBe(1);
  });

  it('and not those of wrapped prose, nor of a line that was ended by hand', () => {
    expect(breaksOf(WRAPPED.join('\n'))).toBe(0);
    expect(breaksOf('It was merged in October\n2022 by the people who work for\nthe company.')).toBe(0);
    expect(breaksOf('In the recent merge window,\nGreg said that it was time')).toBe(0);
  });
});

/** Plain texts, and the blocks that they are: kind and words. */
const CASES: readonly [name: string, text: string, blocks: readonly (readonly [kind: string, words: string])[]][] = [
  [
    'blank lines keep paragraphs apart',
    'One is here.\n\nTwo is here.\n',
    [
      ['paragraph', 'One is here.'],
      ['paragraph', 'Two is here.'],
    ],
  ],
  [
    'a line of white space is blank',
    'One is here.\n \t\nTwo is here.',
    [
      ['paragraph', 'One is here.'],
      ['paragraph', 'Two is here.'],
    ],
  ],
  [
    'every line is a paragraph',
    `${LONG_A}\n${LONG_B}\nA short one.`,
    [
      ['paragraph', LONG_A],
      ['paragraph', LONG_B],
      ['paragraph', 'A short one.'],
    ],
  ],
  [
    'every line is a sentence',
    'It was late.\nnobody minded.\n“We waited.”\nThen they left (all of them).\nIt shipped.',
    ['It was late.', 'nobody minded.', '“We waited.”', 'Then they left (all of them).', 'It shipped.'].map((words) => [
      'paragraph',
      words,
    ]),
  ],
  [
    'a short line without a full stop between paragraphs is a heading',
    `${LONG_A}\nThe Tide Returns to Aarhafen\n${LONG_B}`,
    [
      ['paragraph', LONG_A],
      ['heading', 'The Tide Returns to Aarhafen'],
      ['paragraph', LONG_B],
    ],
  ],
  [
    'a heading above blank lines',
    `The Chain\n\n${LONG_A}`,
    [
      ['heading', 'The Chain'],
      ['paragraph', LONG_A],
    ],
  ],
  [
    'headings under one another',
    `Part 2\n\nThe Chain\n\n${LONG_A}`,
    [
      ['heading', 'Part 2'],
      ['heading', 'The Chain'],
      ['paragraph', LONG_A],
    ],
  ],
  [
    'a byline and a date are no headings, but a heading may stand over them',
    `The Chain\nBy Jane Doe\nMarch 3, 2021\n\n${LONG_A}`,
    [
      ['heading', 'The Chain'],
      ['paragraph', 'By Jane Doe'],
      ['paragraph', 'March 3, 2021'],
      ['paragraph', LONG_A],
    ],
  ],
  [
    'a page’s label is no heading',
    `Advertisement\n\n${LONG_A}`,
    [
      ['paragraph', 'Advertisement'],
      ['paragraph', LONG_A],
    ],
  ],
  [
    'the last line has nothing to stand over',
    `${LONG_A}\n\nThe End`,
    [
      ['paragraph', LONG_A],
      ['paragraph', 'The End'],
    ],
  ],
  [
    'a line that goes on in the next',
    'This is a sentence\ncut off in the middle because of its page.',
    [['paragraph', 'This is a sentence\ncut off in the middle because of its page.']],
  ],
  ['a wrapped paragraph', WRAPPED.join('\n'), [['paragraph', WRAPPED.join('\n')]]],
  [
    'two wrapped paragraphs',
    `${WRAPPED.join('\n')}\n\n${WRAPPED.join('\n')}`,
    [
      ['paragraph', WRAPPED.join('\n')],
      ['paragraph', WRAPPED.join('\n')],
    ],
  ],
  [
    'a list',
    'Bring:\n- a lamp\n- two ropes\n• a map',
    [
      ['paragraph', 'Bring:'],
      ['listItem', '- a lamp'],
      ['listItem', '- two ropes'],
      ['listItem', '• a map'],
    ],
  ],
  [
    'a numbered list with a hanging line',
    '1. Close the valve.\n   Then wait.\n2. Open it',
    [
      ['listItem', '1. Close the valve.\n   Then wait.'],
      ['listItem', '2. Open it'],
    ],
  ],
  [
    'a number over a paragraph counts nothing',
    `10. Get some rest\n\n${LONG_A}`,
    [
      ['heading', '10. Get some rest'],
      ['paragraph', LONG_A],
    ],
  ],
  [
    'an initial is no list marker',
    'A. Smith came.\nB. Jones left.',
    [
      ['paragraph', 'A. Smith came.'],
      ['paragraph', 'B. Jones left.'],
    ],
  ],
  [
    'bare words under one another',
    'features\ncontact manager\nevents, activities',
    [
      ['paragraph', 'features'],
      ['paragraph', 'contact manager'],
      ['paragraph', 'events, activities'],
    ],
  ],
  [
    'a lead-in and its quotation',
    'He was plain about it, noting:-\n“The chain is gone.”',
    [
      ['paragraph', 'He was plain about it, noting:-'],
      ['paragraph', '“The chain is gone.”'],
    ],
  ],
  [
    'a subscript that became a line',
    'The tank was filled with compressed O\n2 around noon and closed.',
    [['paragraph', 'The tank was filled with compressed O\n2 around noon and closed.']],
  ],
  [
    'line ends of an old Macintosh',
    'One is here.\rTwo is here.',
    [
      ['paragraph', 'One is here.'],
      ['paragraph', 'Two is here.'],
    ],
  ],
];

describe('plain text', () => {
  it.each(CASES)('%s', (_name, text, blocks) => {
    const shown = readPlain(text, 'en');
    expect(shown.text).toBe(text);
    expect(shown.blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual(blocks);
  });
});
