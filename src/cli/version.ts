import { readFileSync } from 'node:fs';

/** The program's version, from the package that it comes in: "0.1.0". Read once a start. */
export function versionOfProgram(): string {
  const { version }: { version?: unknown } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return typeof version === 'string' ? version : 'unknown';
}
