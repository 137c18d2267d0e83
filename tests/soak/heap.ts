/** A process's heap, by Node's own inspector on the loopback interface: the program itself needs no way in for it. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Running } from '../support/verbatim-process.ts';

/** What starts a process so that its heap can be looked at. */
export const INSPECTABLE = ['--inspect=127.0.0.1:0'];

/** Megabytes that are still in use after everything else has been collected. */
export async function heapAfterCollection(running: Running): Promise<number> {
  await running.seen('Debugger listening on');
  const address = /Debugger listening on (ws:\S+)/.exec(running.stderr())?.[1];
  if (!address) throw new Error('the inspector does not say where it is');
  const socket = new WebSocket(address);
  await once(socket, 'open');
  try {
    await call(socket, 1, 'HeapProfiler.collectGarbage');
    const { usedSize } = await call(socket, 2, 'Runtime.getHeapUsage');
    return Number(usedSize) / 1024 / 1024;
  } finally {
    socket.close();
  }
}

async function call(socket: WebSocket, id: number, method: string): Promise<Record<string, unknown>> {
  socket.send(JSON.stringify({ id, method }));
  for (;;) {
    const [data] = await once(socket, 'message');
    const message = JSON.parse(String(data));
    if (message.id !== id) continue;
    if (message.error) throw new Error(`${method}: ${message.error.message}`);
    return message.result;
  }
}
