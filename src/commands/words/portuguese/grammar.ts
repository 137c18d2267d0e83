import { grammarOf } from '../grammar.ts';

export const grammar = grammarOf({
  group: '.',
  groupFrom: 4,
  singular: (n) => n < 2,
  comma: ', ',
  and: () => ' e ',
  nor: ' nem ',
  quotes: ['“', '”'],
  more: (n) => `mais ${n}`,
  andMore: (n) => `… e mais ${n}`,
});
