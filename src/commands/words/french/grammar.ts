import { grammarOf } from '../grammar.ts';

/** Spaces that do not break: the narrow one groups digits, the other stands inside quotation marks. */
export const grammar = grammarOf({
  group: '\u202f',
  groupFrom: 4,
  singular: (n) => n < 2,
  comma: ', ',
  and: () => ' et ',
  nor: ' ni ',
  quotes: ['«\u00a0', '\u00a0»'],
  more: (n, singular) => `${n} ${singular ? 'autre' : 'autres'}`,
  andMore: (n, singular) => `… et ${n} ${singular ? 'autre' : 'autres'}`,
});
