import { expect, it } from 'vitest';
import { privateTexts } from '../../src/bot/interaction/typed-text.ts';
import { summarise } from '../../src/transports/report.ts';
import { autocomplete, chatInput, messageCommand } from '../support/discord/payloads.ts';

it.each([
  ['an option', chatInput('ask', { question: 'who wrote this?', private: true }), 'who wrote this?'],
  ['what is being typed', autocomplete('ask', { article: 'rust in' }, 'article'), 'rust in'],
  ['a message that the command is used on', messageCommand('Ask about this', 'my secret message'), 'my secret message'],
  [
    'an embed of such a message',
    messageCommand('Ask about this', '', { message: { embeds: [{ description: 'my secret embed' }] } }),
    'my secret embed',
  ],
])('%s is private, and so is the token', (_, interaction, text) => {
  const texts = privateTexts(interaction);
  expect(texts).toContain(text);
  expect(texts).toContain(interaction.token);
});

it('tells of an error what is not private', () => {
  const summary = summarise(new RangeError('index 7 of 3'), ['who wrote this?']);
  expect(summary).toMatchObject({ name: 'RangeError', message: 'index 7 of 3' });
  expect(summary.stack).toMatch(/report\.test\.ts/);
  expect(JSON.stringify(summarise(new SyntaxError('Unexpected token w, "who wr"…'), ['who wrote this?']))).not.toMatch(
    /wr"/,
  );
});
