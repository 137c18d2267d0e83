import { expect, it } from 'vitest';
import { COMMAND_DATA } from '../../src/bot/commands.ts';
import { createResponder, type Outcome } from '../../src/bot/respond.ts';
import { chatInput, messageCommand } from '../support/discord/payloads.ts';
import { openCorpus } from '../support/opened.ts';

it('where replies are counted, every command gives the reply that it gives elsewhere', async () => {
  const { answerer, library } = await openCorpus('corpus');
  const outcomes: Outcome[] = [];
  const shared = { answerer, library, visibility: 'private' as const };
  const counted = createResponder({ ...shared, handled: (_, outcome) => outcomes.push(outcome) });
  const uncounted = createResponder(shared);
  for (const { name, type } of COMMAND_DATA) {
    const asked = type === 3 ? messageCommand(name, 'Who leads the Rust for Linux effort?') : chatInput(name);
    expect(await counted.respond(asked), name).toEqual(await uncounted.respond(asked));
  }
  expect(outcomes).toHaveLength(COMMAND_DATA.length);
  expect(outcomes).not.toContain('failed');
});
