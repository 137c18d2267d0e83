import { grammarOf } from '../grammar.ts';

export const grammar = grammarOf({
  group: '.',
  groupFrom: 4,
  singular: (n) => n === 1,
  comma: ', ',
  and: () => ' und ',
  nor: ' oder ',
  quotes: ['„', '“'],
  more: (n) => `${n} weitere`,
  andMore: (n) => `… und ${n} weitere`,
});
