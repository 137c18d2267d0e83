import { open, readFile } from 'node:fs/promises';

/** Writes over words of a file where they stand, everywhere, as whoever has it open sees at once. Both must be of the same length. */
export async function overwriteWords(file: string, words: string, others: string): Promise<void> {
  const bytes = await readFile(file);
  const handle = await open(file, 'r+');
  let count = 0;
  for (const encoding of ['latin1', 'utf16le'] as const) {
    const [from, to] = [Buffer.from(words, encoding), Buffer.from(others, encoding)];
    if (from.length !== to.length) throw new Error('the words are not of the same length');
    for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) {
      await handle.write(to, 0, to.length, at);
      count++;
    }
  }
  await handle.close();
  if (count === 0) throw new Error(`the file does not have “${words}”`);
}
