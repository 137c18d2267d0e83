import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { linkToWords } from '../../src/bot/reply/source-link.ts';
import type { Article } from '../../src/domain/article.ts';
import { type Span, slice } from '../../src/domain/span.ts';
import { openCorpus, withCorpus } from '../support/opened.ts';
import { startPageServer } from '../support/page-server.ts';
import { browser, inBrowser } from './chromium.ts';
import { HOSTILE_PAGES, type HostilePage } from './hostile-pages.ts';
import { PATIENCE_MS } from './installed-chromium.ts';
import { followLink, withPaint } from './passage-marks.ts';

/** Pages as the web has them: what the reader's own tests are made of. One of them is older than UTF-8. */
const SAVED = ['news-site', 'weblog', 'round-up', 'old-table-layout', 'reference-page'].map((name) => ({
  name,
  html: readFileSync(path.resolve('tests/articles', name, 'source.html'), 'latin1'),
}));

/** An article as a page of headings and paragraphs. */
const asPage = ({ title, text, blocks }: Article): HostilePage => ({
  name: 'shipped',
  html: `<!doctype html><meta charset="utf-8"><title>${title}</title><body><h1>${title}</h1>${blocks
    .map((block) => {
      const tag = block.kind === 'heading' ? 'h2' : 'p';
      return `<${tag}>${slice(text, block).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${tag}>`;
    })
    .join('\n')}`,
});

/** How many passages are looked for, and which: others with another seed. All of them where no test in a browser may be left out. */
const PASSAGES = process.env.BROWSER_TESTS === 'required' ? 50 : 12;
const SEED = 7;

/** Numbers that are the same in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** What a reply may show of an article: a sentence, two that belong together, or some words in quotation marks. */
function passageOf({ text, sentences }: Article, pick: (below: number) => number): Span {
  const indexed = sentences.filter((sentence) => sentence.indexed);
  const at = pick(indexed.length);
  const first = indexed[at] ?? { start: 0, end: text.length };
  const kind = pick(5);
  if (kind === 0) return { start: first.start, end: indexed[at + 1]?.end ?? first.end };
  if (kind > 1) return first;
  const words = [...slice(text, first).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: first.start + index,
    end: first.start + index + word.length,
  }));
  const from = pick(words.length);
  const start = words[from]?.start ?? first.start;
  return { start, end: words[Math.min(words.length - 1, from + 2 + pick(20))]?.end ?? first.end };
}

/** How often a text holds the same words before an offset, white space aside. */
function timesBefore(text: string, start: number, paragraph: string): number {
  const squeezed = (part: string): string => part.replace(/\s+/g, '');
  const [before, words] = [squeezed(text.slice(0, start)), squeezed(paragraph)];
  const all = before + squeezed(text.slice(start));
  let times = 0;
  for (let at = all.indexOf(words); at >= 0 && at < before.length; at = all.indexOf(words, at + 1)) times++;
  return times;
}

inBrowser(`leads to the words of ${PASSAGES} passages on pages of many kinds`, async () => {
  const pages = await startPageServer();
  onTestFinished(() => pages.close());
  const shipped = asPage((await openCorpus('corpus')).articles[0] as Article);
  const inUtf8 = [shipped, ...HOSTILE_PAGES].map(({ name, html }) => ({
    name,
    html: Buffer.from(html).toString('latin1'),
  }));
  const all = [...inUtf8, ...SAVED];
  const bytes = (html: string): Buffer => Buffer.from(html, 'latin1');
  const files = Object.fromEntries(all.map(({ name, html }) => [`${name}.html`, bytes(html)]));
  for (const { name, html } of all)
    pages.replies.set(encodeURI(`/${name}`), {
      body: bytes(withPaint(html)),
      headers: { 'content-type': 'text/html' },
    });
  const { articles } = await withCorpus(files, openCorpus);
  expect(articles).toHaveLength(all.length);
  const context = await (await browser()).newContext({ viewport: { width: 900, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const pick = random(SEED);
  const missed: string[] = [];
  for (let i = 0; i < PASSAGES; i++) {
    const found = articles[i % articles.length] as Article;
    const article = { ...found, source: { ...found.source, url: encodeURI(`${pages.origin}/${found.id}`) } };
    const passage = passageOf(article, pick);
    const words = slice(article.text, passage);
    // Between the cells of a table a page shows no sign.
    const paragraphs = words.split(/\n+|(?<=^|\s)\|(?=\s|$)/).filter((part) => part.trim() !== '');
    const link = linkToWords(article, passage) ?? '';
    const followed = await followLink(page, link, {
      paragraphs,
      before: timesBefore(article.text, passage.start, paragraphs[0] ?? ''),
    });
    if (followed !== 'found') missed.push(`${followed}: ${words}\n${decodeURIComponent(link)}`);
  }
  expect(missed).toEqual([]);
});
