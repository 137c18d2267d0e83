import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '../../domain/fault.ts';
import { readBytes } from '../article/article-path.ts';
import { DEFAULT_LIMITS } from '../file/limits.ts';
import { NO_RULES, type OverrideRules, parseRules, RULES_FILE } from '../file/override-rules.ts';

/** A corpus's own rules, with what their author should know. */
export interface CorpusRules {
  readonly rules: OverrideRules;
  readonly warnings: readonly Fault[];
}

/**
 * The rules in a corpus's `.verbatim.yaml`; none when there is no such file.
 * @throws {Fault} when it cannot be read.
 */
export async function readCorpusRules(folder: string): Promise<CorpusRules> {
  const file = path.join(folder, RULES_FILE);
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (!exists) return { rules: NO_RULES, warnings: [] };
  const bytes = await readBytes(file, DEFAULT_LIMITS.fileBytes);
  return parseRules(file, new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'));
}
