import { REST_OF_SENTENCE, type WhenRule, YEAR } from '../../when-rule.ts';

const MONTHS = 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro';
const UNCLEAR =
  /(?<!\p{L})(?:ele|ela|eles|elas|este|esta|estes|estas|esse|essa|isso|aquele|aquela|seu|sua|seus|suas|dele|dela|que|quem|cujo|cuja|onde|e|nós)(?!\p{L})/iu;

/** Questions when something happened, of sentences that say it with a date; the first rule that fits counts. */
export const PORTUGUESE_WHEN_RULES: readonly WhenRule[] = [
  {
    example: ['Em outubro de 2022, a ponte foi reaberta.', 'Quando a ponte foi reaberta?'],
    sentence: new RegExp(`^Em (?:\\d{1,2} de )?(?:(?:${MONTHS}) de )?${YEAR}, (?<clause>${REST_OF_SENTENCE})\\.$`, 'u'),
    ask: ({ clause }) => `Quando ${clause}?`,
    unclear: UNCLEAR,
  },
];
