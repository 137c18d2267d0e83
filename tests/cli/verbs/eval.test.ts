import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { withCorpus } from '../../support/opened.ts';
import { callVerbatim, jsonLines, linesSaid } from '../../support/verbatim-process.ts';

async function fileOf(text: string | Uint8Array): Promise<string> {
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

/** The verdicts on these lines, in their order. */
async function verdicts(lines: readonly string[], corpus: string): Promise<unknown[]> {
  const { stdout } = await callVerbatim(['eval', '-', '--json', '--corpus', corpus], { input: lines.join('\n') });
  return jsonLines(stdout)
    .slice(0, -1)
    .map(({ verdict }) => verdict);
}

const NOTES = {
  'bridge.md': `---
source:
  author: Ann Lee
---

# The bridge

The bridge of Łódź was re­opened in 1931, “for nobody’s sake” – or so they say. A ferry crosses every 12–18 minutes now.
`,
};

it('finds words as words, whatever their case, accents, marks and white space', async () => {
  await withCorpus(NOTES, async (corpus) => {
    const asked = 'When was the bridge opened?';
    const standing = [
      'łódź',
      'LODZ was reopened',
      '"For nobody\'s sake"',
      '‘for nobody’s  sake’ — or',
      'nobody',
      'sake or so',
    ];
    const others = ['obody', '193', 'sake they', 'nothing'];
    expect(
      await verdicts(
        [...standing, ...others].map((words) => `${asked}\t${words}`),
        corpus,
      ),
    ).toEqual([...standing.map(() => 'right'), ...others.map(() => 'wrong')]);
  });
});

it('a general question is right when it is of the kind, says the words, or is answered at all', async () => {
  await withCorpus(NOTES, async (corpus) => {
    const lines: readonly (readonly [line: string, verdict: string])[] = [
      ['what can you do?\tkind:bot', 'right'],
      ['what can you do?', 'right'],
      ['what can you do?\tkind:corpus', 'wrong'],
      ['what can you do?\t-', 'wrong'],
      ['which articles do you have?\tkind: corpus', 'right'],
      ['what is this about?\tkind:overview', 'right'],
      ['what is this about?\tthe bridge of Łódź', 'right'],
      ['who wrote this?\tkind:source', 'right'],
      ['who wrote this?\tAnn Lee', 'right'],
      ['who wrote this?\tBob Ray', 'wrong'],
      ['when was this published?\tkind:source', 'right'],
      ['when was this published?\t2024', 'silent'],
      ['when was this published?\t–', 'right'],
      ['When was the bridge opened?\tkind:passages', 'right'],
      ['When was the bridge opened?\tkind:overview', 'wrong'],
      ['Is photosynthesis reversible?\tkind:overview', 'silent'],
      ['Is photosynthesis reversible?', 'silent'],
    ];
    const found = await verdicts(
      lines.map(([line]) => line),
      corpus,
    );
    expect(lines.map(([line], i) => [line, found[i]])).toEqual(lines);
  });
});

it('the closest passage counts for the words that it has, and is no answer otherwise; what is denied is silent', async () => {
  const [closest, denied] = ['What does Linus Torvalds think about Rust?', 'Who pays the mayor of Oslo a salary?'];
  const lines = [
    `${closest}\tthe tipping point`,
    `${closest}\tGuido`,
    closest,
    `${closest}\t-`,
    `${denied}\tmemory safety errors`,
    `${denied}\t-`,
  ];
  const { stdout } = await callVerbatim(['eval', '-', '--json'], { input: lines.join('\n') });
  expect(
    jsonLines(stdout)
      .slice(0, -1)
      .map(({ outcome, verdict, first }) => [outcome, verdict, typeof first]),
  ).toEqual([
    ['uncertain', 'right', 'string'],
    ['uncertain', 'silent', 'string'],
    ['uncertain', 'silent', 'string'],
    ['uncertain', 'right', 'string'],
    ['unanswered', 'silent', 'string'],
    ['unanswered', 'right', 'string'],
  ]);
});

it('searches the article that is named, and names those there are', async () => {
  await withCorpus({ ...NOTES, 'ferry.txt': 'The ferry was opened in 1874.\n' }, async (corpus) => {
    const call = (article: string) =>
      callVerbatim(['eval', '-', '--corpus', corpus, '--article', article], { input: 'What was opened?\t1874\n' });
    expect(await call('ferry')).toMatchObject({ status: 0, stdout: '1 question: 1 right, 0 wrong, 0 silent\n' });
    expect((await call('bridge')).status).toBe(1);
    expect(await call('tram')).toMatchObject({ status: 1, stderr: expect.stringMatching(/tram.*bridge/) });
  });
});

it('shows nothing that would control the terminal', async () => {
  const { stdout } = await callVerbatim(['eval', '-'], {
    input: 'Who \u001b[31mleads the effort?\tAda \u001b]0;x\u0007\n',
  });
  expect(stdout).not.toContain('\u001b');
  expect(stdout).not.toContain('\u0007');
});

it.each([
  [
    'UTF-16, as a spreadsheet saves it',
    Buffer.from('\uFEFFWho leads the Rust for Linux effort?\tOjeda\r\n', 'utf16le'),
  ],
  ['old line ends', Buffer.from('# mine\rWho leads the Rust for Linux effort?\tOjeda\r')],
])('reads %s', async (_, bytes) => {
  const { status, stdout } = await callVerbatim(['eval', await fileOf(bytes)]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '1 question: 1 right, 0 wrong, 0 silent\n' });
});

it.each([
  ['Why?\tkind:weather', 'line 1: there is no kind “weather” → the kinds are passages, overview, source, corpus, bot'],
  ['  # nothing\n\tthat', 'line 2: there is no question before the tab → write one, or begin the line with #'],
  [
    `Why?\n${'a'.repeat(1_001)}`,
    'line 2: the question has 1,001 characters → shorten it to 1,000, and put a tab before what is expected',
  ],
  ['Why?\t“…”', 'line 1: ““…”” has no words to look for →'],
  ['Why?\tbecause |  | so', 'has no words to look for →'],
  ['\n \n', 'there is no question in it → write one a line'],
  ['', 'there is no question in it → write one a line'],
])('%j is refused in words', async (text, message) => {
  const file = await fileOf(text);
  const { status, stdout, stderr } = await callVerbatim(['eval', file]);
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  expect(stderr.startsWith(`verbatim eval: ${file}`)).toBe(true);
});

it('every bad line is named, and of very many the first', async () => {
  const few = await callVerbatim(['eval', '-'], { input: 'Why?\tkind:a\nWho?\nWhen?\tkind:b\n' });
  expect(linesSaid(few.stderr)).toEqual([
    expect.stringContaining('-, line 1: there is no kind “a”'),
    expect.stringContaining('-, line 3: there is no kind “b”'),
  ]);
  const many = await callVerbatim(['eval', '-'], { input: 'Why?\tkind:a\n'.repeat(30) });
  expect(linesSaid(many.stderr)).toHaveLength(21);
  expect(many.stderr).toContain('and 10 more');
});

it('a file that cannot be read is named, with what to do', async () => {
  const refused = async (file: string) => {
    const { status, stderr } = await callVerbatim(['eval', file]);
    return { status, stderr };
  };
  const named = (...words: string[]) => ({ status: 2, stderr: expect.stringMatching(words.join('.*')) });
  expect(await refused('no-such-file.tsv')).toEqual(named('no-such-file.tsv', 'there is no such file', '→'));
  expect(await refused('corpus')).toEqual(named('corpus', 'cannot be read', '→'));
  expect(await refused(await fileOf(Buffer.from('Wo?\tFl\u00fcsse\n', 'latin1')))).toEqual(
    named('line 1', 'not valid UTF-8', 'save it as UTF-8'),
  );
  expect(await refused(await fileOf('Why?\n'.repeat(1_000_001)))).toEqual(
    named('more than 5,000,000 bytes', 'split it'),
  );
  expect((await callVerbatim(['eval'])).status).toBe(2);
});
