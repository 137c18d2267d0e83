import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, inline, smallPrint, verbatim } from '../../../src/bot/reply/markdown.ts';
import { onOneLine } from '../../../src/language/one-line.ts';
import { renderDiscord } from '../../support/discord-markdown.ts';
import { hostileText } from '../../support/hostile-text.ts';

const CASES: readonly string[] = [
  '',
  'The Linux kernel has taken a significant step.',
  '*italic* _italic_ **bold** __under__ ~~gone~~ ||hidden|| `code` ``code``',
  '```js\nalert(1)\n```',
  'snake_case_name and a_b_ and __init__.py',
  '2 * 3 * 4 = 24, ~6,000 of them, 3 || 4',
  '# A heading\n## another\n-# small\n   # indented',
  '> quoted\n>>> all of it\n  > indented',
  '- one\n+ two\n* three\n1. four\n22. five\n  - six',
  '6.13 was released',
  '[label](https://example.org) and [1] and [[2]](http://x.y)',
  '<@1> <@!1> <@&1> <#1> </cmd:1> <:a:1> <a:b:1> <t:0> <t:0:R> <id:home>',
  '@everyone and @here, somebody@example.org',
  ':smile: :+1: 10:30 and a:b:c',
  'https://example.org/a_b_c*d*?e=(f)',
  '<https://example.org> <mail@example.org> <tel:+15551234>',
  'C:\\temp\\new \\* \\\\ \\',
  '¯\\_(ツ)_/¯',
  '“Rust misc driver bindings …”\n\nand more  \n  trailing',
  'zero\u200bwidth, \u202eturned\u202c, \u00a0# hard space',
  'a\u2028> b\u2029- c\r# d',
  'https://a.b:443/c',
];

describe('text is shown exactly as it stands', () => {
  it.each(CASES)('alone: %j', (text) => {
    expect(renderDiscord(verbatim(text))).toEqual({ shown: text, found: [] });
  });

  it.each(CASES)('in a block quote: %j', (text) => {
    expect(renderDiscord(blockQuote(text))).toEqual({ shown: text, found: ['blockQuote'] });
  });

  it('whatever the text is', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(renderDiscord(verbatim(text))).toEqual({ shown: text, found: [] });
        expect(renderDiscord(blockQuote(text))).toEqual({ shown: text, found: ['blockQuote'] });
      }),
      { numRuns: 3_000 },
    );
  });

  it('before words of our own', () => {
    for (const text of [':', 'He said:', 'a:b:', '@', '~', '|'])
      expect(renderDiscord(`「${verbatim(text)}」、kind: ${verbatim(text)}`)).toEqual({
        shown: `「${text}」、kind: ${text}`,
        found: [],
      });
    expect(renderDiscord(`${verbatim(':')}」、kind:`)).toEqual({ shown: ':」、kind:', found: [] });
  });

  it('in a bold name, in small print, between our own words', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (name, role) => {
        const [shownName, shownRole] = [onOneLine(name, 500), onOneLine(role, 500)];
        fc.pre(shownName !== '' && shownRole !== '');
        const line = `— **${inline(name, 1_000)}**, ${inline(role, 1_000)} · reported`;
        expect(renderDiscord(line)).toEqual({ shown: `— ${shownName}, ${shownRole} · reported`, found: ['bold'] });
        expect(renderDiscord(`-# ${inline(name, 1_000)} · *sentence 1 of 2*`)).toEqual({
          shown: `${shownName} · sentence 1 of 2`,
          found: ['subtext', 'italic'],
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('followed by a line of ours, which stays outside the quote', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const { shown, found } = renderDiscord(`${blockQuote(text)}\n— **Somebody**`);
        expect(shown).toBe(`${text}\n— Somebody`);
        expect(found).toEqual(['blockQuote', 'bold']);
      }),
    );
  });
});

it('small print keeps the text line by line, without empty lines', () => {
  expect(smallPrint('Context: ', 'One *line*.\n\n# Another.')).toBe('-# Context: One \\*line\\*.\n-# \\# Another.');
});

it('escapes only what needs it, because people copy it', () => {
  const prose = 'Greg Kroah-Hartman said (at 6.13): “It’s done, isn’t it? 50 % – 60 %; see C++ & C#.”';
  expect(verbatim(prose)).toBe(prose);
});

it('is never more than twice as long', () => {
  fc.assert(fc.property(hostileText(), (text) => verbatim(text).length <= 2 * text.length));
});
