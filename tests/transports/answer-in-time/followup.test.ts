import { type APIInteractionResponse, MessageFlags } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { type FollowupStep, stepsAfter } from '../../../src/transports/answer-in-time/followup.ts';

const PRIVATE = MessageFlags.Ephemeral;
const V2 = MessageFlags.IsComponentsV2;
const WAIT_ALL: APIInteractionResponse = { type: 5 };
const WAIT_PRIVATE: APIInteractionResponse = { type: 5, data: { flags: PRIVATE } };
const UPDATE: APIInteractionResponse = { type: 6 };

it.each<[string, APIInteractionResponse, APIInteractionResponse, FollowupStep[] | null]>([
  [
    'a private answer is edited in without the flag that no edit takes',
    WAIT_PRIVATE,
    { type: 4, data: { components: [], flags: PRIVATE | V2 } },
    [{ act: 'edit', message: { components: [], flags: V2 } }],
  ],
  [
    'a public answer to a private wait stays private',
    WAIT_PRIVATE,
    { type: 4, data: { content: 'a' } },
    [{ act: 'edit', message: { content: 'a' } }],
  ],
  [
    'a public answer is edited in',
    WAIT_ALL,
    { type: 4, data: { content: 'a', flags: V2 } },
    [{ act: 'edit', message: { content: 'a', flags: V2 } }],
  ],
  [
    'a private answer to a public wait takes its place',
    WAIT_ALL,
    { type: 4, data: { content: 'a', flags: PRIVATE } },
    [{ act: 'remove' }, { act: 'followUp', message: { content: 'a', flags: PRIVATE } }],
  ],
  [
    'what an edit cannot say is left out',
    WAIT_ALL,
    { type: 4, data: { content: 'a', tts: true } },
    [{ act: 'edit', message: { content: 'a' } }],
  ],
  [
    "a button's message is changed",
    UPDATE,
    { type: 7, data: { content: 'b' } },
    [{ act: 'edit', message: { content: 'b' } }],
  ],
  [
    "a button's new message comes beside the old one",
    UPDATE,
    { type: 4, data: { content: 'b', flags: PRIVATE } },
    [{ act: 'followUp', message: { content: 'b', flags: PRIVATE } }],
  ],
  ['nothing to change needs nothing', UPDATE, { type: 6 }, []],
  ['nothing to say ends the wait', WAIT_PRIVATE, { type: 6 }, [{ act: 'remove' }]],
  ['a dialog comes too late', WAIT_PRIVATE, { type: 9, data: { custom_id: 'a', title: 'b', components: [] } }, null],
])('%s', (_, deferral, response, steps) => {
  expect(stepsAfter(deferral, response)).toEqual(steps);
});
