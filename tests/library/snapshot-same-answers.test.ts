import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type Article, sentenceText } from '../../src/domain/article.ts';
import type { Quotation } from '../../src/domain/quotation.ts';
import { type Span, slice } from '../../src/domain/span.ts';
import { outlineOf } from '../../src/library/analysis/article-outline.ts';
import { type ClosableLibrary, openLibrary } from '../../src/library/open-library.ts';
import { StoredArticle } from '../../src/library/snapshot/stored-article.ts';
import { buttonsOf } from '../bot/buttons.ts';
import { quotesIn } from '../bot/shown.ts';
import { chatInput } from '../support/discord/payloads.ts';
import { standIn } from '../support/drawn-text.ts';
import { wellFormedInteraction } from '../support/interactions.ts';
import { keptCorpus, responderOver } from '../support/kept-corpus.ts';
import type { Responder } from '../support/responder.ts';
import { runs } from '../support/runs.ts';

const INTERACTIONS = runs(300, 2_000);

/** The shipped corpus, that of our own questions, and every case of reading. */
async function allArticles(): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (const folder of ['corpus', 'tests/questions/corpus'])
    for (const name of await readdir(folder)) files[name] = await readFile(path.join(folder, name));
  for (const slug of await readdir('tests/articles'))
    for (const name of await readdir(path.join('tests/articles', slug)))
      if (name.startsWith('source.'))
        files[`cases/${slug}${path.extname(name)}`] = await readFile(path.join('tests/articles', slug, name));
  return files;
}

let memory: ClosableLibrary;
let stored: ClosableLibrary;
let bots: { readonly memory: Responder; readonly stored: Responder };

beforeAll(async () => {
  const { folder, cacheDir } = await keptCorpus(await allArticles(), afterAll);
  memory = await openLibrary(folder);
  stored = await openLibrary(folder, { cacheDir });
  bots = { memory: responderOver(memory), stored: responderOver(stored) };
});
afterAll(() => stored.close());

/** Every span that is known of an article, and by which something may be shown. */
const spansOf = ({ blocks, sentences }: Article, quotations: readonly Quotation[]): Span[] => [
  ...blocks,
  ...sentences,
  ...quotations.flatMap(({ content, cue, mention, speaker }) =>
    [...content, cue, mention, speaker?.name ?? null, speaker?.role ?? null].flatMap((span) => span ?? []),
  ),
];

it('every slice of an article out of a snapshot is that of the article as it was read from its file', () => {
  expect(memory.articles.length).toBeGreaterThan(10);
  expect(stored.articles.map(({ id }) => id)).toEqual(memory.articles.map(({ id }) => id));
  let slices = 0;
  for (const [i, read] of memory.articles.entries()) {
    const kept = stored.articles[i] as Article;
    expect(kept).toBeInstanceOf(StoredArticle);
    expect(read).not.toBeInstanceOf(StoredArticle);
    // One by one before the whole has been read.
    const alone = read.sentences
      .map((_, k) => sentenceText(kept, k))
      .map((found) => found && slice(found.text, found.span));
    expect(alone).toEqual(read.sentences.map((sentence) => slice(read.text, sentence)));
    const [before, now] = [spansOf(read, memory.quotationsOf(i)), spansOf(kept, stored.quotationsOf(i))];
    expect(now).toEqual(before);
    expect(now.map((span) => slice(kept.text, span))).toEqual(before.map((span) => slice(read.text, span)));
    expect(kept.text).toBe(read.text);
    const [outlined, outline] = [outlineOf(kept, () => []), outlineOf(read, () => memory.quotationsOf(i))];
    expect({ ...outlined, marks: [...outlined.marks], speakers: outlined.speakers }).toMatchObject({
      ...outline,
      marks: [...outline.marks],
    });
    slices += now.length;
  }
  expect(slices).toBeGreaterThan(400);
});

it(`${INTERACTIONS} generated interactions are answered from a snapshot as from memory`, async () => {
  const { articles } = memory;
  const sentences = articles.flatMap(({ text, sentences: own }) => own.map((sentence) => slice(text, sentence)));
  const known = {
    questions: sentences.filter((sentence) => sentence.length <= 300),
    articles: articles.flatMap(({ id, title }) => [id, title]),
    speakers: (await memory.library.speakers()).map(({ name }) => name),
    topics: sentences.map((sentence) => sentence.split(' ').slice(0, 3).join(' ')),
    buttons: [] as string[],
    menus: [],
  };
  for (const question of known.questions.filter((_, i) => i % 20 === 0)) {
    const reply = await bots.memory.respond(chatInput('ask', { question }));
    known.buttons.push(...buttonsOf(reply).flatMap(({ id }) => (id === '' ? [] : [id])));
  }
  expect(known.buttons.length).toBeGreaterThan(20);
  let quoted = 0;
  await fc.assert(
    fc.asyncProperty(wellFormedInteraction(known), async (interaction) => {
      const reply: unknown = JSON.parse(JSON.stringify(await bots.stored.respond(interaction)));
      expect(reply).toEqual(JSON.parse(JSON.stringify(await bots.memory.respond(interaction))));
      for (const words of quotesIn(reply)) {
        quoted++;
        expect(standIn(articles, words), words).toBe(true);
      }
    }),
    { numRuns: INTERACTIONS },
  );
  expect(quoted).toBeGreaterThan(INTERACTIONS / 10);
});

it('single sentences of more articles than are looked at together are those of the files, in whatever order', async () => {
  const names = Array.from({ length: 140 }, (_, i) => `a${i}.md`);
  const files = names.map((name, i): [string, Buffer] => [
    name,
    Buffer.from(
      `Ferry ${i} came. It carried ${'many '.repeat(i % 50)}crates. Then it left${i % 3 ? '' : ' – of course'}.`,
    ),
  ]);
  const { folder, cacheDir } = await keptCorpus(Object.fromEntries(files), onTestFinished);
  const [read, kept] = [await openLibrary(folder), await openLibrary(folder, { cacheDir })];
  onTestFinished(() => kept.close());
  const place = fc.tuple(fc.nat(names.length - 1), fc.nat(2), fc.boolean());
  fc.assert(
    fc.property(fc.array(place, { minLength: 200, maxLength: 500, size: 'max' }), (places) => {
      for (const [article, sentence, isOpened] of places) {
        const [there, here] = [read.articles[article], kept.articles[article]];
        if (!there || !here) throw new Error('there is no such article');
        const [expected, found] = [sentenceText(there, sentence), sentenceText(here, sentence)];
        expect(found && slice(found.text, found.span)).toBe(expected && slice(expected.text, expected.span));
        // One whose text is in use is read from there.
        if (isOpened && article % 7 === 0) expect(here.text).toBe(there.text);
      }
    }),
    { numRuns: 5 },
  );
});
