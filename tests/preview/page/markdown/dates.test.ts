import { expect, it } from 'vitest';
import { dateText } from '../../../../src/preview/page/markdown/dates.ts';

const AT = new Date(2026, 0, 2, 15, 4, 5);
const NOW = AT.getTime();

it.each([
  ['t', 'de', '15:04'],
  ['T', 'de', '15:04:05'],
  ['d', 'de', '02.01.26'],
  ['D', 'de', '2. Januar 2026'],
  ['F', 'de', 'Freitag, 2. Januar 2026 um 15:04'],
  ['D', 'en-US', 'January 2, 2026'],
])('%s in %s: %s', (style, locale, shown) => {
  expect(dateText(AT, style, locale)).toBe(shown);
});

it.each([
  [0, 'now'],
  [-90_000, '1 minute ago'],
  [7_200_000, 'in 2 hours'],
  [-86_400_000, 'yesterday'],
  [-400 * 86_400_000, 'last year'],
])('R, %d ms from now: %s', (ms, shown) => {
  expect(dateText(new Date(NOW + ms), 'R', 'en-US', NOW)).toBe(shown);
});

it('shows a date that is none as such', () => {
  expect(dateText(new Date(Number.NaN), 'f', 'en-US')).toBe('Invalid date');
});
