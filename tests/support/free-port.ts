import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to whoever does not ask for one, which other tests do all the time. */
const FIRST = 20_000;
/** Ports for each process that runs tests, which vitest numbers. */
const EACH = 500;

let asked = 0;

/** A port of this machine that nobody uses, and that no other test is given. */
export async function freePort(): Promise<number> {
  const mine = FIRST + EACH * (Number(process.env.VITEST_POOL_ID ?? 0) % 20);
  for (let i = 0; i < EACH; i++) {
    const port = mine + (asked++ % EACH);
    if (await isFree(port)) return port;
  }
  throw new Error(`no port from ${mine} on is free`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
