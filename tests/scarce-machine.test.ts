import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDiscord } from './support/discord/server.ts';
import { withCorpus } from './support/opened.ts';
import { callVerbatim, verbatim, WITHOUT_SETTINGS } from './support/verbatim-process.ts';

// Each test starts several processes, one after the other.

/** A call that may open so many files at once. */
function withFewFiles(most: number, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const limited = `ulimit -n ${most}; exec "$0" "$@"`;
  const child = spawn('sh', ['-c', limited, process.execPath, ...args], { env: { ...WITHOUT_SETTINGS, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin?.end();
  return child;
}

async function ended(child: ChildProcess): Promise<{ status: number | null; said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

describe.skipIf(process.platform === 'win32')('a process that may open few files', () => {
  it.each([24, 64, 100])('with %d, the bot says in one line what it needs, and ends', async (most) => {
    const server = await startDiscord();
    onTestFinished(() => server.close());
    const door = { DISCORD_TOKEN: server.token, DISCORD_API_BASE: server.apiBase };
    const http = { MODE: 'http', DISCORD_PUBLIC_KEY: server.key.publicKey, DISCORD_API_BASE: server.apiBase };
    for (const env of [door, http, { MODE: 'preview' }]) {
      const { status, said } = await ended(withFewFiles(most, ['dist/main.js', 'start'], env));
      expect({ status, said: said.trim() }).toEqual({
        status: 1,
        said: expect.stringMatching(/^verbatim.*may not open more files at once \(EMFILE\) → .*ulimit -n/),
      });
      expect(said.trim().split('\n')).toHaveLength(1);
    }
    expect(server.gateway.sessions).toBe(0);
  });

  it('reads every article, as soon as others are read', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `article-${i}.txt`);
    await withCorpus(Object.fromEntries(names.map((name) => [name, `This is ${name}.\n`])), async (folder) => {
      // All but three of the files are taken by something else.
      const script = `
        import { closeSync, openSync } from 'node:fs';
        import { readBytes } from ${JSON.stringify(pathToFileURL('dist/corpus/article/article-path.js').href)};
        const taken = [];
        try { for (;;) taken.push(openSync('/dev/null')); } catch (error) { if (error.code !== 'EMFILE') throw error; }
        for (const one of taken.splice(0, 3)) closeSync(one);
        const names = ${JSON.stringify(names)};
        const read = await Promise.all(names.map((name) => readBytes(${JSON.stringify(folder + path.sep)} + name, 1000)));
        process.stdout.write(String(read.filter((bytes, i) => bytes.toString() === 'This is ' + names[i] + '.\\n').length));
      `;
      expect(await ended(withFewFiles(256, ['--input-type=module', '-e', script]))).toEqual({ status: 0, said: '60' });
    });
  });
});

it.skipIf(!existsSync('/proc/self'))('answers without a cache where there can be none, and says so', async () => {
  // Enough sentences to be worth a snapshot.
  const lamps = Array.from({ length: 5_100 }, (_, i) => `Lamp ${i} is lit.`);
  const text = `The keeper of lamp 77 counted the ships.\n\n${lamps.join(' ')}`;
  await withCorpus({ 'lamps.txt': text }, async (corpus) => {
    const { status, stdout, stderr } = await callVerbatim(['ask', 'Who kept lamp 77?', '--corpus', corpus], {
      env: { CACHE_DIR: '/proc/verbatim/cache' },
    });
    expect(status).toBe(0);
    expect(stdout).toContain('The keeper of lamp 77 counted the ships.');
    expect(stderr).toMatch(/no snapshot.*cannot be written \(ENOENT\)/);
  });
});

it.skipIf(!existsSync('/proc/self'))('imports nothing where there can be no folder, and says so', async () => {
  const paragraph = '<p>The keeper of the lamp counted the ships that came in, and wrote their names into a book.</p>';
  const page = `<!doctype html><title>Lamps</title><article><h1>Lamps</h1>${paragraph.repeat(4)}</article>`;
  await withCorpus({ 'lamps.html': page }, async (folder) => {
    const args = ['import', '--corpus', '/proc/verbatim/corpus', path.join(folder, 'lamps.html')];
    const { status, stderr } = await callVerbatim(args);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/cannot be written \(ENOENT\) → /) });
  });
});

it('a start that can never come to its end does not look like one that did', async () => {
  // A disk that never answers.
  const silent = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    fs.promises.readdir = () => new Promise(() => undefined);
    syncBuiltinESMExports();
  `;
  const { status, stderr } = await verbatim(['ask', 'Who leads the effort?'], {
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(silent)}` },
  });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^verbatim: it stopped before its work was done/),
  });
});
