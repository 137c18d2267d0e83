import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../domain/fault.ts';
import { errorKind } from '../../runtime/describe-error.ts';
import { makeFolder } from '../../runtime/make-folder.ts';

/**
 * Writes a file atomically, so that nobody reads half of it. The temporary name is hidden from folder watchers.
 * @throws {Fault} when it cannot be written.
 */
export async function writeWhole(file: string, content: string): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await makeFolder(path.dirname(file));
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new Fault(
      file,
      `it cannot be written (${errorKind(cause)})`,
      'check the folder, its permissions and the space on the disk',
      {
        cause,
      },
    );
  }
}
