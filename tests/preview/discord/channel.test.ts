import { expect, it } from 'vitest';
import { Channel, type ChannelEvent } from '../../../src/preview/discord/channel.ts';
import { writtenMessage } from '../../../src/preview/discord/messages.ts';
import { OpenInteractions } from '../../../src/preview/discord/open-interactions.ts';
import { APPLICATION_ID, PLAYED, playedPerson } from '../../../src/preview/discord/people.ts';
import { webhookRoute } from '../../../src/preview/discord/webhooks.ts';
import { chatInput } from '../../support/discord/payloads.ts';

const you = playedPerson(PLAYED[0]?.id ?? '');
const written = (id: string) => writtenMessage(id, '1', you, `message ${id}`);

it('keeps the newest five hundred messages and tells of those that go', () => {
  const channel = new Channel();
  const events: ChannelEvent[] = [];
  for (let i = 0; i < 500; i++) channel.put(written(String(i)));
  channel.follow((event) => events.push(event));
  channel.put(written('new'));
  expect(channel.messages).toHaveLength(500);
  expect(channel.message('0')).toBeNull();
  expect(events.map(({ type }) => type)).toEqual(['message', 'removal']);
});

function stage() {
  const channel = new Channel();
  const interactions = new OpenInteractions();
  const interaction = chatInput('ask');
  interactions.open(interaction, you);
  const rest = (method: string, tail: string, body?: unknown, application = APPLICATION_ID) =>
    webhookRoute(
      { method, path: `/api/v10/webhooks/${application}/${interaction.token}${tail}`, body },
      channel,
      interactions,
      () => '77',
    );
  return { channel, interactions, interaction, rest };
}

it('lets an edit wait for the first answer that it overtook', async () => {
  const { channel, interactions, interaction, rest } = stage();
  const edit = rest('PATCH', '/messages/@original', { content: 'late' });
  channel.put(written('5'));
  interactions.answered(interaction.token, '5');
  expect(await edit).toMatchObject({ status: 200, body: { id: '5', content: 'late' } });
  expect(channel.message('5')).toMatchObject({ content: 'late', edited_timestamp: expect.any(String) });
});

it('adds, shows, edits and takes away by the interaction’s token', async () => {
  const { channel, rest } = stage();
  expect(await rest('POST', '', { content: 'more', flags: 64 })).toMatchObject({ status: 200, body: { id: '77' } });
  expect(channel.message('77')).toMatchObject({ content: 'more', flags: 64 });
  expect(await rest('GET', '/messages/77')).toMatchObject({ status: 200, body: { content: 'more' } });
  expect(await rest('PATCH', '/messages/77', { content: 'changed', flags: 0 })).toMatchObject({
    // Who sees a message cannot be changed by an edit.
    body: { content: 'changed', flags: 64 },
  });
  expect(await rest('DELETE', '/messages/77')).toEqual({ status: 204 });
  expect(await rest('DELETE', '/messages/77')).toMatchObject({ status: 404, body: { code: 10008 } });
});

it('knows no original where there was no answer, and no strange application', async () => {
  const { interactions, interaction, rest } = stage();
  interactions.answered(interaction.token, null);
  expect(await rest('PATCH', '/messages/@original', {})).toMatchObject({ status: 404, body: { code: 10008 } });
  expect(await rest('POST', '', {}, '1')).toMatchObject({ status: 404, body: { code: 10015 } });
  expect(await rest('PUT', '/messages/1', {})).toMatchObject({ status: 404 });
});
