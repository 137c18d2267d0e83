import { expect, it } from 'vitest';
import { renderDiscord } from '../support/discord-markdown.ts';

/** The model must see formatting where Discord does, else the tests of the escaper prove nothing. */
const CASES: readonly (readonly [source: string, shown: string, found: readonly string[]])[] = [
  ['plain text', 'plain text', []],
  ['\\*not\\*', '*not*', []],
  ['\\a stays', '\\a stays', []],
  ['*a* _b_', 'a b', ['italic', 'italic']],
  ['**a** __b__', 'a b', ['bold', 'underline']],
  ['***a***', 'a', ['italic', 'bold']],
  ['snake_case_name', 'snake_case_name', []],
  ['a_b_', 'ab', ['italic']],
  ['foo * a *bar', 'foo * a *bar', []],
  ['~~a~~ ||b||', 'a b', ['strike', 'spoiler']],
  ['`a*b*` ``c`d``', 'a*b* c`d', ['code', 'code']],
  ['```js\na\n```', 'a', ['codeBlock']],
  ['# a', 'a', ['heading']],
  ['#a # b', '#a # b', []],
  ['-# a', 'a', ['subtext']],
  ['-# # a', 'a', ['subtext', 'heading']],
  ['- a\n* b', '• a\n• b', ['list', 'list']],
  ['3. a', '3. a', ['list']],
  ['a - b', 'a - b', []],
  ['> a\n> b\nc', 'a\nb\nc', ['blockQuote']],
  ['>a', '>a', []],
  ['> > a', '> a', ['blockQuote']],
  ['>>> a\nb', 'a\nb', ['blockQuote']],
  ['[a](https://x.y)', 'a', ['link https://x.y']],
  ['[a](<https://x.y>)', 'a', ['link https://x.y']],
  ['[a](x)', '[a](x)', []],
  ['[a](https\\://x.y)', 'a', ['link https://x.y']],
  ['see https://x.y/a_b_c.', 'see https://x.y/a_b_c.', ['link']],
  ['https\\://x.y', 'https://x.y', []],
  [
    '<@1> <#1> <t:0:R> <id:home>',
    '«user» «channel» «timestamp» «navigation»',
    ['user', 'channel', 'timestamp', 'navigation'],
  ],
  ['\\<@1>', '<@1>', []],
  ['@everyone', '«everyone»', ['everyone']],
  [':smile: 10:30', '«shortcode» 10:30', ['shortcode']],
  ['¯\\_(ツ)_/¯', '¯\\_(ツ)_/¯', ['shrug']],
];

it.each(CASES)('%j', (source, shown, found) => {
  expect(renderDiscord(source)).toEqual({ shown, found });
});
