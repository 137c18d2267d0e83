import { mkdir } from 'node:fs/promises';
import path from 'node:path';

const failedWith = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/**
 * Makes a folder with those that it is in; one that is there already is left alone. Rejects where none can be made. (Node's own way of
 * making all at once never ends in a folder that takes no other, such as /proc.)
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
      // Somebody else may have made it meanwhile.
      if (!failedWith(again, 'EEXIST')) throw again;
    });
  }
}
