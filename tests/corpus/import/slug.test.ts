import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleSlug, slugOf } from '../../../src/corpus/import/slug.ts';

it.each([
  ['Rust’s “safe” code — a primer', 'rusts-safe-code-a-primer'],
  ['Über Größe & Æsthetik, Łódź', 'uber-grosse-aesthetik-lodz'],
  ['  C++ 20: what’s new?  ', 'c-20-whats-new'],
  ['../../etc/passwd', 'etc-passwd'],
  ['README', 'readme-article'],
  ['con', 'con-article'],
  ['…', ''],
  ['日本語', ''],
])('%s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it('cuts long titles between words', () => {
  const slug = slugOf('word '.repeat(60));
  expect(slug).toBe(Array.from({ length: 16 }, () => 'word').join('-'));
});

it('falls back on the address, then on the text', () => {
  expect(articleSlug('日本語', 'https://example.com/2024/en-guide.html?x=1', 'a')).toBe('en-guide');
  expect(articleSlug(null, '/home/me/Saved page.htm', 'a')).toBe('saved-page');
  expect(articleSlug(null, 'https://example.com/', 'a')).toBe('example-com'.replace('-com', ''));
  expect(articleSlug(null, 'https://例え.jp/', 'a')).toMatch(/^(?:xn-|article-[0-9a-f]{8}$)/);
});

it('leads out of no folder, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (title, origin, text) => {
      expect(articleSlug(title, origin, text)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(articleSlug(title, origin, text).length).toBeLessThanOrEqual(90);
    }),
  );
});
