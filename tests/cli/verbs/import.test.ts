import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withCorpus } from '../../support/opened.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { callVerbatim, type Finished, jsonLines, verbatim } from '../../support/verbatim-process.ts';

const FIRST = 'The lighthouse keeper counted the ships that passed, and wrote their names into a book.';
const SECOND = 'On the last day of the year the book held nine hundred names, among them two that nobody could read.';
const page = (title: string, paragraphs: readonly string[] = [FIRST, SECOND], head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Coast News</title>
<meta property="og:site_name" content="Coast News"><meta name="author" content="Jane Doe">${head}</head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;

let server: PageServer;
beforeAll(async () => {
  server = await startPageServer();
});
afterAll(() => server.close());
beforeEach(() => server.replies.clear());

const run = (corpus: string, ...args: string[]): Promise<Finished> =>
  callVerbatim(['import', '--corpus', corpus, '--allow-private', ...args]);
const importJson = async (corpus: string, ...args: string[]) =>
  jsonLines((await run(corpus, ...args, '--json')).stdout);

describe('an article from the web', () => {
  it('is written with its source, and reads again as it was printed', () =>
    withCorpus({}, async (corpus) => {
      server.replies.set('/2024/names', { body: page('Ships &amp; names') });
      const args = ['import', '--corpus', corpus, '--allow-private', `${server.origin}/2024/names`, '--json'];
      const { status, stdout } = await verbatim(args);
      expect(status).toBe(0);
      const file = path.join(corpus, 'ships-names.md');
      const source = { name: 'Coast News', url: `${server.origin}/2024/names`, author: 'Jane Doe', published: null };
      expect(jsonLines(stdout)).toEqual([
        { file, id: 'ships-names', title: 'Ships & names', source, text: `${FIRST}\n\n${SECOND}`, changed: true },
      ]);
      expect(readFileSync(file, 'utf8')).toMatch(/^---\ntitle: Ships & names\nsource:\n {2}name: Coast News\n/);
      const [inspected] = jsonLines((await callVerbatim(['inspect', file, '--corpus', corpus, '--json'])).stdout);
      expect(inspected).toMatchObject({
        id: 'ships-names',
        title: 'Ships & names',
        source,
        text: `${FIRST}\n\n${SECOND}`,
      });
      expect(readdirSync(corpus)).toEqual(['ships-names.md']);
    }));

  it('is the same file when it is imported again, also under a new title', () =>
    withCorpus({}, async (corpus) => {
      const address = `${server.origin}/a`;
      server.replies.set('/a', { body: page('Old title') });
      await run(corpus, address);
      expect(await importJson(corpus, address)).toMatchObject([{ id: 'old-title', changed: false }]);
      server.replies.set('/a', {
        body: page('New title', [FIRST, 'Nobody counts them any more, and the book is in the museum of the town.']),
      });
      const { status, stdout, stderr } = await run(corpus, address);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^updated {3}.*old-title\.md {2}New title\n$/);
      expect(stderr).toContain('- On the last day of the year');
      expect(stderr).toContain('+ Nobody counts them any more');
      expect(stderr).toContain('title: Old title → New title');
      expect(readdirSync(corpus)).toEqual(['old-title.md']);
    }));

  it('is known by the address that the page gives itself', () =>
    withCorpus({}, async (corpus) => {
      const head = '<link rel="canonical" href="https://coast.example/names">';
      server.replies.set('/names?from=feed', { body: page('Names', [FIRST, SECOND], head) });
      server.replies.set('/names?from=mail', { body: page('Names', [FIRST, SECOND], head) });
      const imported = await importJson(corpus, `${server.origin}/names?from=feed`, `${server.origin}/names?from=mail`);
      expect(imported).toMatchObject([{ changed: true }, { changed: false }]);
    }));

  it('has a file of its own, though another one has the same title', () =>
    withCorpus({ 'names-2.txt': `${FIRST}\n` }, async (corpus) => {
      for (const name of ['/a', '/b'])
        server.replies.set(name, { body: page('Names', [FIRST, `${SECOND} This is ${name}.`]) });
      const imported = await importJson(corpus, `${server.origin}/a`, `${server.origin}/b`);
      expect(imported.map(({ id }) => id)).toEqual(['names', 'names-3']);
    }));
});

describe('a file that was edited by hand', () => {
  const edit = (file: string): void =>
    writeFileSync(file, readFileSync(file, 'utf8').replace('lighthouse', 'LIGHTHOUSE'));

  it('is not overwritten without --force', () =>
    withCorpus({}, async (corpus) => {
      const address = `${server.origin}/a`;
      const file = path.join(corpus, 'names.md');
      server.replies.set('/a', { body: page('Names') });
      await run(corpus, address);
      edit(file);
      const same = await run(corpus, address, '--json');
      expect(same.status).toBe(0);
      expect(jsonLines(same.stdout)).toMatchObject([{ changed: false }]);
      expect(readFileSync(file, 'utf8')).toContain('LIGHTHOUSE');

      server.replies.set('/a', {
        body: page('Names', [FIRST, SECOND, 'A third paragraph has come, and it says nothing new at all.']),
      });
      const refused = await run(corpus, address);
      expect(refused.status).toBe(1);
      expect(refused.stderr).toMatch(/names\.md: it was edited by hand .* → use --force/);
      expect(readFileSync(file, 'utf8')).toContain('LIGHTHOUSE');

      const forced = await run(corpus, address, '--force');
      expect(forced.status).toBe(0);
      expect(readFileSync(file, 'utf8')).not.toContain('LIGHTHOUSE');
      expect(readFileSync(file, 'utf8')).toContain('A third paragraph');
    }));

  it('nor is one that somebody wrote about the same source', () => {
    const written = `---\ntitle: Mine\nsource:\n  url: ${server.origin}/a\n---\n\nMy own notes on it.\n`;
    return withCorpus({ 'notes/mine.md': written }, async (corpus) => {
      server.replies.set('/a', { body: page('Names') });
      const { status, stderr } = await run(corpus, `${server.origin}/a`);
      expect(status).toBe(1);
      expect(stderr).toMatch(/mine\.md: it has the same source but was not imported/);
      expect(readFileSync(path.join(corpus, 'notes/mine.md'), 'utf8')).toBe(written);
    });
  });
});

describe('several at once', () => {
  it('are imported in order, refusals beside them, with a line for each', () =>
    withCorpus(
      {
        'in/report.pdf': '%PDF-1.7\n%binary',
        'in/letter.docx': 'PK\u0003\u0004 word',
        'in/photo.jpg': '\u0000',
        'in/saved.html': page('Saved'),
      },
      async (folder) => {
        const corpus = path.join(folder, 'corpus');
        server.replies.set('/good', { body: page('Good') });
        server.replies.set('/empty', { body: '<html><body><p>Nothing here.</p></body></html>' });
        server.replies.set('/data', { body: '{}', headers: { 'content-type': 'application/json' } });
        const named = ['report.pdf', 'letter.docx', 'photo.jpg', 'missing.html', 'saved.html'].map((name) =>
          path.join(folder, 'in', name),
        );
        const addresses = ['/good', '/missing', '/empty', '/data'].map((name) => `${server.origin}${name}`);
        const { status, stdout, stderr } = await run(corpus, ...addresses, ...named, path.join(folder, 'in'), '--json');
        expect(status).toBe(1);
        expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['good', 'saved']);
        expect(stderr).toMatch(/\/missing: there is no such page \(404.*→ check the address/);
        expect(stderr).toMatch(/\/empty: there is no article in it → /);
        expect(stderr).toMatch(/\/data: this is no web page but application\/json/);
        expect(stderr).toMatch(/report\.pdf: this is a PDF → convert it to text first/);
        expect(stderr).toMatch(/letter\.docx: this is a document of a word processor → /);
        expect(stderr).toMatch(/photo\.jpg: this is a picture/);
        expect(stderr).toMatch(/missing\.html: there is no such file/);
        expect(stderr).toMatch(/this is a folder/);
        expect(stderr).toContain('[1/10] new ');
        expect(stderr).toContain('[10/10] refused ');
        expect(readdirSync(corpus).sort()).toEqual(['good.md', 'saved.md']);
      },
    ));
});

it('reads Markdown and plain text, too', () =>
  withCorpus(
    {
      'in/notes.md': '---\ntitle: Notes\n---\n\nA *short* note with a [link](https://example.com).\n',
      'in/mail.txt': `A heading\n\n  ${FIRST}\n\n- one\n- two\n`,
    },
    async (folder) => {
      const corpus = path.join(folder, 'corpus');
      const imported = await importJson(corpus, path.join(folder, 'in/notes.md'), path.join(folder, 'in/mail.txt'));
      expect(imported).toMatchObject([
        { id: 'notes', title: 'Notes', text: 'A short note with a link.' },
        { id: 'mail', title: 'A heading', text: `A heading\n\n${FIRST}\n\n- one\n\n- two` },
      ]);
      expect(readFileSync(path.join(corpus, 'notes.md'), 'utf8')).toContain(
        'A *short* note with a [link](https://example.com).',
      );
      expect((await importJson(corpus, path.join(folder, 'in/mail.txt')))[0]).toMatchObject({ changed: false });
    },
  ));

it('prints and writes nothing with --stdout', () =>
  withCorpus({ 'in/saved.html': page('Saved') }, async (folder) => {
    const corpus = path.join(folder, 'corpus');
    const { status, stdout } = await run(corpus, path.join(folder, 'in/saved.html'), '--stdout');
    expect(status).toBe(0);
    expect(stdout).toContain(`---\n\n${FIRST}\n\n${SECOND}\n`);
    expect(existsSync(corpus)).toBe(false);
  }));

it('fetches nothing from this machine unless that is allowed', () =>
  withCorpus({}, async (corpus) => {
    server.replies.set('/a', { body: page('Secret') });
    const asked = server.asked.length;
    const addresses = [
      `http://127.0.0.1:${server.port}/a`,
      `http://localhost:${server.port}/a`,
      `http://2130706433:${server.port}/a`,
      `http://[::ffff:127.0.0.1]:${server.port}/a`,
    ];
    const { status, stdout, stderr } = await callVerbatim(['import', ...addresses, '--corpus', corpus, '--json']);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.match(/is not on the public internet → use --allow-private/g)).toHaveLength(4);
    expect(server.asked.length).toBe(asked);
  }));

it.each([[[]], [['a.html', '--json', '--stdout']], [['--depth', '3', 'a.html']]])(
  'is called wrongly with %j',
  async (args) => {
    const { status, stderr } = await callVerbatim(['import', ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain('usage: verbatim import URL|FILE…');
  },
);
