import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../src/search/question/parse-question.ts';
import { createSpelling, respelt, typingError } from '../../../src/search/question/spelling.ts';
import { openCorpus } from '../../support/opened.ts';

const { table } = await openCorpus('corpus');
const spelling = createSpelling(table);
const corrected = (question: string): string => respelt(question, spelling(parseQuestion(question)));

describe('corrects what the articles have', () => {
  it.each([
    ['Who leads the Rust for Linxu effort?', 'Who leads the Rust for Linux effort?'],
    ['kernle devlopment', 'kernel development'],
    ['What did Corbett emphasize?', 'What did Corbet emphasize?'],
    ['memory vulnerabilites', 'memory vulnerabilities'],
    ['refactering', 'refactoring'],
    ['maintaners', 'maintainers'],
  ])('%s → %s', (typed, meant) => {
    expect(corrected(typed)).toBe(meant);
  });
});

describe('leaves alone', () => {
  it.each([
    ['what the articles know', 'Who leads the Rust for Linux effort?'],
    ['numbers and versions', 'in 2032, 6.31 and v1.2.33'],
    ['short words', 'teh ner'],
    ['names that are like another', 'Johnston Merlin Torvalds Rusty Martini Corben'],
    [
      'words that are like another',
      'a desert, a dessert, a tail, a trial, the principle, weather, immortal conversion',
    ],
    ['other scripts and endless words', `東京都 ${'kernel'.repeat(40)}`],
  ])('%s', (_, typed) => {
    expect(corrected(typed)).toBe(typed);
  });
});

describe('what a slip is', () => {
  it.each([
    ['kernle', 'kernel', 3],
    ['seperate', 'separate', 2],
    ['definately', 'definitely', 2],
    ['corbett', 'corbet', 2],
    ['devlopment', 'development', 1],
    ['refactpring', 'refactoring', 1],
    ['merlin', 'berlin', 0],
    ['county', 'country', 0],
    ['conversion', 'conversation', 0],
    ['driver', 'drivers', 0],
    ['linux', 'linux', 0],
  ] as const)('%s for %s: %i', (typed, word, likely) => {
    expect(typingError(typed, word, false)).toBe(likely);
  });

  it('is the same either way round', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'n', 's'), maxLength: 12 });
    fc.assert(
      fc.property(
        word,
        word,
        fc.boolean(),
        (a, b, careful) => typingError(a, b, careful) === typingError(b, a, careful),
      ),
    );
  });
});

it('only ever puts words of the library in, at the places of words that it does not have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (question) => {
      for (const { place, word } of spelling(parseQuestion(question))) {
        expect(table.vocabulary.id(word)).toBeGreaterThanOrEqual(0);
        expect(table.vocabulary.id(question.slice(place.start, place.end).toLowerCase())).toBe(-1);
      }
    }),
  );
});
