import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withCorpus } from '../support/opened.ts';
import { callVerbatim, jsonLines, linesSaid, verbatim } from '../support/verbatim-process.ts';

const ARTICLE = 'corpus/rust-in-the-linux-kernel.md';

describe('a call in a process of its own', () => {
  const INPUT = '{"id": 1, "question": "Who leads the effort?"}\nnot json\n';
  it.each([
    ['that is answered', ['ask', '--batch', '-', '--json'], INPUT],
    ['that is wrong', ['ask', 'a', 'b'], ''],
    ['that talks', ['start'], 'Who leads the Rust for Linux effort?\n/nonsense\n'],
  ])('%s ends as it does among others', async (_, args, input) => {
    const [alone, among] = [await verbatim(args, { input }), await callVerbatim(args, { input })];
    expect({ ...alone, stderr: linesSaid(alone.stderr) }).toEqual({ ...among, stderr: linesSaid(among.stderr) });
  });
});

const ANSWER_FIELDS = ['id', 'question', 'kind', 'outcome', 'missing', 'corrected', 'source', 'passages'];

describe('ask', () => {
  it('says of what kind a question is, and what the file says of an article’s source', async () => {
    const { stdout } = await callVerbatim(['ask', 'who wrote this?', '--json']);
    const [answer] = jsonLines(stdout);
    expect(answer).toMatchObject({ kind: 'source', outcome: 'unanswered', passages: [] });
    expect(answer?.source).toEqual({
      article: 'rust-in-the-linux-kernel',
      name: null,
      url: null,
      author: null,
      published: null,
    });
    const plain = await Promise.all(
      ['hello', 'which articles do you have?', 'what is this about?', 'who wrote this?'].map(
        async (question) => (await callVerbatim(['ask', question])).stdout,
      ),
    );
    expect(plain.map((text) => text.includes('do not say.'))).toEqual([false, false, false, false]);
    expect(plain[1]).toContain('rust-in-the-linux-kernel');
    expect(plain[2]).toContain('tipping point');
    expect(plain[3]).toContain('does not say who wrote it');
  });

  it('prints one object with every field of the contract', async () => {
    const { status, stdout } = await callVerbatim(['ask', 'Who leads the Rust for Linux effort?', '--json']);
    expect(status).toBe(0);
    const [answer] = jsonLines(stdout);
    expect(answer).toMatchObject({
      id: null,
      question: 'Who leads the Rust for Linux effort?',
      kind: 'passages',
      outcome: 'answered',
      missing: [],
      corrected: null,
      source: null,
    });
    expect(Object.keys(answer ?? {})).toEqual(ANSWER_FIELDS);
    const passages = answer?.passages as Record<string, unknown>[];
    expect(passages).toHaveLength(3);
    expect(Object.keys(passages[0] ?? {}).sort()).toEqual(
      [
        'article',
        'context',
        'end',
        'of',
        'rank',
        'score',
        'section',
        'sentence',
        'speakers',
        'start',
        'text',
        'url',
      ].sort(),
    );
    expect(passages[0]).toMatchObject({
      article: 'rust-in-the-linux-kernel',
      rank: 1,
      section: null,
      url: null,
      text: expect.stringContaining('The effort is led by Miguel Ojeda'),
    });
  });

  it('prints the passage for people, word for word', async () => {
    const { status, stdout } = await callVerbatim(['ask', 'Who leads the Rust for Linux effort?']);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'The effort is led by Miguel Ojeda, who published the original RFC for Rust in the Linux kernel',
    );
    expect(stdout).toContain('[Rust in the Linux kernel]');
  });

  it('answers a batch in order, with ids as they came, and goes on after a bad line', async () => {
    const input = [
      '{"id": 0, "question": "Who leads the effort?"}',
      'not json',
      '',
      '{"id": {"a": 1}, "question": "pizza?", "article": "rust-in-the-linux-kernel"}',
      '{"question": "x", "article": "nowhere"}',
      '{"id": "last", "question": "When was Rust merged?"}',
    ].join('\n');
    const { status, stdout, stderr } = await callVerbatim(['ask', '--batch', '-', '--json', '--limit', '1'], { input });
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual([0, { a: 1 }, 'last']);
    expect(jsonLines(stdout).every(({ passages }) => (passages as unknown[]).length <= 1)).toBe(true);
    expect(status).toBe(1);
    expect(stderr).toMatch(/line 2: .*not JSON/);
    expect(stderr).toMatch(/line 5: .*no such article/);
  });

  it('gives the full ranking also when nothing answers', async () => {
    const { stdout } = await callVerbatim([
      'ask',
      'What does Linus Torvalds think about Rust?',
      '--json',
      '--limit',
      '10',
    ]);
    const [answer] = jsonLines(stdout);
    expect(answer?.outcome).not.toBe('answered');
    expect(answer?.missing).toEqual(expect.arrayContaining(['torvalds']));
    expect(answer?.passages).toHaveLength(10);
  });
});

describe('quotes', () => {
  it('prints quotations with their place, text and speaker', async () => {
    const { status, stdout } = await callVerbatim(['quotes', '--speaker', 'corbet', '--json']);
    expect(status).toBe(0);
    const quotations = jsonLines(stdout);
    expect(quotations.length).toBeGreaterThan(0);
    expect(quotations[0]).toMatchObject({
      article: 'rust-in-the-linux-kernel',
      url: null,
      speaker: { name: 'Jonathan Corbet', role: 'kernel maintainer and Executive Editor of LWN' },
    });
  });

  it('names the nearest for an unknown speaker', async () => {
    const { status, stderr } = await callVerbatim(['quotes', '--speaker', 'Jonathan Corbyn-Smith']);
    expect(status).toBe(1);
    expect(stderr).toContain('Jonathan Corbet');
  });
});

describe('inspect', () => {
  it('prints what the contract says, with every sentence verbatim', async () => {
    const { status, stdout } = await callVerbatim(['inspect', ARTICLE, '--json']);
    expect(status).toBe(0);
    const [article] = jsonLines(stdout);
    expect(article).toMatchObject({
      file: ARTICLE,
      id: 'rust-in-the-linux-kernel',
      title: 'Rust in the Linux kernel',
      source: { name: null, url: null, author: null, published: null },
    });
    const text = String(article?.text);
    const body = readFileSync(ARTICLE, 'utf8').split('---\n')[2] ?? '';
    expect(text.replace(/\s+/g, ' ').trim()).toBe(body.replace('## ', '').replace(/\s+/g, ' ').trim());
    const blocks = article?.blocks as { kind: string; dropped: string | null; start: number; end: number }[];
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ start, end }) => text.slice(start, end))).toEqual([
      'The Tipping Point for Rust in Linux',
    ]);
    expect(blocks.filter(({ dropped }) => dropped !== null).map(({ start, end }) => text.slice(start, end))).toEqual([
      expect.stringContaining('ANY.RUN'),
    ]);
  });

  it('reports a bad file beside the good ones', async () => {
    await withCorpus(
      { 'good.txt': 'It works well.\n', 'bad.txt': new Uint8Array([0xff, 0xfe, 0xfd, 0x80, 0x41]) },
      async (folder) => {
        const { status, stdout } = await callVerbatim([
          'inspect',
          path.join(folder, 'bad.txt'),
          path.join(folder, 'good.txt'),
          path.join(folder, 'none.txt'),
          '--json',
        ]);
        expect(status).toBe(1);
        const [bad, good, none] = jsonLines(stdout);
        expect(Object.keys(bad ?? {})).toEqual(['file', 'error']);
        expect(good).toMatchObject({ id: 'good', text: 'It works well.\n' });
        expect(none).toMatchObject({ error: expect.stringContaining('no such file') });
      },
    );
  });
});

describe('check', () => {
  it('is content with the shipped corpus, and names what was left out', async () => {
    const { status, stdout } = await callVerbatim(['check']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/left out, line \d+ \(.+\): Are you from SOC\/DFIR Teams\?/);
  });

  it('lists bad files and bad settings, with remedies, and exits 1', async () => {
    await withCorpus(
      { 'a.md': '---\ntitle: [\n---\nText.\n', 'b.txt': '', 'c.txt': 'This one is fine.\n' },
      async (folder) => {
        const { status, stdout } = await callVerbatim(['check', '--corpus', folder], {
          env: { REPLY_VISIBILITY: 'loud' },
        });
        expect(status).toBe(1);
        expect(stdout).toMatch(/ok .*c\.txt/);
        expect(stdout).toMatch(/WRONG .*a\.md.*→/);
        expect(stdout).toMatch(/WRONG .*b\.txt.*→/);
        expect(stdout).toMatch(/WRONG setting REPLY_VISIBILITY.*→/);
      },
    );
  });
});

describe('start without a token', () => {
  it('answers line by line from a pipe and ends with its input', async () => {
    const { status, stdout, stderr } = await callVerbatim(['start'], {
      input: 'Who leads the Rust for Linux effort?\n/quote speaker: corbet\n\n/nonsense\n',
    });
    expect(status).toBe(0);
    expect(stderr).toContain('No DISCORD_TOKEN');
    expect(stdout).toContain('The effort is led by Miguel Ojeda');
    expect(stdout).toContain('Jonathan Corbet');
    expect(stdout).toContain('There is no /nonsense');
  });

  it('says why it is a chat, when there is a token', async () => {
    const { stdout, stderr } = await callVerbatim(['start'], {
      input: 'Who leads the Rust for Linux effort?\n',
      env: { MODE: 'preview', DISCORD_TOKEN: 'AAAA.BBBB.CCCC' },
    });
    expect(stdout).toContain('Miguel Ojeda');
    expect(stderr).toContain('MODE is preview');
    expect(stderr).not.toMatch(/No DISCORD_TOKEN|AAAA/);
  });

  it('presses a button by its number', async () => {
    const { stdout } = await callVerbatim(['start'], { input: 'Who leads the Rust for Linux effort?\n2\n' });
    expect(stdout).toMatch(/\[1 Before\] \[2 After\]/);
    expect(stdout).toContain('After: The benefits of incorporating Rust extend beyond just security.');
  });

  it('refuses only when nothing readable is left', async () => {
    await withCorpus(
      { 'bad.md': '---\ntitle: [\n---\nText.\n', 'good.txt': 'The bridge opened in 1931.\n' },
      async (folder) => {
        const { status, stdout, stderr } = await callVerbatim(['start', '--corpus', folder], {
          input: 'When did the bridge open?\n',
        });
        expect(status).toBe(0);
        expect(stderr).toMatch(/bad\.md.*→/);
        expect(stdout).toContain('The bridge opened in 1931.');
      },
    );
    await withCorpus({ 'bad.md': '---\ntitle: [\n---\nText.\n' }, async (folder) => {
      const { status, stderr } = await callVerbatim(['start', '--corpus', folder]);
      expect(status).toBe(1);
      expect(stderr).toContain('verbatim check');
    });
  });
});

describe('a wrong call', () => {
  const WRONG: readonly (readonly [args: readonly string[], message: string])[] = [
    [[], 'usage: verbatim'],
    [['fly'], 'no verb "fly"'],
    [['ask'], 'a question is needed'],
    [['ask', 'a', 'b'], 'quotation marks'],
    [['ask', 'a', '--limit', '0'], 'from 1 to 100'],
    [['ask', 'a', '--limit', 'many'], 'from 1 to 100'],
    [['ask', 'a', '--colour'], '--colour'],
    [['quotes', '--kind', 'loud'], 'direct, indirect, mixed'],
    [['inspect'], 'a file is needed'],
    [['register', '--clear', 'everything'], 'global or guild'],
    [['start', 'now'], 'not expected'],
  ];
  const VERBS = [
    'start',
    'preview',
    'chat',
    'ask',
    'quotes',
    'verify',
    'inspect',
    'check',
    'eval',
    'import',
    'index',
    'register',
  ];

  it.each(WRONG)('%j exits 2 and says why', async (args, message) => {
    const { status, stdout, stderr } = await callVerbatim(args);
    expect(status).toBe(2);
    expect(stdout + stderr).toContain(message);
  });

  it.each(VERBS)('%s --help exits 0 and shows its usage', async (verb) => {
    const { status, stdout } = await callVerbatim([verb, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`usage: verbatim ${verb}`);
  });

  it('a setting that cannot be used is named with its remedy, and its value is not repeated', async () => {
    const { status, stderr } = await callVerbatim(['start'], { env: { DISCORD_TOKEN: 'my secret token' } });
    expect(status).toBe(2);
    expect(stderr).toMatch(/DISCORD_TOKEN: .*→/);
    expect(stderr).not.toContain('secret');
  });

  it('an unknown article is named with the nearest', async () => {
    const { status, stderr } = await callVerbatim(['ask', 'x', '--article', 'rust']);
    expect(status).toBe(1);
    expect(stderr).toContain('rust-in-the-linux-kernel');
  });
});
