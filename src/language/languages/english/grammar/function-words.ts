import { wordSet } from '../../../word-set.ts';

/** Words that open a noun phrase: "the", "his", "several". */
export const DETERMINERS =
  wordSet(`the a an this that these those my your his her its our their some any each every no another several many most few both all such one two
three four five six seven eight nine ten other more much half`);

/** Pronouns that can be a subject before a verb. */
export const SUBJECT_PRONOUNS = wordSet(`he she they i we it you who`);

/** Pronouns that are never the subject before a verb. */
export const OBJECT_PRONOUNS = wordSet(
  `him her them me us himself herself themselves itself myself ourselves yourself whom`,
);

/** Prepositions, and small words that close a noun phrase as they do. */
export const PREPOSITIONS =
  wordSet(`of in on at to for from with by about against during after before since until through throughout within without under over between among across
behind beyond near into onto upon toward towards around outside inside above below despite like unlike via per regarding concerning amid alongside including except following as than off out up down ahead`);

/** Words that open a clause within a sentence. */
export const SUBORDINATORS =
  wordSet(`that when while because if although though whether where unless whereas since until after before as than so how why what which who whose once lest but yet nor
and or`);

/** Helping verbs and forms of "be", "have", "do"; contractions without their subject too. */
export const AUXILIARIES =
  wordSet(`is are was were be been being am has have had having do does did will would shall should can could may might must isn't aren't wasn't weren't hasn't haven't
hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't cannot ain't 's 're 've 'd 'll`);

/** Helping verbs that make a statement a possibility; "to" for infinitives. */
export const MODALS = wordSet(
  `will would shall should can could may might must won't wouldn't can't couldn't shouldn't cannot to`,
);

/** Words that deny what the verb says. */
export const NEGATIONS = wordSet(
  `not never didn't doesn't don't hasn't haven't hadn't won't wouldn't can't couldn't isn't wasn't neither nobody none nothing`,
);

/** Adverbs that stand between a subject and its verb, or open a sentence, besides those in "-ly". */
const ADVERBS =
  wordSet(`also later further then again now still even often once just already soon instead twice always never ever rather therefore thus hence meanwhile however moreover furthermore
nevertheless nonetheless otherwise earlier afterwards afterward next first second finally here there today yesterday tomorrow tonight perhaps maybe sometimes too only not in-turn indeed
famously first so simply else likewise elsewhere yet long since himself herself themselves itself previously recently back`);

/** Words in "-ly" that are no adverbs. */
const NOT_ADVERBS =
  wordSet(`family ally rally assembly only supply july reply italy daily weekly monthly early lovely friendly elderly likely lonely ugly anomaly monopoly bully jelly fly apply
imply comply rely costly deadly kelly holy silly orderly scholarly homily emily sally billy molly`);

/** "also", "repeatedly": takes lower case. */
export const isAdverb = (word: string): boolean =>
  ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word));

/** Days, months, and parts of the day and the year: they tell when, and never speak. */
export const CALENDAR =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october
november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. morning afternoon evening night midnight noon week month year weekend today yesterday tonight tomorrow
spring summer autumn fall winter decade century ago day days weeks months years minute minutes hour hours moment time`);

/** Past and present forms of frequent irregular verbs that no noun shares. */
const VERB_FORMS =
  wordSet(`was were is are am been has had did does went gave took made came saw knew got became began wrote spoke said told thought felt kept held brought bought sought taught caught fought found
lost won met sent spent stood sat ran grew drew threw flew chose broke drove rose fell ate wore swore shook struck hung dealt led read paid laid built understood withdrew heard meant
put let seems seem seemed appears became remains remained wants wanted needs needed knows believes thinks thought goes gets takes gives makes comes sees says tells keeps
hopes expects expected believe believed want think know hope expect continue continues continued`);

/** Words in "-ed" that are no verbs. */
const NOT_VERBS =
  wordSet(`united red bed need seed speed indeed feed breed weed deed creed bleed greed shed sacred hundred naked wicked ted fred ed alfred reed embed exceed proceed succeed agreed-upon so-called named
unnamed elected appointed retired armed limited related mixed divided disabled`);

/** Whether a word in lower case is a finite verb for certain, or nearly: auxiliaries, "went", "voted". */
export function isFiniteVerb(word: string): boolean {
  if (AUXILIARIES.has(word) || VERB_FORMS.has(word)) return true;
  return word.length > 3 && word.endsWith('ed') && !NOT_VERBS.has(word);
}
