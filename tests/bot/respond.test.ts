import { InteractionContextType } from 'discord-api-types/v10';
import { describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../src/bot/commands.ts';
import { limitViolations } from '../support/discord/limits.ts';
import { openapiSkipReason, validateBody } from '../support/discord/openapi.ts';
import { autocomplete, button, chatInput, messageCommand } from '../support/discord/payloads.ts';
import { literalBot, responderOver } from './bot.ts';
import { isHidden, shownOf } from './shown.ts';

const PING = { type: 1, id: '1', application_id: '1', token: 't', version: 1 };

describe('what is no command of ours', () => {
  it.each([
    ['an unknown command', chatInput('imagine')],
    ['a message command of a known name', messageCommand('ask', 'hello')],
    ['a button of an older version', button('more:1')],
  ])('%s gets a private note, deferred or not', async (_, interaction) => {
    const { respond, deferred } = responderOver(literalBot(), { visibility: 'public' });
    const response = await respond(interaction);
    expect(limitViolations(response)).toEqual([]);
    expect(isHidden(response)).toBe(true);
    expect(shownOf(response).shown).toContain('/ask');
    expect(isHidden(deferred(interaction))).toBe(true);
  });

  it('a ping is answered, and cannot wait', async () => {
    const { respond, deferred } = responderOver(literalBot());
    // @ts-expect-error: a ping carries less than its type says
    expect([await respond(PING), deferred(PING)]).toEqual([{ type: 1 }, null]);
  });

  it('suggestions cannot wait, and there are none for an unknown command', async () => {
    const { respond, deferred } = responderOver(literalBot());
    const interaction = autocomplete('imagine', { x: 'y' }, 'x');
    expect(deferred(interaction)).toBeNull();
    expect(await respond(interaction)).toEqual({ type: 8, data: { choices: [] } });
  });
});

describe('half of a character, as it stands in a field while an emoji is being typed', () => {
  it.each(['\ud83d', 'Rust \ude00 was'])('%j comes back whole or not at all', async (typed) => {
    const { respond } = responderOver(literalBot());
    const replies = [
      await respond(autocomplete('ask', { question: typed }, 'question')),
      await respond(chatInput('ask', { question: typed, article: typed })),
      await respond(chatInput('verify', { text: `“${typed}”`, private: false })),
    ];
    expect(replies[0]).toMatchObject({ data: { choices: [{ name: typed.replace(/\p{Surrogate}/u, '\ufffd') }] } });
    // What JSON writes as half a character, UTF-8 cannot say.
    expect(JSON.stringify(replies)).not.toMatch(/\\ud[89a-f]/);
  });
});

describe('when something breaks', () => {
  const broken = (error: unknown) => {
    const bot = literalBot();
    const fail = async () => {
      throw error;
    };
    return {
      ...bot,
      answerer: {
        ask: fail,
        quote: fail,
        speakersLike: fail,
        suggest: fail,
        readyQuestions: fail,
        topicsLike: fail,
        verify: fail,
      },
    };
  };

  it('the asker gets a private note, the operator the error without what was typed', async () => {
    const onError = vi.fn();
    const { respond } = responderOver(broken(new SyntaxError('Unexpected token in "who loves Mary?"')), {
      onError,
      visibility: 'public',
    });
    const response = await respond(chatInput('ask', { question: 'Who loves Mary?' }));
    expect(isHidden(response)).toBe(true);
    expect(shownOf(response).shown).toContain('Something went wrong');
    const [error] = onError.mock.calls[0] ?? [];
    expect(error.name).toBe('SyntaxError');
    expect(error.stack).toMatch(/\n +at .*respond\.test\.ts/);
    expect(`${error.stack}${error.message}${JSON.stringify(error)}`).not.toMatch(/loves|mary/i);
  });

  it('an error that quotes nothing is told in full', async () => {
    const onError = vi.fn();
    const { respond } = responderOver(broken(new Error('the index is gone')), { onError });
    await respond(chatInput('ask', { question: 'Who?' }));
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ message: 'the index is gone' }));
  });

  it.each([undefined, null, 'Who loves Mary?', { message: 'Mary' }])('whatever was thrown: %j', async (thrown) => {
    const onError = vi.fn(() => {
      throw new Error('the log is full');
    });
    const { respond } = responderOver(broken(thrown), { onError });
    expect(shownOf(await respond(chatInput('ask', { question: 'Who loves Mary?' }))).shown).toContain(
      'Something went wrong',
    );
    expect(await respond(autocomplete('quote', { speaker: 'M' }, 'speaker'))).toEqual({
      type: 8,
      data: { choices: [] },
    });
    expect(onError).toHaveBeenCalledTimes(2);
    expect(JSON.stringify(onError.mock.calls)).not.toContain('Mary');
  });
});

describe(`the commands as Discord is told of them${openapiSkipReason}`, () => {
  it.each(COMMANDS.map(({ data }) => [data.name, data] as const))('/%s', (_, data) => {
    expect(validateBody('post', '/applications/1/commands', data)).toEqual([]);
    expect(data).toMatchObject({
      integration_types: [0, 1],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    });
    const options = data.options ?? [];
    for (const { name } of [data, ...options]) expect(name).toMatch(/^[a-z]{1,32}$/);
    expect(options.findLastIndex(({ required }) => required)).toBeLessThan(1);
    for (const option of options) expect('choices' in option && 'autocomplete' in option).toBe(false);
  });

  it('each stands once in the list', () => {
    expect(new Set(COMMANDS.map(({ data }) => data.name)).size).toBe(COMMANDS.length);
  });
});
