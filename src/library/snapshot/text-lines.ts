/** Bytes decoded at a time, or one line if it is longer. */
const BYTES_A_PIECE = 64 * 1024;
const LINE_END = 0x0a;

/** The lines of UTF-8 text without their ends, decoded piece by piece so that the caller can pause in between. */
export function* textLines(bytes: Uint8Array): Generator<string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < text.length; ) {
    const whole = text.subarray(0, at + BYTES_A_PIECE).lastIndexOf(LINE_END);
    const end = whole >= at ? whole : text.indexOf(LINE_END, at);
    const stop = end < 0 ? text.length : end;
    yield* text.toString('utf8', at, stop).split('\n');
    at = stop + 1;
  }
}
