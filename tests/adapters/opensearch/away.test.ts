import { Locale } from 'discord-api-types/v10';
import { expect, it, onTestFinished } from 'vitest';
import { startClusterBot } from '../../support/cluster/bot.ts';
import { chatInput } from '../../support/discord/payloads.ts';
import { freePort } from '../../support/free-port.ts';
import { verbatim } from '../../support/verbatim-process.ts';

it('without its cluster the bot starts, is not ready, and says so to whoever asks, in private', async () => {
  const bot = await startClusterBot({
    SEARCH_URL: `http://127.0.0.1:${await freePort()}`,
    SEARCH_USER: 'somebody',
    SEARCH_PASSWORD: 'nobody-may-see-this',
  });
  onTestFinished(() => bot.end());
  await bot.running.seen('the articles cannot be reached');
  expect(await bot.health('/readyz')).toBe(503);
  expect(await bot.health('/healthz')).toBe(200);
  const asked = { ...chatInput('ask', { question: 'Who leads the effort?' }), locale: Locale.German };
  expect(await bot.discord.post(asked, bot.url)).toContain('Die Artikel sind gerade nicht erreichbar');
  expect(await bot.discord.waitForAnswer(asked.id)).toMatchObject({ private: true });
  bot.running.child.kill('SIGTERM');
  const { status, stdout, stderr } = await bot.running.finished;
  expect(status).toBe(0);
  expect(stdout + stderr).not.toMatch(/nobody-may-see-this|effort/);
});

it('verbatim index says what is missing', async () => {
  expect(await verbatim(['index'])).toMatchObject({ status: 2, stderr: expect.stringContaining('SEARCH_URL') });
  const away = await verbatim(['index'], { env: { SEARCH_URL: `http://127.0.0.1:${await freePort()}` } });
  expect(away).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/SEARCH_URL: .*does not answer.*nothing has changed/),
  });
});
