import { grammarOf } from '../grammar.ts';

/** "y" becomes "e" before the sound of an i: "Juan e Isabel", but "agua y hielo". */
const BEFORE_I = /^[^\p{L}\p{N}]*(?:i|hi)(?![aeo])/iu;

/** Spain groups digits with a point, Mexico with a comma; the space is what the academies recommend to both. */
export const grammar = grammarOf({
  group: '\u202f',
  groupFrom: 5,
  singular: (n) => n === 1,
  comma: ', ',
  and: (last) => (BEFORE_I.test(last) ? ' e ' : ' y '),
  nor: ' ni ',
  quotes: ['«', '»'],
  more: (n) => `${n} más`,
  andMore: (n) => `… y ${n} más`,
});
