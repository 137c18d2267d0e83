import { mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/corpus/file/limits.ts';
import { CorpusReader } from '../../src/corpus/folder/corpus-reader.ts';
import { type Article, sentenceText } from '../../src/domain/article.ts';
import { type OpenedSomewhere, ThreadedAnalyst } from '../../src/library/analysis/article-analyst.ts';
import { type OpenLibrary, openLibrary, openSavedCorpus } from '../../src/library/open-library.ts';
import { ArticleOutOfReach, patiently } from '../../src/library/out-of-reach.ts';
import { BodyStore, bodyLength, bodySums, type StoredBody } from '../../src/library/snapshot/body-store.ts';
import { openSnapshot } from '../../src/library/snapshot/snapshot.ts';
import { StoredArticle } from '../../src/library/snapshot/stored-article.ts';
import { button, chatInput } from '../support/discord/payloads.ts';
import { type KeptCorpus, keptCorpus, openedFrom, repliesOf, responderOver } from '../support/kept-corpus.ts';
import { lastingThreads } from '../support/lasting-threads.ts';
import { overwriteWords } from '../support/overwrite-words.ts';
import { HANG_MS } from '../support/patience.ts';
import type { Responder } from '../support/responder.ts';
import { runs } from '../support/runs.ts';

lastingThreads();

/** Longer than what has one check sum, with characters beyond Latin-1. */
const LONG = Array.from(
  { length: 120 },
  (_, i) => `The ${i}th ferry — so says the log — crossed to Orran with ${i} crates of copper wire. 渡し船。`,
).join('\n\n');
const FILES = {
  'bell.md':
    '# The bell\n\n“It rings at noon,” said Ann Lee, keeper of the bell. The bell is made of copper.\n\n## The tower\n\nThe tower of the bell was built in 1963. It leans a little. Nobody has ever climbed it.',
  'deep/clock.txt': 'Plain words stand here. According to Bob Ray, the clock of the bell is late.',
  'ferry.md': LONG,
  'page.html': `<!doctype html><html lang="en"><head><title>The market</title></head><body><article><h1>The market</h1>
<p>The market stood by the harbour until the great flood, and it sold copper pots to whoever came by boat. It had forty stalls, and each of them belonged to a family of the island.</p>
<p>“We shall build it again,” said Cleo Marsh, who speaks for the stall holders. She did not say when, and nobody on the island has asked her since the winter ended.</p></article></body></html>`,
};
const INTERACTIONS = [
  chatInput('ask', { question: 'What is the bell made of?' }),
  chatInput('ask', { question: 'What did the 77th ferry carry?' }),
  chatInput('ask', { question: 'Who will build the market again?' }),
  chatInput('quote', { topic: 'the bell' }),
  chatInput('quote', { speaker: 'Ann Lee' }),
  chatInput('verify', { text: 'The bell is made of copper.' }),
  chatInput('articles', { article: 'bell' }),
];
const UNREACHABLE = 'The articles cannot be reached right now.';

let kept: KeptCorpus;
/** The bytes of its snapshot, and of one of another corpus that has the same places and other words in them. */
let whole: Buffer;
let others: Buffer;
/** What the same articles give that were never on disk as a snapshot. */
let memory: { readonly bot: Responder; readonly replies: readonly unknown[]; readonly contents: readonly unknown[] };

beforeAll(async () => {
  const silver = Object.entries(FILES).map(([name, text]) => [name, text.replaceAll('copper', 'silver')]);
  others = await readFile((await keptCorpus(Object.fromEntries(silver), afterAll)).file);
  kept = await keptCorpus(FILES, afterAll);
  whole = await readFile(kept.file);
  const library = await openLibrary(kept.folder);
  const bot = responderOver(library);
  memory = { bot, replies: await repliesOf(bot, INTERACTIONS), contents: contentsOf(library) };
});

/** The corpus from its snapshot, both as they were at first. */
async function opened(): Promise<OpenLibrary> {
  await rm(kept.folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(kept.folder, name)), { recursive: true });
    await writeFile(path.join(kept.folder, name), text);
  }
  await rm(kept.file, { force: true });
  await writeFile(kept.file, whole);
  const library = await openedFrom(kept.folder, kept.cacheDir);
  expect(library.articles.every((article) => article instanceof StoredArticle)).toBe(true);
  return library;
}

/** What can become of a snapshot's file while it is open; the file that is open stays the same one, except where it says otherwise. */
const HARMS: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
  'has other words': (file) => overwriteWords(file, 'copper', 'silver'),
  'has another speaker': (file) => overwriteWords(file, 'Ann Lee', 'Lee Ann'),
  'is cut short': (file) => truncate(file, 2_000),
  'is emptied': (file) => truncate(file, 0),
  'is overwritten with noise': async (file) => writeFile(file, Buffer.alloc((await stat(file)).size, 0x61)),
  'is overwritten with that of another corpus': (file) => writeFile(file, others),
  'has a bit of each byte turned': async (file) => {
    const bytes = await readFile(file);
    await writeFile(
      file,
      bytes.map((byte) => byte ^ 1),
    );
  },
  'is another file now': async (file) => {
    await writeFile(`${file}.new`, others);
    await rename(`${file}.new`, file);
  },
  'is removed': (file) => rm(file),
};

/** All that is shown of an article, or leads to it. */
const contentOf = (article: Article): Readonly<Record<string, unknown>> => ({
  text: article.text,
  blocks: article.blocks,
  sentences: article.sentences,
  stretches: article.sentences.map((_, i) => {
    const { text, span } = sentenceText(article, i) ?? { text: '', span: { start: 0, end: 0 } };
    return text.slice(span.start, span.end);
  }),
});

function contentsOf({ articles, quotationsOf }: OpenLibrary): unknown[] {
  return articles.map((article, i) => ({ ...contentOf(article), quotations: quotationsOf(i) }));
}

describe.each(Object.entries(HARMS))('a snapshot that %s while it is open', (_, harm) => {
  it('changes no reply', async () => {
    const bot = responderOver(await opened());
    await harm(kept.file);
    expect(await repliesOf(bot, INTERACTIONS)).toEqual(memory.replies);
    expect(JSON.stringify(memory.replies)).toContain('copper');
  });

  it('changes nothing of any article', async () => {
    const library = await opened();
    await harm(kept.file);
    expect(await patiently(() => contentsOf(library), HANG_MS)).toEqual(memory.contents);
  });
});

describe('an article that is damaged in the snapshot and changed or gone in the corpus', () => {
  const LOSSES: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
    'is gone': (folder) => rm(path.join(folder, 'bell.md')),
    'has other words in its file, too': (folder) => overwriteWords(path.join(folder, 'bell.md'), 'copper', 'bronze'),
    'has a file that cannot be read any more': (folder) => writeFile(path.join(folder, 'bell.md'), '\0\0\0'),
    'is a folder': async (folder) => {
      await rm(path.join(folder, 'bell.md'));
      await mkdir(path.join(folder, 'bell.md'));
    },
  };

  it.each(Object.entries(LOSSES))('%s: the reply says that it cannot be read', async (_, loss) => {
    const bot = responderOver(await opened());
    await overwriteWords(kept.file, 'copper', 'silver');
    await loss(kept.folder);
    for (let again = 0; again < 2; again++) {
      const [asked, , , , , verified, page] = (await repliesOf(bot, INTERACTIONS)).map((reply) =>
        JSON.stringify(reply),
      );
      for (const reply of [asked, verified, page]) {
        expect(reply).not.toMatch(/silver|bronze/);
        expect(reply).toContain(UNREACHABLE);
      }
    }
  });
});

it('whatever bytes of a snapshot change while it is open, what is read of an article is right or is not given at all', async () => {
  let outOfReach = 0;
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(changes, fc.option(fc.nat(whole.length), { freq: 4 }), async (turned, length) => {
      await writeFile(kept.file, whole);
      const found = await openSnapshot(kept.file, DEFAULT_LIMITS);
      if ('reason' in found) throw new Error(String(found.reason));
      const handle = await open(kept.file, 'r+');
      for (const [at, bits] of turned) await handle.write(Buffer.from([(whole[at] ?? 0) ^ bits]), 0, 1, at);
      if (length !== null) await handle.truncate(length);
      await handle.close();
      for (const [i, { read }] of found.files.entries()) {
        try {
          expect({ ...contentOf(read.article), quotations: read.quotations }).toEqual(memory.contents[i]);
        } catch (error) {
          if (!(error instanceof ArticleOutOfReach)) throw error;
          outOfReach++;
        }
      }
      await found.close();
    }),
    { numRuns: runs(30, 60) },
  );
  expect(outOfReach).toBeGreaterThan(10);
});

it('buttons lead on from a reply when the snapshot has been changed since', async () => {
  const reply = JSON.stringify(await memory.bot.respond(chatInput('ask', { question: 'When was the tower built?' })));
  const ids = [...reply.matchAll(/"custom_id":("(?:[^"\\]|\\.)*")/g)].map(([, id = '']) => String(JSON.parse(id)));
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    const bot = responderOver(await opened());
    await overwriteWords(kept.file, 'leans', 'jumps');
    expect(await bot.respond(button(id))).toEqual(await memory.bot.respond(button(id)));
  }
});

it.skipIf(process.platform !== 'linux')('a disk that gives errors is as good as a changed file', async () => {
  // The first bytes of a process's memory are nobody's: the system gives EIO for them.
  const handle = await open('/proc/self/mem', 'r');
  const text = Buffer.from('The bell is made of copper.');
  const sizes = { sentences: 0, blocks: 0, quotations: 0, text: text.length, isWide: false };
  const body: StoredBody = { at: 0, firstSum: 0, source: { path: 'bell.md', id: 'bell', digest: null }, ...sizes };
  const asked: string[] = [];
  const store = new BodyStore(handle, Uint32Array.from(bodySums(text)), async (source) => {
    asked.push(source.path);
    return text;
  });
  onTestFinished(() => store.close());
  const damages: unknown[] = [];
  store.whenDamaged((damage) => damages.push(damage));
  expect(() => store.bytesOf(body)).toThrow('bell.md cannot be read from the snapshot: it cannot be read (EIO)');
  expect(() => store.partsOf(body)).toThrow(ArticleOutOfReach);
  expect(Buffer.from(await patiently(() => store.bytesOf(body), HANG_MS)).toString()).toBe(String(text));
  expect(asked).toEqual(['bell.md']);
  expect(damages).toEqual([{ path: 'bell.md', reason: 'it cannot be read (EIO)' }]);
  expect(bodyLength(body)).toBe(text.length);
});

it('a file that gives other words under the same check sum of the file is not taken for the article', async () => {
  const handle = await open('/dev/null', 'r');
  const text = Buffer.from('The bell is made of copper.');
  const sizes = { sentences: 0, blocks: 0, quotations: 0, text: text.length, isWide: false };
  const body: StoredBody = { at: 0, firstSum: 0, source: { path: 'bell.md', id: 'bell', digest: null }, ...sizes };
  const store = new BodyStore(handle, Uint32Array.from(bodySums(text)), async () =>
    Buffer.from('The bell is made of silver.'),
  );
  onTestFinished(() => store.close());
  await expect(patiently(() => store.bytesOf(body), HANG_MS)).rejects.toThrow(ArticleOutOfReach);
});

it('one that is changed while a corpus is opened from it is made anew', async () => {
  await opened();
  await writeFile(path.join(kept.folder, 'bell.md'), FILES['bell.md'].replace('copper', 'bronze'));
  /** Changes the snapshot after it was looked through, and before what has changed in the corpus is compared with it. */
  class Harmful extends ThreadedAnalyst {
    override async open(...given: Parameters<ThreadedAnalyst['open']>): Promise<OpenedSomewhere> {
      await overwriteWords(kept.file, 'copper', 'silver').catch(() => null);
      return super.open(...given);
    }
  }
  const analyst = new Harmful(DEFAULT_LIMITS);
  onTestFinished(() => analyst.close());
  const notes: string[] = [];
  const { library, snapshot } = await openSavedCorpus(
    new CorpusReader(kept.folder, DEFAULT_LIMITS, analyst),
    { file: kept.file, limits: DEFAULT_LIMITS, worthKeeping: 1 },
    { noted: (note) => notes.push(note) },
  );
  onTestFinished(() => snapshot?.close());
  expect(notes).toEqual([
    expect.stringMatching(/^the snapshot is made anew: .*bell\.md cannot be read from the snapshot/),
  ]);
  const [bell, ...rest] = contentsOf(library);
  expect(JSON.stringify(bell)).toContain('made of bronze');
  expect(rest).toEqual(memory.contents.slice(1));
});

it('one that a version before has written is made anew', async () => {
  await opened();
  const [now, before] = [Buffer.from('VERBATIM0004'), Buffer.from('VERBATIM0003')];
  // Its words and places are those of now; only what it says of itself is older.
  const older = Buffer.from(whole);
  for (let at = older.indexOf(now); at >= 0; at = older.indexOf(now)) before.copy(older, at);
  expect(older.equals(whole)).toBe(false);
  await writeFile(kept.file, older);
  const notes: string[] = [];
  const { folder, cacheDir } = kept;
  const library = await openLibrary(folder, { cacheDir, worthKeeping: 1, noted: (note) => notes.push(note) });
  onTestFinished(() => library.close());
  expect(notes).toEqual(['the snapshot is made anew: it is no snapshot of this version']);
  expect(contentsOf(library)).toEqual(memory.contents);
  expect((await readFile(kept.file)).subarray(0, now.length).equals(now)).toBe(true);
});
