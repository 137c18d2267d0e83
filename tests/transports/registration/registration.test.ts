import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/domain/fault.ts';
import { clearCommands, inviteLink, syncCommands } from '../../../src/transports/registration/registration.ts';
import { GUILD_ID } from '../../support/discord/payloads.ts';
import type { Discord } from '../../support/discord/server.ts';
import { discordFor } from '../door.ts';

const COMMANDS: RESTPutAPIApplicationCommandsJSONBody = [
  {
    name: 'ask',
    name_localizations: { de: 'frage', id: 'tanya' },
    description: 'Ask the articles a question',
    description_localizations: { de: 'Die Artikel etwas fragen' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What to ask',
        required: true,
        max_length: 300,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        description: 'Where to look',
        autocomplete: true,
        required: false,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'kind',
        description: 'Which words',
        choices: [
          { name: 'said', value: 'direct' },
          { name: 'reported', value: 'indirect' },
        ],
      },
    ],
    integration_types: [1, 0],
    contexts: [0, 1, 2],
  },
  { name: 'articles', description: 'List the articles', default_member_permissions: '0' },
  { name: 'Ask about this', type: ApplicationCommandType.Message },
];

function puts(discord: Discord) {
  return discord.requests.filter(({ method }) => method === 'PUT').map(({ path }) => path);
}

function sync(discord: Discord, guildId: string | null, commands = COMMANDS) {
  return syncCommands({ token: discord.token, apiBase: discord.apiBase, guildId, commands });
}

function clear(discord: Discord, guildId: string | null) {
  return clearCommands({ token: discord.token, apiBase: discord.apiBase, guildId });
}

describe('syncCommands', () => {
  it.each([
    ['globally', null],
    ['in a server', GUILD_ID],
  ])('sends what Discord does not have, and nothing the second time, %s', async (_, guildId) => {
    const discord = await discordFor();
    const where = guildId === null ? 'global' : 'guild';
    const first = await sync(discord, guildId);
    expect(first).toMatchObject({
      application: { id: discord.applicationId, publicKey: discord.key.publicKey, endpoint: null },
      where,
      changed: true,
      twice: false,
      advice: null,
    });
    expect(await sync(discord, guildId)).toMatchObject({ changed: false });
    expect(puts(discord)).toHaveLength(1);
    expect(discord.commands.list(guildId, true)).toHaveLength(3);
    expect(discord.violations).toEqual([]);
  });

  it.each<[string, (commands: typeof COMMANDS) => typeof COMMANDS]>([
    ['a description', ([ask, ...rest]) => (ask ? [{ ...ask, description: 'Ask away' }, ...rest] : [])],
    [
      'a translation',
      ([ask, ...rest]) => (ask ? [{ ...ask, name_localizations: { de: 'frage', id: 'tanyakan' } }, ...rest] : []),
    ],
    ['a translation gone', ([ask, ...rest]) => (ask ? [{ ...ask, name_localizations: null }, ...rest] : [])],
    ['where it can be used', ([ask, ...rest]) => (ask ? [{ ...ask, contexts: [0] }, ...rest] : [])],
    [
      'who may use it',
      ([ask, list, ...rest]) => (ask && list ? [ask, { ...list, default_member_permissions: null }, ...rest] : []),
    ],
    ['a command gone', (commands) => commands.slice(1)],
    ['a command new', (commands) => [...commands, { name: 'help', description: 'Help' }]],
    [
      'a command of another kind',
      (commands) => commands.map((c) => (c.type === 3 ? { name: c.name, type: ApplicationCommandType.User } : c)),
    ],
  ])('sends them again when there is another %s', async (_, change) => {
    const discord = await discordFor();
    await sync(discord, null);
    expect(await sync(discord, null, change(COMMANDS))).toMatchObject({ changed: true });
    expect(await sync(discord, null, change(COMMANDS))).toMatchObject({ changed: false });
    expect(puts(discord)).toHaveLength(2);
  });

  it('sends nothing when only the order of the commands differs', async () => {
    const discord = await discordFor();
    await sync(discord, null);
    expect(await sync(discord, null, [...COMMANDS].reverse())).toMatchObject({ changed: false });
  });

  it.each([
    ['in a server after everywhere', null, GUILD_ID],
    ['everywhere after in a server', GUILD_ID, null],
  ])('says what is shown twice, and how to mend it, but does not mend it itself: %s', async (_, before, then) => {
    const discord = await discordFor();
    await sync(discord, before, COMMANDS.slice(0, 2));
    const found = await sync(discord, then);
    expect(found).toMatchObject({ changed: true, twice: true, duplicates: ['ask', 'articles'] });
    expect(found.advice).toMatch(
      /^\/ask, \/articles: registered globally and in server 1290000000000000002, so shown twice/,
    );
    expect(found.advice).toMatch(/verbatim register --clear global/);
    expect(found.advice).toMatch(/verbatim register --clear guild/);
    expect(discord.commands.list(before, true)).toHaveLength(2);
    expect(await clear(discord, before)).toBe(2);
    expect(await sync(discord, then)).toMatchObject({ changed: false, twice: false, advice: null });
  });

  it("keeps an activity's launch command, which is Discord's own", async () => {
    const discord = await discordFor();
    discord.commands.replace(null, [
      { name: 'launch', type: ApplicationCommandType.PrimaryEntryPoint, description: '' },
    ]);
    expect(await sync(discord, null)).toMatchObject({ changed: true });
    expect(discord.commands.list(null, true).map(({ name }) => name)).toContain('launch');
    expect(await sync(discord, null)).toMatchObject({ changed: false });
    expect(await clear(discord, null)).toBe(3);
    expect(discord.commands.list(null, true).map(({ name }) => name)).toEqual(['launch']);
  });

  it('waits for a short pause that Discord asks for', async () => {
    const discord = await discordFor();
    discord.faults.add({ method: 'PUT', status: 429, retryAfter: 0.05 });
    expect(await sync(discord, null)).toMatchObject({ changed: true });
  });
});

describe('clearCommands', () => {
  it('sends nothing when there is nothing', async () => {
    const discord = await discordFor();
    expect(await clear(discord, null)).toBe(0);
    expect(puts(discord)).toEqual([]);
  });
});

describe('faults', () => {
  async function fault(work: Promise<unknown>): Promise<Fault> {
    return work.then(
      () => expect.unreachable('it worked'),
      (error: Fault) => error,
    );
  }

  it('names a token that Discord refuses', async () => {
    const discord = await discordFor();
    const { line } = await fault(
      syncCommands({ token: 'another', apiBase: discord.apiBase, guildId: null, commands: COMMANDS }),
    );
    expect(line).toMatch(/^DISCORD_TOKEN: Discord refuses this token/);
  });

  it('names a server that the bot is not in, with the link that adds it', async () => {
    const discord = await discordFor();
    const { line } = await fault(sync(discord, '1290000000000000077'));
    expect(line).toMatch(/^DISCORD_GUILD_ID: the bot is not in this server/);
    expect(line).toContain(inviteLink(discord.applicationId));
  });

  it('does not wait for hours', async () => {
    const discord = await discordFor();
    discord.faults.add({ method: 'PUT', status: 429, retryAfter: 3600 });
    expect((await fault(sync(discord, null))).message).toMatch(/a pause of 3601 s/);
  });

  it('says where Discord finds the commands wrong', async () => {
    const discord = await discordFor();
    expect((await fault(sync(discord, null, [{ name: 'Ask', description: 'x' }]))).message).toMatch(
      /^Discord refuses the request \(400: 50035 /,
    );
  });
});

it('invites the bot with its commands and without permissions', () => {
  expect(inviteLink('123')).toBe(
    'https://discord.com/oauth2/authorize?client_id=123&scope=bot+applications.commands&permissions=0',
  );
});
