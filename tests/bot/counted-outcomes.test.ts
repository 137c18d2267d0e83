import { beforeAll, expect, it } from 'vitest';
import { createCooldown } from '../../src/bot/cooldown.ts';
import { autocomplete, button, chatInput } from '../support/discord/payloads.ts';
import { type OpenedCorpus, openCorpus } from '../support/opened.ts';
import { responderOver } from '../support/responder.ts';

let corpus: OpenedCorpus;
beforeAll(async () => {
  corpus = await openCorpus('corpus');
});

it('counts each interaction once, by its command and by what it came to', async () => {
  const counted: string[] = [];
  const { respond } = responderOver(corpus, {
    handled: (command, outcome) => counted.push(`${command} ${outcome}`),
  });
  await respond(chatInput('ask', { question: 'Who leads the Rust for Linux effort?' }));
  await respond(chatInput('ask', { question: 'Which zebra sings opera on Neptune?' }));
  await respond(chatInput('quote', { speaker: 'corbet' }));
  await respond(chatInput('ask', { question: 'Who leads it?', article: 'no such article, not even nearly' }));
  await respond(autocomplete('quote', { speaker: 'corb' }, 'speaker'));
  await respond(button('nobody’s'));
  await respond(chatInput('imagine', {}));
  expect(counted).toEqual([
    'ask answered',
    'ask unanswered',
    'quote answered',
    'ask replied',
    'quote suggestions',
    'button replied',
    'other replied',
  ]);
});

it('keeps those apart that are answered at the same time', async () => {
  const counted: string[] = [];
  const { respond } = responderOver(corpus, { handled: (_, outcome) => counted.push(outcome) });
  const questions = ['Who leads the Rust for Linux effort?', 'Which zebra sings opera on Neptune?'];
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => respond(chatInput('ask', { question: questions[i % 2] ?? '' }))),
  );
  expect(counted.filter((outcome) => outcome === 'answered')).toHaveLength(10);
  expect(counted.filter((outcome) => outcome === 'unanswered')).toHaveLength(10);
});

it('counts a failure and somebody who is held up', async () => {
  const counted: string[] = [];
  const errors: string[] = [];
  const broken = {
    ...corpus,
    answerer: { ...corpus.answerer, ask: () => Promise.reject(new TypeError('no')) },
  };
  const cooldown = createCooldown({ requests: 1, seconds: 60 });
  const { respond } = responderOver(broken, {
    cooldown,
    onError: ({ name }) => errors.push(name),
    handled: (_, outcome) => counted.push(outcome),
  });
  for (let i = 0; i < 2; i++) await respond(chatInput('ask', { question: 'Who leads the Rust for Linux effort?' }));
  expect(counted).toEqual(['failed', 'held_up']);
  expect(errors).toEqual(['TypeError']);
});
