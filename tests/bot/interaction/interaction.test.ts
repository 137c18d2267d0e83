import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInteraction } from '../../../src/bot/interaction/interaction.ts';
import { Unavailable } from '../../../src/domain/fault.ts';
import { autocomplete, chatInput, messageCommand } from '../../support/discord/payloads.ts';
import { responderOver } from '../../support/responder.ts';
import { literalBot } from '../bot.ts';
import { pressOf } from '../buttons.ts';
import { markdownOf } from '../shown.ts';

describe('an interaction', () => {
  it('is read as what it is', () => {
    expect(readInteraction({ type: 1 }).kind).toBe('ping');
    expect(readInteraction(chatInput('ask', { question: 'Who?' }))).toMatchObject({ kind: 'command', name: 'ask' });
    expect(readInteraction(autocomplete('quote', { speaker: 'corb' }, 'speaker'))).toMatchObject({
      kind: 'typing',
      name: 'quote',
      options: { focused: { name: 'speaker', typed: 'corb' } },
    });
    const used = readInteraction(messageCommand('Ask about this', 'Who leads it?'));
    expect(used).toMatchObject({ kind: 'message command', name: 'Ask about this' });
    expect(used.kind === 'message command' && used.content()).toBe('Who leads it?');
    expect(readInteraction(pressOf('b!'))).toMatchObject({ kind: 'press', id: 'b!' });
    expect(readInteraction({ type: 5, data: {} }).kind).toBe('unknown');
  });

  it('may be anything at all, in every field', () => {
    const data = fc.record({
      ...{ type: fc.anything(), name: fc.anything(), options: fc.anything(), custom_id: fc.anything() },
      ...{ target_id: fc.anything(), resolved: fc.anything() },
    });
    const sent = fc.record({
      ...{ type: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.anything()), data: fc.oneof(data, fc.anything()) },
      ...{ user: fc.anything(), member: fc.anything(), locale: fc.anything(), context: fc.anything() },
      ...{ message: fc.anything(), application_id: fc.anything() },
    });
    fc.assert(
      fc.property(fc.oneof(sent, fc.anything()), (value) => {
        const read = readInteraction(value);
        if (read.kind === 'press') expect([typeof read.id, read.opening]).toMatchObject(['string', {}]);
        if (read.kind === 'message command') expect(typeof read.content()).toBe('string');
      }),
    );
  });
});

describe('what answers', () => {
  const never = new Promise<never>(() => undefined);

  it('is not waited for where nothing is asked of it', async () => {
    const { respond } = responderOver(never);
    expect(markdownOf(await respond(chatInput('nonsense')))).toContain('command');
    expect(markdownOf(await respond(chatInput('ask', { question: ' ' })))).not.toBe('');
    expect(markdownOf(await respond(pressOf('!')))).toContain('does nothing');
    expect(await respond(autocomplete('ask', { private: 'x' }, 'private'))).toMatchObject({ data: { choices: [] } });
  });

  it('may be out of reach, or come later', async () => {
    const away = responderOver(Promise.reject(new Unavailable('away')));
    const asked = chatInput('ask', { question: 'When was Rust merged?' });
    const reply = await away.respond(asked);
    const { respond } = responderOver(new Promise((resolve) => setImmediate(resolve, literalBot())));
    expect(markdownOf(await respond(asked))).toContain('October 2022');
    expect(markdownOf(reply)).not.toContain('October 2022');
  });
});
