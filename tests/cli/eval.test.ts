import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { callVerbatim } from '../support/verbatim-process.ts';

async function fileOf(text: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'questions.tsv');
  await writeFile(file, text);
  return file;
}

it('says of each question whether it is answered as it should be, and how many are', async () => {
  const file = await fileOf(
    [
      '\uFEFF# comment',
      'Who leads the Rust for Linux effort?\tMIGUEL  ojeda | nobody',
      'Who leads the Rust for Linux effort?\tAda Lovelace',
      'Is photosynthesis reversible?\t-',
      'Is photosynthesis reversible?\tchlorophyll',
      'Who leads the Rust for Linux effort?\t-',
      '',
      'Who leads the Rust for Linux effort?',
    ].join('\r\n'),
  );
  const { status, stdout } = await callVerbatim(['eval', file, '--json']);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.slice(0, -1).map(({ verdict }) => verdict)).toEqual([
    'right',
    'wrong',
    'right',
    'silent',
    'wrong',
    'right',
  ]);
  expect(Object.keys(lines[0])).toEqual(['question', 'verdict', 'outcome', 'kind', 'first']);
  expect(lines[0]).toMatchObject({
    outcome: 'answered',
    kind: 'passages',
    first: expect.stringContaining('Miguel Ojeda'),
  });
  expect(lines.at(-1)).toEqual({ questions: 6, right: 3, wrong: 2, silent: 1 });
  expect(status).toBe(1);
});

it('shows people the misses and the sums', async () => {
  const file = await fileOf(
    'Who leads the Rust for Linux effort?\tAda Lovelace\nWho leads the Rust for Linux effort?\n',
  );
  const { stdout } = await callVerbatim(['eval', file]);
  expect(stdout).toMatch(
    /^wrong: Who leads .*\n {4}expected: Ada Lovelace\n {4}got: {6}answered – .*Ojeda.*\n2 questions: 1 right, 1 wrong, 0 silent\n$/,
  );
});

it('all right is exit status 0', async () => {
  expect((await callVerbatim(['eval', 'tests/questions/own-questions.tsv'])).status).toBe(0);
});

it.each([
  ['Why?\tkind:weather', 'line 1: there is no kind “weather”; the kinds are passages, overview, source, corpus, bot'],
  ['# nothing\n\tthat', 'line 2: a question is needed before the tab'],
  [`Why?\n${'a'.repeat(1_001)}`, 'line 2: a question may have 1000 characters; this one is longer'],
  ['\n', 'there is no question in it; write one a line'],
])('%j is refused in words', async (text, message) => {
  const { status, stderr } = await callVerbatim(['eval', await fileOf(text)]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
});

it('a file that is not there is named', async () => {
  const { status, stderr } = await callVerbatim(['eval', 'no-such-file.tsv']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('no-such-file.tsv') });
  expect((await callVerbatim(['eval'])).status).toBe(2);
});
