import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/span.ts';
import { openCorpus, withCorpus } from '../../support/opened.ts';

const HANDBOOK = `# Handbook of the ferry club

The club runs two ferries across the sound. It was founded by islanders who missed the last boat too often.

## Mooring a boat

Tie up at the north pier and report to the pier master. Leave the engine cold overnight.

## Pricing

Members cross for £3 a trip. Anybody else is charged £7, and bicycles ride along at no charge.

## 2.4.0 / 2021-03-09

The timetable moved to the winter hours. The ticket machine takes cards.

## Boats

The boats are the Heron, the Plover, the Tern and a launch for emergencies. The Heron is the oldest boat. A bowl of soup stands ready on board. Twelve people fit into it. No boat is ever left unlocked.
`;

const ask = (question: string) =>
  withCorpus({ 'handbook.md': HANDBOOK }, async (folder) => {
    const { answerer } = await openCorpus(folder);
    const { outcome, passages, missing } = await answerer.ask({ question, article: null, limit: 3 });
    const first = passages[0] ? slice(passages[0].article.text, passages[0]) : '';
    return { outcome, first, missing: missing.map((place) => slice(question, place)) };
  });

describe('a heading leads to its section', () => {
  it.each([
    ['How do I moor a boat?', /^Tie up/],
    ['What is new in 2.4.0?', /^The timetable moved/],
    ['mooring', /^Tie up/],
  ])('%s', async (question, expected) => {
    const { outcome, first } = await ask(question);
    expect(first).toMatch(expected);
    expect(outcome).not.toBe('unanswered');
  });

  it('but an article\u2019s own title leads to no sentence in particular', async () => {
    expect((await ask('Who founded the ferry club?')).first).toMatch(/founded by islanders/);
  });
});

describe('what form the answer has', () => {
  it('a price has a sum of money', async () => {
    const { first, missing } = await ask('price for a member');
    expect(first).toMatch(/^Members cross for £3/);
    expect(missing).toEqual([]);
  });

  it('what costs something is not answered without a sum', async () => {
    expect((await ask('how much is a bowl of soup')).outcome).not.toBe('answered');
    expect((await ask('how much is the trip for members')).outcome).toBe('answered');
  });

  it('a list names things side by side', async () => {
    expect((await ask('list the boats')).first).toMatch(/^The boats are the Heron/);
  });
});

describe('what shares anything with the question is the closest, what shares nothing is no answer', () => {
  it.each([
    ['Where can I buy a boat in Portugal?', 'uncertain'],
    ['Is photosynthesis reversible?', 'unanswered'],
    // "Final" and "last" mean about the same.
    ['Who won the cup final?', 'unanswered'],
  ])('%s → %s', async (question, outcome) => {
    expect((await ask(question)).outcome).toBe(outcome);
  });

  it('a name that no article has is not answered by what is said of others, in small letters neither', async () => {
    expect((await ask('when did the frobnitz move to winter hours')).outcome).not.toBe('answered');
  });

  it('short forms are understood', async () => {
    const { outcome, first, missing } = await ask('how many ppl fit into the heron');
    expect({ outcome, missing }).toEqual({ outcome: 'answered', missing: [] });
    expect(first).toMatch(/^(?:Twelve people fit|The Heron is the oldest)/);
  });
});
