import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnQuote, drawnWords } from '../../../src/bot/reply/drawn-words.ts';
import type { Article } from '../../../src/domain/article.ts';
import { type Span, slice } from '../../../src/domain/span.ts';
import { renderDiscord } from '../../support/discord-markdown.ts';
import { drawnText } from '../../support/drawn-text.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { literalArticle, spanOf } from '../../support/literal-articles.ts';
import { openCorpus, withCorpus } from '../../support/opened.ts';

const read = async (name: string, content: string): Promise<Article> => {
  const { articles } = await withCorpus({ [name]: content }, openCorpus);
  return articles[0] as Article;
};
const all = ({ text }: Article): Span => ({ start: 0, end: text.length });

const WRAPPED = `The drivers of the harbour were closed for nine weeks while divers
looked for the chain that a storm had torn from the sea bed in the
spring. Nobody found it, and *nobody* wanted to say so before the end
of the season.

Roses are red,\\
violets are blue,
and the third line goes on.

    const a = 1;
    const b = 2;
`;
const RANKS = `# Ranks

| Rank | Days in guild | Rights: | |
| --- | --- | --- | --- |
| Officer | 60 | Bank *access*, invites | 50 gold |
| Recruit | | None | |
| A | b \\| c | d | e |

Officers are chosen in spring by everybody who has been in the guild for a year.
`;

describe('line ends', () => {
  it('within a paragraph are spaces, but for the author’s own and those of code', async () => {
    const article = await read('a.md', WRAPPED);
    expect(drawnWords(article, all(article)).text.split('\n')).toEqual([
      'The drivers of the harbour were closed for nine weeks while divers looked for the chain that a storm had torn from the sea bed in the spring. Nobody found it, and nobody wanted to say so before the end of the season.',
      '',
      'Roses are red,',
      'violets are blue, and the third line goes on.',
      '',
      'const a = 1;',
      'const b = 2;',
    ]);
  });

  it('stay what they are in a page', async () => {
    const article = await read(
      'a.html',
      `<article><h1>Verse</h1><p>The sea was grey and wide,<br>and nobody was there to see it
      go.</p><p>${'Long prose about the sea follows here. '.repeat(8)}</p></article>`,
    );
    expect(drawnWords(article, all(article)).text).toContain('wide,\nand nobody was there to see it go.');
  });

  it('are no borders for what is marked in bold', async () => {
    const article = await read('a.md', WRAPPED);
    const marks = [spanOf(article, 'divers\nlooked'), spanOf(article, 'sea bed in the\nspring')];
    const sentence = article.sentences[0] as Span;
    expect(drawnQuote(article, sentence, marks)).toBe(
      '> The drivers of the harbour were closed for nine weeks while **divers looked** for the chain that a storm had torn from the **sea bed in the spring**.',
    );
  });
});

describe('a table’s row', () => {
  it('comes with the names of its columns', async () => {
    const article = await read('a.md', RANKS);
    const rows = article.blocks.filter(({ kind }) => kind === 'table').map((row) => drawnQuote(article, row));
    expect(rows).toEqual([
      '> Rank | Days in guild | Rights: |',
      '> *Rank*: Officer | *Days in guild*: 60 | *Rights*: Bank access, invites | 50 gold',
      '> *Rank*: Recruit |  | *Rights*: None |',
      // Which sign is a border, and which is a word of the article?
      '> A | b | c | d | e',
    ]);
  });

  it('of which only a part is shown, with those of that part, and marked as ever', async () => {
    const article = await read('a.md', RANKS);
    const part = spanOf(article, 'access, invites | 50');
    expect(drawnQuote(article, part)).toBe('> *Rights*: access, invites | 50');
    const row = spanOf(article, 'Officer | 60 | Bank access, invites | 50 gold');
    expect(drawnQuote(article, row, [spanOf(article, 'Officer | 60 | Bank')])).toBe(
      '> *Rank*: **Officer |** *Days in guild*: **60 |** *Rights*: **Bank** access, invites | 50 gold',
    );
  });

  it('without a row of names is as it stands', async () => {
    const rows = '<tr><td>Founded</td><td>1874</td></tr><tr><td>Members</td><td>two hundred</td></tr>';
    const article = await read(
      'a.html',
      `<article><p>${'The club is old. '.repeat(20)}</p><table>${rows}</table></article>`,
    );
    const table = article.blocks.filter(({ kind }) => kind === 'table');
    expect(table.map((row) => drawnQuote(article, row))).toEqual(['> Founded | 1874', '> Members | two hundred']);
  });
});

it('shows the words of any span of any text, marks included, and no others', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.array(hostileText({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.array(place, { minLength: 4, maxLength: 4 }),
      (parts, places) => {
        const article = literalArticle('h', parts);
        const [start = 0, from = 0, to = 0, end = 0] = places
          .map((share) => Math.floor(share * article.text.length))
          .map((at) => (/^[\udc00-\udfff]/.test(article.text.slice(at)) ? at - 1 : at))
          .sort((a, b) => a - b);
        const { text, drawn } = drawnWords(article, { start, end });
        // At its ends a span may have a part of the white space around a line end.
        expect(drawnText(article)).toContain(text.trim());
        const folded = (words: string): string => words.replace(/\s+/g, ' ').trim();
        expect(folded(slice(text, drawn({ start: from, end: to })))).toBe(folded(article.text.slice(from, to)));
        const { shown } = renderDiscord(drawnQuote(article, { start, end }, [{ start: from, end: to }]));
        expect(folded(shown)).toBe(folded(text));
      },
    ),
    { numRuns: 500 },
  );
});
