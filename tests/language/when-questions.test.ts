import { describe, expect, it } from 'vitest';
import { FRENCH_WHEN_RULES } from '../../src/language/languages/french/when-questions.ts';
import { GERMAN_WHEN_RULES } from '../../src/language/languages/german/when-questions.ts';
import { JAPANESE_WHEN_RULES } from '../../src/language/languages/japanese/when-questions.ts';
import { PORTUGUESE_WHEN_RULES } from '../../src/language/languages/portuguese/when-questions.ts';
import { SPANISH_WHEN_RULES } from '../../src/language/languages/spanish/when-questions.ts';
import { whenQuestion } from '../../src/language/when-rule.ts';

describe.each([
  ['German', GERMAN_WHEN_RULES],
  ['French', FRENCH_WHEN_RULES],
  ['Spanish', SPANISH_WHEN_RULES],
  ['Portuguese', PORTUGUESE_WHEN_RULES],
  ['Japanese', JAPANESE_WHEN_RULES],
])('%s', (_, rules) => {
  it.each(rules.map((rule) => [...rule.example, rule] as const))('%s → %s', (sentence, question, rule) => {
    expect(whenQuestion(sentence, rules)).toBe(question);
    // Its own row decides.
    const others = rules.filter((one) => one !== rule);
    expect(whenQuestion(sentence, others)).toBeNull();
  });
});

it('nothing is asked of what only another sentence explains', () => {
  expect(whenQuestion('Im Oktober 2022 wurde er in den Kernel aufgenommen.', GERMAN_WHEN_RULES)).toBeNull();
});
