import { mkdir } from 'node:fs/promises';
import path from 'node:path';

const failedWith = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/**
 * Creates a folder and its parents unless it exists. Rejects when that is not possible. (Node's recursive mkdir
 * never returns below a folder that accepts no entries, such as /proc.)
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (failedWith(error, 'EEXIST')) return;
    const parent = path.dirname(folder);
    if (!failedWith(error, 'ENOENT') || parent === folder) throw error;
    await makeFolder(parent);
    await mkdir(folder).catch((again: unknown) => {
      // Another process may have created it meanwhile.
      if (!failedWith(again, 'EEXIST')) throw again;
    });
  }
}
