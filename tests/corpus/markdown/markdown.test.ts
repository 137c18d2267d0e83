import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/corpus/file/limits.ts';
import { chunkMarkdown } from '../../../src/corpus/markdown/chunks.ts';
import { checkCost } from '../../../src/corpus/markdown/cost.ts';
import { readMarkdown } from '../../../src/corpus/markdown/markdown.ts';
import { runs } from '../../support/runs.ts';

const read = (text: string, limits = {}) =>
  readMarkdown(
    'corpus/a.md',
    text,
    { ...DEFAULT_LIMITS, ...limits },
    (offset) => text.slice(0, offset).split('\n').length,
  );

const blocksOf = (text: string): [string, string][] => {
  const shown = read(text);
  return shown.blocks.map(({ kind, start, end }) => [kind, shown.text.slice(start, end)]);
};

/** The words after each line end that is the author's own. */
const afterBreaks = (text: string): string[] => {
  const shown = read(text);
  return shown.blocks.flatMap(({ breaks }) => breaks.map((at) => /\S+/.exec(shown.text.slice(at))?.[0] ?? ''));
};

it.each([
  ['two blanks', 'One  \ntwo \nthree   \n  four.', ['two', 'four.']],
  ['and markup', '*One*  \ntwo \n`three`   \nfour.  ', ['two', 'four.']],
  ['a backslash', '- One\\\n  two\n  three', ['two']],
  ['HTML', 'One<br>two<br/>\nthree\nfour', ['two', 'three']],
  ['in a quote', '> One  \n> two\n> three', ['two']],
  ['no others', 'One\ntwo \n*three*', []],
])('the author’s own line ends: %s', (_name, markdown, words) => expect(afterBreaks(markdown)).toEqual(words));

/** Markdown, and what a reader sees of it. */
const CASES: readonly [name: string, markdown: string, blocks: readonly (readonly [kind: string, words: string])[]][] =
  [
    ['emphasis', 'A *very* __bold__ ~~old~~ w_or_d.', [['paragraph', 'A very bold old w_or_d.']]],
    [
      'references and escapes',
      'R&amp;D &copy; &#8364;5 &hearts; &nope; \\*not\\* a\\b',
      [['paragraph', 'R&D © €5 ♥ &nope; *not* a\\b']],
    ],
    [
      'links, not their addresses',
      'See [the *docs*](https://a.example "T"), <https://b.example> and <me@c.example>.',
      [['paragraph', 'See the docs, https://b.example and me@c.example.']],
    ],
    [
      'links defined elsewhere',
      '[One][a] and [two] but [three].\n\n> [a]: https://a.example "A"\n\n[two]: https://b.example',
      [['paragraph', 'One and two but [three].']],
    ],
    ['line ends within a paragraph', 'one \n  two  \nthree\\\nfour', [['paragraph', 'one\ntwo\nthree\nfour']]],
    [
      'a quote and its continuations',
      '> one\n> *two*\nthree\n>\n> > four',
      [
        ['blockquote', 'one\ntwo\nthree'],
        ['blockquote', 'four'],
      ],
    ],
    [
      'lists',
      '1. one\n2. *two*\n\n   more\n   - three',
      [
        ['listItem', 'one'],
        ['listItem', 'two'],
        ['listItem', 'more'],
        ['listItem', 'three'],
      ],
    ],
    [
      'code',
      'Run `a  *b*`:\n\n```sh\nls *\n\nrm x\n```\n\n    indented &amp;',
      [
        ['paragraph', 'Run a  *b*:'],
        ['code', 'ls *\n\nrm x'],
        ['code', 'indented &amp;'],
      ],
    ],
    [
      'headings',
      '# One *two* #\n\nThree\nfour\n===\n\n###### Six',
      [
        ['heading', 'One two'],
        ['heading', 'Three\nfour'],
        ['heading', 'Six'],
      ],
    ],
    [
      'tables',
      '| a *b* | c |\n|---|:-:|\n| 1 | `x \\| y` |\n|  | z |',
      [
        ['table', 'a b | c'],
        ['table', '1 | x | y'],
        ['table', '| z'],
      ],
    ],
    [
      'an image is its caption',
      '![The &lt;old&gt; *port*](p.jpg)\n\n*Photo: Jane Doe*\n\n*All emphasised.*',
      [
        ['caption', 'The <old> port'],
        ['caption', 'Photo: Jane Doe'],
        ['paragraph', 'All emphasised.'],
      ],
    ],
    ['an image within text is not shown', 'A ![logo](l.png) B', [['paragraph', 'A  B']]],
    [
      'HTML',
      'A <b>bold</b><br>word <!-- no --> <script>x()</script>.\n\n<div>\nnot *shown*\n</div>\n\n<!-- nor\n\nthis -->\nEnd.',
      [
        ['paragraph', 'A bold\nword  .'],
        ['paragraph', 'End.'],
      ],
    ],
    [
      'footnotes are text',
      'A claim.[^1]\n\n[^1]: The source of it.',
      [
        ['paragraph', 'A claim.[^1]'],
        ['paragraph', '[^1]: The source of it.'],
      ],
    ],
    [
      'a line across the page',
      'One.\n\n---\n\n* * *\n\nTwo.',
      [
        ['paragraph', 'One.'],
        ['paragraph', 'Two.'],
      ],
    ],
  ];

describe('what a reader sees', () => {
  it.each(CASES)('%s', (_name, markdown, blocks) => expect(blocksOf(markdown)).toEqual(blocks));

  it('knows a heading’s level, a table’s head, and what is a link', () => {
    const { blocks } = read('## Two\n\n| a |\n|---|\n| b |\n\n[all](u)\n\nhalf [half](u)');
    expect(blocks.map(({ level, header, linked }) => [level, header, linked])).toEqual([
      [2, false, 0],
      [0, true, 0],
      [0, false, 0],
      [0, false, 1],
      [0, false, 4 / 9],
    ]);
  });

  it('says what HTML it does not show, and where', () => {
    const { notices } = read('One.\n\n<div>Two <b>words</b></div>\n\n<hr>');
    expect(notices.map(({ at, message }) => [at, message])).toEqual([[6, 'HTML is not shown ("Two words")']]);
  });
});

describe('limits', () => {
  it.each([
    ['quotes', '>'.repeat(5_000), 'nested deeper than 32 levels (line 1)'],
    [
      'lists',
      Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
      'nested deeper than 32 levels (line 33)',
    ],
    ['items in a line', '- '.repeat(100_000), 'nested deeper than 32 levels (line 1)'],
    ['emphasis', '*a_ '.repeat(100_000), 'too much markup to be read safely'],
    ['brackets', '['.repeat(500_000), 'too much markup to be read safely'],
    ['headings of nothing', '#\n'.repeat(200_000), 'too much markup to be read safely'],
    ['underlined headings', 'a\n=\n'.repeat(50_000), 'too much markup to be read safely'],
    ['unindented lines of a quote', `> ${'a\n'.repeat(50_000)}`, 'too much markup to be read safely'],
    ['a table of half a megabyte of bars', `|a|\n|-|\n${'|b|\n'.repeat(150_000)}`, 'too much markup to be read safely'],
    ['link definitions', '[a]: b\n'.repeat(6_000), 'more than 5000 link definitions'],
  ])('%s are refused before they are parsed', (_name, markdown, message) => {
    expect(() => read(markdown)).toThrow(message);
  });

  it('reads half a megabyte of articles with links', () => {
    const paragraph = 'The harbour of [Aarhafen](https://a.example/x) was *closed* for nine weeks. It opened in May.';
    const plain = 'Nobody knew who had ordered it. The mayor said that it was not him.';
    const articles = (count: number): string => `## News\n\n${paragraph}\n\n${plain}\n\n${plain}\n\n`.repeat(count);
    const text = articles(2_000);
    // Whether it is too much is told before anything is parsed.
    checkCost('corpus/a.md', text, chunkMarkdown(text), DEFAULT_LIMITS, () => 1);
    const parsed = runs(200, 2_000);
    expect(read(articles(parsed)).blocks).toHaveLength(4 * parsed);
  });
});

describe('the map to the file', () => {
  const word = fc.constantFrom('word', 'Two words', 'naïve', '“quoted”', '12.5', 'a_b', '👍');
  const inline: fc.Arbitrary<string> = fc.letrec<{ inline: string }>((tie) => ({
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      word,
      fc.constantFrom('&amp;', '&#x41;', '&copy;', '\\*', '\\[', '`co de`', '<b>', '<br>', '![alt](i)', '  \n', '\n'),
      tie('inline').map((text) => `*${text}*`),
      tie('inline').map((text) => `**${text}**`),
      tie('inline').map((text) => `[${text}](https://a.example/b_c)`),
      fc.tuple(tie('inline'), tie('inline')).map((two) => two.join(' ')),
    ),
  })).inline;
  const block = fc
    .tuple(fc.constantFrom('', '# ', '> ', '> > ', '- ', '1. ', '> - ', '| '), inline)
    .map(([sign, text]) => sign + text);
  const markdown = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'));
  /** What a reader sees of these differs from what stands there. */
  const DECODED = /^(?:&amp;|&#x41;|&copy;|<br>)/;

  it('finds every shown character where it stands', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { text, blocks, toSource } = read(source);
        for (const { start, end } of blocks) {
          for (let at = start; at < end; at++) {
            const from = toSource(at);
            if (!DECODED.test(source.slice(from))) expect(source[from]).toBe(text[at]);
          }
        }
        const places = Array.from({ length: text.length + 1 }, (_, at) => toSource(at));
        expect(places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0))).toBe(true);
        expect(places.at(-1)).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: runs(100, 400) },
    );
  });

  it('keeps blocks apart, in order, and free of white space around them', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const { text, blocks } = read(source);
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
        for (const { start, end } of blocks) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      }),
      { numRuns: runs(100, 300) },
    );
  });
});
