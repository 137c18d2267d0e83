import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { WITHOUT_SETTINGS } from './support/verbatim-process.ts';

// Each test starts several processes, one after the other.

const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };

/** A folder as it is after a download: what is needed of the project, and no packages but some in the folder above, of no concern to it. */
function withoutPackages(): string {
  const above = mkdtempSync(path.join(os.tmpdir(), 'verbatim-fresh-'));
  symlinkSync(path.resolve('node_modules'), path.join(above, 'node_modules'), 'junction');
  const folder = path.join(above, 'project');
  mkdirSync(folder);
  for (const name of ['package.json', 'src', 'corpus']) cpSync(name, path.join(folder, name), { recursive: true });
  mkdirSync(path.join(folder, 'dist'));
  for (const name of readdirSync('dist').filter((file) => /^(?:main|part-.*)\.js$/.test(file)))
    cpSync(path.join('dist', name), path.join(folder, 'dist', name));
  return folder;
}

async function outcome(command: string, args: readonly string[], cwd: string) {
  // A run of npm inside a run of npm is told of the project around it.
  const env = Object.fromEntries(Object.entries(WITHOUT_SETTINGS).filter(([name]) => !/^npm_/i.test(name)));
  const run = promisify(execFile)(command, args, { cwd, env, shell: process.platform === 'win32' });
  return run.then(
    ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: unknown; stdout: string; stderr: string }) => ({ status: code, stdout, stderr }),
  );
}

describe('before npm ci', () => {
  let folder = '';
  beforeAll(() => {
    folder = withoutPackages();
    return () => rmSync(path.dirname(folder), { recursive: true });
  });

  it.each(['start', 'test', 'run types', 'run lint'])('npm %s says so in one line', async (script) => {
    const { status, stderr } = await outcome('npm', ['--loglevel=silent', ...script.split(' ')], folder);
    expect(status).not.toBe(0);
    expect(stderr.trim()).toMatch(/^verbatim: packages .* are missing .*→ run npm ci first$/);
  });

  it('what was built needs none: they are part of it', async () => {
    const question = 'Who leads the Rust for Linux effort?';
    const { status, stdout, stderr } = await outcome(process.execPath, ['dist/main.js', 'ask', question], folder);
    expect(stderr.trim()).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('Miguel Ojeda');
  });

  it('what was built says in one line which of its parts is missing', async () => {
    const missing = path.join(folder, 'dist/part-ask.js');
    renameSync(missing, `${missing}.away`);
    const { status, stderr } = await outcome(process.execPath, ['dist/main.js', 'ask', 'who?'], folder);
    renameSync(`${missing}.away`, missing);
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(
      /^verbatim: a part of the program is missing \(.*part-ask.*\) → build it anew: npm run build$/,
    );
  });
});

describe('a Node that is too old', () => {
  /** Runs a script in a Node that takes itself for another version. */
  const runIn = async (version: string, script: string) => {
    const disguise = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const child = spawn(process.execPath, [
      `--import=data:text/javascript,${encodeURIComponent(disguise)}`,
      ...[script, '--version'],
    ]);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    return new Promise((resolve) => child.on('close', (status) => resolve({ status, said: said.trim() })));
  };

  it.each(['dist/main.js', 'src/runtime/prerequisites.js'])(
    'is named by %s, with the one that is needed',
    async (script) => {
      const needed = engines.node.replace('>=', '');
      const [major = 0, minor = 0] = needed.split('.').map(Number);
      for (const version of ['18.20.8', `${major}.${minor - 1}.9`])
        expect(await runIn(version, script)).toEqual({
          status: 1,
          said: expect.stringMatching(`needs Node ${needed} or newer; this is ${version} →`),
        });
      for (const version of [`${needed}.0`, `${major + 1}.0.0`])
        expect(await runIn(version, script)).toMatchObject({ status: 0 });
    },
  );

  it('is told before anything is loaded that it cannot read', () => {
    const imported = [...readFileSync('dist/main.js', 'utf8').matchAll(/^import .*?from "([^"]+)"/gm)].map(
      ([, name]) => name,
    );
    expect(imported.filter((name) => !name?.startsWith('node:'))).toEqual([]);
    const known = ['fs', 'module', 'os', 'process', 'timers/promises', 'util'];
    expect(imported.filter((name) => !known.includes(String(name).slice('node:'.length)))).toEqual([]);
  });
});
