import { expect, it, onTestFinished, vi } from 'vitest';
import { SharedReading } from '../../../src/library/analysis/shared-reading.ts';
import { HANG_MS } from '../../support/patience.ts';

/** A piece that says where it was done. */
const piece = (name: string) => ({
  path: name,
  here: () => `${name} here`,
  there: async () => `${name} there`,
});

it('does every piece once, here and there', async () => {
  let room = 3;
  const reading = new SharedReading(HANG_MS, () => room-- > 0);
  const done = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => reading.do(piece(name))));
  expect(done.map((text) => text[0])).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(done.slice(0, 3)).toEqual(['a there', 'b there', 'c there']);
  expect(done.slice(3)).toEqual(['d here', 'e here']);
});

it('hands over no piece that only this thread can do', async () => {
  const reading = new SharedReading(HANG_MS, () => true);
  expect(await reading.do({ ...piece('a'), there: null })).toBe('a here');
});

it('rejects with what a piece throws, wherever that is', async () => {
  const broken = new Error('broken');
  const fails = (): never => {
    throw broken;
  };
  const here = new SharedReading(HANG_MS, () => false);
  const there = new SharedReading(HANG_MS, () => true);
  await expect(here.do({ ...piece('a'), here: fails })).rejects.toBe(broken);
  await expect(there.do({ ...piece('a'), there: async () => fails() })).rejects.toBe(broken);
  expect(await here.do(piece('b'))).toBe('b here');
});

it('a piece that takes too long after others is tried alone, and what comes after it is done', async () => {
  // All three in one slice.
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  onTestFinished(() => clock.mockRestore());
  const reading = new SharedReading(300, () => false);
  let begun = 0;
  const endless = (): never => {
    begun++;
    for (;;);
  };
  const all = [
    reading.do(piece('a')),
    reading.do({ ...piece('endless'), here: endless }),
    reading.do(piece('b')),
  ] as const;
  await expect(all[1]).rejects.toThrow('reading it takes longer than 0.3 s');
  expect([await all[0], await all[2]]).toEqual(['a here', 'b here']);
  expect(begun).toBe(2);
});
