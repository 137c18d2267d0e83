import { expect, it } from 'vitest';
import type { ReplyOutcome } from '../../src/bot/command.ts';
import { COMMAND_DATA } from '../../src/bot/commands.ts';
import { chatInput, messageCommand } from '../support/discord/payloads.ts';
import { openCorpus } from '../support/opened.ts';
import { responderOver } from '../support/responder.ts';

it('where replies are counted, every command gives the reply that it gives elsewhere', async () => {
  const corpus = await openCorpus('corpus');
  const outcomes: ReplyOutcome[] = [];
  const counted = responderOver(corpus, { handled: (_, outcome) => outcomes.push(outcome) });
  const uncounted = responderOver(corpus);
  for (const { name, type } of COMMAND_DATA) {
    const asked = type === 3 ? messageCommand(name, 'Who leads the Rust for Linux effort?') : chatInput(name);
    expect(await counted.respond(asked), name).toEqual(await uncounted.respond(asked));
  }
  expect(outcomes).toHaveLength(COMMAND_DATA.length);
  expect(outcomes).not.toContain('failed');
});
