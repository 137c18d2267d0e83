import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailHeader, withoutMarks } from '../../../src/corpus/plain/mail.ts';
import { slice } from '../../../src/domain/span.ts';
import { readArticle } from '../../support/read-corpus.ts';

const MAIL = `From: Ann Lee <ann@example.org>
To: list@example.org
Subject: Re: [PATCH v2 0/3]
 A lock for the teapot driver
Date: Tue, 3 Dec 2024 10:00:00 +0100
Message-ID: <1@example.org>
Archived-At: <https://lists.example.org/teapot/1>

Hi all,

On Mon, Dec 2, 2024, Bob Ray wrote:
> > The pot is filled while somebody pours, which is what the log of
> > last night shows.
> Why is the lid held open for so long? Nobody who pours has ever asked
> for that, and the spout drips.
The lid may go away while the pot is on the stove.

Signed-off-by: Ann Lee <ann@example.org>
---
 lid.c | 1 +

diff --git a/lid.c b/lid.c
--- a/lid.c
+++ b/lid.c
@@ -1,2 +1,3 @@
+	return The_lid_is_open.now;
-- 
2.43.0
`;

const read = (text: string, path = 'corpus/post.txt') =>
  readArticle({ path, id: 'post', bytes: new TextEncoder().encode(text) });
const sentences = (text: string): string[] => {
  const { article } = read(text);
  return article.sentences.filter(({ indexed }) => indexed).map((sentence) => slice(article.text, sentence));
};

describe('a saved mail', () => {
  it('has the title, author, date and address of its header', () => {
    const { article } = read(MAIL);
    expect(article.title).toBe('Re: [PATCH v2 0/3] A lock for the teapot driver');
    expect(article.titleSupplied).toBe(false);
    expect(article.source).toEqual({
      name: null,
      author: 'Ann Lee',
      published: 'Tue, 3 Dec 2024 10:00:00 +0100',
      url: 'https://lists.example.org/teapot/1',
    });
  });

  it('is read without header, marks and patch', () => {
    expect(sentences(MAIL)).toEqual([
      'On Mon, Dec 2, 2024, Bob Ray wrote:',
      'The pot is filled while somebody pours, which is what the log of\nlast night shows.',
      'Why is the lid held open for so long?',
      'Nobody who pours has ever asked\nfor that, and the spout drips.',
      'The lid may go away while the pot is on the stove.',
    ]);
  });

  it('keeps what was quoted apart from what was written', () => {
    const { article } = read(MAIL);
    const kinds = article.blocks.map((block) => [block.kind, slice(article.text, block).slice(0, 12)]);
    expect(kinds).toContainEqual(['blockquote', 'The pot is f']);
    expect(kinds).toContainEqual(['blockquote', 'Why is the l']);
    expect(kinds).toContainEqual(['paragraph', 'The lid may ']);
    expect(kinds.slice(-3)).toEqual([
      ['code', '---\n lid.c |'],
      ['code', 'diff --git a'],
      ['paragraph', '-- \n2.43.0'],
    ]);
  });

  it('knows where everything stands in the file', () => {
    const { article, places } = read(MAIL);
    const at = places.inFile(article.text.indexOf('for that, and'));
    expect(at.line).toBe(15);
  });

  it('takes what the front matter says before what it says itself', () => {
    const { article } = read(`---\ntitle: The teapot\nauthor: A. Lee\n---\n\n${MAIL}`);
    expect([article.title, article.source.author, article.source.published]).toEqual([
      'The teapot',
      'A. Lee',
      'Tue, 3 Dec 2024 10:00:00 +0100',
    ]);
    expect(article.text).not.toContain('Message-ID');
  });

  it('is found with line ends of Windows, and below the line of a mailbox', () => {
    expect(read(MAIL.replaceAll('\n', '\r\n')).article.source.author).toBe('Ann Lee');
    expect(read(`From ann@example.org Tue Dec  3 10:00:00 2024\n${MAIL}`).article.source.author).toBe('Ann Lee');
  });

  it.each([
    ['Content-Transfer-Encoding: base64', /encoded/],
    ['Content-Type: multipart/mixed; boundary="x"', /encoded/],
  ])('that is encoded is refused: %s', (line, message) => {
    expect(() => read(MAIL.replace('Message-ID', `${line}\nMessage-ID`))).toThrow(message);
  });
});

describe('the name in From', () => {
  it.each([
    ['Ann Lee <ann@example.org>', 'Ann Lee'],
    ['"Lee, Ann" <ann@example.org>', 'Lee, Ann'],
    ['ann@example.org (Ann Lee)', 'Ann Lee'],
    ['=?UTF-8?Q?J=C3=BCrgen_M=C3=A4rz?= <j@example.org>', 'Jürgen März'],
    ['=?utf-8?B?SsO8cmdlbg==?= <j@example.org>', 'Jürgen'],
    ['=?nonsense?Q?Ann?= <j@example.org>', '=?nonsense?Q?Ann?='],
    ['ann@example.org', null],
    ['<ann@example.org>', null],
    ['"ann@example.org" <ann@example.org>', null],
  ])('%s', (from, author) => {
    expect(mailHeader('a.txt', `From: ${from}\nDate: today\n\nHello.`)?.author).toBe(author);
  });
});

it.each([
  'Subject: a talk\nDate: tomorrow\n\nThere is no sender.',
  'From: the editors\n\nA letter of one line.',
  'Note: this is text.\nAnd: so is this.\n\nHello.',
  'Ann: Good morning.\nFrom: nobody, said Bob.\nAnn: Subject closed.\n',
])('is no mail: %j', (text) => {
  expect(mailHeader('a.txt', text)).toBe(null);
});

it('quoting without a header is read as in a mail', () => {
  expect(sentences('Bob Ray wrote:\n> The spout drips when\n> it is cold.\n\nIt does not.')).toEqual([
    'Bob Ray wrote:',
    'The spout drips when\nit is cold.',
    'It does not.',
  ]);
});

it('a ">" elsewhere is the author’s', () => {
  expect(sentences('The sign > means more than, as in 3 > 2.')).toEqual(['The sign > means more than, as in 3 > 2.']);
  expect(read('Type this:\n> make teapot is a command.').article.text).toContain('> make');
});

it('every character without marks stands in the file where it is said to', () => {
  const line = fc.stringMatching(/^(?:[ \t]?>){0,3} ?[a-z .]{0,12}$/);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const source = lines.join('\n');
      const { text, toSource } = withoutMarks(source);
      for (let i = 0; i < text.length; i++) if (text[i] !== '\n') expect(source[toSource(i)]).toBe(text[i]);
    }),
  );
});
