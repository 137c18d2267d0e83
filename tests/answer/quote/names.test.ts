import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, nameFit } from '../../../src/answer/quote/name-fit.ts';
import { editDistance } from '../../../src/language/typing-errors.ts';

describe('nameFit', () => {
  it.each([
    'Greg Kroah-Hartman',
    'greg kroah hartman',
    'kroah-hartman',
    'Hartman',
    'kroah',
    'Kroha-Hartman',
    'gregg hartman',
  ])('%s is Greg Kroah-Hartman', (typed) => {
    expect(nameFit(typed, 'Greg Kroah-Hartman')).toBeGreaterThan(0);
  });

  it.each(['Linus', 'Greg Torvalds', '', '???'])('"%s" is not', (typed) => {
    expect(nameFit(typed, 'Greg Kroah-Hartman')).toBe(0);
  });

  it('prefers the same name to a longer one', () => {
    expect(nameFit('Ann Lee', 'Ann Lee')).toBeGreaterThan(nameFit('Ann Lee', 'Ann Lee Miller'));
  });
});

describe('editDistance', () => {
  it.each([
    ['corbet', 'corbet', 0],
    ['corbte', 'corbet', 1],
    ['corbt', 'corbet', 1],
    ['corbett', 'corbet', 1],
    ['kernel', 'colonel', 4],
  ])('%s – %s: %d', (a, b, distance) => {
    expect(editDistance(a, b, { swaps: true, most: 5 })).toBe(distance);
  });

  it('gives up beyond the limit, and is the same both ways', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const full = editDistance(a, b, { swaps: true, most: 20 });
        expect(editDistance(b, a, { swaps: true, most: 20 })).toBe(full);
        expect(editDistance(a, b, { swaps: true, most: 2 })).toBe(full <= 2 ? full : 3);
      }),
    );
  });
});

it('likeness puts the nearest name first', () => {
  const names = ['Greg Kroah-Hartman', 'Jonathan Corbet', 'Miguel Ojeda'];
  expect([...names].sort((a, b) => likeness('Jon Corbin', b) - likeness('Jon Corbin', a))[0]).toBe('Jonathan Corbet');
});
