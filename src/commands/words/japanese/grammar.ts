import { grammarOf } from '../grammar.ts';

/** Nothing changes with the number: words for what is counted stand behind it. */
export const grammar = grammarOf({
  group: ',',
  groupFrom: 4,
  singular: () => false,
  comma: '、',
  and: () => '、',
  nor: '、',
  quotes: ['「', '」'],
  more: (n) => `ほか${n}`,
  andMore: (n) => `… ほか${n}`,
});
