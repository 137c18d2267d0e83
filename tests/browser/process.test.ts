import { expect, onTestFinished } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { startVerbatim } from '../support/verbatim-process.ts';
import { usingPage } from './bot-page.ts';
import { verbatimQuotes } from './bot-preview.ts';
import { inBrowser } from './chromium.ts';

inBrowser('is there after `verbatim preview`, and says so when that has been stopped', async () => {
  const { child, finished, seen } = startVerbatim(['preview'], { env: { PREVIEW_PORT: `${await freePort()}` } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  await seen('verbatim chat');
  const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
  await usingPage(address, async (bot) => {
    await verbatimQuotes(await bot.run('ask', { question: 'Who leads the Rust for Linux effort?' }));
    expect(bot.complaints).toEqual([]);
    child.kill('SIGTERM');
    await bot.page.getByText('The preview has been stopped').waitFor();
    await bot.expectAccessible('after the preview was stopped');
    // The browser says of itself that it has lost the connection.
    bot.complaints.length = 0;
  });
  expect((await finished).status).toBe(0);
});
