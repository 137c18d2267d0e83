import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticleAt, readCorpus } from '../../support/read-corpus.ts';

let folder = '';
let corpus = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  corpus = path.join(folder, 'corpus');
  mkdirSync(corpus);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text = 'One is here.'): void => {
  mkdirSync(path.dirname(path.join(corpus, name)), { recursive: true });
  writeFileSync(path.join(corpus, name), text);
};
const read = async (options = {}) => {
  const { articles, faults, warnings } = await readCorpus(corpus, options);
  const below = (line: string): string => line.replaceAll(`${corpus}${path.sep}`, '').replaceAll(corpus, '.');
  return {
    ids: articles.map(({ article }) => article.id),
    faults: faults.map(({ line }) => below(line)),
    warnings: warnings.map(({ line }) => below(line)),
    articles,
  };
};

describe('which files are articles', () => {
  it('those in folders, too; not hidden ones, README or other kinds', async () => {
    for (const name of ['b.txt', 'a.md', '2024/Rust.MD', '2024/deep/x.y.txt', 'README.md', '2024/readme.md'])
      write(name);
    for (const name of ['.hidden.md', '.git/c.md', 'picture.png', 'notes.json', 'no-ending']) write(name);
    const { ids, faults, warnings } = await read();
    expect(ids).toEqual(['2024/Rust', '2024/deep/x.y', 'a', 'b']);
    expect([...faults, ...warnings]).toEqual([]);
  });

  it('says of documents that somebody may take for articles that they are not read', async () => {
    write('a.md');
    write('report.docx');
    expect((await read()).warnings).toEqual([
      'report.docx: this kind of file is not read → save it as .md, .txt or .html',
    ]);
  });

  it('the second file of one id is a fault', async () => {
    write('a.md');
    write('a.txt');
    expect(await read()).toMatchObject({
      ids: ['a'],
      faults: ['a.txt: its id "a" is already that of a.md → rename or remove one of them'],
    });
  });

  it('a folder named like an article is a fault', async () => {
    write('a.md/b.md');
    write('c.md');
    const { ids, faults } = await read();
    expect(ids).toEqual(['c']);
    expect(faults).toEqual([expect.stringMatching(/^a\.md: this is a folder/)]);
  });

  it('a bad file takes no other with it', async () => {
    write('a.md', '---\ntitle: [\n---\nText.');
    write('b.txt', '');
    write('c.txt');
    const { ids, faults } = await read();
    expect(ids).toEqual(['c']);
    expect(faults).toEqual([
      expect.stringMatching(/^a\.md: .*not valid YAML/),
      expect.stringMatching(/^b\.txt: the file is empty/),
    ]);
  });

  it.skipIf(process.platform !== 'linux')('a name in another encoding is a fault', async () => {
    write('a.md');
    writeFileSync(
      Buffer.concat([Buffer.from(`${corpus}/caf`), Buffer.from([0xe9]), Buffer.from('.md')]),
      'One is here.',
    );
    write('really \uFFFD.md');
    const { ids, faults } = await read();
    expect(ids).toEqual(['a', 'really \uFFFD']);
    expect(faults).toEqual([
      expect.stringContaining('its name is not valid UTF-8, so it cannot be opened → rename it'),
    ]);
  });

  it('says of one that nothing in it can be an answer', async () => {
    write('a.md', '🎉 🎉 🎉');
    write('b.md', '.'.repeat(1_000));
    write('c.md', 'One is here.');
    const { ids, warnings } = await read();
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(warnings).toEqual(['a.md', 'b.md'].map((name) => expect.stringContaining(`${name}: nothing in it can be`)));
  });

  it('limits articles and folders', async () => {
    for (const name of ['a.md', 'b.md', 'c.md', 'd/e/f.md']) write(name);
    expect(await read({ articles: 2 })).toMatchObject({
      ids: ['a', 'b'],
      faults: [expect.stringContaining('more than 2 articles; the last 2')],
    });
    expect(await read({ folders: 1 })).toMatchObject({
      ids: ['a', 'b', 'c'],
      faults: [expect.stringContaining('nested deeper than 1')],
    });
  });
});

describe('links', () => {
  it('that lead out or nowhere are faults; those inside are followed once', async () => {
    writeFileSync(path.join(folder, 'outside.md'), 'Secret is here.');
    mkdirSync(path.join(folder, 'elsewhere'));
    write('..data/mounted.md');
    write('a.md');
    symlinkSync(path.join(folder, 'outside.md'), path.join(corpus, 'out.md'));
    symlinkSync(path.join(folder, 'elsewhere'), path.join(corpus, 'out-folder'));
    symlinkSync('nowhere.md', path.join(corpus, 'broken.md'));
    symlinkSync('loop.md', path.join(corpus, 'loop.md'));
    symlinkSync('..data/mounted.md', path.join(corpus, 'mounted.md'));
    symlinkSync('a.md', path.join(corpus, 'again.md'));
    symlinkSync('.', path.join(corpus, 'circle'));
    const { ids, faults } = await read();
    expect(ids).toEqual(['a', 'mounted']);
    expect(faults).toEqual([
      'broken.md: the link leads nowhere → remove it, or put its target back',
      'loop.md: the link leads nowhere → remove it, or put its target back',
      'out-folder: the link leads out of the corpus; it is not followed → copy the file into the corpus',
      'out.md: the link leads out of the corpus; it is not followed → copy the file into the corpus',
    ]);
  });
});

describe('the corpus as a whole', () => {
  it('has rules of its own', async () => {
    write('.verbatim.yaml', 'drop: [our tide table]\nkep: [x y]\n');
    write('a.md', 'One is here.\n\nBuy our tide table.');
    const { articles, warnings } = await read();
    expect(articles[0]?.article.blocks.map(({ dropped }) => dropped)).toEqual([
      null,
      '.verbatim.yaml: drop "our tide table"',
    ]);
    expect(warnings).toEqual(['.verbatim.yaml: nothing reads the key "kep" (line 2) → did you mean "keep"?']);
  });

  it('is read without them when they are broken', async () => {
    write('.verbatim.yaml', 'drop: {a: b}');
    write('a.md');
    expect(await read()).toMatchObject({
      ids: ['a'],
      faults: [expect.stringMatching(/^\.verbatim\.yaml: "drop" \(line 1\) must be/)],
    });
  });

  it('knows the lines that three articles share', async () => {
    for (const name of ['a', 'b', 'c'])
      write(`${name}.md`, `The ${name} is here.\n\nLearn more about nets.\n\nIt is ${name}.\n\nAarhafen, Sunday.`);
    const { articles } = await read();
    expect(articles.map(({ article }) => article.blocks.map(({ dropped }) => dropped !== null))).toEqual(
      Array.from({ length: 3 }, () => [false, true, false, false]),
    );
  });

  it('passes on what each file’s author should know', async () => {
    write('a.md', '---\ndrop: [not there]\ntags: x\n---\nOne is here.\n\n<div>\nHidden words\n</div>');
    expect((await read()).warnings).toEqual([
      expect.stringContaining('nothing reads the key "tags" (line 3)'),
      expect.stringContaining('line 7: HTML is not shown ("Hidden words")'),
      expect.stringContaining('the pattern "not there" of "drop" stands nowhere'),
    ]);
  });

  it('may be missing, or no folder', async () => {
    const missing = await readCorpus(path.join(folder, 'none'));
    expect(missing.faults.map(({ message }) => message)).toEqual(['there is no such folder']);
    write('a.md');
    const file = await readCorpus(path.join(corpus, 'a.md'));
    expect(file.faults.map(({ message }) => message)).toEqual(['the corpus is not a folder']);
  });

  it('is always read in the same way', async () => {
    for (const name of ['b.md', 'a/b.txt', 'a.txt', 'Z.md', 'ä.md', 'a-b.md']) write(name);
    expect((await read()).ids).toEqual(['Z', 'a', 'a-b', 'a/b', 'b', 'ä']);
    expect((await read()).articles.map(({ article }) => article)).toEqual(
      (await read()).articles.map(({ article }) => article),
    );
  });
});

describe('one file by its path', () => {
  it('is read, or says why not', async () => {
    write('a.md');
    const at = (name: string) => readArticleAt(path.join(corpus, name), 'a', { fileBytes: 100 });
    expect((await at('a.md')).article.text).toBe('One is here.');
    await expect(at('b.md')).rejects.toMatchObject({ message: 'there is no such file' });
    await expect(at('')).rejects.toMatchObject({ message: 'this is a folder, though an article was expected' });
    write('large.md', 'x'.repeat(101));
    await expect(at('large.md')).rejects.toMatchObject({
      message: 'the file has 101 bytes, more than the 100 that are read',
    });
  });
});
