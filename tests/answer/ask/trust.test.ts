import { beforeAll, describe, expect, it } from 'vitest';
import { type OpenedCorpus, openCorpus } from '../../support/opened.ts';

let corpus: OpenedCorpus;
beforeAll(async () => {
  corpus = await openCorpus('tests/questions/corpus');
});

const outcomeOf = async (question: string): Promise<string> =>
  (await corpus.answerer.ask({ question, article: null, limit: 3 })).outcome;

describe('questions on the topic of an article that it does not answer', () => {
  it.each([
    // Nothing is said of a birth, and there is no time in what is said of her.
    'When was Hester Vane born?',
    // Somebody whom no article mentions, in words that one of them has.
    'What did Torvald Krog say about the shaft of sea water?',
    // The unit that is counted is missing.
    'how much honey does a rooftop hive give',
    'what did the mayor of Ghent say about bees',
  ])('%s', async (question) => {
    expect(await outcomeOf(question)).not.toBe('answered');
  });
});

describe('questions that it answers', () => {
  it.each([
    'Who made the brass float?',
    'who winds the station clock',
    'How many roofs were studied?',
    'Who reported the dependency bug?',
  ])('%s', async (question) => {
    expect(await outcomeOf(question)).toBe('answered');
  });
});
