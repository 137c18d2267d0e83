import { readFileSync } from 'node:fs';

/** The program's version from its package.json: "0.1.0". Reads the file at each call. */
export function versionOfProgram(): string {
  const { version }: { version?: unknown } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return typeof version === 'string' ? version : 'unknown';
}
