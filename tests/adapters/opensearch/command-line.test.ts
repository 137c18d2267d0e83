import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noClusterHere, startCluster, type TestCluster } from '../../support/cluster/cluster.ts';
import { freePort } from '../../support/free-port.ts';
import { withCorpus } from '../../support/opened.ts';
import { callVerbatim, jsonLines } from '../../support/verbatim-process.ts';

const QUESTION = 'Who leads the Rust for Linux effort?';
const ANSWER = 'The effort is led by Miguel Ojeda';

/** A folder in which nothing of what is asked stands. */
const ELSEWHERE = { 'bridge.txt': 'The bridge opened in 1931. "It is a fine bridge," said Nora Quill.\n' };

describe('while the cluster is away', () => {
  const CALLS = [
    ['ask', QUESTION],
    ['ask', QUESTION, '--json'],
    ['quotes', '--speaker', 'corbet'],
    ['verify', 'Rust is indeed viable'],
    ['eval', 'tests/questions/own-questions.tsv'],
  ].map((args) => [args.join(' '), args] as const);
  it.each(CALLS)('%s says so and answers from nowhere else', async (_, args) => {
    const env = { SEARCH_URL: `http://127.0.0.1:${await freePort()}`, SEARCH_USER: 'me', SEARCH_PASSWORD: 'hush' };
    const { status, stdout, stderr } = await callVerbatim(args, { env });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^verbatim \w+: SEARCH_URL: the search cluster does not answer .*→ .*--corpus DIR/);
    expect(stderr).not.toContain('hush');
  });

  it('a folder that the call names is answered from', async () => {
    const env = { SEARCH_URL: `http://127.0.0.1:${await freePort()}` };
    expect((await callVerbatim(['ask', QUESTION, '--corpus', 'corpus'], { env })).stdout).toContain(ANSWER);
    const { stdout, stderr } = await callVerbatim(['start', '--corpus', 'corpus'], { env, input: `${QUESTION}\n` });
    expect(stdout).toContain(ANSWER);
    expect(stderr).not.toContain('cannot be reached');
  });

  it.each(['chat', 'start'])('%s goes on, and says that nothing can be reached', async (verb) => {
    const env = { SEARCH_URL: `http://127.0.0.1:${await freePort()}` };
    const { status, stdout, stderr } = await callVerbatim([verb], { env, input: `${QUESTION}\n` });
    expect(status).toBe(0);
    expect(stderr).toContain('the articles cannot be reached: the search cluster does not answer');
    expect(stdout).toContain('The articles cannot be reached');
    expect(stdout).not.toContain(ANSWER);
  });

  it('check says that it is about the folder', async () => {
    const { status, stderr } = await callVerbatim(['check'], {
      env: { SEARCH_URL: `http://127.0.0.1:${await freePort()}` },
    });
    expect(status).toBe(0);
    expect(stderr).toContain('SEARCH_URL is set');
  });
});

const reason = await noClusterHere();

describe.skipIf(reason !== null)(`a cluster${reason === null ? '' : ` (there is none: ${reason})`}`, () => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startCluster();
    expect(await callVerbatim(['index'], { env: env() })).toMatchObject({ status: 0 });
  });
  afterAll(() => cluster?.end(), 30_000);

  const env = () => ({ SEARCH_URL: cluster.nodes.join(','), SEARCH_INDEX: 'verbatim-command-line' });

  it('is answered from by every verb, as the folder that was loaded is', async () => {
    await withCorpus(ELSEWHERE, async (folder) => {
      const there = { env: { ...env(), CORPUS_DIR: folder } };
      for (const args of [
        ['ask', QUESTION, '--json', '--limit', '10'],
        ['ask', 'What did Corbet emphasise?', '--json', '--article', 'rust-in-the-linux-kernel'],
        ['quotes', '--json'],
        ['quotes', '--speaker', 'corbet', '--json'],
        ['verify', 'The effort is led by Miguel Ojeda', '--json'],
        ['eval', 'tests/questions/own-questions.tsv', '--json'],
      ]) {
        const { status, stdout } = await callVerbatim(args, there);
        expect({ args, status, lines: jsonLines(stdout) }).toEqual({
          args,
          status: 0,
          lines: jsonLines((await callVerbatim(args)).stdout),
        });
      }
      for (const verb of ['chat', 'start']) {
        const { stdout, stderr } = await callVerbatim([verb], { ...there, input: `${QUESTION}\n` });
        expect(stdout).toContain(ANSWER);
        expect(stderr).toContain('answering from verbatim-command-line');
      }
      expect((await callVerbatim(['ask', 'When did the bridge open?', '--corpus', folder], there)).stdout).toContain(
        '1931',
      );
    });
  });

  it('names the nearest article, and what is missing when there is no index', async () => {
    const unknown = await callVerbatim(['ask', QUESTION, '--article', 'rust'], { env: env() });
    expect(unknown).toMatchObject({ status: 1, stderr: expect.stringContaining('rust-in-the-linux-kernel') });
    const none = await callVerbatim(['ask', QUESTION], { env: { ...env(), SEARCH_INDEX: 'nothing-there' } });
    expect(none).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/no index "nothing-there".*verbatim index/),
    });
  });
});
