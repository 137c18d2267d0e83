import { expect, it } from 'vitest';
import { MEASURES, measured } from '../../../src/language/languages/english/measures.ts';
import { parseQuestion } from '../../../src/search/question/parse-question.ts';

it.each(MEASURES)('$name', (measure) => {
  const [question, answer] = measure.example;
  expect(parseQuestion(question).measures).toContain(measure);
  expect(answer).toMatch(measured(measure));
});

it.each([
  ['how do I get there', []],
  ['who is it', []],
  ['is it free', []],
  ['how long is it', ['time', 'length']],
])('%s → %j', (question, names) => {
  expect(parseQuestion(question).measures.map(({ name }) => name)).toEqual(names);
});

it.each(['Its metres are exact.', 'In 1963 it stood there.', 'It is nine.'])('%s measures nothing', (text) => {
  expect(MEASURES.filter((measure) => measured(measure).test(text))).toEqual([]);
});
