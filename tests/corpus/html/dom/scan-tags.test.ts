import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanTags } from '../../../../src/corpus/html/dom/scan-tags.ts';

const LIMIT = 400;
const depthOf = (html: string): number => scanTags(html, LIMIT).depth;
const keptOf = (html: string): string => scanTags(html, LIMIT).html;

describe('depth', () => {
  it.each([
    ['', 0],
    ['no tags', 0],
    ['<p>a</p>', 1],
    ['<div><p>a</p></div>', 2],
    ['<div><br><img src=a><hr><p>a', 2],
    ['<ul><li>a<li>b<li>c</ul>', 2],
    ['<p>a<p>b<p>c', 1],
    ['<table><tr><td>a<td>b<tr><td>c</table>', 3],
    ['<dl><dt>a<dd>b<dt>c<dd>d</dl>', 2],
    ['<div></span></p></div><div></div>', 1],
    ['<div title="<p><p><p>">a</div>', 1],
    ['<div title=\'a>b\' class="c>d">a</div>', 1],
    ['<p don\'t="1">a</p><p>b</p>', 1],
    ['<svg><path d="M0"/><path d="M1"/></svg>', 1],
    ['<a/><b/>', 2],
    ['<script>if (a<b) { document.write("<div><div>") }</script><p>a', 1],
    ['<textarea><div><div></textarea><p>a', 1],
    ['<!-- <div><div> --><p>a', 1],
    ['<!--><p>a', 1],
    ['< div><1><p>a', 1],
  ])('%s', (html, depth) => {
    expect(depthOf(html)).toBe(depth);
  });

  it('ends with the first level too many', () => {
    expect(depthOf('<div>'.repeat(100_000))).toBe(LIMIT + 1);
  });
});

describe('what is left out', () => {
  it.each([
    ['<p>a</p><script>b</script><p>c</p>', '<p>a</p><p>c</p>'],
    ['<SCRIPT SRC="x">b</SCRIPT >c', 'c'],
    ['<style>p { a: "</p>" }</style>a', 'a'],
    ['a<!-- b -->c<!-- d', 'ac'],
    ['<!doctype html><html lang=de><head><title>a</title></head><body class=b>c</body></html>', '<title>a</title>c'],
    ['a<iframe src=b>c</iframe>d', 'ad'],
    ['a<script>b', 'a'],
    ['a<script>b</scripty>c</script>d', 'ad'],
    ['<?xml version="1.0"?>a', 'a'],
  ])('%s', (html, kept) => {
    expect(keptOf(html)).toBe(kept);
  });

  it('keeps the linked data apart, whatever its type is written like', () => {
    const { jsonLd } = scanTags(
      '<script type="application/ld+json">{"a": "</p>"}</script><script type=\'application/LD+JSON\' id=x>[]</script><script>no</script>',
      LIMIT,
    );
    expect(jsonLd).toEqual(['{"a": "</p>"}', '[]']);
  });

  it('tells the language of the document', () => {
    expect(scanTags('<html class="a" lang="pt-BR">', LIMIT).language).toBe('pt-BR');
    expect(scanTags('<html data-lang="pt">', LIMIT).language).toBeNull();
  });
});

it('takes linear time and loses no text, whatever tags are made of', () => {
  const tag = fc.constantFrom(
    '<p>',
    '</p>',
    '<div a="',
    '"',
    "'",
    '>',
    '<',
    '</',
    '<!--',
    '-->',
    '<b c=d',
    ' ',
    '=',
    '/',
    '&',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, fc.string({ maxLength: 3 })), { maxLength: 60 }), (pieces) => {
      const html = pieces.join('');
      const { html: kept, depth } = scanTags(html, LIMIT);
      expect(kept.length).toBeLessThanOrEqual(html.length);
      expect(depth).toBeLessThanOrEqual(pieces.length);
    }),
  );
});
