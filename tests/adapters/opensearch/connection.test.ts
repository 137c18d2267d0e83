import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openConnection } from '../../../src/adapters/opensearch/connection.ts';
import { Unavailable } from '../../../src/domain/fault.ts';

/** Something that answers as a node does, on one port for as long as the test runs. */
async function startNode(name: string) {
  let server: Server | null = null;
  const node = {
    port: 0,
    asked: 0,
    /** Milliseconds that the next answer takes. */
    slowMs: 0,
    start: async () => {
      server = createServer((_, response) => {
        node.asked++;
        const answer = () => response.setHeader('content-type', 'application/json').end(JSON.stringify({ name }));
        setTimeout(answer, node.slowMs);
        node.slowMs = 0;
      }).listen(node.port, '127.0.0.1');
      await once(server, 'listening');
      node.port = (server.address() as AddressInfo).port;
    },
    stop: async () => {
      const stopped = server;
      server = null;
      if (!stopped) return;
      stopped.close();
      stopped.closeAllConnections();
      await once(stopped, 'close');
    },
  };
  await node.start();
  onTestFinished(node.stop);
  return node;
}

async function twoNodes(requestMs = 2_000) {
  const nodes = [await startNode('a'), await startNode('b')] as const;
  const connection = openConnection({
    nodes: nodes.map(({ port }) => `http://127.0.0.1:${port}`),
    user: null,
    index: 'none',
    requestMs,
  });
  onTestFinished(() => connection.close());
  const ask = async (): Promise<string | undefined> =>
    (await connection.send<{ readonly name: string }>({ method: 'GET', path: '/' }))?.name;
  return { nodes, ask };
}

it('asks the nodes in turn, and only the other one when one is lost', async () => {
  const { nodes, ask } = await twoNodes();
  expect(new Set(await Promise.all([ask(), ask(), ask(), ask()]))).toEqual(new Set(['a', 'b']));
  await nodes[0].stop();
  for (let i = 0; i < 10; i++) expect(await ask()).toBe('b');
});

it('finds the one that is there when they are lost one after the other, many questions at a time', async () => {
  const { nodes, ask } = await twoNodes();
  const [a, b] = nodes;
  const many = () => Promise.all(Array.from({ length: 20 }, ask));
  const all = (name: string) => Array.from({ length: 20 }, () => name);
  await many();
  for (const [lost, name] of [
    [a, 'b'],
    [b, 'a'],
    [a, 'b'],
    [b, 'a'],
  ] as const) {
    await lost.stop();
    expect(await many()).toEqual(all(name));
    await lost.start();
  }
});

it('a node that is back is asked again after some seconds', async () => {
  const { nodes, ask } = await twoNodes();
  const many = () => Promise.all(Array.from({ length: 20 }, ask));
  await nodes[0].stop();
  await many();
  await nodes[0].start();
  await expect.poll(many, { interval: 200 }).toContain('a');
  expect(nodes[0].asked).toBeGreaterThan(0);
});

it('asks the only one that is left again when it was slow', async () => {
  const { nodes, ask } = await twoNodes(1_000);
  const [a, b] = nodes;
  await b.stop();
  for (let i = 0; i < 4; i++) expect(await ask()).toBe('a');
  a.slowMs = 3_000;
  expect(await ask()).toBe('a');
});

it('says that nobody answers when nobody does', async () => {
  const { nodes, ask } = await twoNodes();
  for (const node of nodes) await node.stop();
  await expect(ask()).rejects.toBeInstanceOf(Unavailable);
  for (const node of nodes) await node.start();
  expect(await ask()).toMatch(/^[ab]$/);
});
