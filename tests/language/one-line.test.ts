import { expect, it } from 'vitest';
import { onOneLine } from '../../src/language/one-line.ts';

it.each([
  [
    'Since Rust was officially merged into the Linux kernel in October 2022, teams work',
    68,
    'Since Rust was officially merged into the Linux kernel…',
  ],
  ['The line was opened on 3 June 2001 by the mayor of the city', 26, 'The line was opened…'],
  ['The line was opened on 3 June 2001 by the mayor of the city', 33, 'The line was opened…'],
  ['The line was opened on 3 June 2001 by the mayor of the city', 35, 'The line was opened on 3 June 2001…'],
  ['The line was opened on May 25, 2012 by the mayor of the city', 31, 'The line was opened…'],
  ['Die Linie wurde am 3. Juni 2001 eröffnet und gefeiert', 27, 'Die Linie wurde…'],
  ['La línea abrió el 3 de junio de 2001 con fiesta', 27, 'La línea abrió…'],
  ['A ligne a été ouverte en août 2001 avec une fête', 30, 'A ligne a été ouverte…'],
  ['Rustは2022年10月に統合された', 10, 'Rustは…'],
])('cuts no date in two: %s', (text, most, cut) => {
  expect(onOneLine(text, most)).toBe(cut);
});

it.each([
  ['You may see the second of the five lamps', 9, 'You may…'],
  ['The five lamps of March and the sixth', 19, 'The five lamps of…'],
  ['We saw 12 ships of the line', 13, 'We saw 12…'],
  ['October 2022 was late', 9, 'October…'],
])('cuts at a word otherwise: %s', (text, most, cut) => {
  expect(onOneLine(text, most)).toBe(cut);
});
