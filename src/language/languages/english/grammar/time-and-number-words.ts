import { wordSet } from '../../../word-set.ts';

/** Words for times, numbers and amounts. */

/** The months. */
export const MONTHS = wordSet('january february march april may june july august september october november december');

/** "told the Herald | last | week". */
export const NEAR_TIMES = wordSet('last this next');

/** Words that a sentence about a time opens with: "| Earlier | this week, …". */
export const TIME_OPENERS = wordSet('last this next earlier later');

/** Words before a day behind a cue: "said | late | Thursday". */
export const TIME_ADJECTIVES = wordSet('last this next earlier later late early');

/** Words before a day: "| on | Monday", "| late | Thursday". */
export const DAY_LEADS = wordSet('on last this late early');

/** Words before a day between a subject and its verb: "Adler | next | Monday told". */
export const DAY_LEADS_OR_NEXT = wordSet('on last this late early next');

/** Words before the day of a document: "a poll released | earlier | this week". */
export const DOCUMENT_TIMES = wordSet('on last this earlier late later early next');

/** Words before a day between a subject and its predicate. */
export const PREDICATE_TIMES = wordSet('on this last');

/** Words behind "the" that are no subject: "at the | last | contested convention". */
export const ORDINAL_WORDS = wordSet('last next most first only');

/** Words behind "that" for a time: "reported that | night | the yard was closed". */
export const PARTS_OF_TIME = wordSet('night day morning afternoon evening week weekend month year');

/** Words that count a noun behind a determiner: "all the | other | keepers". */
export const COUNTING_WORDS = wordSet('one two three four five six seven eight nine ten many most other more');

/** Amounts that "about" or "nearly" stands before: "nearly | all | analysts". */
export const AMOUNTS = wordSet(`
  one two three four five six seven eight nine ten a half dozens hundreds thousands millions one-third all every
  everyone everybody two-thirds three-quarters
`);

/** Words before an amount: "| nearly | all analysts". */
export const APPROXIMATIONS = wordSet('about around nearly roughly almost virtually practically over just only barely');

/** Words before the size of a crowd: "a crowd of | about | 400 people". */
export const APPROXIMATIONS_OF_CROWDS = wordSet('about around nearly roughly some over almost');

/** "| virtually | all analysts". */
export const ALL_BUT_WORDS = wordSet('virtually nearly almost');

/** "virtually | all | analysts". */
export const WORDS_FOR_ALL = wordSet('all every everyone');

/** "| more | than 40 rabbis". */
export const COMPARATIVES = wordSet('more fewer less');

/** Amounts that take a verb without "-s": "a | majority | say". */
export const PLURAL_AMOUNTS = wordSet(`
  percent third half majority plurality quarter number couple handful lot few dozen pair most those one two three four
  five six seven eight nine ten
`);

/** Amounts behind "a" that take a verb without "-s": "a | handful | say". */
export const AMOUNTS_BEHIND_A = wordSet(`
  majority third quarter number couple handful group pair half lot plurality percentage few dozen
`);

/** Words for some of the people: "| some | say yes, others say no". */
export const COUNTED_PEOPLE = wordSet('some others many most one another percent half');

/** Amounts of people that are no listeners by themselves: "told | some | voters had left". */
export const UNHEARING_AMOUNTS = wordSet('some many most few both several two three four others');

/** Words for one or several people who speak: "| everyone | said". */
export const COUNTED_SPEAKERS = wordSet(`
  one another those some everyone everybody someone somebody half most all majority percent crowd audience duo pair
  couple trio
`);

/** Words for a small number: "half", "two". */
export const SMALL_NUMBERS = wordSet('half one two three four five six seven eight nine ten');

/** Abbreviations that keep their stop inside a mention: "Inc.", "Jr.", "Md." */
export const ABBREVIATIONS_IN_NAMES = wordSet(`
  inc co corp ltd jr sr st ft mt no ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo
  mont neb nev okla ore pa tenn tex vt va wash wis wyo jan feb aug sept oct nov dec
`);
