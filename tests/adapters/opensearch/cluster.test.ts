import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection } from '../../../src/adapters/opensearch/connection.ts';
import { indexCorpus } from '../../../src/adapters/opensearch/writing/index-corpus.ts';
import { distinctQuestions } from '../../bench/distinct-questions.ts';
import { articleMaker } from '../../bench/plausible-articles.ts';
import { startAsking } from '../../support/cluster/askers.ts';
import { startClusterBot } from '../../support/cluster/bot.ts';
import { type Both, loadFolder, openBoth, plain, type Side } from '../../support/cluster/both.ts';
import { noClusterHere, startCluster, type TestCluster } from '../../support/cluster/cluster.ts';
import { chatInput } from '../../support/discord/payloads.ts';

const reason = await noClusterHere();
if (reason !== null && process.env.CLUSTER_TESTS === '1') console.log(`left out: a cluster of two nodes; ${reason}`);
const INDEX = 'verbatim-test';
const ARTICLES = 60;
const COMPARED = 200;

/** The shipped article, many that were made, and what is rare: code, captions, another script. */
async function writeCorpus(folder: string): Promise<string[]> {
  const article = articleMaker(7);
  const texts = Array.from({ length: ARTICLES }, () => article(3_000));
  texts.push(
    await readFile('corpus/rust-in-the-linux-kernel.md', 'utf8'),
    '# Building\n\nHow is it built? With care.\n\n```\nmake LLVM=1 rustavailable\n```\n\n![The team in Lisbon. Jane Doe](team.jpg)\n',
    '# Über Tiere\n\nДер Hund – ein Tier – schläft. 犬は動物です。"It sleeps all day," said Zoë Ångström, a vet.\n',
  );
  await Promise.all(texts.map((text, i) => writeFile(path.join(folder, `article-${i}.md`), text)));
  return texts;
}

/** Waits until something holds; rejects after so many milliseconds. */
async function until(holds: () => boolean | Promise<boolean>, withinMs: number): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > withinMs) throw new Error(`not within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return performance.now() - begun;
}

describe.skipIf(reason !== null)(
  `a cluster of two nodes${reason === null ? '' : ` (there is none: ${reason})`}`,
  () => {
    let cluster: TestCluster;
    let folder: string;
    let both: Both;
    let questions: string[];

    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-clustered-'));
      const texts = await writeCorpus(folder);
      cluster = await startCluster();
      both = await openBoth(folder, settings());
      questions = [
        ...distinctQuestions(texts.join('\n'), COMPARED),
        ...['Who leads the Rust for Linux effort?', 'What does make LLVM=1 do?', 'Who took the photo of the team?'],
        ...['what did Corbett say about viabilty', 'Why Rust?', '', '?', 'zoë ångström', '犬'],
      ];
    }, 240_000);

    afterAll(async () => {
      await both?.followed.close();
      await cluster?.end();
      await rm(folder, { recursive: true, force: true });
    }, 30_000);

    const settings = () => ({ nodes: cluster.nodes, user: null, index: INDEX });
    const sides = (): readonly [Side, Side] => [both.memory, both.cluster];

    it('answers as memory does: outcome, passages, scores, citations', { timeout: 180_000 }, async () => {
      const different: string[] = [];
      for (const question of questions) {
        const [here, there] = await Promise.all(
          sides().map(({ answerer }) => answerer.ask({ question, article: null, limit: 3 })),
        );
        if (JSON.stringify(here && plain(here)) !== JSON.stringify(there && plain(there))) different.push(question);
      }
      expect(different).toEqual([]);
    });

    it('in one article too, and so for quotations, speakers, checks, suggestions and lists', {
      timeout: 180_000,
    }, async () => {
      const ids = both.opened.articles.map(({ id }) => id);
      const each = async (ask: (side: Side) => Promise<unknown>): Promise<void> => {
        const [here, there] = await Promise.all(sides().map(ask));
        expect(there).toEqual(here);
      };
      const said = ({ quotations, ...rest }: Awaited<ReturnType<Side['answerer']['quote']>>) => ({
        ...rest,
        quotations: quotations.map(({ article, quotation, ordinal }) => [article.id, quotation, ordinal]),
      });
      await each(({ library }) => library.articles());
      await each(({ library }) => library.speakers());
      for (const [i, question] of questions.slice(-40).entries()) {
        const article = ids[i % ids.length] ?? null;
        const speaker = question.split(' ')[1] ?? null;
        await each(async ({ answerer }) => plain(await answerer.ask({ question, article, limit: 2 })));
        await each(async ({ answerer }) =>
          said(await answerer.quote({ speaker: null, topic: question, article: null, kind: null })),
        );
        await each(async ({ answerer }) =>
          said(await answerer.quote({ speaker, topic: null, article: null, kind: null })),
        );
        for (const typed of ['', question.slice(0, 7), question])
          await each(async ({ answerer }) =>
            (await answerer.suggest(typed, i % 2 ? article : null, 10)).map(({ article: { id }, head }) => [id, head]),
          );
      }
      for (const article of both.opened.articles.slice(0, 20)) {
        const sentence = article.sentences.find(({ indexed }) => indexed);
        const text = article.text.slice(sentence?.start, sentence?.end);
        for (const claimed of [text, text.replace(/ \S+ /, ' '), `${text} [...] and nothing else`])
          await each(async ({ answerer }) => {
            const { verdict, pieces } = await answerer.verify({ text: claimed, article: null });
            return [
              verdict,
              pieces.map(({ passage, differences }) => [passage?.article.id, passage?.start, differences]),
            ];
          });
      }
    });

    it('loads again only what is new, and swaps it in whole', { timeout: 180_000 }, async () => {
      const again = await loadFolder(folder, settings());
      expect(again.indexed).toMatchObject({ changed: false, index: both.indexed.index });
      const before = both.followed.version;
      await writeFile(path.join(folder, 'new.md'), '# Newt\n\nThe axolotl regrows its limbs.\n');
      const next = await loadFolder(folder, settings());
      expect(next.indexed).toMatchObject({ changed: true, removed: [both.indexed.index] });
      await until(() => both.followed.version !== before, 10_000);
      const answer = await both.followed.current?.answerer.ask({
        question: 'What does the axolotl regrow?',
        article: null,
        limit: 1,
      });
      expect(answer).toMatchObject({ outcome: 'answered', passages: [{ article: { id: 'new' } }] });
    });

    it('leaves what is there alone when loading is called off half-way', { timeout: 180_000 }, async () => {
      const connection = openConnection(settings());
      const pointed = async () =>
        Object.keys((await connection.send<object>({ method: 'GET', path: `/${INDEX}-*/_alias` })) ?? {});
      try {
        const before = await pointed();
        const called = new AbortController();
        const loading = indexCorpus(connection, settings(), both.opened, {
          anew: true,
          signal: called.signal,
          progress: () => called.abort(),
        });
        await expect(loading).rejects.toThrow();
        expect(await pointed()).toEqual(before);
      } finally {
        await connection.close();
      }
    });

    it.each(['a node', 'the node that manages the cluster'])(
      '%s is lost while questions are asked, and nobody notices',
      { timeout: 180_000 },
      async (which) => {
        await cluster.whole();
        const manager = await cluster.manager();
        const lost = which === 'a node' ? 1 - manager : manager;
        const askers = startAsking(4, questions, async (question) =>
          both.followed.current?.answerer.ask({ question, article: null, limit: 3 }),
        );
        await askers.more(80);
        await cluster.stop(lost);
        await askers.more(160);
        const { errors, ...figures } = await askers.leave();
        console.log(`${which} lost: ${JSON.stringify({ ...figures, lost: errors.length })}`);
        expect(errors).toEqual([]);
        expect(figures.answered).toBe(figures.asked);
        await cluster.start(lost);
        await cluster.joined();
      },
    );

    it('the cluster lost is a private message and a bot that is not ready, and passes by itself', {
      timeout: 240_000,
    }, async () => {
      const bot = await startClusterBot({ SEARCH_URL: cluster.nodes.join(','), SEARCH_INDEX: INDEX });
      try {
        const ask = async (): Promise<string> => {
          const asked = chatInput('ask', { question: 'Who leads the Rust for Linux effort?' });
          await bot.discord.post(asked, bot.url);
          return JSON.stringify(await bot.discord.waitForAnswer(asked.id));
        };
        const isReady = async (): Promise<boolean> => (await bot.health('/readyz')) === 200;
        await until(isReady, 30_000);
        expect(await ask()).toContain('The effort is led by Miguel Ojeda');
        for (const node of [0, 1]) await cluster.stop(node);
        await until(async () => !(await isReady()), 30_000);
        expect(await bot.health('/healthz')).toBe(200);
        const told = await ask();
        expect(told).toContain('The articles cannot be reached right now.');
        expect(told).toContain('"private":true');
        await Promise.all([0, 1].map((node) => cluster.start(node)));
        const tookMs = await until(isReady, 60_000);
        console.log(`the cluster lost: ready again ${Math.round(tookMs)} ms after it was started`);
        expect(await ask()).toContain('The effort is led by Miguel Ojeda');
      } finally {
        await bot.end();
      }
    });
  },
);
