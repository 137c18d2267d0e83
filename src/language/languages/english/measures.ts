import { wordSet } from '../../word-set.ts';
import { QUANTITY_WORDS } from './answer-types.ts';

/** What a question with "how" measures. */
export interface Measure {
  readonly name: string;
  /** A question, and what answers it. */
  readonly example: readonly [question: string, answer: string];
  /** The words after "how". */
  readonly asked: ReadonlySet<string>;
  /** Whether "is it …?" asks for it, too. */
  readonly alsoYesNo?: true;
  /** What follows the number, as words; the first of them are looked for in the articles. */
  readonly units: ReadonlySet<string>;
  /** What stands before the number instead. */
  readonly before?: ReadonlySet<string>;
}

/** The kinds of measures that questions ask for. */
export const MEASURES: readonly Measure[] = [
  {
    name: 'age',
    example: ['how old do they get', 'They reach the age of ninety.'],
    asked: wordSet('old'),
    units: wordSet('year years'),
    before: wordSet('aged age'),
  },
  {
    name: 'time',
    example: ['how long does it take', 'It is over after 40 minutes.'],
    asked: wordSet('long soon quick quickly'),
    units: wordSet(
      'minute minutes hour hours day days second seconds week weeks month months year years mins hrs decades centuries',
    ),
  },
  {
    name: 'length',
    example: ['how big is it', 'It measures three metres from end to end.'],
    asked: wordSet('big large long tall high deep wide far'),
    units: wordSet(
      'metres meters metre meter kilometres kilometers km miles mile feet foot ft inches inch yards cm mm m centimetres centimeters millimetres acres hectares square',
    ),
  },
  {
    name: 'weight',
    example: ['how heavy is a bell', 'A bell has nearly two tonnes.'],
    asked: wordSet('heavy'),
    units: wordSet('kilograms kilos kg tonnes tons tonne ton pounds pound lbs grams gram g ounces stone'),
  },
  {
    name: 'speed',
    example: ['how fast is it', 'It does thirty miles an hour.'],
    asked: wordSet('fast slow'),
    units: wordSet('miles kilometres kilometers km knots mph kph metres meters'),
  },
  {
    name: 'temperature',
    example: ['is it cold in there', 'It is 9 degrees all year.'],
    asked: wordSet('cold hot warm cool'),
    alsoYesNo: true,
    units: wordSet('degrees degree celsius fahrenheit'),
  },
];

const NUMBER = `(?:\\d[\\d.,]*|\\b(?:${[...QUANTITY_WORDS].join('|')})\\b)`;

/** Finds a measure in a text. */
export const measured = ({ units, before }: Measure): RegExp =>
  new RegExp(
    `${NUMBER}[\\s-]?(?:${[...units].join('|')})\\b${before ? `|\\b(?:${[...before].join('|')})\\s(?:of\\s)?${NUMBER}` : ''}`,
    'i',
  );
