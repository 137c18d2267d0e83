import { REST_OF_SENTENCE, type WhenRule, YEAR } from '../../when-rule.ts';

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const UNCLEAR =
  /(?<!\p{L})(?:il|elle|ils|elles|on|ce|cet|cette|ces|celui|celle|son|sa|ses|leur|leurs|y|en|qui|que|dont|où|et|je|nous|c’|c'|l’on)(?!\p{L})/iu;

/** Questions when something happened, of sentences that say it with a date; the first rule that fits counts. */
export const FRENCH_WHEN_RULES: readonly WhenRule[] = [
  {
    example: ['En octobre 2022, le pont a été rouvert.', 'Quand est-ce que le pont a été rouvert ?'],
    sentence: new RegExp(
      `^(?:En|Le) (?:\\d{1,2}(?:er)? )?(?:(?:${MONTHS}) )?${YEAR}, (?<clause>${REST_OF_SENTENCE})\\.$`,
      'u',
    ),
    ask: ({ clause = '' }) => `Quand est-ce qu${/^[aeiouyéèêâîôûh]/iu.test(clause) ? '’' : 'e '}${clause}\u00a0?`,
    unclear: UNCLEAR,
  },
];
