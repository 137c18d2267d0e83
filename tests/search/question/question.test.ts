import { describe, expect, it } from 'vitest';
import { LONGEST_PARSED_QUESTION, parseQuestion } from '../../../src/search/question/parse-question.ts';

const words = (question: string): string[] => parseQuestion(question).terms.map(({ form }) => form);

describe('what kind of answer is asked for', () => {
  it.each([
    ['Who leads the Rust for Linux effort?', 'person'],
    ['Whose patch was it?', 'person'],
    ['When was Rust merged?', 'date'],
    ['In which year did it begin?', 'date'],
    ['How many drivers are there?', 'number'],
    ['What percentage of bugs is that?', 'number'],
    ['Where does she live?', 'place'],
    ['What city is it in?', 'place'],
    ['Why are memory errors a target?', 'reason'],
    ['How does Rust make it easier?', 'manner'],
    ['What is a merge window?', 'definition'],
    ['What is the name of the king of France?', 'person'],
    ['Which player had the most points?', 'person'],
    ['Which player punched the ball?', 'person'],
    ['After which major event did it decline?', 'other'],
    ['What do some people protest against?', 'other'],
    ['What was the population of the city?', 'number'],
    ['Is the whole kernel going to be rewritten?', 'yesNo'],
    ['Android driver?', 'other'],
    ['', 'other'],
  ])('%s → %s', (question, type) => {
    expect(parseQuestion(question).type).toBe(type);
  });
});

describe('what the question asks to be named, and who did it', () => {
  it.each([
    ['What is the process called?', true],
    ['Which name does the river have?', true],
    ['Who called the police?', false],
    ['What is the process?', false],
  ])('%s → %s', (question, asksName) => {
    expect(parseQuestion(question).asksName).toBe(asksName);
  });

  it.each([
    ['Who led the attack?', 'led'],
    ['Who has since led it?', 'led'],
    ['Which of them led the attack?', null],
    ['What did the mayor say?', null],
  ])('%s → %s', (question, verb) => {
    const parsed = parseQuestion(question);
    expect(parsed.terms[parsed.verb]?.form ?? null).toBe(verb);
  });
});

describe('questions about speech', () => {
  it.each(['What did Corbet emphasize?', 'what does Torvalds think about Rust', 'Corbet on viability: his opinion'])(
    '%s',
    (question) => {
      expect(parseQuestion(question)).toMatchObject({ aboutSpeech: true, asksSpeaker: false });
    },
  );

  it('knows when the speaker is asked for', () => {
    expect(parseQuestion('Who said that it is the tipping point?')).toMatchObject({
      aboutSpeech: false,
      asksSpeaker: true,
    });
  });

  it('leaves other questions alone', () => {
    expect(parseQuestion('Which drivers are upstream?')).toMatchObject({ aboutSpeech: false, asksSpeaker: false });
  });
});

describe('topic words', () => {
  it('leaves out what carries no topic, and repetition', () => {
    expect(words('Who leads the Rust for Linux effort? Rust!')).toEqual(['leads', 'rust', 'linux', 'effort']);
  });

  it('keeps a hyphenated word whole, with its parts beside it', () => {
    const [term] = parseQuestion('Kroah-Hartman').terms;
    expect(term?.form).toBe('kroahhartman');
    expect(term?.parts.map(({ form }) => form)).toEqual(['kroah', 'hartman']);
  });

  it('gives every term its place in the question as typed', () => {
    const question = 'What does  Linus   Torvalds think?';
    expect(parseQuestion(question).terms.map(({ place }) => question.slice(place.start, place.end))).toEqual([
      'Linus',
      'Torvalds',
      'think',
    ]);
  });

  it('is bounded', () => {
    const question = Array.from({ length: 5_000 }, (_, i) => `word${i}`).join(' ');
    const parsed = parseQuestion(question);
    expect(parsed.text.length).toBe(LONGEST_PARSED_QUESTION);
    expect(parsed.terms.length).toBeLessThanOrEqual(30);
  });
});
