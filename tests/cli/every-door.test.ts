import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { FollowedCorpus } from '../../src/app/corpus.ts';
import type { Bot } from '../../src/bot/command.ts';
import { BUTTON_HANDLERS } from '../../src/bot/commands.ts';
import { versionOfProgram } from '../../src/runtime/version.ts';
import { responderOver } from '../bot/bot.ts';
import { everyReply, type Over } from '../bot/every-reply.ts';
import { composed, DOORS, type Environment } from '../support/composed.ts';
import { chatInput } from '../support/discord/payloads.ts';
import { everyCommand, type Reply, useEverything } from '../support/every-command.ts';
import { openCorpus } from '../support/opened.ts';

/*
 * What the bot answers behind each door, composed as `start` composes it: the same as by itself, whoever counts or waits on the way.
 */

const doors = Object.entries(DOORS);

/** A corpus that is one bot, read already or still being read. */
const corpusOf = (bot: Bot, isRead: boolean) => async (): Promise<FollowedCorpus> => ({
  current: () => (isRead ? Promise.resolve(bot) : pause(0, bot)),
  extent: () => null,
  isReady: () => isRead,
  opening: Promise.resolve(),
  follow: () => undefined,
  close: async () => undefined,
});

const operator = { version: versionOfProgram(), url: null };
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
      responderOver(bot, { operator, cooldown: requests === 0 ? null : { waitFor: waitingFrom(requests) } });
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
    alone = await useEverything(responderOver({ answerer, library }, { operator }).respond);
    return () => rm(folder, { recursive: true });
  });

  it('is everything: each command, each option while it is typed, each message command, each kind of button', () => {
    const kinds = new Set(alone.map(({ what }) => what));
    expect([...kinds]).toEqual(expect.arrayContaining(everyCommand().map(([what]) => what)));
    const pressed = alone.flatMap(({ interaction: { data } }) => (data && 'custom_id' in data ? [data.custom_id] : []));
    const unpressed = BUTTON_HANDLERS.filter(({ marks }) => !pressed.some((id) => marks.includes(id.charAt(0))));
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
      expect(parts.deferral(interaction), what).toEqual(responderOver(corpus.current()).deferred(interaction));
    expect(warnings).toEqual([]);
    expect(parts.health.metrics()).not.toContain('outcome="failed"');
  });

  it('is answered the same when commands take what they are given apart', async () => {
    const corpus = composed({ ...inAMinute(0), ...DOORS['the gateway'], CORPUS_DIR: folder });
    const opened = await (await corpus.open()).current();
    onTestFinished(async () => (await corpus.open()).close());
    const apart = ({ answerer, library }: Bot): Bot => ({
      answerer: takenApart(answerer),
      library: takenApart(library),
    });
    for (const bot of [apart(opened), pause(0, apart(opened))]) {
      const { respond } = responderOver(bot, { operator, handled: () => undefined });
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
