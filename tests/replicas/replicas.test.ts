import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { idOf, pressOf } from '../bot/buttons.ts';
import { chatInput } from '../support/discord/payloads.ts';
import { type Discord, startDiscord } from '../support/discord/server.ts';
import { send } from '../transports/http.ts';
import { type Asked, gather, post } from './crowd.ts';
import { NEEDS_NGINX, NGINX, type RunningNginx, startNginx } from './nginx.ts';
import { type Replica, replica } from './replica.ts';

const QUESTION = 'Who leads the Rust for Linux effort?';
const ANSWER = 'The effort is led by Miguel Ojeda';

// nginx's times are the shipped ones. What is expected is what becomes of requests: how long they take on a busy machine is noted only.
const wanted = NGINX !== null && process.env.REPLICA_TESTS === '1';

describe.skipIf(!wanted)(`three bots behind nginx (REPLICA_TESTS=1 runs them; ${NEEDS_NGINX})`, () => {
  let discord: Discord;
  let bots: Replica[] = [];
  let nginx: RunningNginx;
  let url = '';

  beforeAll(async () => {
    discord = await startDiscord();
    bots = await Promise.all([0, 1, 2].map(() => replica(discord, discord.key.publicKey)));
    await Promise.all(bots.map((bot) => bot.start()));
    nginx = await startNginx(bots.map(({ port }) => port));
    url = `http://127.0.0.1:${nginx.port}/interactions`;
  }, 60_000);

  beforeEach(async () => {
    for (const bot of bots) {
      if (!bot.isRunning) await bot.start();
      bot.running().child.kill('SIGCONT');
    }
  }, 60_000);

  afterAll(async () => {
    await Promise.allSettled(bots.map((bot) => bot.end('SIGKILL')));
    await nginx?.close();
    await discord?.close();
  });

  const statuses = (asked: readonly Asked[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { status } of asked) counts[`${status}`] = (counts[`${status}`] ?? 0) + 1;
    return counts;
  };
  const longest = (asked: readonly Asked[]): number => Math.round(Math.max(...asked.map(({ ms }) => ms)));
  const note = (what: string, asked: readonly Asked[]): void =>
    console.log(`${what}: ${asked.length} sent, ${JSON.stringify(statuses(asked))}, longest ${longest(asked)} ms`);

  it('all give the same bytes, and each answers the buttons under another’s reply', async () => {
    const asked = chatInput('ask', { question: QUESTION });
    const replies = await Promise.all([...bots.map((bot) => bot.url), url].map((to) => post(to, discord.key, asked)));
    expect(replies[0]?.text).toContain(ANSWER);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const press = pressOf(idOf(JSON.parse(replies[0]?.text ?? ''), 'After'));
    const turned = await Promise.all([...bots.map((bot) => bot.url), url].map((to) => post(to, discord.key, press)));
    expect(turned[0]?.text).toContain('The benefits of incorporating Rust');
    expect(new Set(turned.map(({ text }) => text)).size).toBe(1);
    const again = pressOf(idOf(JSON.parse(turned[1]?.text ?? ''), 'After'));
    const further = await Promise.all(bots.map((bot) => post(bot.url, discord.key, again)));
    expect(further.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(further.map(({ text }) => text)).size).toBe(1);
  });

  it('every bot has its share', async () => {
    const before = await Promise.all(bots.map(answered));
    const crowd = gather(url, discord.key, 6, QUESTION);
    let least = 0;
    while (least <= 10) {
      await crowd.more(60);
      least = Math.min(...(await Promise.all(bots.map(answered))).map((count, i) => count - (before[i] ?? 0)));
    }
    const asked = await crowd.leave();
    expect(statuses(asked)).toEqual({ 200: asked.length });
  }, 60_000);

  it('only interactions are public, and only signed ones of their size', async () => {
    const public_ = (path: string, method = 'GET') => send(`http://127.0.0.1:${nginx.port}${path}`, { method });
    const inside = ['/', '/healthz', '/readyz', '/metrics', '/interactions/', '/interactions/../metrics', '//metrics'];
    for (const path of inside) expect([path, (await public_(path)).status]).toEqual([path, 404]);
    expect((await public_('/', 'POST')).status).toBe(404);
    expect((await public_('/interactions')).status).toBe(405);
    expect((await send(url, { body: '{"type":1}' })).status).toBe(401);
    const body = 'x'.repeat(512 * 1024 + 1);
    expect((await send(url, { body, headers: discord.key.headers(body) })).status).toBe(413);
    const ping = '{"type":1}';
    expect(await send(url, { body: ping, headers: discord.key.headers(ping) })).toMatchObject({
      status: 200,
      text: ping,
    });
  });

  it('nobody loses an answer when one is killed, comes back, and another is stopped and started', async () => {
    const crowd = gather(url, discord.key, 12, QUESTION);
    await crowd.more(150);
    const killed = performance.now();
    await bots[0]?.end('SIGKILL');
    const dead = performance.now();
    await crowd.more(150);
    await bots[0]?.start();
    await crowd.more(150);
    expect(await bots[1]?.end('SIGTERM')).toBe(0);
    await crowd.more(150);
    await bots[1]?.start();
    // Those that are back are asked again: nginx leaves who failed alone for two seconds.
    do await crowd.more(50);
    while ((await Promise.all(bots.map(answered))).includes(0));
    const asked = await crowd.leave();
    note('one killed and started, one stopped and started', asked);
    // What a dead bot had begun to answer cannot be taken back; whatever else was on its way went to another.
    const lost = asked.filter(({ status }) => status !== 200);
    const wasCut = ({ status, at, ms }: Asked): boolean => status === null && at < dead && at + ms > killed;
    expect(lost.filter((one) => !wasCut(one))).toEqual([]);
  }, 120_000);

  it('while one hangs, the others answer what it was asked', async () => {
    const hanging = bots[2]?.running().child;
    const crowd = gather(url, discord.key, 12, QUESTION);
    await crowd.more(100);
    hanging?.kill('SIGSTOP');
    // Long enough for it to be put aside and tried again.
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    // It hangs still when the last of them has an answer.
    const asked = await crowd.leave();
    hanging?.kill('SIGCONT');
    note('one hung', asked);
    expect(statuses(asked)).toEqual({ 200: asked.length });
  }, 60_000);

  it('when all have hung, they are asked again as soon as they can answer', async () => {
    const children = bots.map((bot) => bot.running().child);
    const crowd = gather(url, discord.key, 12, QUESTION);
    await crowd.more(100);
    for (const child of children) child.kill('SIGSTOP');
    // Until each has been put aside by all that went unanswered.
    await crowd.some(({ status }) => status !== 200);
    const back = performance.now();
    for (const child of children) child.kill('SIGCONT');
    await crowd.more(200);
    const asked = await crowd.leave();
    note('all hung', asked);
    expect(statuses(asked.filter(({ at }) => at > back))).toEqual({ 200: expect.any(Number) });
  }, 60_000);

  it('with none left, Discord is told at once; with one back, it is answered', async () => {
    await Promise.all(bots.map((bot) => bot.end('SIGKILL')));
    const asked = chatInput('ask', { question: QUESTION });
    const refused = await post(url, discord.key, asked);
    // Not 504, which would come after a while.
    expect(refused.status).toBe(502);
    await bots[1]?.start();
    let last = refused;
    while (last.status !== 200) last = await post(url, discord.key, asked);
    expect(last.text).toContain(ANSWER);
  }, 60_000);

  /** How many questions a bot has answered, by its own count. */
  async function answered({ port }: Replica): Promise<number> {
    const { text } = await send(`http://127.0.0.1:${port}/metrics`, { method: 'GET' });
    return Number(/^verbatim_answer_seconds_count (\d+)$/m.exec(text)?.[1]);
  }
});
