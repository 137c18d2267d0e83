import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { awaitedBot } from '../../src/cli/awaited-bot.ts';
import type { FollowedCorpus } from '../../src/cli/followed-corpus.ts';
import { versionOfProgram } from '../../src/cli/version.ts';
import type { Bot, Command } from '../../src/commands/command.ts';
import { COMMAND_DATA, COMMANDS, CONTROLS } from '../../src/commands/index.ts';
import { responderOver } from '../commands/bot.ts';
import { buttonsOf, pressOf } from '../commands/buttons.ts';
import { everyReply, type Over } from '../commands/every-reply.ts';
import { type Composed, composed, DOORS, type Environment } from '../support/composed.ts';
import { autocomplete, chatInput, messageCommand } from '../support/discord/payloads.ts';
import { openCorpus } from '../support/opened.ts';

/*
 * What the bot answers behind each door, composed as `start` composes it: the same as by itself, whoever counts or waits on the way.
 */

const doors = Object.entries(DOORS);

/** A corpus that is one bot, read already or still being read. */
const corpusOf = (bot: Bot, isRead: boolean) => (): FollowedCorpus => ({
  current: () => (isRead ? bot : awaitedBot(Promise.resolve(bot))),
  extent: () => null,
  isReady: () => isRead,
  opening: Promise.resolve(),
  follow: () => undefined,
  close: async () => undefined,
});

const told = { version: versionOfProgram(), url: null };
const inAMinute = (requests: number): Environment => ({
  COOLDOWN_REQUESTS: `${Math.max(requests, 1)}`,
  COOLDOWN_SECONDS: requests === 0 ? '0' : '60',
});

/** Without the moment at which somebody may ask again. */
const timeless = (replies: unknown): unknown => JSON.parse(JSON.stringify(replies).replace(/<t:\d+:R>/g, '<t:0:R>'));

describe.each(doors)('every kind of reply, behind %s', (_, settings) => {
  it.each([
    ['when the articles are read', true],
    ['while the articles are being read', false],
  ])('%s', async (_, isRead) => {
    const warnings: string[] = [];
    const behind: Over = (bot, requests = 0) => {
      const door = composed({ ...settings, ...inAMinute(requests) }, corpusOf(bot, isRead));
      return {
        respond: async (interaction) => {
          const response = await door.parts.respond(interaction);
          warnings.push(...door.warnings);
          return response;
        },
      };
    };
    const alone: Over = (bot, requests = 0) =>
      responderOver({ ...bot, about: told }, { cooldown: requests === 0 ? null : { waitFor: waitingFrom(requests) } });
    expect(timeless(await everyReply({}, behind))).toEqual(timeless(await everyReply({}, alone)));
    // The one reply about something broken.
    expect(warnings).toHaveLength(1);
  });
});

/** Lets so many pass, and nobody after them. */
function waitingFrom(requests: number): () => number {
  let asked = 0;
  return () => (asked++ < requests ? 0 : 1_000);
}

const TEXTS: Readonly<Record<string, string>> = {
  question: 'Who leads the Rust for Linux effort?',
  speaker: 'corbet',
  topic: 'viability',
  article: 'rust-in-the-linux-kernel',
  kind: 'indirect',
  text: 'Rust is indeed viable and desirable for kernel development',
};

interface Option {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
}

/** An interaction of every kind that Discord is told of: each command with what it needs and with everything, each option while it is typed, each message command. */
function everyCommand(): [what: string, interaction: APIInteraction][] {
  return COMMAND_DATA.flatMap((data): [string, APIInteraction][] => {
    const { name, type } = data;
    if (type === ApplicationCommandType.Message) {
      const messages = [`“${TEXTS.text}”`, TEXTS.question ?? '', '@everyone 🙂'];
      return messages.map((content) => [name, messageCommand(name, content)]);
    }
    const options: readonly Option[] = ('options' in data && data.options) || [];
    const valuesOf = (chosen: readonly Option[]) =>
      Object.fromEntries(
        chosen.map((option) => [
          option.name,
          option.type === ApplicationCommandOptionType.Boolean ? false : (TEXTS[option.name] ?? 'nobody knows it'),
        ]),
      );
    const needed = valuesOf(options.filter(({ required }) => required));
    const typed = options.filter((option) => option.autocomplete);
    return [
      [`/${name}`, chatInput(name, needed)],
      [`/${name} with all options`, chatInput(name, valuesOf(options))],
      ...typed.flatMap(({ name: option }): [string, APIInteraction][] => [
        [`/${name} ${option}: nothing yet`, autocomplete(name, { [option]: '' }, option)],
        [`/${name} ${option}: something`, autocomplete(name, { [option]: TEXTS[option]?.slice(0, 6) ?? 'a' }, option)],
      ]),
    ];
  });
}

/** Presses that are tried: those under the replies, and those under what they lead to. */
const MOST_PRESSES = 200;

interface Reply {
  readonly what: string;
  readonly interaction: APIInteraction;
  readonly response: APIInteractionResponse;
}

/** What comes of everything that can be done, and of every button under it. */
async function useEverything(respond: Composed['parts']['respond']): Promise<Reply[]> {
  const replies: Reply[] = [];
  const queue = everyCommand();
  const pressed = new Set<string>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [what, interaction] = next;
    const response = await respond(interaction);
    replies.push({ what, interaction, response });
    for (const { id, label, disabled } of buttonsOf(response)) {
      if (id === '' || disabled || pressed.has(id) || pressed.size === MOST_PRESSES) continue;
      pressed.add(id);
      queue.push([`${what} → ${label}`, pressOf(id, { under: response })]);
    }
  }
  return replies;
}

describe('everything that can be done, over articles in a folder', () => {
  let folder = '';
  let alone: Reply[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
    await copyFile('corpus/rust-in-the-linux-kernel.md', join(folder, 'rust-in-the-linux-kernel.md'));
    for (let i = 0; i < 9; i++)
      await writeFile(
        join(folder, `note-${i}.md`),
        `# Note ${i}

“Harbour ${i} has a crane,” said Ann Lee.
`,
      );
    const { answerer, library } = await openCorpus(folder);
    alone = await useEverything(responderOver({ answerer, library, about: told }).respond);
    return () => rm(folder, { recursive: true });
  });

  it('is everything: each command, each option while it is typed, each message command, each kind of button', () => {
    const kinds = new Set(alone.map(({ what }) => what));
    expect([...kinds]).toEqual(expect.arrayContaining(everyCommand().map(([what]) => what)));
    const pressed = alone.flatMap(({ interaction: { data } }) => (data && 'custom_id' in data ? [data.custom_id] : []));
    const unpressed = CONTROLS.filter(({ marks }) => !pressed.some((id) => marks.includes(id.charAt(0))));
    expect(unpressed).toEqual([]);
  });

  it.each(doors)('is answered behind %s as it is by itself, and nothing fails', async (_, settings) => {
    const { parts, open, warnings } = composed({ ...settings, ...inAMinute(0), CORPUS_DIR: folder });
    const opening = open();
    // Before the articles are read.
    const first = await parts.respond(chatInput('about'));
    const corpus = await opening;
    onTestFinished(() => corpus.close());
    const replies = await useEverything(parts.respond);
    expect(answersOf(replies)).toEqual(answersOf(alone));
    expect(first).toEqual(replies.find(({ what }) => what === '/about')?.response);
    for (const { interaction, what } of replies)
      expect(parts.deferral(interaction), what).toEqual(responderOver({ ...corpus.current() }).deferred(interaction));
    expect(warnings).toEqual([]);
    expect(parts.health.metrics()).not.toContain('outcome="failed"');
  });

  it('is answered the same when commands take what they are given apart', async () => {
    const corpus = composed({ ...inAMinute(0), ...DOORS['the gateway'], CORPUS_DIR: folder });
    const opened = (await corpus.open()).current();
    onTestFinished(async () => (await corpus.open()).close());
    const apart = ({ answerer, library, ...rest }: Bot): Bot => ({
      answerer: takenApart(answerer),
      library: takenApart(library),
      ...rest,
    });
    const commands = COMMANDS.map(
      (command): Command => ({
        ...command,
        execute: (request, bot) => command.execute(request, apart(bot)),
        suggest: (focused, options, bot) => command.suggest(focused, options, apart(bot)),
      }),
    );
    for (const bot of [opened, awaitedBot(Promise.resolve(opened))]) {
      const { respond } = responderOver({ ...apart(bot), about: told }, { commands, handled: () => undefined });
      expect(answersOf(await useEverything(respond))).toEqual(answersOf(alone));
    }
  });
});

/** A port's functions without the port. */
function takenApart<Port extends object>(port: Port): Port {
  const names = new Set<string>();
  for (let holder: object = port; holder !== Object.prototype; holder = Object.getPrototypeOf(holder))
    for (const name of Object.getOwnPropertyNames(holder)) if (name !== 'constructor') names.add(name);
  const functions = [...names].map((name) => {
    const own: unknown = Reflect.get(port, name);
    if (typeof own !== 'function') throw new Error(`${name} is no function`);
    return [name, (...given: unknown[]) => Reflect.apply(own, undefined, given)];
  });
  return Object.fromEntries(functions);
}

const answersOf = (replies: readonly Reply[]) => replies.map(({ what, response }) => [what, response]);
