import type { APIInteraction } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { isInteraction } from '../../../src/transports/interaction.ts';
import { autocomplete, button, chatInput, messageCommand, select } from '../../support/discord/payloads.ts';
import { pageOf, previewFor, SOMEBODY_ELSE } from '../page-client.ts';

const COMMANDS = [
  {
    name: 'ask',
    description: 'Ask',
    options: [
      { type: 3, name: 'question', description: 'q', required: true, max_length: 20 },
      { type: 3, name: 'article', description: 'a', autocomplete: true },
      { type: 3, name: 'kind', description: 'k', choices: [{ name: 'One', value: 'one' }] },
      { type: 5, name: 'private', description: 'p' },
      { type: 4, name: 'count', description: 'c' },
    ],
  },
  { name: 'Check this', type: 3 },
] as const;

/** A preview that keeps what the bot was sent, as it came through the door. */
async function recording() {
  const seen: APIInteraction[] = [];
  const preview = await previewFor({
    commands: COMMANDS as never,
    respond: async (interaction) => {
      seen.push(interaction);
      return interaction.type === 4 ? { type: 8, data: { choices: [] } } : { type: 4, data: { content: 'pong' } };
    },
  });
  return { page: await pageOf(preview), seen };
}

/** The kinds of all values: names of properties, with ids as names left out. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [/^\d{5,}$/.test(name) ? 'id' : name, shape(inner)] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

it('sends a command as Discord would', async () => {
  const { page, seen } = await recording();
  const options = { question: 'why?', private: true, count: 2 };
  expect(await page.act({ act: 'command', name: 'ask', options })).toEqual({ result: 'done' });
  const [sent] = seen;
  expect(shape(sent)).toEqual(shape(chatInput('ask', options)));
  expect(sent).toMatchObject({ locale: 'en-US', context: 0, data: { name: 'ask', type: 1 } });
  expect(isInteraction(sent)).toBe(true);
});

it('sends a command from a direct message as Discord would, and shows the answer there', async () => {
  const { page, seen } = await recording();
  const options = { question: 'why?' };
  await page.act({ act: 'command', name: 'ask', options }, { place: 'direct' });
  expect(shape(seen[0])).toEqual(shape(chatInput('ask', options, { guild: null })));
  expect(seen[0]).toMatchObject({ context: 1, user: { id: '1290000000000000004' } });
  const [sample, reply] = await page.until((messages) => messages.length === 2);
  expect(reply?.channel_id).toBe(seen[0]?.channel?.id);
  expect(reply?.channel_id).not.toBe(sample?.channel_id);
});

it('sends nothing in the place of no options', async () => {
  const { page, seen } = await recording();
  await page.act({ act: 'message command', name: 'Check this', message: page.messages()[0]?.id ?? '' });
  expect(seen).toHaveLength(1);
  expect(await page.act({ act: 'command', name: 'ask', options: {} })).toEqual({
    result: 'failed',
    reason: '“question” is required.',
  });
  expect(seen).toHaveLength(1);
});

it('sends what is being typed as Discord would', async () => {
  const { page, seen } = await recording();
  const outcome = await page.act({
    act: 'typing',
    name: 'ask',
    options: { question: 'q', article: 'ru' },
    focused: 'article',
  });
  expect(outcome).toEqual({ result: 'choices', choices: [] });
  expect(shape(seen[0])).toEqual(shape(autocomplete('ask', { question: 'q', article: 'ru' }, 'article')));
  expect(seen[0]?.data).toMatchObject({
    options: [
      { name: 'question', value: 'q' },
      { name: 'article', value: 'ru', focused: true },
    ],
  });
});

it('sends a message with the command that was run on it', async () => {
  const { page, seen } = await recording();
  const [target] = page.messages();
  await page.act({ act: 'message command', name: 'Check this', message: target?.id ?? '' });
  expect(shape(seen[0])).toEqual(shape(messageCommand('Check this', 'Who is Ada?')));
  expect(seen[0]?.data).toMatchObject({
    target_id: target?.id,
    resolved: { messages: { [target?.id ?? '']: target } },
  });
});

it('sends a pressed button with its message and with who presses', async () => {
  const { page, seen } = await recording();
  await page.act({ act: 'command', name: 'ask', options: { question: 'why?' } });
  const [, reply] = await page.until((messages) => messages.length === 2);
  await page.act({ act: 'component', message: reply?.id ?? '', customId: 'b' }, { user: SOMEBODY_ELSE, locale: 'de' });
  const press = seen[1];
  expect(press).toMatchObject({
    type: 3,
    locale: 'de',
    data: { custom_id: 'b', component_type: 2 },
    member: { user: { id: SOMEBODY_ELSE } },
    message: { id: reply?.id, interaction_metadata: { user: { id: '1290000000000000004' } } },
  });
  const { message, ...envelope } = JSON.parse(JSON.stringify(press));
  const { message: known, ...knownEnvelope } = JSON.parse(JSON.stringify(button('b')));
  expect(shape(envelope)).toEqual(shape(knownEnvelope));
  expect(Object.keys(message)).toEqual(expect.arrayContaining(Object.keys(known)));

  await page.act({ act: 'component', message: reply?.id ?? '', customId: 'm', values: ['x', 'y'] });
  expect(shape(seen[2]?.data)).toEqual(shape(select('m', ['x', 'y']).data));
});

it('sends a dialog as it was filled in', async () => {
  const { page, seen } = await recording();
  const fields = [
    { customId: 'a', labelled: true, value: 'text' },
    { customId: 'b', labelled: false, value: 'more' },
    { customId: 'c', labelled: true, value: ['one'] },
  ];
  await page.act({ act: 'dialog', customId: 'd', message: null, fields });
  expect(seen[0]).toMatchObject({
    type: 5,
    data: {
      custom_id: 'd',
      components: [
        { type: 18, component: { type: 4, custom_id: 'a', value: 'text' } },
        { type: 1, components: [{ type: 4, custom_id: 'b', value: 'more' }] },
        { type: 18, component: { type: 3, custom_id: 'c', values: ['one'] } },
      ],
    },
  });
});

it.each([
  [{ question: 'x'.repeat(21) }, '“question” takes at most 20 characters.'],
  [{ question: 'q', kind: 'two' }, '“kind” takes one of its choices.'],
  [{ question: 'q', private: 'yes' }, '“private” takes another kind of value.'],
  [{ question: 'q', count: 1.5 }, '“count” takes another kind of value.'],
  [{ question: 'q', colour: 'red' }, 'There is no option “colour”.'],
])('does not send %j, as Discord would not', async (options, reason) => {
  const { page, seen } = await recording();
  expect(await page.act({ act: 'command', name: 'ask', options })).toEqual({ result: 'failed', reason });
  expect(seen).toEqual([]);
});

it('says so when the command or the message is gone', async () => {
  const { page, seen } = await recording();
  const gone = { result: 'failed', reason: 'That is no longer there.' };
  expect(await page.act({ act: 'command', name: 'imagine', options: {} })).toEqual(gone);
  expect(await page.act({ act: 'command', name: 'Check this', options: {} })).toEqual(gone);
  expect(await page.act({ act: 'component', message: '1', customId: 'b' })).toEqual(gone);
  expect(seen).toEqual([]);
});
