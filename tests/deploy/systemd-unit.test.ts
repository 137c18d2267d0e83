import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const unit = readFileSync('deploy/verbatim.service', 'utf8');
const settings: readonly string[] = readFileSync('.env.example', 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
const ANALYZE = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find((file) => existsSync(file)) ?? null;

/** Above this, systemd itself calls a service's exposure more than "OK"; an unhardened one has 9.6. */
const MOST_EXPOSED = 2;

/** The unit with this machine's Node, as systemd looks whether the program is there. */
function unitFile(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-unit-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'verbatim.service');
  writeFileSync(file, text.replace('/usr/bin/node', process.execPath));
  return file;
}

it('sets settings that there are, and no secret', () => {
  const set = [...unit.matchAll(/^Environment=(.*)$/gm)].flatMap(([, line = '']) => line.match(/[A-Z_]+(?==)/g) ?? []);
  expect(set).toContain('CORPUS_DIR');
  expect(set.filter((name) => !['NODE_ENV', ...settings].includes(name))).toEqual([]);
  expect(set.filter((name) => /TOKEN|PASSWORD|KEY/.test(name))).toEqual([]);
});

it('starts what npm start starts', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(/^ExecStart=\/usr\/bin\/(.*)$/m.exec(unit)?.[1]).toBe(scripts.start);
});

it.skipIf(ANALYZE === null)(
  'systemd finds nothing wrong with it, and little exposed (needs systemd-analyze)',
  async () => {
    const run = promisify(execFile);
    const file = unitFile(unit);
    const { stdout, stderr } = await run(ANALYZE ?? '', ['verify', '--man=no', file]);
    expect(stdout + stderr).toBe('');
    const { stdout: judged } = await run(ANALYZE ?? '', ['security', '--offline=true', '--no-pager', file]);
    expect(Number(/Overall exposure level[^:]*: ([\d.]+)/.exec(judged)?.[1])).toBeLessThan(MOST_EXPOSED);
    // A directive misspelt: the check can fail.
    const wrong = await run(ANALYZE ?? '', [
      'verify',
      '--man=no',
      unitFile(unit.replace('RemoveIPC', 'RemoveIPCs')),
    ]).catch((error: { stderr?: string }) => error);
    expect(wrong.stderr).toContain('RemoveIPCs');
  },
);
