import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { NO_SUGGESTIONS } from '../../src/transports/answer-in-time/error-replies.ts';
import { held } from '../support/held.ts';
import { pageOf, previewFor, YOU } from './page-client.ts';

const COMMANDS = [{ name: 'go', description: 'Go', options: [] }];
const GO = { act: 'command', name: 'go', options: {} } as const;
const PRIVATE = 64;
const LOADING = 128;

/** A page in front of a bot that answers commands and presses as told. */
async function pageBefore(
  answer: (interaction: APIInteraction) => Promise<APIInteractionResponse> | APIInteractionResponse,
  deferral: (interaction: APIInteraction) => APIInteractionResponse | null = () => ({ type: 5 }),
) {
  const preview = await previewFor({
    samples: ['hello'],
    commands: COMMANDS,
    deferAfterMs: 50,
    respond: async (interaction) => answer(interaction),
    deferral,
  });
  return pageOf(preview);
}

/** A reply that comes when it is let go. */
function late(reply: APIInteractionResponse) {
  const { promise, release } = held<APIInteractionResponse>();
  return { promise, come: () => release(reply) };
}

it('puts a reply into the channel: by the bot, for whoever asked', async () => {
  const page = await pageBefore(() => ({ type: 4, data: { content: '**hi**', flags: PRIVATE } }));
  expect(await page.act(GO)).toEqual({ result: 'done' });
  const [, reply] = await page.until((messages) => messages.length === 2);
  expect(reply).toMatchObject({
    content: '**hi**',
    flags: PRIVATE,
    author: { bot: true, global_name: 'Verbatim' },
    interaction: { name: 'go' },
    interaction_metadata: { user: { id: YOU } },
    edited_timestamp: null,
  });
});

it('updates the message under the button, and leaves private what was', async () => {
  const page = await pageBefore(({ type }) =>
    type === 3 ? { type: 7, data: { content: 'after' } } : { type: 4, data: { content: 'before', flags: PRIVATE } },
  );
  await page.act(GO);
  const [, reply] = await page.until((messages) => messages.length === 2);
  expect(await page.act({ act: 'component', message: reply?.id ?? '', customId: 'b' })).toEqual({ result: 'done' });
  const [, updated] = await page.until((messages) => messages[1]?.content === 'after');
  expect(updated).toMatchObject({ id: reply?.id, flags: PRIVATE });
  expect(updated?.edited_timestamp).not.toBeNull();
});

it('shows that the bot is thinking, then its answer in the same place', async () => {
  const answer = late({ type: 4, data: { content: 'at last', flags: PRIVATE } });
  const page = await pageBefore(
    () => answer.promise,
    () => ({ type: 5, data: { flags: PRIVATE } }),
  );
  await page.act(GO);
  const [, thinking] = await page.until((messages) => messages.length === 2);
  expect(thinking).toMatchObject({ content: '', flags: PRIVATE | LOADING });
  answer.come();
  const [, reply] = await page.until((messages) => messages[1]?.content === 'at last');
  expect(reply).toMatchObject({ id: thinking?.id, flags: PRIVATE, edited_timestamp: null });
});

it('takes the thinking away when a private answer follows a public deferral', async () => {
  const answer = late({ type: 4, data: { content: 'for you', flags: PRIVATE } });
  const page = await pageBefore(() => answer.promise);
  await page.act(GO);
  const [, thinking] = await page.until((messages) => messages.length === 2);
  expect(thinking?.flags).toBe(LOADING);
  answer.come();
  const [, reply, ...others] = await page.until((messages) => messages[1]?.content === 'for you');
  expect(reply?.id).not.toBe(thinking?.id);
  expect(reply).toMatchObject({ flags: PRIVATE, interaction_metadata: { user: { id: YOU } } });
  expect(others).toEqual([]);
});

it('edits the message under a button that took long', async () => {
  const answer = late({ type: 7, data: { content: 'after' } });
  const page = await pageBefore(
    ({ type }) => (type === 3 ? answer.promise : { type: 4, data: { content: 'before' } }),
    () => ({ type: 6 }),
  );
  await page.act(GO);
  const [, reply] = await page.until((messages) => messages.length === 2);
  expect(await page.act({ act: 'component', message: reply?.id ?? '', customId: 'b' })).toEqual({ result: 'done' });
  expect(page.messages()[1]?.content).toBe('before');
  answer.come();
  await page.until((messages) => messages[1]?.content === 'after' && messages.length === 2);
});

it('adds a new message for an answer to everybody', async () => {
  const page = await pageBefore(({ type }) => ({ type: 4, data: { content: type === 3 ? 'for all' : 'mine' } }));
  await page.act(GO);
  const [, reply] = await page.until((messages) => messages.length === 2);
  await page.act({ act: 'component', message: reply?.id ?? '', customId: 'b' });
  const [, , added] = await page.until((messages) => messages.length === 3);
  expect(added).toMatchObject({ content: 'for all', message_reference: { message_id: reply?.id } });
  expect(added?.interaction).toBeUndefined();
});

it('hands a dialog to the page', async () => {
  const dialog = { custom_id: 'd', title: 'More', components: [] };
  const page = await pageBefore(() => ({ type: 9, data: dialog }));
  expect(await page.act(GO)).toEqual({ result: 'dialog', dialog });
});

it('says so when the bot gives an answer that does not fit', async () => {
  const page = await pageBefore(() => NO_SUGGESTIONS);
  expect(await page.act(GO)).toEqual({ result: 'failed', reason: 'The application did not respond.' });
  expect(page.messages()).toHaveLength(1);
});
