import { readFile, stat } from 'node:fs/promises';
import { Fault } from '../../domain/fault.ts';
import { openingProblem, openPatiently } from '../../runtime/opening-problem.ts';

/**
 * A regular file's bytes.
 * @throws {Fault} when there are more than `most`, or none can be read.
 */
export async function readBytes(path: string, most: number): Promise<Uint8Array> {
  try {
    // Looked at before it is opened: opening a pipe waits for whoever writes to it.
    const found = await stat(path);
    if (found.isDirectory()) throw folderFault(path);
    if (!found.isFile()) throw new Fault(path, 'this is no file but a device or a pipe', 'name a file');
    if (found.size > most) throw new Fault(path, fileTooLarge(found.size, most), 'split it into several articles');
    return await openPatiently(() => readFile(path));
  } catch (cause) {
    throw cause instanceof Fault ? cause : new Fault(path, ...openingProblem(cause), { cause });
  }
}

const fileTooLarge = (size: number, most: number): string =>
  `the file has ${size.toLocaleString('en')} bytes, more than the ${most.toLocaleString('en')} that are read`;

/** A folder where an article was expected. */
export const folderFault = (path: string): Fault =>
  new Fault(path, 'this is a folder, though an article was expected', 'rename the folder, or name the files in it');
