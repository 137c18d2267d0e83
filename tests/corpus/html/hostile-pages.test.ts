import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPageSafely } from '../../../src/corpus/html/in-worker/read-page-safely.ts';
import { PAGE_LIMITS } from '../../../src/corpus/html/page-limits.ts';
import type { PageArticle } from '../../../src/corpus/html/read-page.ts';
import type { Fault } from '../../../src/domain/fault.ts';
import { faultOf as faultOfWork } from '../../support/fault-of.ts';
import { runs } from '../../support/runs.ts';

const SENTENCE = 'The lighthouse keeper counted the ships that passed, and wrote their names into a book.';
const ARTICLE = `<article>${`<p>${SENTENCE}</p>`.repeat(4)}</article>`;
const TEXT = Array.from({ length: 4 }, () => SENTENCE).join('\n\n');

/** A busy machine takes many times as long as the limit foresees; where that is the subject, it is given. */
const PLENTY_MS = 100 * PAGE_LIMITS.milliseconds;

const read = (html: string | Uint8Array, milliseconds = PLENTY_MS): Promise<PageArticle> => {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html;
  return readPageSafely({ bytes, contentType: null, url: null }, 'page.html', { ...PAGE_LIMITS, milliseconds });
};

const textOf = async (html: string | Uint8Array): Promise<string> =>
  (await read(html)).blocks.map(({ text }) => text).join('\n\n');

async function faultOf(reading: Promise<unknown>): Promise<Fault> {
  const fault = await faultOfWork(reading);
  expect(fault.subject).toBe('page.html');
  return fault;
}

describe('is read all the same', () => {
  it.each<[name: string, html: string | Uint8Array]>([
    ['nothing but paragraphs', ARTICLE],
    ['no html, head or body', `<title>a</title>${ARTICLE}`],
    ['everything closed in the wrong order', `<div><b><i>${ARTICLE}</b></div></i></p></div></html></body>`],
    ['nothing closed at all', `<html><body><div>${ARTICLE.replaceAll('</p>', '')}`],
    ['two bodies', `<html><body>${ARTICLE}</body><body></body></html>`],
    ['a doctype in the middle', `<p><!doctype html>${ARTICLE}`],
    ['a comment that never ends', `${ARTICLE}<!-- and so on`],
    ['a script that never ends', `${ARTICLE}<script>while (true) {}`],
    [
      'a script bomb',
      `<script>for (;;) document.write('<div>')</script>${ARTICLE}<img src=x onerror="process.exit(7)">`,
    ],
    ['an attribute of two megabytes', `<p data-x="${'y'.repeat(2_000_000)}"></p>${ARTICLE}`],
    ['ten thousand attributes', `<p ${Array.from({ length: 10_000 }, (_, i) => `a${i}=1`).join(' ')}></p>${ARTICLE}`],
    ['a quotation mark that never ends', `${ARTICLE}<p title="`],
    ['linked data as deep as it goes', `<script type="application/ld+json">${'['.repeat(100_000)}</script>${ARTICLE}`],
    ['thousands of empty tags', `${ARTICLE}${'<b></b>'.repeat(runs(5_000, 20_000))}`],
    ['tables in tables', `${'<table><tr><td>'.repeat(60)}${ARTICLE}`],
    ['NUL characters', ARTICLE.replaceAll('keeper', 'kee\0per')],
    ['elements named like what every object has', `<constructor><valueOf><toString>${ARTICLE}</toString></valueOf>`],
    ['an upper case page', ARTICLE.replaceAll('article', 'ARTICLE').replaceAll('<p>', '<P>')],
  ])('%s', async (_, html) => {
    expect(await textOf(html)).toBe(TEXT);
  });

  it('bytes that are no characters', async () => {
    const broken = Buffer.concat([
      Buffer.from('<meta charset=utf-8>'),
      Buffer.from([0xff, 0xfe, 0x80]),
      Buffer.from(ARTICLE),
    ]);
    expect(await textOf(broken)).toContain(TEXT);
  });
});

describe('is refused with the reason', () => {
  it.each<[name: string, html: string, message: RegExp]>([
    ['an empty page', '', /empty/],
    ['white space', ' \n\t', /empty/],
    ['elements 401 levels deep', `${'<div>'.repeat(401)}${ARTICLE}`, /deeper than 400 levels/],
    ['elements a million levels deep', '<b>'.repeat(1_000_000), /deeper than 400 levels/],
    ['more than 5 MB', 'a'.repeat(5_000_001), /more than the 5,000,000 bytes/],
    ['a page without text', '<html><body><img src="a.png"></body></html>', /no article/],
    [
      'a page of links',
      `<ul>${'<li><a href="/a">The first of many headlines of today</a></li>'.repeat(30)}</ul>`,
      /no article/,
    ],
    ['a page that scripts make', '<div id="app"></div><script src="app.js"></script>', /scripts may add it later/],
    [
      'frames',
      '<frameset cols="20%,80%"><frame src="menu.html"><frame src="text.html"></frameset>',
      /frames \(menu\.html, text\.html\)/,
    ],
    [
      'a page that leads on',
      '<meta http-equiv="Refresh" content="0; URL=\'https://example.com/new\'">',
      /leads on to https:\/\/example\.com\/new/,
    ],
    ['a single sentence', '<p>Sorry, we could not find what you were looking for on this site.</p>', /no article/],
  ])('%s', async (_, html, message) => {
    expect((await faultOf(read(html))).message).toMatch(message);
  });

  it('a page that takes too long, and the next one is read', async () => {
    const endless = `${ARTICLE}${'<p>a'.repeat(200_000)}`;
    expect((await faultOf(read(endless, 300))).message).toMatch(/longer than 0\.3 s/);
    expect(await textOf(ARTICLE)).toBe(TEXT);
  });
});

it('reads many pages at the same time, each for whoever asked', async () => {
  const texts = await Promise.all(
    Array.from({ length: 20 }, (_, i) => textOf(ARTICLE.replaceAll('lighthouse', `lighthouse of island ${i}`))),
  );
  texts.forEach((text, i) => {
    expect(text).toContain(`The lighthouse of island ${i} keeper`);
  });
});

it('loads the parser in the worker only: neither is imported where the bot starts', () => {
  for (const file of ['in-worker/read-page-safely.ts', 'page-format.ts', 'shown-page.ts']) {
    expect(readFileSync(`src/corpus/html/${file}`, 'utf8')).not.toMatch(
      /linkedom|readability|from '\.\.?\/read-page\.ts'(?<!import type .*)/,
    );
  }
});
