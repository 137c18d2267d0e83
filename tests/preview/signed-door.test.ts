import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { askDoor, newSigner } from '../../src/preview/signed-door.ts';
import { openHttpDoor } from '../../src/transports/http/http-door.ts';
import { chatInput } from '../support/discord/payloads.ts';

async function doorFor(publicKey: string): Promise<string> {
  const door = await openHttpDoor({
    host: '127.0.0.1',
    port: 0,
    publicKey,
    apiBase: 'http://127.0.0.1:9/api',
    respond: async () => ({ type: 4, data: { content: 'pong' } }),
    deferral: () => null,
    report: () => undefined,
    isReady: () => true,
  });
  onTestFinished(() => door.close());
  return door.address;
}

it('signs what the door takes for Discord’s', async () => {
  const signer = newSigner();
  const ask = askDoor(await doorFor(signer.publicKey), signer);
  expect(await ask(chatInput('ask', { question: 'Größe — “why”?' }))).toEqual({ type: 4, data: { content: 'pong' } });
});

it('has a key of its own: another door turns it away', async () => {
  const ask = askDoor(await doorFor(newSigner().publicKey), newSigner());
  expect(await ask(chatInput('ask'))).toBeNull();
});

it('waits no longer than Discord', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    silent.closeAllConnections();
    silent.close();
  });
  const { port } = silent.address() as AddressInfo;
  expect(await askDoor(`http://127.0.0.1:${port}`, newSigner(), 100)(chatInput('ask'))).toBeNull();
});
