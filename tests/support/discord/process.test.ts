import { expect, it, onTestFinished } from 'vitest';
import { openGateway } from '../../../src/transports/gateway/gateway.ts';
import { startDiscordProcess } from './process.ts';

it('is asked many questions from a process of its own', async () => {
  const discord = await startDiscordProcess();
  onTestFinished(() => discord.close());
  const gateway = await openGateway({
    ...discord,
    respond: async () => ({ type: 4, data: { content: 'pong' } }),
    deferral: () => null,
    report: () => {},
  });
  onTestFinished(() => gateway.close());
  await discord.bot();
  const result = await discord.load({
    command: 'ask',
    option: 'question',
    texts: ['a', 'b'],
    total: 500,
    concurrency: 16,
  });
  expect(result).toMatchObject({ failed: 0, deferred: 0 });
  expect(result.callbackMs).toHaveLength(500);
  expect(Math.min(...result.callbackMs)).toBeGreaterThan(0);
});
