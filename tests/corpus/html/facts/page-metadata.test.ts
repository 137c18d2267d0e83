import { describe, expect, it } from 'vitest';
import { loadHtmlParser } from '../../../../src/corpus/html/dom/dom.ts';
import { scanTags } from '../../../../src/corpus/html/dom/scan-tags.ts';
import { linkedNodes } from '../../../../src/corpus/html/facts/linked-data.ts';
import { pageFacts } from '../../../../src/corpus/html/facts/page-facts.ts';
import { type PageMetadata, pageMetadata } from '../../../../src/corpus/html/facts/page-metadata.ts';

const parse = await loadHtmlParser();

function metadataOf(html: string, from: string | null = null): PageMetadata {
  const scanned = scanTags(html, 400);
  return pageMetadata(pageFacts(parse(scanned.html), linkedNodes(scanned.jsonLd), parse), from, scanned.language);
}

const linked = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('title', () => {
  it.each([
    ['<title>A tale of two | Example News</title><meta property=og:site_name content="Example News">', 'A tale of two'],
    ['<title>Example News - A tale of two</title><meta property=og:site_name content="Example News">', 'A tale of two'],
    ['<title>A tale - of two</title>', 'A tale - of two'],
    [
      '<h1>Example News</h1><h1>A tale of two</h1><title>A tale of two</title><meta property=og:site_name content="Example News">',
      'A tale of two',
    ],
    [`${linked({ '@type': 'NewsArticle', headline: 'Smith &amp; Co <i>win</i>' })}<title>x</title>`, 'Smith & Co win'],
    [`${linked({ '@type': 'NewsArticle', headline: 'Short' })}<h1>A heading of the site’s own</h1>`, 'Short'],
    ['<meta property="og:title" content="From a meta tag"><title>Other</title>', 'From a meta tag'],
    ['<svg><title>Logo</title></svg><h1>The only heading</h1>', 'The only heading'],
    ['<p>no title at all</p>', null],
  ])('%s', (html, title) => {
    expect(metadataOf(html).title).toBe(title);
  });
});

describe('author', () => {
  it.each([
    [linked({ '@type': 'Article', author: 'Jane Doe' }), 'Jane Doe'],
    [
      linked({ '@graph': [{ '@type': 'BlogPosting', author: [{ name: 'Jane Doe' }, { name: 'John Roe' }] }] }),
      'Jane Doe, John Roe',
    ],
    [linked([{ '@type': ['Thing', 'Report'], author: { '@type': 'Person', name: ['Jane Doe'] } }]), 'Jane Doe'],
    [linked({ '@type': 'Article', author: 'https://example.com/jane' }), null],
    [`${linked({ '@type': 'Article', author: 'admin' })}<a rel="author" href="/jane">Jane Doe</a>`, 'Jane Doe'],
    [
      '<meta property="article:author" content="https://facebook.com/jane"><meta name="author" content="By Jane Doe">',
      'Jane Doe',
    ],
    ['<div class="byline">By <a href="/jane">Jane Doe</a> | 12 May 2024, 9:00</div>', 'Jane Doe'],
    ['<div class="byline"><b>Jane Doe</b><i>Example News</i></div>', 'Jane Doe Example News'],
    ['<span itemprop="author" itemscope><span itemprop="name">Jane Doe</span></span>', 'Jane Doe'],
    ['<div class="author-box">Our authors are experts in everything that they write about.</div>', null],
    ['<form><label class="comment-author">name (required)</label></form>', null],
    ['<p>nobody</p>', null],
  ])('%s', (html, author) => {
    expect(metadataOf(html).source.author).toBe(author);
  });
});

describe('date', () => {
  it.each([
    [linked({ '@type': 'NewsArticle', datePublished: '2024-05-12T08:30:00+02:00' }), '2024-05-12'],
    [linked({ '@type': 'WebPage', datePublished: '2024-05-12' }), '2024-05-12'],
    ['<meta property="article:published_time" content="2024-05-12 08:30">', '2024-05-12'],
    ['<meta name="date" content="20240512">', '2024-05-12'],
    ['<meta name="pubdate" content="Sun, 12 May 2024">', '12 May 2024'],
    ['<time datetime="2024-05-12">a while ago</time>', '2024-05-12'],
    ['<time>May 12, 2024</time>', 'May 12, 2024'],
    ['<p class="posted-on">Posted on May 12th, 2024 by Jane</p>', 'May 12th, 2024'],
    ['<p class="datum">12. Mai 2024</p>', '12. Mai 2024'],
    ['<time datetime="0001-01-01">never</time>', null],
    ['<p>In May 2024 nothing happened.</p>', null],
  ])('%s', (html, published) => {
    expect(metadataOf(html).source.published).toBe(published);
  });
});

describe('address', () => {
  const FROM = 'https://example.com/a/b?utm_source=x#top';
  it.each<[html: string, from: string | null, url: string | null]>([
    ['<link rel=canonical href="https://example.com/b">', null, 'https://example.com/b'],
    ['<link rel="canonical" href="../c">', FROM, 'https://example.com/c'],
    ['<base href="https://example.org/x/"><link rel="canonical" href="c">', FROM, 'https://example.org/x/c'],
    ['<meta property="og:url" content="https://example.com/og">', FROM, 'https://example.com/og'],
    [
      linked({ '@type': 'Article', mainEntityOfPage: { '@id': 'https://example.com/id' } }),
      null,
      'https://example.com/id',
    ],
    ['<link rel=canonical href="https://example.com/">', FROM, 'https://example.com/a/b?utm_source=x'],
    ['<link rel=canonical href="javascript:alert(1)">', FROM, 'https://example.com/a/b?utm_source=x'],
    ['<link rel=canonical href="file:///etc/passwd">', null, null],
    ['<link rel=canonical href="https://user:word@example.com/b">', null, 'https://example.com/b'],
    ['<link rel=canonical href="">', null, null],
  ])('%s', (html, from, url) => {
    expect(metadataOf(html, from).source.url).toBe(url);
  });

  it('is none when it is longer than a corpus may hold', () => {
    expect(metadataOf(`<link rel=canonical href="https://example.com/${'a'.repeat(600)}">`).source.url).toBeNull();
  });
});

it('reads linked data with the mistakes that pages make', () => {
  const html = `<script type="application/ld+json">
    // <![CDATA[
    {"@type": "Article", "headline": "Two
lines", "author": "Jane Doe",}
    // ]]>
  </script><script type="application/ld+json">{broken</script>`;
  expect(metadataOf(html)).toMatchObject({ title: 'Two lines', source: { author: 'Jane Doe' } });
});

it('names the site, else its host', () => {
  expect(metadataOf('<meta property=og:site_name content="Example News">').source.name).toBe('Example News');
  expect(metadataOf(linked({ '@type': 'Article', publisher: { name: 'Example &amp; Sons' } })).source.name).toBe(
    'Example & Sons',
  );
  expect(metadataOf('<p>a</p>', 'https://www.example.com/a').source.name).toBe('example.com');
  expect(metadataOf('<p>a</p>').source.name).toBeNull();
});
