import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/corpus/file/front-matter.ts';
import { Fault } from '../../../src/domain/fault.ts';

const read = (yaml: string) => readFrontMatter('corpus/a.md', `---\n${yaml}\n---\nText.`);

const NOTHING = {
  title: null,
  titleSupplied: false,
  source: { name: null, url: null, author: null, published: null },
  language: 'en',
  rules: { keep: [], drop: [] },
};

describe('what is read', () => {
  it('takes the whole form', () => {
    const { meta, warnings } = read(
      'title: "A: B"\ntitleSupplied: true\nsource:\n  name: News\n  url: https://a.example/b\n  author: Jane Doe\n  published: 2024-12-01\nlanguage: de\nkeep: [one line]\ndrop:\n  - two\n  - three',
    );
    expect(warnings).toEqual([]);
    expect(meta).toEqual({
      title: 'A: B',
      titleSupplied: true,
      source: { name: 'News', url: 'https://a.example/b', author: 'Jane Doe', published: '2024-12-01' },
      language: 'de',
      rules: { keep: ['one line'], drop: ['two', 'three'] },
    });
  });

  it('takes the short form', () => {
    const { meta } = read(
      'source: News\nurl: http://a.example\nauthor: Jane\npublished: 5 May 2024\ndrop: Our newsletter',
    );
    expect(meta.source).toEqual({ name: 'News', url: 'http://a.example', author: 'Jane', published: '5 May 2024' });
    expect(meta.rules.drop).toEqual(['Our newsletter']);
  });

  it.each([
    ['title: 1984', '1984'],
    ['title: 1.10', '1.10'],
    ['title: no', 'no'],
    ['title: 2024-12-01', '2024-12-01'],
    ['title: >\n  two\n  lines', 'two lines'],
    ['title:', null],
    ['title: null', null],
    ['title: ~', null],
    ['# a comment only', null],
  ])('keeps scalars as they are written: %s', (yaml, title) => expect(read(yaml).meta.title).toBe(title));

  it.each([
    ['no front matter', 'Text.'],
    ['a line across the page first', '---\n\nText between lines.\n\n---\n\nMore.'],
    ['a line across the page that is the only one', '---\nText below it, without an end.'],
    ['a blank line first', '\n---\ntitle: A\n---\nText.'],
  ])('%s: the text is the whole file', (_name, text) => {
    expect(readFrontMatter('a.md', text)).toEqual({ meta: NOTHING, bodyStart: 0, warnings: [] });
  });

  it.each([
    ['---\ntitle: A\n---\nText.', 17],
    ['---\ntitle: A\n...\n\n \nText.', 20],
    ['---\n---\nText.', 8],
    ['---   \ntitle: A\n---\t\nText.', 21],
    ['---\ntitle: A\n---', 16],
  ])('ends where the article begins: %j', (text, bodyStart) =>
    expect(readFrontMatter('a.md', text).bodyStart).toBe(bodyStart),
  );
});

describe('what is refused', () => {
  const bomb = `a: &a [x, x]\n${'bcdefgh'.replace(/./g, (c, i) => `${c}: &${c} [*${'abcdefg'[i]}, *${'abcdefg'[i]}]\n`)}`;
  it.each([
    ['bad YAML', 'title: "open\nlanguage: en', 'not valid YAML (line'],
    ['bad YAML, its line', 'title: A\nlanguage: en\n\tdrop: x', '(line 4)'],
    ['two of a key', 'title: A\ntitle: B', 'not valid YAML (line 3)'],
    ['no mapping', '- a\n- b', 'not a list of "key: value" lines'],
    ['an alias', 'title: &a x\nlanguage: *a', 'a YAML alias'],
    ['a bomb of aliases', bomb, 'a YAML alias'],
    ['a tag', 'title: !!js/function "x"', 'not valid YAML (line 2)'],
    ['too much', `title: ${'x'.repeat(20_000)}`, 'more than 16000 characters'],
    ['deep nesting', `title: ${'['.repeat(10_000)}`, 'not valid YAML (line 2)'],
    [
      'an address that is none',
      'source:\n  name: A\n  url: ftp://a.example',
      '"source.url" (line 4) must be an address that begins with http',
    ],
    ['a script for an address', 'url: javascript:alert(1)', '"source.url" (line 2) must be an address'],
    ['an address with a space', 'url: https://a.example/b c', 'must be an address'],
    ['a title that is a list', 'title: [a, b]', '"title" (line 2) must be a text'],
    ['neither true nor false', 'title: A\ntitleSupplied: maybe', '"titleSupplied" (line 3) must be true or false'],
    ['no language', 'language: English', '"language" (line 2) must be a language code'],
    ['a pattern of one letter', 'drop: [ok, a]', 'a pattern of less than two characters'],
    ['patterns that are no texts', 'keep: {a: b}', 'must be a list of texts'],
    ['an endless title', `title: ${'x'.repeat(501)}`, 'more than 500 characters'],
  ])('%s', (_name, yaml, message) => {
    expect(() => read(yaml)).toThrow(Fault);
    expect(() => read(yaml)).toThrow(message);
  });

  it.each([
    ['---js\n({title: process.exit(3)})\n---\nText.', 'is in "js"; it is not read and never run'],
    ['---json\n{}\n---\nText.', 'is in "json"'],
    ['+++\ntitle = "A"\n+++\nText.', 'is in TOML'],
    ['---\ntitle: A\nText.', 'is never closed'],
  ])('%j', (text, message) => expect(() => readFrontMatter('a.md', text)).toThrow(message));
});

describe('what nobody reads', () => {
  it.each([
    ['titel: A', 'nothing reads the key "titel" (line 2)', 'did you mean "title"?'],
    ['source:\n  name: A\n  autor: B', 'nothing reads the key "autor" (line 4)', 'did you mean "author"?'],
    ['Drop: x', 'nothing reads the key "Drop" (line 2)', 'did you mean "drop"?'],
    ['tags: [a]', 'nothing reads the key "tags" (line 2)', 'remove it; known keys are title, '],
  ])('%s', (yaml, message, remedy) => {
    const { warnings } = read(yaml);
    expect(warnings.map((warning) => [warning.message, warning.remedy])).toEqual([
      [message, expect.stringContaining(remedy)],
    ]);
  });
});
