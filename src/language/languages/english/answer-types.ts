import { wordSet } from '../../word-set.ts';

/** What kind of thing a question asks for. */
export type AnswerType =
  | 'person'
  | 'date'
  | 'number'
  | 'place'
  | 'reason'
  | 'manner'
  | 'definition'
  | 'yesNo'
  | 'other';

/** Nouns after "what" or "which" that name the kind of answer: "which year", "what percentage", "what city". */
export const FOCUS_NOUNS: Readonly<Record<'person' | 'date' | 'number' | 'place', ReadonlySet<string>>> = {
  person: wordSet(
    'person people man woman author writer actor actress singer president minister king queen leader founder inventor scientist architect artist director emperor general coach player historian philosopher poet maintainer editor chairman ceo pope bishop',
  ),
  date: wordSet('year years date day month decade century time era period season'),
  number: wordSet(
    'number percentage percent proportion amount population age height length width weight speed temperature size distance rate ratio cost price score rank version release budget area depth volume quantity',
  ),
  place: wordSet(
    'country city town place state region continent location area river island county district province village capital nation street neighborhood neighbourhood university venue stadium',
  ),
};

/** Words after "how" that ask for a number: "how many", "how old". */
export const HOW_MUCH: ReadonlySet<string> = wordSet(
  'many much long old far often tall large big high deep fast heavy wide few late early',
);

/** Words that tell a time. */
export const DATE_WORDS: ReadonlySet<string> = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow century decade year month week spring summer autumn winter morning evening',
);

/** Words that count or measure. */
export const QUANTITY_WORDS: ReadonlySet<string> = wordSet(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter percent several twice double',
);

/** Words that give a means. */
export const MEANS_WORDS: ReadonlySet<string> = wordSet(
  'by through using via with means method process thanks allowing enabling',
);

/** Words before a place. */
export const WORDS_BEFORE_PLACE: ReadonlySet<string> = wordSet(
  'in at near from to into across within outside north south east west around',
);

/** Words with which a question asks what somebody said. */
export const SPEECH_WORDS: ReadonlySet<string> = wordSet(
  'say tell note mention emphasize emphasise stress state claim argue explain add announce report warn suggest describe comment think believe highlight write declare insist admit predict express recommend criticize criticise opinion view quote remark call according',
);

/** Words that begin a sentence which goes on about the one before. */
export const PRONOUNS_POINTING_BACK: ReadonlySet<string> = wordSet(
  'he she it they this these those that his her its their such both',
);

/** Words with which a question asks what something is called, and with which a sentence says so. */
export const NAMING_WORDS: ReadonlySet<string> = wordSet(
  'name names named naming call called calls term terms termed known nickname nicknamed title titled entitled dub dubbed refer refers referred rename renamed denote denoted denotes label labelled labeled word coined',
);
