import { grammarOf } from '../grammar.ts';

export const grammar = grammarOf({
  group: ',',
  groupFrom: 4,
  singular: (n) => n === 1,
  comma: ', ',
  and: () => ' and ',
  nor: ' and ',
  quotes: ['“', '”'],
  more: (n) => `${n} more`,
  andMore: (n) => `… and ${n} more`,
});
