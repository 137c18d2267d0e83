import { REST_OF_SENTENCE, SHORT_SUBJECT, type WhenRule, YEAR } from '../../when-rule.ts';

const MONTHS = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const UNCLEAR =
  /(?<!\p{L})(?:él|ella|ellos|ellas|este|esta|estos|estas|ese|esa|eso|aquel|aquella|su|sus|lo|la que|que|quien|cuyo|cuya|donde|y|nosotros)(?!\p{L})/iu;

/** Questions when something happened, of sentences that say it with a date; the first rule that fits counts. */
export const SPANISH_WHEN_RULES: readonly WhenRule[] = [
  {
    example: ['En octubre de 2022, el puente fue reabierto al público.', '¿Cuándo fue reabierto el puente al público?'],
    sentence: new RegExp(
      `^(?:En|El) (?:\\d{1,2} de )?(?:(?:${MONTHS}) (?:de|del) )?${YEAR}, (?<subject>${SHORT_SUBJECT}) (?<verb>fue|fueron) (?<done>\\p{L}+[ao]s?)(?<rest>(?: ${REST_OF_SENTENCE})?)\\.$`,
      'u',
    ),
    ask: ({ subject, verb, done, rest }) => `¿Cuándo ${verb} ${done} ${subject}${rest}?`,
    unclear: UNCLEAR,
  },
];
