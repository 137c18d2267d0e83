import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/corpus/file/front-matter.ts';
import { differences } from '../../../src/corpus/import/differences.ts';
import { readSeal, renderImported } from '../../../src/corpus/import/imported-file.ts';

const ARTICLE = {
  title: 'A title: with “signs” # and\\more',
  source: { name: 'Example News', url: 'https://example.com/a?b=c#d', author: null, published: '2024-05-12' },
  language: 'de',
  body: 'A paragraph.\n\n---\n\nimported: 0123456789abcdef\n',
};

describe('the file of an import', () => {
  it('has front matter that reads as it was given', () => {
    const { meta } = readFrontMatter('a.md', renderImported(ARTICLE));
    expect(meta).toMatchObject({ title: ARTICLE.title, source: ARTICLE.source, language: 'de' });
  });

  it.each([
    'null',
    'true',
    '2024',
    '- a',
    'a: b',
    '"quoted"',
    "it's",
    '[a]',
    '{a}',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a`',
    '#a',
    '|',
    '>',
    '?',
    ' a',
  ])('has the title %s', (title) => {
    const { meta } = readFrontMatter('a.md', renderImported({ ...ARTICLE, title }));
    expect(meta.title).toBe(title === 'null' ? null : title.trim());
  });

  it('leaves out what is not known', () => {
    const source = { name: null, url: null, author: null, published: null };
    expect(renderImported({ title: null, source, language: null, body: 'A.\n' })).toMatch(
      /^---\nimported: [0-9a-f]{16}\n---\n\nA\.\n$/,
    );
  });

  it('knows whether somebody edited it', () => {
    const content = renderImported(ARTICLE);
    expect(readSeal(content)).toEqual({ seal: expect.stringMatching(/^[0-9a-f]{16}$/), isEdited: false });
    expect(readSeal(content.replaceAll('\n', '\r\n')).isEdited).toBe(false);
    expect(readSeal(content.replace('A paragraph', 'One paragraph')).isEdited).toBe(true);
    expect(readSeal(content.replace('language: de', 'language: fr')).isEdited).toBe(true);
    expect(readSeal(`${content}More.\n`).isEdited).toBe(true);
    expect(readSeal('# Written by hand\n\nText.\n')).toEqual({ seal: null, isEdited: true });
    expect(readSeal('---\ntitle: a\n---\n\nimported: 0123456789abcdef\n')).toEqual({ seal: null, isEdited: true });
  });
});

describe('what changed', () => {
  it('is told by sentence', () => {
    const before = 'One stays. Two goes.\n\nThree stays, too.';
    const after = 'One stays. Four is new.\n\nThree stays, too.';
    expect(differences(before, after, 'en')).toEqual(['- Two goes.', '+ Four is new.']);
    expect(differences(before, before, 'en')).toEqual([]);
  });

  it('is told in a few lines', () => {
    const many = Array.from({ length: 20 }, (_, i) => `Sentence number ${i} is here.`).join(' ');
    expect(differences(many, `${'long '.repeat(50)}sentence.`, 'en')).toEqual([
      '- Sentence number 0 is here.',
      '- Sentence number 1 is here.',
      '- Sentence number 2 is here.',
      '- Sentence number 3 is here.',
      '- … and 16 more',
      expect.stringMatching(/^\+ long long .*…$/),
    ]);
  });
});
