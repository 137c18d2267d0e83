import type { WhenRule } from '../../when-rule.ts';

/** Questions when something happened, of sentences that say it with a date; the first rule that fits counts. */
export const JAPANESE_WHEN_RULES: readonly WhenRule[] = [
  {
    example: ['橋は2022年10月に再開された。', '橋はいつ再開されたのですか？'],
    sentence:
      /^(?<subject>[^、。「」（）]{1,30}は)、?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?に、?(?<done>[^、。「」（）]{2,40}た)。$/u,
    ask: ({ subject, done = '' }) => `${subject}いつ${done}${done.endsWith('ました') ? 'か' : 'のですか'}？`,
    unclear: /これ|それ|あれ|この|その|あの|彼|同(?:年|社|氏)|ここ|そこ/u,
  },
];
