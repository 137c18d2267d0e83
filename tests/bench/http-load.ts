/** A process of its own that plays Discord's side of an HTTP endpoint: signs beforehand, then asks and measures. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { chatInput } from '../support/discord/payloads.ts';
import { createSigningKey } from '../support/discord/signing-key.ts';

/** Questions for the endpoint at a port, so many at once. */
export interface HttpLoad {
  readonly port: number;
  readonly questions: readonly string[];
  readonly concurrency: number;
}

/** How long each took in milliseconds, and how many were not answered with a 200. */
export interface HttpLoadResult {
  readonly ms: number[];
  readonly failed: number;
  readonly wallMs: number;
}

const key = createSigningKey();
process.send?.(key.publicKey);
process.on('message', async (load: HttpLoad) => process.send?.(await put(load)));
process.on('disconnect', () => process.exit());

async function put({ port, questions, concurrency }: HttpLoad): Promise<HttpLoadResult> {
  const requests = questions.map((question) => signed(JSON.stringify(chatInput('ask', { question }))));
  const ms: number[] = [];
  let next = 0;
  let failed = 0;
  const begun = performance.now();
  async function person(): Promise<void> {
    const socket = connect(port, '127.0.0.1').setNoDelay(true);
    await once(socket, 'connect');
    let answered: (status: string) => void = () => {};
    let head = '';
    let left = -1;
    socket.on('close', () => answered('closed'));
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (left < 0) {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end === -1) return;
        left = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0) - (head.length - end - 4);
      } else left -= chunk.length;
      if (left > 0) return;
      const status = head.slice(9, 12);
      head = '';
      left = -1;
      answered(status);
    });
    while (next < requests.length && !socket.destroyed) {
      const request = requests[next++] ?? '';
      const asked = performance.now();
      const status = await new Promise<string>((resolve) => {
        answered = resolve;
        socket.write(request);
      });
      if (status === '200') ms.push(performance.now() - asked);
      else failed += 1;
    }
    socket.destroy();
  }
  await Promise.all(Array.from({ length: concurrency }, person));
  return { ms, failed: failed + requests.length - next, wallMs: performance.now() - begun };
}

function signed(body: string): Buffer {
  const headers = { Host: 'localhost', 'Content-Length': `${Buffer.byteLength(body)}`, ...key.headers(body) };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST /interactions HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
