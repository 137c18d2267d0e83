import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { withCorpus } from '../support/opened.ts';
import { runs } from '../support/runs.ts';
import { startVerbatim, WITHOUT_SETTINGS } from '../support/verbatim-process.ts';

// Each test starts several processes, one after the other.

const QUESTION = 'Who leads the Rust for Linux effort?';

/** What prints something, for people and for programs; by default one of each kind. */
const PRINTING = [
  ['--help'],
  ['quotes'],
  ['ask', '--batch', '-', '--json'],
  ['chat'],
  ['quotes', '--json'],
  ['check'],
  ['eval', 'tests/questions/own-questions.tsv'],
  ['check', '--json'],
]
  .slice(0, runs(4, 8))
  .map((args) => [args.join(' '), args] as const);
const INPUT = `${JSON.stringify({ question: QUESTION })}\n`.repeat(5);

/** What was said, without how far long work is, which a busy machine makes of any work. */
const withoutProgress = (said: string): string => said.replace(/^(?:reading the corpus|asking): .*\n/gm, '');

it.each(PRINTING)('%s ends quietly when nobody reads what it prints', async (_, args) => {
  const { child, finished } = startVerbatim(args, { input: INPUT });
  child.stdout?.destroy();
  const { status, stderr } = await finished;
  expect({ status, said: withoutProgress(stderr) }).toEqual({ status: 0, said: '' });
});

it('ends quietly in the middle, when the reader has seen enough', async () => {
  const { child, finished } = startVerbatim(['ask', '--batch', '-', '--json'], {});
  for (let i = 0; i < 5; i++) child.stdin?.write(`${JSON.stringify({ id: i, question: QUESTION })}\n`);
  await once(child.stdout ?? child, 'data');
  child.stdout?.destroy();
  // More is asked, and there would be more to wait for.
  child.stdin?.write(INPUT);
  const { status, stderr } = await finished;
  expect({ status, said: withoutProgress(stderr) }).toEqual({ status: 0, said: '' });
});

it.skipIf(!existsSync('/dev/full')).each(PRINTING)(
  '%s says in one line that there is no room for it',
  async (_, args) => {
    const full = openSync('/dev/full', 'w');
    const options = { env: WITHOUT_SETTINGS, stdio: ['pipe', full, 'pipe'] as ['pipe', number, 'pipe'] };
    const child = spawn(process.execPath, ['dist/main.js', ...args], options);
    onTestFinished(() => void child.kill('SIGKILL'));
    closeSync(full);
    child.stdin?.on('error', () => undefined).end(INPUT);
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(withoutProgress(stderr)).toBe(
      'verbatim: the result cannot be written (ENOSPC) → make room for it, or write it elsewhere\n',
    );
  },
);

it('what is said on the way needs no reader: the result comes, and the right status', async () => {
  await withCorpus({ 'bad.txt': '', 'good.txt': 'The bridge opened in 1931.\n' }, async (corpus) => {
    const unread = async (args: readonly string[]) => {
      const { child, finished } = startVerbatim(args, { input: '' });
      child.stderr?.destroy();
      return finished;
    };
    expect(await unread(['ask', 'When did the bridge open?', '--corpus', corpus])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('The bridge opened in 1931.'),
    });
    expect(await unread(['ask', 'x', '--article', 'none', '--corpus', corpus])).toMatchObject({ status: 1 });
    expect(await unread(['ask'])).toMatchObject({ status: 2 });
    expect(await unread(['nonsense'])).toMatchObject({ status: 2 });
  });
});

it('what is imported is in the corpus, although nobody reads the list of it', async () => {
  const page = (title: string) =>
    `<!doctype html><title>${title}</title><article><h1>${title}</h1>${`<p>${title} has been told in this town for as long as anybody can remember, and longer than that.</p>`.repeat(4)}</article>`;
  await withCorpus(
    { 'pages/a.html': page('Amber'), 'pages/b.html': page('Brass'), 'pages/c.html': page('Copper') },
    async (folder) => {
      const corpus = path.join(folder, 'corpus');
      const pages = ['a', 'b', 'c'].map((name) => path.join(folder, 'pages', `${name}.html`));
      const { child, finished } = startVerbatim(['import', '--corpus', corpus, ...pages], { input: '' });
      child.stdout?.destroy();
      expect((await finished).status).toBe(0);
      expect(readdirSync(corpus).sort()).toEqual(['amber.md', 'brass.md', 'copper.md']);
    },
  );
});
