import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { lineKeysOf } from '../../src/corpus/article/repeated-lines.ts';
import { DEFAULT_LIMITS } from '../../src/corpus/file/limits.ts';
import { CorpusReader } from '../../src/corpus/folder/corpus-reader.ts';
import type { Article } from '../../src/domain/article.ts';
import { Fault } from '../../src/domain/fault.ts';
import type { AnalysedArticle } from '../../src/library/analysis/analyse.ts';
import { type OpenedSomewhere, ThreadedAnalyst } from '../../src/library/analysis/article-analyst.ts';
import { outlineOf } from '../../src/library/analysis/article-outline.ts';
import { libraryOf } from '../../src/library/assembly.ts';
import { type Cache, openLibrary, openSavedCorpus, saveAndResume } from '../../src/library/open-library.ts';
import { type OpenedSnapshot, openSnapshot, saveSnapshot, snapshotFile } from '../../src/library/snapshot/snapshot.ts';
import { StoredArticle } from '../../src/library/snapshot/stored-article.ts';
import { atOnce } from '../../src/runtime/steps.ts';
import { createMemoryRetriever } from '../support/in-memory.ts';

const LIMITS = DEFAULT_LIMITS;
const FILES: Readonly<Record<string, string>> = {
  'a.md':
    '# The bell\n\n“It rings – at noon,” said Ann Lee, keeper of the bell. It is made of copper.\n\nAdvertisement',
  'b.md':
    '---\ntitle: Tides\nsource:\n  url: https://example.org/tides\n---\n\nThe tide is 3 m high. 日本語もある。\n\n```\nmake tide\n```',
  'deep/c.txt': 'Plain words stand here. According to Bob Ray, the clock is late.',
};

/** Counts what is opened. */
class Counting extends ThreadedAnalyst {
  opened = 0;

  override open(...given: Parameters<ThreadedAnalyst['open']>): Promise<OpenedSomewhere> {
    this.opened++;
    return super.open(...given);
  }
}

async function corpus(): Promise<{ folder: string; cache: Cache }> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = path.join(root, 'corpus');
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return {
    folder,
    cache: { file: snapshotFile(path.join(root, 'cache'), folder), limits: LIMITS, worthKeeping: 5_000 },
  };
}

function newReader(folder: string): { reader: CorpusReader<OpenedSomewhere, AnalysedArticle>; analyst: Counting } {
  const analyst = new Counting(LIMITS);
  onTestFinished(() => analyst.close());
  return { reader: new CorpusReader(folder, LIMITS, analyst), analyst };
}

/** Has a snapshot closed when the test is over. */
const closed = (snapshot: OpenedSnapshot | null): void => onTestFinished(() => snapshot?.close());

/** Reads the folder, and leaves a snapshot behind. */
async function saved(): Promise<Awaited<ReturnType<typeof corpus>> & { articles: readonly AnalysedArticle[] }> {
  const made = await corpus();
  const { reader } = newReader(made.folder);
  const { articles } = await reader.read();
  const before = articles.map((one) => ({ ...one }));
  const { table } = atOnce(libraryOf({ articles, faults: [], warnings: [] }));
  const snapshot = await saveAndResume(reader, table, made.cache);
  if (snapshot instanceof Fault) throw snapshot;
  await snapshot.close();
  return { ...made, articles: before };
}

const plain = ({ id, title, titleSupplied, source, language, text, blocks, sentences, hash }: Article): Article => ({
  ...{ id, title, titleSupplied, source, language, text, blocks, sentences, hash },
});

describe('a snapshot', () => {
  it('gives back every article, quotation and word as they were read', async () => {
    const { cache, articles } = await saved();
    const found = await openSnapshot(cache.file, LIMITS);
    if ('reason' in found) throw new Error(String(found.reason));
    expect(found.files.map(({ read }) => plain(read.article))).toEqual(articles.map(({ article }) => article));
    expect(found.files.map(({ read }) => read.quotations)).toEqual(articles.map(({ quotations }) => quotations));
    for (const [i, { article, quotations }] of articles.entries()) {
      const { marks, sections, leftOut, quotations: count, speakers } = outlineOf(article, () => quotations);
      const stored = found.files[i]?.read.article;
      expect(stored && outlineOf(stored, () => [])).toMatchObject({
        marks,
        sections,
        leftOut,
        quotations: count,
        speakers,
      });
    }
    expect(found.files.map(({ lines }) => lines)).toEqual(articles.map(({ article }) => lineKeysOf(article)));
    expect(found.files.map(({ read }) => read.path)).toEqual(articles.map((one) => one.path));
    expect(found.table).toEqual(atOnce(libraryOf({ articles, faults: [], warnings: [] })).table);
    await found.close();
    expect(() => found.files[0]?.read.article.text).toThrow('closed');
  });

  it('spares an unchanged corpus every reading, and answers as before', async () => {
    const { folder, cache } = await saved();
    const { reader, analyst } = newReader(folder);
    const { library, snapshot } = await openSavedCorpus(reader, cache);
    expect(analyst.opened).toBe(0);
    expect(library.articles.every((article) => article instanceof StoredArticle)).toBe(true);
    const retriever = createMemoryRetriever(library.articles, library.quotationsOf, library.table);
    const answerer = createAnswerer(library.library, retriever);
    const { passages } = await answerer.ask({ question: 'What did Ann Lee say?', article: null, limit: 1 });
    expect(passages.map(({ article, start, end }) => article.text.slice(start, end))).toEqual([
      '“It rings – at noon,” said Ann Lee, keeper of the bell.',
    ]);
    expect(passages[0]?.speakers).toHaveLength(1);
    expect((await answerer.quote({ speaker: 'bob', topic: null, article: null, kind: null })).quotations).toHaveLength(
      1,
    );
    await snapshot?.close();
  });

  it('has only what has changed read again', async () => {
    const { folder, cache } = await saved();
    await writeFile(path.join(folder, 'b.md'), 'The tide is low.');
    await rm(path.join(folder, 'deep/c.txt'));
    await writeFile(path.join(folder, 'd.md'), 'A new one.');
    const { reader, analyst } = newReader(folder);
    const { library, snapshot } = await openSavedCorpus(reader, cache);
    expect(analyst.opened).toBe(2);
    expect(library.articles.map(({ id, text }) => [id, text.slice(0, 16)])).toEqual([
      ['a', 'The bell\n\n“It ri'],
      ['b', 'The tide is low.'],
      ['d', 'A new one.'],
    ]);
    expect(library.table.vocabulary.id('clock')).toBe(-1);
    await snapshot?.close();
  });

  it('knows a file that was only touched by its content', async () => {
    const { folder, cache } = await saved();
    const long = new Date('2001-02-03');
    await utimes(path.join(folder, 'a.md'), long, long);
    const { reader, analyst } = newReader(folder);
    const { snapshot } = await openSavedCorpus(reader, cache);
    expect(analyst.opened).toBe(0);
    await snapshot?.close();
  });

  it('is made whole: nothing else stands beside it', async () => {
    const { cache } = await saved();
    expect(await readdir(path.dirname(cache.file))).toEqual([path.basename(cache.file)]);
    expect((await stat(cache.file)).mode & 0o077).toBe(0);
  });

  it('is another one when the corpus is named in another way, because paths are shown as it was named', async () => {
    const { folder, cache } = await saved();
    const options = { cacheDir: path.dirname(cache.file), worthKeeping: 1 };
    const there = path.relative(process.cwd(), folder);
    await writeFile(path.join(folder, 'd.md'), '---\nnonsense: 1\n---\nSome words.');
    for (const name of [folder, there, folder, `${there}/`, `${folder}/.`]) {
      const { articles, read, warnings, close } = await openLibrary(name, options);
      expect(articles).toHaveLength(4);
      expect(read.map((one) => one.path)).toContain(path.join(name, 'd.md'));
      expect(warnings.map(({ subject }) => subject)).toEqual([path.join(name, 'd.md')]);
      await close();
    }
  });

  it('keeps the last good version of a file that is broken now, and that it is broken', async () => {
    const { folder, cache } = await corpus();
    const options = { cacheDir: path.dirname(cache.file), worthKeeping: 1 };
    const { reader } = newReader(folder);
    closed((await openSavedCorpus(reader, { ...cache, worthKeeping: 1 })).snapshot);
    await writeFile(path.join(folder, 'a.md'), '');
    await utimes(path.join(folder, 'a.md'), 1_600_000_000, 1_600_000_000);
    await writeFile(path.join(folder, 'd.md'), 'Another one.');
    for (let again = 0; again < 3; again++) {
      const { articles, warnings, close } = await openLibrary(folder, options);
      expect(articles.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'deep/c']);
      expect(warnings.map(({ message }) => message)).toEqual(['the file is empty; its last good version stays in use']);
      await close();
    }
    // The same reader, when what it holds has been saved.
    await reader.read();
    const reading = await reader.read();
    const { table } = atOnce(libraryOf(reading));
    const saved = await saveAndResume(reader, table, cache);
    if (saved instanceof Fault) throw saved;
    closed(saved);
    expect((await reader.read()).warnings).toEqual(reading.warnings);
    await writeFile(path.join(folder, 'a.md'), 'The bell is back.');
    const back = await openLibrary(folder, options);
    expect(back.articles[0]?.text).toBe('The bell is back.');
    await back.close();
  });

  it('gives way to one that another process has put in its place just then', async () => {
    const { folder, cache } = await saved();
    const { reader } = newReader(folder);
    const mineIs = await reader.read();
    await writeFile(path.join(folder, 'a.md'), 'Somebody else has read this.');
    const { reader: other } = newReader(folder);
    const theirsIs = await other.read();
    const save = (one: typeof reader, reading: typeof mineIs): ReturnType<typeof saveAndResume> =>
      saveAndResume(
        one,
        atOnce(libraryOf({ ...reading, articles: one.held.files.map(({ read }) => read) })).table,
        cache,
      );
    for (let again = 0; again < 5; again++) {
      const both = [save(reader, mineIs), save(other, theirsIs)] as const;
      const [mine, its] = await Promise.all(both);
      for (const [one, text] of [
        [mine, 'The bell'],
        [its, 'Somebody'],
      ] as const) {
        if (one instanceof Fault) expect(one.message).toContain('another process has put its own in its place');
        else {
          expect(one.files[0]?.read.article.text.slice(0, 8)).toBe(text);
          closed(one);
        }
      }
    }
    const { articles, close } = await openLibrary(folder, { cacheDir: path.dirname(cache.file) });
    expect(articles[0]?.text).toBe('Somebody else has read this.');
    await close();
    expect(await readdir(path.dirname(cache.file))).toEqual([path.basename(cache.file)]);
  });

  it('of other limits is none', async () => {
    const { cache } = await saved();
    expect(await openSnapshot(cache.file, { ...LIMITS, nesting: 3 })).toEqual({
      reason: 'another version, or other limits, made it',
    });
  });

  it('that is not there is none, without a word', async () => {
    expect(await openSnapshot(path.join(os.tmpdir(), 'no-such-folder', 'x'), LIMITS)).toEqual({ reason: null });
  });

  it('that was damaged anywhere is noticed, and the corpus is read anew', async () => {
    const { folder, cache, articles } = await saved();
    const whole = await readFile(cache.file);
    let noticed = 0;
    for (let at = 0; at < whole.length; at += Math.max(1, Math.floor(whole.length / 300))) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0x41;
      await writeFile(cache.file, broken);
      const found = await openSnapshot(cache.file, LIMITS);
      if ('reason' in found) noticed++;
      else {
        // Bytes that only fill a gap mean nothing.
        expect(found.files.map(({ read }) => plain(read.article))).toEqual(articles.map(({ article }) => article));
        await found.close();
      }
    }
    expect(noticed).toBeGreaterThan(250);
    for (const length of [0, 5, 30, whole.length >> 1, whole.length - 1]) {
      await writeFile(cache.file, whole.subarray(0, length));
      expect(await openSnapshot(cache.file, LIMITS)).toHaveProperty('reason');
    }
    const notes: string[] = [];
    const { reader, analyst } = newReader(folder);
    await (await openSavedCorpus(reader, cache, { noted: (note) => notes.push(note) })).snapshot?.close();
    expect(analyst.opened).toBe(3);
    expect(notes).toEqual([expect.stringContaining('the snapshot is made anew')]);
  });

  it('that cannot be written is done without', async () => {
    const { folder, cache } = await corpus();
    await writeFile(path.join(path.dirname(folder), 'cache'), 'a file, no folder');
    const { reader } = newReader(folder);
    const { articles } = await reader.read();
    const { table } = atOnce(libraryOf({ articles, faults: [], warnings: [] }));
    const unsaved = await saveAndResume(reader, table, cache);
    expect(unsaved).toBeInstanceOf(Fault);
    expect(unsaved).toMatchObject({
      subject: cache.file,
      message: expect.stringMatching(/it cannot be written \((?:EEXIST|ENOTDIR)\)/),
      remedy: 'set CACHE_DIR to a folder that the bot may write to',
    });
  });

  it('may be replaced while it is being read from: the old one stays what it was', async () => {
    const { cache, articles } = await saved();
    const found = await openSnapshot(cache.file, LIMITS);
    if ('reason' in found) throw new Error(String(found.reason));
    const [first] = articles;
    if (!first) throw new Error('an article');
    const { table } = atOnce(libraryOf({ articles: [first], faults: [], warnings: [] }));
    const file = { below: 'a.md', stamp: null, digest: null, lines: null, read: first };
    await saveSnapshot(
      cache.file,
      { files: [file], rules: { keep: [], drop: [] }, repeated: new Set(), table },
      LIMITS,
    );
    expect(found.files.map(({ read }) => plain(read.article))).toEqual(articles.map(({ article }) => article));
    await found.close();
  });
});
