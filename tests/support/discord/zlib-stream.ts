import { constants, createDeflate } from 'node:zlib';
import type { WebSocket } from 'ws';

/** One deflate stream for the whole connection, each message flushed, as Discord's `compress=zlib-stream`. */
export function zlibStream(socket: WebSocket): (text: string) => void {
  const deflate = createDeflate({ flush: constants.Z_SYNC_FLUSH });
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('close', () => deflate.close());
  return (text) => {
    deflate.write(text);
    deflate.flush(constants.Z_SYNC_FLUSH, () => {
      if (chunks.length > 0) socket.send(Buffer.concat(chunks.splice(0)), { binary: true });
    });
  };
}
