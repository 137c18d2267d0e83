import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, slice } from '../../../src/domain/span.ts';
import { sentenceSpans } from '../../../src/language/sentences/sentences.ts';
import { SENTENCE_PIECES } from '../../support/endless-texts.ts';

const LANGUAGES = ['en', 'en-GB', 'de', 'ja'];

/** What texts are made of, and what trips readers of sentences up. */
const piece = fc.constantFrom(
  ...[
    'Ann',
    'lamp',
    'the',
    'The',
    'Mr.',
    'U.S.',
    'p.m.',
    'e.g.',
    'etc.',
    'No.',
    'I',
    'A.',
    '1.',
    '2)',
    'a.)',
    '(i)',
    '6.13',
    'ANY.RUN',
  ],
  ...[
    '.',
    '!',
    '?',
    '…',
    '...',
    ' . . .',
    ',',
    ':',
    '”',
    '“',
    '"',
    "'",
    '’',
    '‘',
    '(',
    ')',
    '[',
    ']',
    '[17]',
    '•',
    '-',
    '—',
    '*',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\n\n',
    '\t',
    '\u00a0',
    '\u2028',
    '🚀',
    '\ud83d',
    '\ude80',
    '。',
    '文',
    'é',
    'iPhone',
    'said',
  ],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme' }),
);
const language = fc.constantFrom(...LANGUAGES);
const whole = (of: string): Span => ({ start: 0, end: of.length });

describe('sentences', () => {
  it('ascend, lie in the block, and begin and end with a visible character', () => {
    fc.assert(
      fc.property(text, language, (block, code) => {
        let end = 0;
        for (const sentence of sentenceSpans(block, whole(block), code)) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(slice(block, sentence)).toBe(slice(block, sentence).trim());
          end = sentence.end;
        }
        expect(end).toBeLessThanOrEqual(block.length);
      }),
    );
  });

  it('hold all visible characters of their block', () => {
    fc.assert(
      fc.property(text, language, (block, code) => {
        const held = sentenceSpans(block, whole(block), code).map((sentence) => slice(block, sentence));
        expect(held.join('').replace(/\s/g, '')).toBe(block.replace(/\s/g, ''));
      }),
    );
  });

  it('are the same whatever stands around the block', () => {
    fc.assert(
      fc.property(text, text, text, language, (before, block, after, code) => {
        const within = { start: before.length, end: before.length + block.length };
        const shifted = sentenceSpans(block, whole(block), code).map(({ start, end }) => ({
          start: start + within.start,
          end: end + within.start,
        }));
        expect(sentenceSpans(before + block + after, within, code)).toEqual(shifted);
      }),
    );
  });

  it('never run over a blank line', () => {
    fc.assert(
      fc.property(text, language, (block, code) => {
        for (const sentence of sentenceSpans(block, whole(block), code)) {
          expect(slice(block, sentence)).not.toMatch(/\n[^\S\n]*\n/);
        }
      }),
    );
  });

  it('of an empty block are none', () => {
    expect(sentenceSpans('', { start: 0, end: 0 })).toEqual([]);
    expect(sentenceSpans(' \n\t\u00a0', { start: 0, end: 4 })).toEqual([]);
  });
});

describe('other languages', () => {
  const sentences = (of: string, code: string): string[] =>
    sentenceSpans(of, whole(of), code).map((span) => slice(of, span));

  it('are read by the platform', () => {
    expect(sentences('Das ist ein Satz. Und noch einer!', 'de')).toEqual(['Das ist ein Satz.', 'Und noch einer!']);
    expect(sentences('これは文です。次の文です。', 'ja')).toEqual(['これは文です。', '次の文です。']);
  });

  it('join wrapped lines', () => {
    expect(sentences('Das ist ein\nlanger Satz. Und noch einer.', 'de')).toEqual([
      'Das ist ein\nlanger Satz.',
      'Und noch einer.',
    ]);
  });

  it('with a code that is none are read as any language', () => {
    expect(sentences('Erstens. Zweitens.', 'not a language')).toEqual(['Erstens.', 'Zweitens.']);
  });

  it('have the same sentences wherever the text is cut for the platform', () => {
    const sentence = 'Der Leuchtturm steht am Rand der Klippe, und das Licht brennt. ';
    const long = `Ein sehr langer Satz${' und noch ein Wort'.repeat(400)}. `;
    expect(sentences((sentence.repeat(50) + long).repeat(3), 'de')).toHaveLength(3 * 51);
  });
});

/** The platform takes its time: a few of them are enough. */
const ALSO_FOR_THE_PLATFORM = ['1. ', 'A.', '. ', 'a', '\n', '文。'];

it.each(SENTENCE_PIECES)('%j over and over loses nothing', (unit) => {
  const block = unit.repeat(Math.ceil(60_000 / unit.length));
  for (const code of ALSO_FOR_THE_PLATFORM.includes(unit) ? ['en', 'de'] : ['en']) {
    const held = sentenceSpans(block, whole(block), code).reduce((sum, span) => sum + span.end - span.start, 0);
    expect(held).toBeGreaterThanOrEqual(block.replace(/\s/g, '').length);
  }
});
