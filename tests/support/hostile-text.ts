import fc from 'fast-check';

/** What means something to Discord's Markdown, to a terminal or to a careless renderer: whole, in pieces, and beside ordinary words. */
const SIGNS = [
  '* ** *** _ __ ~ ~~ | || ` `` ``` \\ \\\\ \\* # ## -# - + > >>> 1. 12. 1 . [ ] ( ) ]( ! : :: < > @ $HOME % { } " \'',
  '[a](https://example.org) [[1]](http://x) ![i](https://x.y/z) https:// http://a.b/c_d_e https://x.y/(z) steam://run/1 discord://-/',
  '<https://x.y> <a@b.c> <tel:+1> <@1> <@!22> <@&3> <#4> </cmd:5> <:a:6> <a:b:7> <t:0> <t:0:R> <id:home> <id:customize>',
  '@everyone @here :smile: :+1: ::skin-tone-2: :) ¯\\_(ツ)_/¯ snake_case_name a*b 10:30 &amp; &lt;',
  '“ ” … — – ’ 👩‍💻 🇫🇷 漢字 שלום é ß word Rust a',
].flatMap((line) => line.split(' '));

const SPACED = ['# ', '## ', '-# ', '- ', '+ ', '* ', '1. ', '22. ', '> ', '>>> ', '```js\n', '<+1 (555) 1>', '. '];
const SPACES = [' ', '   ', '\n', '\n\n', '\r', '\t', '\v', '\f', '\u0085', '\u00a0', '\u2028', '\u2029', '\ufeff'];
const UNSEEN = [
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\u00ad',
  '\u0301',
  '\u0000',
  '\u001b[31m',
  '\u009b2J',
  '\u0007',
  '\u007f',
];

/** All of it, piece by piece. */
export const HOSTILE_PIECES: readonly string[] = [...SIGNS, ...SPACED, ...SPACES, ...UNSEEN];

/** Any character there is but halves of pairs; fast-check's own takes a second to list the whole of Unicode. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(0x10_ffff - 0x800)
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800));

const anyText = fc.string({ maxLength: 8, unit: anyCharacter });

/** Text that tries to be more than text. */
export const hostileText = (constraints: fc.ArrayConstraints = { maxLength: 30 }): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...SIGNS) },
        { weight: 2, arbitrary: fc.constantFrom(...SPACED) },
        { weight: 2, arbitrary: fc.constantFrom(...SPACES) },
        { weight: 1, arbitrary: fc.constantFrom(...UNSEEN) },
        { weight: 1, arbitrary: anyText },
      ),
      constraints,
    )
    .map((pieces) => pieces.join(''));
