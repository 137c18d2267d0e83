import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToWords } from '../../../src/bot/reply/source-link.ts';
import type { Article } from '../../../src/domain/article.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { literalArticle, type Part, spanOf } from '../../support/literal-articles.ts';

const article = (parts: readonly Part[], url: string | null = 'https://example.org/a'): Article =>
  literalArticle('a', parts, { source: { url } });
const linkTo = (parts: readonly Part[], words: string, url?: string | null): string | null => {
  const holder = article(parts, url);
  return linkToWords(holder, spanOf(holder, words));
};

/** The place that a browser would go to: the first that fits, as WICG's draft says; null when there is none. */
function followed(text: string, link: string): { start: number; end: number } | null {
  const [, directive = ''] = link.split(':~:text=');
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? decodeURIComponent(parts.shift()?.slice(0, -1) ?? '') : '';
  const suffix = parts.at(-1)?.startsWith('-') ? decodeURIComponent(parts.pop()?.slice(1) ?? '') : '';
  const [start = '', end] = parts.map(decodeURIComponent);
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (!text.slice(0, at).trimEnd().endsWith(prefix)) continue;
    const from = at + start.length;
    const to = end === undefined ? from : text.indexOf(end, from) + end.length;
    if (to < from || !text.slice(to).trimStart().startsWith(suffix)) continue;
    return { start: at, end: to };
  }
  return null;
}

describe('a link to the words', () => {
  it('names a short passage whole', () => {
    expect(linkTo([['It rained.', 'The sea is wide.']], 'The sea is wide.')).toBe(
      'https://example.org/a#:~:text=The%20sea%20is%20wide.',
    );
  });

  it('encodes what means something in it', () => {
    expect(linkTo([['So-so, a & b (c) it’s.']], 'So-so, a & b (c) it’s.')).toBe(
      'https://example.org/a#:~:text=So%2Dso%2C%20a%20%26%20b%20%28c%29%20it%E2%80%99s.',
    );
  });

  it('names the two ends of a longer one, over paragraphs too', () => {
    const long = 'The sea in the north of the country is far wider than it was before.';
    expect(linkTo([['It rained.', long]], long)).toBe(
      'https://example.org/a#:~:text=The%20sea%20in%20the,than%20it%20was%20before.',
    );
    expect(
      linkTo(
        [['Ann said of the sea:-'], ['“It is as wide as the sky.”']],
        'Ann said of the sea:-\n\n“It is as wide as the sky.”',
      ),
    ).toBe('https://example.org/a#:~:text=Ann%20said%20of%20the,wide%20as%20the%20sky.%E2%80%9D');
  });

  it('takes more words, or those beside it, where the same words stand earlier', () => {
    const twice = [
      [
        'The sea in the north is wide and the land is small and cold.',
        'Then: The sea in the north is calm and the land is small and cold.',
        'It ends.',
      ],
    ];
    const second = 'The sea in the north is calm and the land is small and cold.';
    expect(linkTo(twice, second)).toContain('text=The%20sea%20in%20the%20north%20is');
    const same = [['Rain fell.', 'It is wide.', 'Snow fell.', 'It is wide.', 'Wind blew.']];
    const holder = article(same);
    const start = holder.text.lastIndexOf('It is wide.');
    expect(linkToWords(holder, { start, end: start + 11 })).toBe(
      'https://example.org/a#:~:text=wide.%20Snow%20fell.-,It%20is%20wide.,-Wind%20blew.',
    );
  });

  it('knows that a browser takes no notice of capitals and of the form of quotation marks', () => {
    const twice = [['“THE SEA IS WIDE,” he wrote.'], ['They read it out: "The sea is wide," and left.']];
    const holder = article(twice);
    expect(linkToWords(holder, spanOf(holder, '"The sea is wide,"'))).toBe(
      'https://example.org/a#:~:text=read%20it%20out%3A-,%22The%20sea%20is%20wide%2C%22,-and%20left.',
    );
  });

  it('tells whole paragraphs with the same words apart by what stands around them', () => {
    const holder = article([['Rain fell.'], ['It is wide.'], ['Snow fell.'], ['It is wide.'], ['Wind blew.']]);
    const start = holder.text.lastIndexOf('It is wide.');
    expect(linkToWords(holder, { start, end: start + 11 })).toBe(
      'https://example.org/a#:~:text=Snow%20fell.-,It%20is%20wide.',
    );
  });

  it('names cells of a table, and never the border between them', () => {
    const row = '1874 in the summer | minutes lost: twelve and a half |';
    const holder = article([['Years | Minutes'], [row]]);
    const table = { ...holder, blocks: holder.blocks.map((block) => ({ ...block, kind: 'table' as const })) };
    expect(linkToWords(table, spanOf(table, row))).toBe(
      'https://example.org/a#:~:text=1874%20in%20the%20summer,twelve%20and%20a%20half',
    );
  });

  it('finds words where no spaces stand between them', () => {
    const wide = '海は広いな大きいな、月がのぼるし日が沈む。海は大波青い波、ゆれてどこまで続くやら。';
    const holder = { ...article([['雨が降った。', wide]]), language: 'ja' };
    const link = linkToWords(holder, spanOf(holder, wide)) ?? '';
    expect(link.length).toBeLessThan(512);
    expect(decodeURIComponent(link)).toMatch(/:~:text=海は.*,.*やら。$/);
  });

  it('gives up on a text that only repeats itself', () => {
    const holder = article([[`${'so it goes on and on and '.repeat(40_000)}ends.`]]);
    const start = holder.text.length - 40;
    expect(linkToWords(holder, { start, end: start + 10 })).toContain('#:~:text=');
  });

  it.each([
    [
      'a page’s own fragment stays',
      'https://example.org/a#top',
      'https://example.org/a#top:~:text=The%20sea%20is%20wide.',
    ],
    ['an address that has a directive already', 'https://example.org/a#:~:text=x', 'https://example.org/a#:~:text=x'],
    [
      'what is no URI is encoded',
      'https://example.org/ä [b]?c=50%#d',
      'https://example.org/%C3%A4%20%5Bb%5D?c=50%25#d:~:text=The%20sea%20is%20wide.',
    ],
    ['no room', `https://example.org/${'a'.repeat(480)}`, `https://example.org/${'a'.repeat(480)}`],
    ['too long', `https://example.org/${'a'.repeat(500)}`, null],
    ['a password', 'https://user:secret@example.org/', null],
    ['another kind of address', 'javascript:alert(1)', null],
    ['no address', null, null],
  ])('%s', (_, url, link) => {
    expect(linkTo([['The sea is wide.']], 'The sea is wide.', url)).toBe(link);
  });

  it('leads to the passage and to no other place, whatever the words are', () => {
    const word = fc.constantFrom('the', 'sea', 'is', 'wide,', 'so-so', '(b)', 'a', '“it”', '&', 'é', '漢字');
    const sentences = fc.array(
      fc.array(word, { minLength: 3, maxLength: 25 }).map((words) => `${words.join(' ')}.`),
      { minLength: 1, maxLength: 6 },
    );
    let led = 0;
    fc.assert(
      fc.property(sentences, fc.nat(), (list, at) => {
        const holder = article([list]);
        const span = holder.sentences[at % list.length] ?? { start: 0, end: 0 };
        const link = linkToWords(holder, span) ?? '';
        expect(link.length).toBeLessThanOrEqual(512);
        const place = followed(holder.text, link);
        if (place?.start === span.start && place.end === span.end) led++;
      }),
      { numRuns: 1_000, seed: 1 },
    );
    // The others repeat themselves word for word, or hold signs that take nine characters each.
    expect(led).toBeGreaterThan(950);
  });

  it('is one that a button takes, whatever the words and the address are', () => {
    fc.assert(
      fc.property(hostileText({ minLength: 1 }), hostileText(), (text, path) => {
        const link = linkTo([[text]], text, `https://example.org/${path}`);
        if (link === null) return;
        expect(link.length).toBeLessThanOrEqual(512);
        expect(link).toMatch(/^https:\/\/[\w\-.~:/?#@!$&'()*+,;=%]+$/);
        expect(URL.canParse(link)).toBe(true);
      }),
    );
  });
});
