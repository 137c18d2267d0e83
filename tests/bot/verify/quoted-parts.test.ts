import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionIn } from '../../../src/bot/ask/question-in-message.ts';
import { quotedParts } from '../../../src/bot/verify/quoted-parts.ts';
import { hostileText } from '../../support/hostile-text.ts';

interface Case {
  readonly name: string;
  readonly message: string;
  /** The words, and whom the message names as their speaker. */
  readonly parts: readonly (readonly [string, string | null])[];
}
const PARTS: readonly Case[] = JSON.parse(readFileSync('tests/bot/verify/message-parts.json', 'utf8'));
const QUESTIONS: readonly (readonly [string, string | null])[] = JSON.parse(
  readFileSync('tests/bot/verify/message-questions.json', 'utf8'),
);

describe('what a message quotes', () => {
  it.each(PARTS)('$name', ({ message, parts }) => {
    expect(quotedParts(message).map(({ words, claimed }) => [words, claimed])).toEqual(parts);
  });

  it('whatever is typed: a bounded number of parts', () => {
    fc.assert(
      fc.property(hostileText({ maxLength: 200 }), (message) => {
        expect(quotedParts(message).length).toBeLessThan(message.length + 1);
      }),
    );
  });
});

describe('what a message asks', () => {
  it.each(QUESTIONS)('%j: %j', (message, question) => {
    expect(questionIn(message, 300)).toBe(question);
  });

  it('is no longer than a question may be, and ends at a sentence or a word', () => {
    const long = `${'The town keeps time by the tide. '.repeat(30)}`;
    expect(questionIn(long, 300)).toBe('The town keeps time by the tide. '.repeat(9).trim());
    const endless = 'word '.repeat(200);
    expect(questionIn(endless, 300)).toBe(`${'word '.repeat(60).trim()}…`);
    fc.assert(
      fc.property(hostileText({ maxLength: 200 }), (message) => {
        expect((questionIn(message, 300) ?? '').length).toBeLessThanOrEqual(300);
      }),
    );
  });
});
