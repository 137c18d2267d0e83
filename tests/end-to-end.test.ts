import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { idOf, pressOf } from './bot/buttons.ts';
import { autocomplete, chatInput } from './support/discord/payloads.ts';
import { type Discord, startDiscord } from './support/discord/server.ts';
import {
  callVerbatim,
  linesSaid,
  type Running,
  startAmongOthers,
  startVerbatim,
  verbatim,
} from './support/verbatim-process.ts';

async function discord(): Promise<Discord> {
  const server = await startDiscord();
  onTestFinished(() => server.close());
  return server;
}

function bot(server: Discord, start = startAmongOthers): Running {
  const running = start(['start'], {
    env: { DISCORD_TOKEN: server.token, DISCORD_API_BASE: server.apiBase },
  });
  onTestFinished(running.end);
  return running;
}

const shown = (value: unknown): string => JSON.stringify(value);

it('the built bot answers in Discord, keeps answers private unless told otherwise, and stops cleanly', async () => {
  const server = await discord();
  const running = bot(server, startVerbatim);
  await running.seen('add the bot to a server');

  const answer = await server.ask(chatInput('ask', { question: 'Who leads the Rust for Linux effort?' }));
  expect(shown(answer.messages)).toContain('The effort is led by Miguel Ojeda');
  expect(answer.private).toBe(true);
  const shared = await server.ask(chatInput('ask', { question: 'When was Rust merged?', private: false }));
  expect(shown(shared.messages)).toContain('October 2022');
  expect(shared.private).toBe(false);
  const quote = await server.ask(chatInput('quote', { speaker: 'kroah-hartman' }));
  expect(shown(quote.messages)).toContain('expect to see way more rust drivers');
  // Suggestions that a busy machine is late with are left out; the next keystroke asks again.
  const suggested = async () => (await server.ask(autocomplete('quote', { speaker: 'corb' }, 'speaker'))).callback;
  await expect.poll(async () => shown(await suggested())).toContain('Jonathan Corbet');
  expect(server.violations).toEqual([]);

  running.child.kill('SIGTERM');
  const { status, stderr } = await running.finished;
  expect(status).toBe(0);
  expect(stderr).not.toContain('Miguel');
  expect(stderr).not.toContain('Who leads');
  expect(stderr).not.toContain(server.token);
});

it('a question about the bot, the collection, an article or its source is answered for what it is', async () => {
  const server = await discord();
  const running = bot(server);
  await running.seen('add the bot to a server');
  const hello = await server.ask(chatInput('ask', { question: 'hello' }));
  expect(shown(hello.messages)).toContain('answers with the words of its articles');
  const short = await server.ask(pressOf(idOf({ data: hello.messages[0] }, 'In short')));
  expect(shown(short.messages)).toContain('Rust for Linux project has reached a critical tipping point');
  const wrote = await server.ask(chatInput('ask', { question: 'who wrote this?' }));
  expect(shown(wrote.messages)).toContain('does not say who wrote it');
  const articles = await server.ask(chatInput('ask', { question: 'which articles do you have?', private: false }));
  expect(shown(articles.messages)).toContain('Rust in the Linux kernel');
  expect(server.violations).toEqual([]);
});

it('a button under an answer works when the bot has been started anew', async () => {
  const server = await discord();
  const first = bot(server);
  await first.seen('add the bot to a server');
  const answer = await server.ask(chatInput('ask', { question: 'Who leads the Rust for Linux effort?' }));
  first.child.kill('SIGTERM');
  await first.finished;

  const second = bot(server);
  await second.seen('add the bot to a server');
  const after = await server.ask(pressOf(idOf({ data: answer.messages[0] }, 'After')));
  // At once, or put off where the machine is busy; in either case the message under the button changes.
  expect([7, 6]).toContain(after.callback.type);
  expect(after.messages).toHaveLength(1);
  expect(shown(after.messages)).toContain('After: The benefits of incorporating Rust extend beyond just security.');
  expect(server.violations).toEqual([]);
});

it('registers its commands once, and not again when nothing changed', async () => {
  const server = await discord();
  const puts = (): number => server.requests.filter(({ method }) => method === 'PUT').length;
  for (const expected of [1, 1]) {
    const running = bot(server);
    await running.seen('add the bot to a server');
    expect(puts()).toBe(expected);
    running.child.kill('SIGINT');
    expect((await running.finished).status).toBe(0);
  }
});

it('a token that Discord refuses is one clear line', async () => {
  const server = await discord();
  const { status, stderr } = await callVerbatim(['start'], {
    env: { DISCORD_TOKEN: 'AAAA.BBBB.CCCC', DISCORD_API_BASE: server.apiBase, LOG_LEVEL: 'error' },
  });
  expect(status).toBe(2);
  expect(linesSaid(stderr)).toEqual([expect.stringMatching(/DISCORD_TOKEN.*→/)]);
  expect(stderr).not.toContain('AAAA');
});

it('a folder without articles is one clear line, and leaves nobody online', async () => {
  const server = await discord();
  const { status, stderr } = await verbatim(['start', '--corpus', 'src/transports'], {
    env: { DISCORD_TOKEN: server.token, DISCORD_API_BASE: server.apiBase, LOG_LEVEL: 'error' },
  });
  expect(status).toBe(1);
  expect(linesSaid(stderr)).toEqual([expect.stringMatching(/there is no article in it →/)]);
  expect(server.gateway.sessions).toBe(0);
});

it('whoever asks while the articles are still being read waits for them', async () => {
  const server = await discord();
  const online = once(server.gateway.events, 'ready');
  bot(server, startVerbatim);
  await online;
  const answer = await server.ask(chatInput('ask', { question: 'Who leads the Rust for Linux effort?' }));
  expect(shown(answer.messages)).toContain('The effort is led by Miguel Ojeda');
  expect(answer.private).toBe(true);
});

it('no network is one clear line', async () => {
  const server = await startDiscord();
  const { apiBase } = server;
  await server.close();
  const { status, stderr } = await callVerbatim(['start'], {
    env: { DISCORD_TOKEN: 'AAAA.BBBB.CCCC', DISCORD_API_BASE: apiBase, LOG_LEVEL: 'error' },
  });
  expect(status).toBe(1);
  expect(linesSaid(stderr)).toEqual([expect.stringContaining('→')]);
});

it('register clears the side that it is told to, and only that', async () => {
  const server = await discord();
  const env = { DISCORD_TOKEN: server.token, DISCORD_API_BASE: server.apiBase };
  expect((await verbatim(['register'], { env })).stdout).toContain('commands registered');
  expect((await callVerbatim(['register'], { env })).stdout).toContain('up to date');
  expect((await callVerbatim(['register', '--clear', 'guild'], { env })).status).toBe(2);
  expect(server.commands.list(null, true).length).toBeGreaterThan(0);
  expect((await callVerbatim(['register', '--clear', 'global'], { env })).stdout).toContain('cleared');
  expect(server.commands.list(null, true)).toEqual([]);
});
