import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockQuote, smallPrint, verbatim } from '../../../../src/bot/reply/markdown.ts';
import { type Node, parseDiscordMarkdown, type Tree } from '../../../../src/preview/page/markdown/parse.ts';
import { renderDiscord } from '../../../support/discord-markdown.ts';
import { hostileText } from '../../../support/hostile-text.ts';

const text = (value: string): Node => ({ kind: 'text', text: value });

const CASES: readonly (readonly [source: string, tree: Tree])[] = [
  ['plain text', [text('plain text')]],
  ['', []],
  ['\\*not\\* \\a', [text('*not* \\a')]],
  ['*a* _b_', [{ kind: 'italic', inner: [text('a')] }, text(' '), { kind: 'italic', inner: [text('b')] }]],
  ['**a** __b__', [{ kind: 'bold', inner: [text('a')] }, text(' '), { kind: 'underline', inner: [text('b')] }]],
  ['***a***', [{ kind: 'italic', inner: [{ kind: 'bold', inner: [text('a')] }] }]],
  ['snake_case_name', [text('snake_case_name')]],
  ['2 * 3 * 4', [text('2 * 3 * 4')]],
  ['~~a~~ ||b||', [{ kind: 'strike', inner: [text('a')] }, text(' '), { kind: 'spoiler', inner: [text('b')] }]],
  ['`a*b*` ``c`d``', [{ kind: 'code', text: 'a*b*' }, text(' '), { kind: 'code', text: 'c`d' }]],
  ['```js\na *b*\n```', [{ kind: 'code block', text: 'a *b*', language: 'js' }]],
  ['```one line```', [{ kind: 'code block', text: 'one line', language: null }]],
  ['# a\nb', [{ kind: 'heading', level: 1, inner: [text('a')] }, text('b')]],
  ['### a', [{ kind: 'heading', level: 3, inner: [text('a')] }]],
  ['#a, b # c', [text('#a, b # c')]],
  ['-# *a*', [{ kind: 'small', inner: [{ kind: 'italic', inner: [text('a')] }] }]],
  ['> a\n> b\nc', [{ kind: 'quote', inner: [text('a\nb')] }, text('c')]],
  ['> \n> a', [{ kind: 'quote', inner: [text('\na')] }]],
  ['>>> a\nb', [{ kind: 'quote', inner: [text('a\nb')] }]],
  ['> > a', [{ kind: 'quote', inner: [text('> a')] }]],
  ['>a', [text('>a')]],
  [
    '- a\n- *b*\nc',
    [{ kind: 'list', first: null, items: [[text('a')], [{ kind: 'italic', inner: [text('b')] }]] }, text('c')],
  ],
  ['3. a\n4. b', [{ kind: 'list', first: 3, items: [[text('a')], [text('b')]] }]],
  [
    '- a\n  1. b\n- c',
    [
      {
        kind: 'list',
        first: null,
        items: [[text('a'), { kind: 'list', first: 1, items: [[text('b')]] }], [text('c')]],
      },
    ],
  ],
  [
    '- a\n1. b',
    [
      { kind: 'list', first: null, items: [[text('a')]] },
      { kind: 'list', first: 1, items: [[text('b')]] },
    ],
  ],
  ['[*a*](https://x.y)', [{ kind: 'link', address: 'https://x.y', inner: [{ kind: 'italic', inner: [text('a')] }] }]],
  ['[a](<https://x.y/(z)>)', [{ kind: 'link', address: 'https://x.y/(z)', inner: [text('a')] }]],
  ['[a](javascript:alert(1))', [text('[a](javascript:alert(1))')]],
  [
    'see https://x.y/a_b_c.',
    [text('see '), { kind: 'link', address: 'https://x.y/a_b_c', inner: [text('https://x.y/a_b_c')] }, text('.')],
  ],
  ['https\\://x.y', [text('https://x.y')]],
  [
    '<@1> <@&2> <#3> </ask:4> @here',
    [
      { kind: 'mention', of: 'user', name: '1' },
      text(' '),
      { kind: 'mention', of: 'role', name: '2' },
      text(' '),
      { kind: 'mention', of: 'channel', name: '3' },
      text(' '),
      { kind: 'mention', of: 'command', name: 'ask' },
      text(' '),
      { kind: 'mention', of: 'everyone', name: 'here' },
    ],
  ],
  [
    '<t:60:R><t:-1>',
    [
      { kind: 'timestamp', seconds: 60, style: 'R' },
      { kind: 'timestamp', seconds: -1, style: 'f' },
    ],
  ],
  ['10:30 :smile: <:a:1>', [text('10:30 '), { kind: 'emoji', name: 'smile' }, text(' '), { kind: 'emoji', name: 'a' }]],
  ['¯\\_(ツ)_/¯', [text('¯\\_(ツ)_/¯')]],
];

it.each(CASES)('%j', (source, tree) => {
  expect(parseDiscordMarkdown(source)).toEqual(tree);
});

const asText = (value: string): Tree => (value === '' ? [] : [text(value)]);

it('shows text that was escaped exactly as it stands', () => {
  fc.assert(
    fc.property(hostileText(), (value) => {
      expect(parseDiscordMarkdown(verbatim(value))).toEqual(asText(value));
    }),
  );
});

it('shows a block quote of escaped text exactly as it stands', () => {
  fc.assert(
    fc.property(hostileText(), (value) => {
      expect(parseDiscordMarkdown(blockQuote(value))).toEqual([{ kind: 'quote', inner: asText(value) }]);
    }),
  );
});

it('shows small print exactly as it stands', () => {
  fc.assert(
    fc.property(hostileText(), (value) => {
      const line = value.replaceAll('\n', ' ').trim();
      expect(parseDiscordMarkdown(smallPrint('Label: ', line))).toEqual([
        { kind: 'small', inner: [text(`Label: ${line}`.trimEnd() === 'Label:' ? 'Label: ' : `Label: ${line}`)] },
      ]);
    }),
  );
});

const BULLET = '• ';
/** What somebody sees of a tree, with the names that the test's own model of Discord gives to what was made of it. */
function seen(tree: Tree): string {
  return tree.map(seenNode).join('');
}
function seenNode(node: Node): string {
  switch (node.kind) {
    case 'text':
    case 'code':
    case 'code block':
      return node.text;
    case 'list':
      return node.items
        .map((item, i) => `\n${node.first === null ? BULLET : `${node.first + i}. `}${seen(item)}`)
        .join('');
    case 'mention':
      return `«${node.of === 'everyone' ? node.name : node.of}»`;
    case 'timestamp':
      return '«timestamp»';
    case 'emoji':
      return '«emoji»';
    case 'heading':
    case 'small':
    case 'quote':
      return `${seen(node.inner)}\n`;
    default:
      return seen(node.inner);
  }
}

it('shows the words that the model of Discord shows, whatever is written', () => {
  const words = (shown: string): string => shown.replaceAll('«shortcode»', '«emoji»').replace(/\d+\.|•|\s/g, '');
  fc.assert(
    fc.property(hostileText({ maxLength: 8 }), (value) => {
      expect(words(seen(parseDiscordMarkdown(value)))).toBe(words(renderDiscord(value).shown));
    }),
    { numRuns: 300, examples: [['# <+1 (555) 1>\n22. ']] },
  );
});
