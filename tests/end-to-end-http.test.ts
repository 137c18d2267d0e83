import { connect } from 'node:net';
import type { APIInteraction } from 'discord-api-types/v10';
import { expect, it, onTestFinished } from 'vitest';
import { idOf, pressOf } from './bot/buttons.ts';
import type { Answer } from './support/discord/interactions.ts';
import { autocomplete, chatInput } from './support/discord/payloads.ts';
import { type Discord, startDiscord } from './support/discord/server.ts';
import { freePort } from './support/free-port.ts';
import { callVerbatim, linesSaid, type Running, startAmongOthers, startVerbatim } from './support/verbatim-process.ts';
import { send } from './transports/http.ts';

async function discord(): Promise<Discord> {
  const server = await startDiscord();
  onTestFinished(() => server.close());
  return server;
}

async function endpoint(server: Discord, env: Record<string, string> = {}, start = startAmongOthers) {
  const port = await freePort();
  const running: Running = start(['start'], {
    env: {
      MODE: 'http',
      PORT: `${port}`,
      DISCORD_PUBLIC_KEY: server.key.publicKey,
      DISCORD_API_BASE: server.apiBase,
      LOG_LEVEL: 'debug',
      ...env,
    },
  });
  onTestFinished(running.end);
  const address = `http://127.0.0.1:${port}`;
  return {
    running,
    address,
    url: `${address}/interactions`,
    get: (path: string) => send(address + path, { method: 'GET' }),
  };
}

const shown = ({ messages }: Answer): string => JSON.stringify(messages);

/** What somebody has got to see in the end: a busy machine may put off what an idle one answers at once. */
async function answer(server: Discord, interaction: APIInteraction, url: string): Promise<Answer> {
  await server.post(interaction, url);
  return server.waitForAnswer(interaction.id);
}

it('the built bot answers as an HTTP endpoint, keeps count without a word of it, and stops cleanly', async () => {
  const server = await discord();
  const { running, url, get } = await endpoint(server, {}, startVerbatim);
  await running.seen('ready: enter');

  const ping = '{"type":1}';
  expect(await send(url, { body: ping, headers: server.key.headers(ping) })).toMatchObject({ status: 200, text: ping });
  expect((await send(url, { body: ping })).status).toBe(401);
  const asked = chatInput('ask', { question: 'Who leads the Rust for Linux effort?' });
  const reply = await answer(server, asked, url);
  expect(shown(reply)).toContain('The effort is led by Miguel Ojeda');
  expect(reply.private).toBe(true);
  const pressed = await answer(server, pressOf(idOf({ data: reply.messages[0] }, 'After')), url);
  expect(shown(pressed)).toContain('The benefits of incorporating Rust');
  expect(shown(await answer(server, chatInput('quote', { speaker: 'kroah-hartman' }), url))).toContain(
    'way more rust drivers',
  );
  await answer(server, chatInput('ask', { question: 'Which zebra sings opera on Neptune?' }), url);
  await answer(server, chatInput('sing"}\n', {}), url);
  // Suggestions that a busy machine is late with are left out; the next keystroke asks again.
  let keystrokes = 0;
  const typed = () =>
    server.post(autocomplete('quote', { speaker: `corb${'e'.repeat(keystrokes++ % 2)}` }, 'speaker'), url);
  await expect.poll(typed).toContain('Jonathan Corbet');

  expect((await get('/healthz')).status).toBe(200);
  expect((await get('/readyz')).status).toBe(200);
  const { text, headers } = await get('/metrics');
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  const figures = new Map(
    text.split('\n').map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
  expect(Object.fromEntries(figures)).toMatchObject({
    'verbatim_interactions_total{command="ask",outcome="answered"}': 1,
    'verbatim_interactions_total{command="ask",outcome="unanswered"}': 1,
    'verbatim_interactions_total{command="quote",outcome="answered"}': 1,
    'verbatim_interactions_total{command="quote",outcome="suggestions"}': keystrokes,
    'verbatim_interactions_total{command="button",outcome="replied"}': 1,
    'verbatim_interactions_total{command="other",outcome="replied"}': 1,
    verbatim_answer_seconds_count: 5 + keystrokes,
    'verbatim_answer_seconds_bucket{le="+Inf"}': 5 + keystrokes,
    'verbatim_refused_requests_total{reason="unsigned"}': 1,
    verbatim_articles: 1,
  });
  expect(figures.get('verbatim_sentences')).toBeGreaterThan(10);
  expect(figures.get('process_resident_memory_bytes')).toBeGreaterThan(1e7);
  expect(figures.get('process_cpu_seconds_total')).toBeGreaterThan(0);
  // Every line is a comment or a sample.
  expect(
    text
      .split('\n')
      .filter((line) => !/^(#.*|[a-z_]+(\{[a-z]+="[^"\n]*"(,[a-z]+="[^"\n]*")*\})? [\d.e+-]+)?$/.test(line)),
  ).toEqual([]);

  running.child.kill('SIGTERM');
  const { status, stderr } = await running.finished;
  expect(status).toBe(0);
  for (const secret of ['Miguel', 'Who leads', 'zebra', 'sing', asked.token])
    expect(stderr + text).not.toContain(secret);
  expect(server.violations).toEqual([]);
});

it('registers its commands when it has a token, and answers also when that fails', async () => {
  const server = await discord();
  const first = await endpoint(server, { DISCORD_TOKEN: server.token });
  await first.running.seen('add the bot to a server');
  expect(server.commands.list(null, true).map(({ name }) => name)).toContain('ask');
  const second = await endpoint(server, { DISCORD_TOKEN: 'AAAA.BBBB.CCCC' });
  await second.running.seen('ready: enter');
  await second.running.seen('could not be registered: DISCORD_TOKEN');
  expect(shown(await answer(server, chatInput('ask', { question: 'When was Rust merged?' }), second.url))).toContain(
    'October 2022',
  );
});

it('says when the key is another application’s, and where Discord sends its requests', async () => {
  const server = await startDiscord({ endpoint: 'https://example.org/interactions' });
  onTestFinished(() => server.close());
  const { running } = await endpoint(server, { DISCORD_TOKEN: server.token, DISCORD_PUBLIC_KEY: 'ab'.repeat(32) });
  await running.seen('DISCORD_PUBLIC_KEY: this is not the key of the application');
  await running.seen('ready: Discord sends what people ask to https://example.org/interactions');
  const gateway = startAmongOthers(['start'], {
    env: { DISCORD_TOKEN: server.token, DISCORD_API_BASE: server.apiBase },
  });
  onTestFinished(gateway.end);
  await gateway.seen('and nothing of it to the gateway → empty Interactions Endpoint URL');
});

it('shows health on a port of its own when it is told to', async () => {
  const server = await discord();
  const port = await freePort();
  const { running, get } = await endpoint(server, { METRICS_PORT: `${port}` });
  await running.seen('ready: enter');
  for (const path of ['/healthz', '/readyz', '/metrics']) {
    expect((await get(path)).status).toBe(404);
    expect((await send(`http://127.0.0.1:${port}${path}`, { method: 'GET' })).status).toBe(200);
  }
  expect((await send(`http://127.0.0.1:${port}/interactions`, { method: 'GET' })).status).toBe(404);
  expect((await send(`http://127.0.0.1:${port}/metrics`, { method: 'POST' })).status).toBe(405);
});

it('through the gateway, too, health can be seen', async () => {
  const server = await discord();
  const port = await freePort();
  const running = startAmongOthers(['start'], {
    env: { DISCORD_TOKEN: server.token, DISCORD_API_BASE: server.apiBase, METRICS_PORT: `${port}` },
  });
  onTestFinished(running.end);
  await running.seen('add the bot to a server');
  await server.ask(chatInput('ask', { question: 'Who leads the Rust for Linux effort?' }));
  await server.ask(chatInput('about'));
  await server.ask(chatInput('articles'));
  const { text } = await send(`http://127.0.0.1:${port}/metrics`, { method: 'GET' });
  expect(text).toContain('verbatim_interactions_total{command="ask",outcome="answered"} 1');
  expect(text).toContain('verbatim_interactions_total{command="about",outcome="replied"} 1');
  expect(text).toContain('verbatim_interactions_total{command="articles",outcome="replied"} 1');
});

it('answers the request that is half there when it is told to stop, and turns red meanwhile', async () => {
  const server = await discord();
  const port = await freePort();
  const { running, address } = await endpoint(server, { METRICS_PORT: `${port}` });
  await running.seen('ready: enter');
  const body = JSON.stringify(chatInput('ask', { question: 'Who leads the Rust for Linux effort?' }));
  const headers = Object.entries(server.key.headers(body)).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  let got = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    got += chunk;
  });
  const ended = new Promise((resolve) => socket.on('close', resolve));
  socket.write(
    `POST /interactions HTTP/1.1\r\nHost: here\r\nContent-Length: ${Buffer.byteLength(body)}\r\nExpect: 100-continue\r\n${headers.join('')}\r\n`,
  );
  socket.write(body.slice(0, 50));
  // The bot has begun with it when it says that the rest may come.
  await expect.poll(() => got).toContain('100 Continue');
  running.child.kill('SIGTERM');
  await running.seen('stopping');
  expect((await send(`http://127.0.0.1:${port}/readyz`, { method: 'GET' })).status).toBe(503);
  expect((await send(`http://127.0.0.1:${port}/healthz`, { method: 'GET' })).status).toBe(200);
  // Those who connect in this moment are let in.
  const next = () => send(`${address}/interactions`).catch(({ code }) => code);
  await expect.poll(next).toBe('ECONNREFUSED');
  socket.write(body.slice(50));
  await ended;
  expect(got).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/);
  expect(got).toContain('The effort is led by Miguel Ojeda');
  expect((await running.finished).status).toBe(0);
});

it('a thousand strangers who look and stay lock nobody out', async () => {
  const server = await discord();
  const { running, address, url, get } = await endpoint(server);
  await running.seen('ready: enter');
  const { port } = new URL(address);
  const strangers = Array.from({ length: 1_200 }, () => {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    socket.write('GET /healthz HTTP/1.1\r\nHost: here\r\nConnection: keep-alive\r\n\r\n');
    return socket;
  });
  const silent = Array.from({ length: 1_200 }, () => connect(Number(port), '127.0.0.1').on('error', () => undefined));
  onTestFinished(() => {
    for (const socket of [...strangers, ...silent]) socket.destroy();
  });
  await Promise.all(
    silent.map((socket) => new Promise((resolve) => socket.once('connect', resolve).once('close', resolve))),
  );
  for (let i = 0; i < 10; i++)
    expect(await server.post(chatInput('ask', { question: 'When was Rust merged?' }), url)).toContain('October 2022');
  expect((await get('/healthz')).status).toBe(200);
});

it('what keeps it from starting is one clear line', async () => {
  const server = await discord();
  const taken = new URL(server.apiBase).port;
  const env = { MODE: 'http', DISCORD_PUBLIC_KEY: server.key.publicKey, LOG_LEVEL: 'error' };
  const missing = await callVerbatim(['start'], { env: { ...env, DISCORD_PUBLIC_KEY: '' } });
  const busy = await callVerbatim(['start'], { env: { ...env, PORT: taken } });
  const elsewhere = { ...env, PORT: `${await freePort()}` };
  const empty = await callVerbatim(['start', '--corpus', 'src/transports'], { env: elsewhere });
  const both = await callVerbatim(['start'], { env: { ...env, PORT: `${await freePort()}`, METRICS_PORT: taken } });
  expect([missing, busy, both, empty].map(({ status }) => status)).toEqual([2, 1, 1, 1]);
  expect(linesSaid(empty.stderr)).toEqual([expect.stringMatching(/src\/transports: there is no article in it →/)]);
  expect(linesSaid(missing.stderr)).toEqual([expect.stringMatching(/DISCORD_PUBLIC_KEY: .*→.*General Information/)]);
  expect(linesSaid(busy.stderr)).toEqual([expect.stringMatching(/PORT: port \d+ is in use →/)]);
  expect(linesSaid(both.stderr)).toEqual([expect.stringMatching(/METRICS_PORT: port \d+ is in use →/)]);
});
