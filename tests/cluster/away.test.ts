import { Locale } from 'discord-api-types/v10';
import { expect, it, onTestFinished } from 'vitest';
import { chatInput } from '../support/discord/payloads.ts';
import { startDiscord } from '../support/discord/server.ts';
import { freePort } from '../support/free-port.ts';
import { startVerbatim, verbatim } from '../support/verbatim-process.ts';
import { send } from '../transports/http.ts';

it('without its cluster the bot starts, is not ready, and says so to whoever asks, in private', async () => {
  const server = await startDiscord();
  onTestFinished(() => server.close());
  const port = await freePort();
  const running = startVerbatim(['start'], {
    env: {
      MODE: 'http',
      PORT: `${port}`,
      DISCORD_PUBLIC_KEY: server.key.publicKey,
      DISCORD_API_BASE: server.apiBase,
      REPLY_VISIBILITY: 'public',
      SEARCH_URL: `http://127.0.0.1:${await freePort()}`,
      SEARCH_USER: 'somebody',
      SEARCH_PASSWORD: 'nobody-may-see-this',
    },
  });
  onTestFinished(async () => {
    running.child.kill('SIGKILL');
    await running.finished;
  });
  await running.seen('ready: enter');
  await running.seen('the articles cannot be reached');
  const address = `http://127.0.0.1:${port}`;
  expect((await send(`${address}/readyz`, { method: 'GET' })).status).toBe(503);
  expect((await send(`${address}/healthz`, { method: 'GET' })).status).toBe(200);
  const asked = { ...chatInput('ask', { question: 'Who leads the effort?' }), locale: Locale.German };
  expect(await server.post(asked, `${address}/interactions`)).toContain('Die Artikel sind gerade nicht erreichbar');
  expect(await server.waitForAnswer(asked.id)).toMatchObject({ private: true });
  running.child.kill('SIGTERM');
  const { status, stdout, stderr } = await running.finished;
  expect(status).toBe(0);
  expect(stdout + stderr).not.toMatch(/nobody-may-see-this|effort/);
});

it('verbatim index says what is missing', async () => {
  expect(await verbatim(['index'])).toMatchObject({ status: 1, stderr: expect.stringContaining('SEARCH_URL') });
  const away = await verbatim(['index'], { env: { SEARCH_URL: `http://127.0.0.1:${await freePort()}` } });
  expect(away).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/SEARCH_URL: .*does not answer.*nothing has changed/),
  });
});
