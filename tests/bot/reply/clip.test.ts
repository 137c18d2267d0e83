import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipQuote } from '../../../src/bot/reply/clipped-quote.ts';
import { inline } from '../../../src/bot/reply/markdown.ts';
import { onOneLine } from '../../../src/language/one-line.ts';
import { renderDiscord } from '../../support/discord-markdown.ts';
import { drawnText } from '../../support/drawn-text.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { literalArticle } from '../../support/literal-articles.ts';

describe('one line', () => {
  it.each([
    ['Greg\n  Kroah-Hartman', 30, 'Greg Kroah-Hartman'],
    ['the Rust for Linux project', 26, 'the Rust for Linux project'],
    ['the Rust for Linux project', 25, 'the Rust for Linux…'],
    ['the Rust for Linux project', 12, 'the Rust…'],
    ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
    ['🙂🙂🙂🙂', 6, '🙂🙂…'],
    [' \n ', 10, ''],
  ])('%j in %i characters', (text, most, expected) => {
    expect(onOneLine(text, most)).toBe(expected);
  });

  it('is never longer, escapes included, and shows a beginning of the text', () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 20, max: 120 }), (text, most) => {
        const markdown = inline(text, most);
        expect(markdown.length).toBeLessThanOrEqual(most);
        const { shown, found } = renderDiscord(markdown);
        expect(found).toEqual([]);
        const folded = text.replace(/\s+/g, ' ').trim();
        expect(folded.startsWith(shown.replace(/…$/, '').trimEnd())).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is not cut short because of a few escapes', () => {
    expect(inline('the *new* code_base of the kernel is a wonder', 46)).toBe(
      'the \\*new\\* code\\_base of the kernel is a…',
    );
  });

  it('is the same for a text without end', () => {
    const endless = ' \n'.repeat(5_000_000);
    expect(onOneLine(endless, 100)).toBe(onOneLine(' \n'.repeat(500), 100));
  });
});

describe('a quotation', () => {
  const article = literalArticle('a', [['One is here.', 'Two *is* here.', 'Three is here.']]);
  const all = { start: 0, end: article.text.length };

  it.each([
    [60, 'One is here. Two *is* here. Three is here.', null],
    [45, 'One is here. Two *is* here.', 'sentence'],
    // 27 characters of text, but 31 of Markdown.
    [30, 'One is here.', 'sentence'],
    [13, 'One is', 'word'],
  ])('in %i characters', (room, shown, cut) => {
    const clipped = clipQuote(article, all, room);
    expect(renderDiscord(clipped.markdown).shown).toBe(shown);
    expect(article.text.slice(clipped.shown.start, clipped.shown.end)).toBe(shown);
    expect(clipped.cut).toBe(cut);
    expect(clipped.markdown.length).toBeLessThanOrEqual(room);
  });

  it('is cut only where it must be, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText({ minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 20, max: 300 }),
        (sentences, room) => {
          const hostile = literalArticle('h', [sentences]);
          const span = { start: 0, end: hostile.text.length };
          const { markdown, shown, cut } = clipQuote(hostile, span, room);
          expect(markdown.length).toBeLessThanOrEqual(room);
          const [block] = hostile.blocks;
          const whole = { text: hostile.text.slice(0, shown.end), blocks: block ? [{ ...block, end: shown.end }] : [] };
          expect(renderDiscord(markdown).shown).toBe(drawnText(whole));
          if (cut === 'sentence') expect(hostile.sentences.map(({ end }) => end)).toContain(shown.end);
          if (cut === null) expect(shown).toEqual(span);
        },
      ),
      { numRuns: 500 },
    );
  });
});
