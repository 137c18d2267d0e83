import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { startDiscord } from '../support/discord/server.ts';
import { freePort } from '../support/free-port.ts';
import { startVerbatim } from '../support/verbatim-process.ts';

/** The files that the program is put together into, below `dist`. */
const PARTS = [
  'main.js',
  'library/analysis/analysis-worker.js',
  'corpus/html/in-worker/page-worker.js',
  ...readdirSync('dist').filter((file) => /^part-.*\.js$/.test(file)),
];

/** Packages that are looked for, and done without where they are not installed. */
const USED_IF_INSTALLED = ['bufferutil', 'utf-8-validate', 'zlib-sync', 'supports-color', 'canvas'];

/** The packages whose code is in a part. */
function packagesIn(part: string): string[] {
  const map = path.join('dist', `${part}.map`);
  // A part that only hands on what others have is without one.
  const { sources }: { sources: string[] } = existsSync(map) ? JSON.parse(readFileSync(map, 'utf8')) : { sources: [] };
  return [...new Set(sources.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []))];
}

const bundled = [...new Set(PARTS.flatMap(packagesIn))].sort();

it('all packages are in the parts', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys(dependencies).filter((name) => !bundled.includes(name))).toEqual([]);
});

it('nothing else is imported but what belongs to Node, and what is used only where it is installed', () => {
  const known = [...builtinModules, ...USED_IF_INSTALLED];
  const others = PARTS.flatMap((part) => {
    const code = readFileSync(path.join('dist', part), 'utf8');
    const imported = [
      ...code.matchAll(/^(?:import|export)\b[^;]*?\bfrom "([^"]+)"/gm),
      ...code.matchAll(/^import "([^"]+)"/gm),
      ...code.matchAll(/\b(?:__require|import)\("([^"]+)"\)/g),
    ].map(([, name = '']) => name.replace(/^node:/, ''));
    return imported.filter((name) => !name.startsWith('.') && !known.includes(name));
  });
  expect([...new Set(others)]).toEqual([]);
});

it('each package is named with its version and its licence', () => {
  const notes = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8');
  for (const name of bundled) {
    const folder = path.join('node_modules', name);
    const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const [, note] = notes.split(`\n${name} ${version} (${license})\n`);
    const text = note?.split(/^-{80}$/m)[0] ?? '';
    const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
    for (const file of files)
      expect(text, name).toContain(readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    if (files.length === 0) expect(text, name).toMatch(/Copyright \(c\) .+[\s\S]*Permission is hereby granted/);
  }
  expect(bundled.length).toBeGreaterThan(50);
});

it.runIf(process.env.EXHAUSTIVE)('are the same when they are put together again', async () => {
  // Elsewhere, so that nobody finds them half written, but below the packages.
  mkdirSync('.bench', { recursive: true });
  const root = mkdtempSync(path.resolve('.bench/verbatim-parts-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const name of ['package.json', 'package-lock.json', 'src', 'dist'])
    cpSync(name, path.join(root, name), { recursive: true });
  await promisify(execFile)(process.execPath, ['dist/build/bundle.js'], { cwd: root });
  const names = (folder: string) => readdirSync(path.join(folder, 'dist')).sort();
  expect(names(root)).toEqual(names('.'));
  for (const name of [...PARTS, 'THIRD-PARTY-LICENSES.txt'])
    expect(
      readFileSync(path.join(root, 'dist', name), 'utf8') === readFileSync(path.join('dist', name), 'utf8'),
      name,
    ).toBe(true);
});

describe('what is loaded', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-loaded-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The files that a call loads from this project until it has ended, and the packages in them; by what Node itself counts of the code that runs. */
  async function loaded(args: readonly string[], env: Record<string, string> = {}, seen?: string) {
    const NODE_V8_COVERAGE = mkdtempSync(path.join(folder, 'run-'));
    const run = startVerbatim(args, {
      input: '',
      env: { CACHE_DIR: '', METRICS_PORT: '', ...env, NODE_V8_COVERAGE },
    });
    if (seen !== undefined) {
      await run.seen(seen);
      run.child.kill('SIGTERM');
    }
    const { status, stderr } = await run.finished;
    expect(status, stderr).toBe(0);
    const files = readdirSync(NODE_V8_COVERAGE).flatMap((name) => {
      const { result }: { result: { url: string }[] } = JSON.parse(
        readFileSync(path.join(NODE_V8_COVERAGE, name), 'utf8'),
      );
      const root = new URL('../../', import.meta.url).href;
      return result.flatMap(({ url }) => (url.startsWith(root) ? [url.slice(root.length)] : []));
    });
    const parts = files.map((file) => file.replace(/^dist\//, ''));
    expect(parts.filter((part) => !PARTS.includes(part))).toEqual([]);
    return { parts, packages: new Set(parts.flatMap(packagesIn)) };
  }

  it('is no package for what is said about the program itself', async () => {
    for (const args of [['--version'], ['help']]) {
      const { parts, packages } = await loaded(args);
      expect([...packages]).toEqual([]);
      expect(parts.length).toBeLessThan(12);
    }
  });

  it('is nothing of Discord or of pages for an answer at the terminal', async () => {
    const { packages } = await loaded(['ask', 'Who leads the Rust for Linux effort?']);
    for (const name of ['minisearch', 'yaml', 'zod', 'mdast-util-from-markdown']) expect(packages).toContain(name);
    for (const name of [
      'discord.js',
      'undici',
      'pino',
      'linkedom',
      '@mozilla/readability',
      '@opensearch-project/opensearch',
    ])
      expect(packages).not.toContain(name);
  });

  it('at a start is what a bot needs, and nothing of pages, of a cluster and of the preview', async () => {
    const discord = await startDiscord();
    onTestFinished(() => discord.close());
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.apiBase };
    const gateway = await loaded(['start'], env, 'add the bot to a server');
    for (const name of ['discord.js', 'minisearch', 'pino']) expect(gateway.packages).toContain(name);
    const http = await loaded(
      ['start'],
      { MODE: 'http', PORT: `${await freePort()}`, DISCORD_PUBLIC_KEY: discord.key.publicKey },
      'ready: enter',
    );
    for (const name of ['discord.js', 'undici']) expect(http.packages).not.toContain(name);
    for (const { parts, packages } of [gateway, http]) {
      for (const name of ['linkedom', '@mozilla/readability', '@opensearch-project/opensearch'])
        expect(packages).not.toContain(name);
      expect(parts).not.toContain('part-preview.js');
      expect(parts).not.toContain('part-cluster-bot.js');
    }
  });
});
