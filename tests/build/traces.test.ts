import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { verbatim } from '../support/verbatim-process.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-traces-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A module that has Node's function fail when it is given such a text, as a mistake in the program would. */
function mistake(name: string, module: string, called: string, given: string, isLater = false): string {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import module from '${module}';
import { syncBuiltinESMExports } from 'node:module';
const real = module.${called};
module.${called} = (...all) => {
  if (!String(all[0]).endsWith(${JSON.stringify(given)})) return real(...all);
  const error = new TypeError('a mistake');
  ${isLater ? 'setImmediate(() => { throw error; }); return real(...all);' : 'throw error;'}
};
syncBuiltinESMExports();
`,
  );
  return pathToFileURL(file).href;
}

/** "src/runtime/version.ts:6": where a text stands in a source. */
function lineOf(file: string, text: string): string {
  const lines = readFileSync(file, 'utf8').split('\n');
  return `${file}:${lines.findIndex((line) => line.includes(text)) + 1}:`;
}

describe('a mistake of the built program', () => {
  it.each([
    ['node', []],
    ['node --enable-source-maps', ['--enable-source-maps']],
  ])('is shown with the lines of the sources by %s', async (_, node) => {
    const preload = mistake('caught', 'node:fs', 'readFileSync', 'package.json');
    const { status, stderr } = await verbatim(['--version'], { node: [...node, `--import=${preload}`] });
    expect(status).toBe(1);
    expect(stderr).toContain('TypeError: a mistake');
    expect(stderr).toContain(lineOf('src/runtime/version.ts', 'readFileSync('));
    expect(stderr).toContain(lineOf('src/main.ts', 'await runCommandLine('));
    expect(stderr).not.toMatch(/dist\/(?:main|part-)/);
  });

  it('is shown so, too, when nothing catches it', async () => {
    const preload = mistake('uncaught', 'node:fs', 'readFileSync', 'package.json', true);
    const { stderr } = await verbatim(['--version'], { node: [`--import=${preload}`] });
    expect(stderr).toContain('TypeError: a mistake');
    expect(stderr).toContain(lineOf('src/runtime/version.ts', 'readFileSync('));
  });
});
