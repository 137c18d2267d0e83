import { expect, it } from 'vitest';
import { sampleMessages } from '../../src/cli/verbs/preview.ts';
import { literalBot, MUSEUM, RUST } from '../bot/bot.ts';

it('has people ask about words that an article has, and about words that it has not', async () => {
  const [genuine = '', unknown = '', question = ''] = await sampleMessages(literalBot().library);
  expect(genuine).toBe('Did Greg Kroah-Hartman really say “I think this is the *tipping point*, expect to see more”?');
  const quoted = /“.+”/.exec(unknown)?.[0] ?? '';
  expect(quoted.length).toBeGreaterThan(20);
  for (const { text } of [RUST, MUSEUM]) expect(text).not.toContain(quoted.slice(1, -1));
  expect(question).toBe('Who is Greg Kroah-Hartman?');
});

it('finds something to say where nobody is quoted', async () => {
  const [first, ...others] = await sampleMessages(literalBot(new Map([[MUSEUM, []]])).library);
  expect(first).toContain(MUSEUM.title);
  expect(others.length).toBeGreaterThan(0);
});
