import { wordSet } from '../../word-set.ts';
import { IRREGULAR_FORMS } from './grammar/irregular-forms.ts';

/** Words for turning a sentence into a question. */

/** Verbs of things that happen once, of which one asks "When did … ?". */
const EVENT_VERBS = wordSet(`
  open reopen close start launch release publish begin end finish arrive appear land sail sink move join leave win lose
  found create establish introduce announce sign buy sell acquire build rebuild complete collapse burn die retire resign
  fall rise ship merge adopt ban approve reject discover invent patent record perform premiere debut declare invade
  surrender return visit marry graduate enter expand replace remove withdraw take switch convert reach pass vote demolish
  destroy restore renovate abandon explode erupt crash disappear cancel meet lead become
`);

/** Irregular pasts that the list of irregular forms lacks. */
const MORE_PASTS: ReadonlyMap<string, string> = new Map([
  ['became', 'become'],
  ['shipped', 'ship'],
  ['banned', 'ban'],
]);

/** Forms that are no past by themselves: "fallen", "withdrawn", "begun". */
const PARTICIPLE_ONLY = /(?:en|wn|un|ne)$/;

/** The base form of a verb in the past of which one can ask when it happened: "opened" → "open"; null for other words. */
export function eventVerb(past: string): string | null {
  const irregular = MORE_PASTS.get(past) ?? (PARTICIPLE_ONLY.test(past) ? undefined : IRREGULAR_FORMS.get(past));
  if (irregular !== undefined) return EVENT_VERBS.has(irregular) ? irregular : null;
  if (!past.endsWith('ed')) return null;
  const bases = [past.slice(0, -1), past.slice(0, -2), past.replace(/ied$/, 'y')];
  return bases.find((base) => EVENT_VERBS.has(base)) ?? null;
}

/** Verbs that are hardly ever nouns: where one stands within what looks like a noun phrase, it is none. */
export const VERBS_NO_NOUNS = wordSet(`
  make find want try ask keep mean begin become bring provide lose pay meet include continue learn understand follow
  create speak allow add grow win offer remember consider appear buy wait serve send expect build stay fall reach kill
  remain suggest raise pass sell require decide develop carry take see know think say look refer describe produce contain
  involve represent occur act exist relate receive consist locate establish give get go come have do be introduce improve
  enable ensure prevent avoid reduce accept achieve prove
`);

/** Words that say in a question what only the sentence before would tell: "the latter", "such", "here". */
export const DANGLING_WORDS = wordSet(`
  he she it they him her them his hers its their theirs this that these those such here there former latter same other
  another others one ones i we you me us my our your mine ours yours himself herself itself themselves which who whom whose
  what where when why how something anything everything nothing somebody anybody everybody today now then
`);

/** Irregular plurals of nouns, which stand among the forms of irregular verbs. */
export const IRREGULAR_PLURALS = wordSet(`
  children men women people feet teeth geese mice lives wives knives leaves halves shelves wolves thieves analyses bases
  crises theses hypotheses criteria phenomena indices matrices bacteria media data
`);

/** Words that end no phrase that could be asked about: adjectives, amounts. */
export const NO_LAST_WORDS = wordSet(`
  similar large small big good new old high low long short early late young important public bad free real full clear
  recent strong true available various general particular specific total current original local common major possible
  whole certain single special different several million billion thousand hundred percent number lot kind sort way
  course fact order addition case time
`);
