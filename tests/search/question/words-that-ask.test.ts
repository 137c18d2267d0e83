import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../src/search/question/parse-question.ts';
import { ASKING_RULES, onlyAsks } from '../../../src/search/question/words-that-ask.ts';

describe('words that only ask', () => {
  it.each(ASKING_RULES)('$name', ({ example: [question, asking] }) => {
    const words = question.split(' ');
    expect(words.filter((_, at) => onlyAsks(words, at)).join(' ')).toBe(asking);
  });

  it.each([
    ['Can you list the drivers?', 'drivers'],
    ['What kinds of drivers are mentioned in the article?', 'drivers'],
    ['Which articles mention Lepanto?', 'lepanto mention'],
    ['examples of abstractions pls', 'abstractions'],
    // The same words as topics.
    ['Who keeps the list of members?', 'keeps members'],
    ['What did the mailing list say?', 'list mailing say'],
    ['Which type is the sample?', 'sample type'],
    ['What does Article 5 say?', '5 article say'],
    ['Who said that the page is blank?', 'blank page said'],
    // Never nothing at all.
    ['examples', 'examples'],
    ['pls', 'pls'],
  ])('%s → %s', (question, topic) => {
    const forms = parseQuestion(question).terms.map(({ form }) => form);
    expect(forms.sort()).toEqual(topic.split(' ').sort());
  });
});

describe('what is asked for', () => {
  it.each([
    ['price family', true],
    ['How much is a season ticket?', true],
    ['how much does it cost', true],
    ['How much water does it hold?', false],
    ['Why are prices rising?', false],
  ])('a price: %s → %s', (question, is) => expect(parseQuestion(question).asksPrice).toBe(is));

  it.each([
    ['list the drivers', true],
    ['Which drivers exist already?', true],
    ['any complaints', true],
    ['What are the rules?', false],
    ['Which driver is planned?', false],
    ['Who leads it?', false],
  ])('a list: %s → %s', (question, is) => expect(parseQuestion(question).wantsList).toBe(is));
});
