import { expect, it } from 'vitest';
import { fnv1a, seededHash } from '../../src/runtime/hash.ts';

it('is FNV-1a, whose values stand in snapshots and buttons', () => {
  expect(fnv1a('') >>> 0).toBe(0x811c9dc5);
  expect(fnv1a('a') >>> 0).toBe(0xe40c292c);
  expect(fnv1a('foobar') >>> 0).toBe(0xbf9cf968);
  expect(fnv1a('foobarbaz', undefined, 6)).toBe(fnv1a('foobar'));
});

it('hashes the same text differently for another seed', () => {
  expect(seededHash('kernel', 1)).not.toBe(seededHash('kernel', 2));
  expect(seededHash('kernel', 1)).toBe(seededHash('kernel', 1));
});
