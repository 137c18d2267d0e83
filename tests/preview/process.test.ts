import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { callVerbatim, startVerbatim } from '../support/verbatim-process.ts';

it('prints its address, answers there, and goes when it is told to', async () => {
  const { child, finished, seen } = startVerbatim(['preview', '--port', `${await freePort()}`]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  await seen('verbatim chat');
  const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
  const page = await fetch(address);
  expect(page.status).toBe(200);
  const setting = await (await fetch(`${address}/setting`)).text();
  expect(setting).toContain('"ask"');
  child.kill('SIGTERM');
  expect((await finished).status).toBe(0);
});

it('says what is wrong with a call', async () => {
  const { status, stderr } = await callVerbatim(['preview', '--port', 'x']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('--port takes a whole number')]);
});
