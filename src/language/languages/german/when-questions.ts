import { REST_OF_SENTENCE, SHORT_SUBJECT, type WhenRule, YEAR } from '../../when-rule.ts';

const MONTHS = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const UNCLEAR =
  /(?<!\p{L})(?:er|sie|es|ihn|ihm|ihr|ihre[mnrs]?|sein(?:e[mnrs]?)?|dies(?:e[mnrs]?)?|jene[mnrs]?|dort|dann|damals|dabei|davon|daraus|dessen|deren|der sich|und|dass|weil|als|ich|wir|uns)(?!\p{L})/iu;

/** Questions when something happened, of sentences that say it with a date; the first rule that fits counts. */
export const GERMAN_WHEN_RULES: readonly WhenRule[] = [
  {
    example: ['Im Oktober 2022 wurde Rust in den Kernel aufgenommen.', 'Wann wurde Rust in den Kernel aufgenommen?'],
    sentence: new RegExp(
      `^(?:(?:Im|Am) (?:Jahre? )?|)(?:\\d{1,2}\\. )?(?:(?:${MONTHS}) )?${YEAR} (?<clause>\\p{Ll}+ ${REST_OF_SENTENCE})\\.$`,
      'u',
    ),
    ask: ({ clause }) => `Wann ${clause}?`,
    unclear: UNCLEAR,
  },
  {
    example: [
      'Die Brücke wurde im Mai 1998 für den Verkehr geöffnet.',
      'Wann wurde die Brücke für den Verkehr geöffnet?',
    ],
    sentence: new RegExp(
      `^(?<subject>${SHORT_SUBJECT}) (?<verb>wurden?) (?:im|am) (?:Jahre? )?(?:\\d{1,2}\\. )?(?:(?:${MONTHS}) )?${YEAR} (?<rest>${REST_OF_SENTENCE})\\.$`,
      'u',
    ),
    ask: ({ subject = '', verb, rest }) =>
      `Wann ${verb} ${subject.replace(/^(?:Der|Die|Das|Ein|Eine) /, (word) => word.toLowerCase())} ${rest}?`,
    unclear: UNCLEAR,
  },
];
