import { describe, expect, it } from 'vitest';
import { sampleMessages } from '../../src/cli/verbs/preview.ts';
import { literalBot, MUSEUM, QUOTATIONS, RUST, responderOver } from '../bot/bot.ts';
import { press } from '../bot/buttons.ts';
import { shownOf } from '../bot/shown.ts';
import { messageCommand } from '../support/discord/payloads.ts';
import { openCorpus } from '../support/opened.ts';

const READY = [{ article: RUST, sentence: 0, question: 'When was Rust merged into the kernel?' }];

it('has people ask about words that an article has, remember them nearly, and ask what an article answers', async () => {
  expect(await sampleMessages(literalBot(QUOTATIONS, undefined, READY))).toEqual([
    'Did Greg Kroah-Hartman really say “I think this is the *tipping point*, expect to see more”?',
    'I remember it like this: “I think this is the point*, expect to see more”',
    'Hi all! When was Rust merged into the kernel?',
  ]);
});

it('finds something to say where nobody is quoted', async () => {
  const [first, ...others] = await sampleMessages(literalBot(new Map([[MUSEUM, []]])));
  expect(first).toContain(MUSEUM.title);
  expect(others.length).toBeGreaterThan(0);
});

describe('each command on each sample of the shipped article', async () => {
  const corpus = await openCorpus('corpus');
  const { respond } = responderOver(corpus);
  const samples = await sampleMessages(corpus);
  const shown = async (command: string, at: number): Promise<string> =>
    shownOf(await respond(messageCommand(command, samples[at] ?? ''))).shown;

  it('checks a quotation, and one that is not quite the same', async () => {
    expect(await shown('Check this quote', 0)).toContain('Word for word in the article.');
    expect(await shown('Check this quote', 1)).toContain('Altered: 1 difference.');
  });

  it('says that a question quotes nothing, and asks it instead', async () => {
    const note = await respond(messageCommand('Check this quote', samples[2] ?? ''));
    expect(shownOf(note).shown).toContain('Nothing is quoted in this message');
    const question = (samples[2] ?? '').replace('Hi all! ', '');
    const answer = shownOf(await press({ respond }, note, 'Ask this')).shown;
    expect(answer).toContain(`Asked: ${question}`);
    expect(answer).not.toContain('may not say');
  });

  it('answers each, with the question as it stands there', async () => {
    for (const [at, sample] of samples.entries()) {
      const answer = await shown('Ask about this', at);
      expect(answer, sample).not.toMatch(/may not say|do not say/);
    }
    expect(await shown('Ask about this', 2)).toContain(`Asked: ${(samples[2] ?? '').replace('Hi all! ', '')}\n`);
  });
});
