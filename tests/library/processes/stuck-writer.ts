/** Begins to write the snapshot whose file the environment names, and is stuck half-way until it is killed. */
import { writeSections } from '../../../src/library/snapshot/section-file.ts';

function* endlessPieces(): Generator<Uint8Array> {
  for (let megabytes = 0; megabytes < 3; megabytes++) yield new Uint8Array(1_000_000);
  process.send?.('half-way');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

await writeSections(process.env.TEST_SNAPSHOT ?? '', [{ name: 'bodies', pieces: endlessPieces() }]);
