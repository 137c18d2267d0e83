/** Reads the folder that the environment names and saves a snapshot of it again and again; sends what became of each. */
import { DEFAULT_LIMITS } from '../../../src/corpus/file/limits.ts';
import { Fault } from '../../../src/domain/fault.ts';
import { libraryOf, libraryReader } from '../../../src/library/assembly.ts';
import { saveAndResume } from '../../../src/library/open-library.ts';
import type { OpenedSnapshot } from '../../../src/library/snapshot/snapshot.ts';
import { atOnce } from '../../../src/runtime/steps.ts';

const { TEST_FOLDER = '', TEST_SNAPSHOT = '', TEST_TIMES = '1' } = process.env;
const { reader, analyst } = libraryReader(TEST_FOLDER, {});
const reading = await reader.read();
const found: string[] = [];
let last: OpenedSnapshot | null = null;
for (let time = 0; time < Number(TEST_TIMES); time++) {
  const { table } = atOnce(libraryOf({ ...reading, articles: reader.held.files.map(({ read }) => read) }));
  const saved = await saveAndResume(reader, table, { file: TEST_SNAPSHOT, limits: DEFAULT_LIMITS });
  found.push(saved instanceof Fault ? saved.message : 'saved');
  if (saved instanceof Fault) continue;
  await last?.close();
  last = saved;
}
await last?.close();
await analyst.close();
process.send?.(found, () => process.disconnect());
