import { wordSet } from '../../word-set.ts';

/**
 * What the stop of an abbreviation tells:
 * - `always`: it never ends a sentence ("vs.", "e.g.")
 * - `name`: a title or the like, a name follows ("Dr. Glennie", "Mt. Fuji")
 * - `number`: an abbreviation only before a number or a numbering letter ("No. 5", "Fig. B"), else a word ("No. We left.")
 * - `calendar`: goes on before a number or another word of the calendar ("Jan. 5", "Mon., Jan. 5")
 * - `clock`: ends its sentence before a capital, unless a time zone or a day follows ("9 p.m. E.T.", "6 p.m. Travelers …")
 * - `open`: goes on with a name or ends the sentence, by what follows ("Apple Inc. CEO Tim Cook", "… at Apple Inc. The …")
 * - `unit`: goes on before anything but a capital ("5 ft. wide", "It took 5 min. Then …")
 * - `last`: ends its sentence before every capital ("etc.")
 */
export type AbbreviationClass = 'always' | 'name' | 'number' | 'calendar' | 'clock' | 'open' | 'unit' | 'last';

/**
 * The abbreviations without their last stop. One in lower case stands for every spelling ("inc": Inc., INC.);
 * one with a capital only for itself, because in lower case it is a word ("Sun", "Wash") or another abbreviation ("Ft" Worth, 5 "ft").
 */
const ABBREVIATIONS_BY_CLASS: Readonly<Record<AbbreviationClass, string>> = {
  always: 'vs viz cf e.g eg i.e f.e i.a ca approx resp esp incl excl q.v ibid op.cit loc.cit w.r.t',
  name: `mr mrs ms mx dr drs prof profs rev revd hon fr ste mt mts msgr messrs mme mmes mlle mlles sra srta
    Gen Maj capt cpt cmdr cdr lt ltc Col Brig sgt ssgt cpl pvt pfc adm vadm ens cmdt lieut rep reps sen sens gov govs Pres amb supt
    Det insp atty secy asst ald Ft Pt Sta Sto Bro Br Ven hrh h.r.h`,
  number: `no nos nr n° nº p pp pg pgs vol vols fig figs ch chap chaps Sec SEC sect Art art arts eq eqs eqn ver rs ext tel para paras cl sched bk app
    ex exh pl tab ref refs cat ss lot apt rm hwy rte bldg op ser iss`,
  calendar: 'jan feb Mar apr jun jul aug sep sept oct nov dec Mon tue tues Wed weds thu thur thurs Fri Sat Sun',
  clock: 'a.m p.m',
  open: `inc co cos corp corps ltd llc llp plc pty pte cie bros mfg assn assoc intl natl govt dept depts univ inst acad soc comm ctr hosp est
    st sts jr sr esq ph.d m.d d.d.s d.d m.a b.a b.s m.s b.sc m.sc m.phil d.phil ll.b ll.m ll.d m.b.a j.d ed.d r.n c.p.a
    ave aves blvd rd pkwy Sq tpke p.s w.va
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Penn Penna Pa Tenn Tex Vt Va
    Wash Wis Wisc Wyo Ont Que Alta Sask
    ed eds trans repr anon al dist div mil med voc tech max avg misc temp adj adv orig fwd mtg mgmt mgr acct`,
  unit: 'hr hrs min mins sec secs wk wks mo mos yr yrs oz lb lbs ft yd yds mi sq cu tsp tbsp gal qt pt doz cm mm km kg mg ml mph kph rpm hp khz mhz ghz',
  last: 'etc ect',
};

const CLASSES: ReadonlyMap<string, AbbreviationClass> = new Map(
  Object.entries(ABBREVIATIONS_BY_CLASS).flatMap(([name, list]) =>
    list.split(/\s+/).map((word) => [word, name as AbbreviationClass] as const),
  ),
);

/** The class of a word that stands before a stop ("Mr", "p.m", "INC"), or undefined when it is no abbreviation known here. */
export const abbreviationClass = (word: string): AbbreviationClass | undefined =>
  CLASSES.get(word) ?? (word.length > 1 ? CLASSES.get(word.toLowerCase()) : undefined);

/** The days and months that are always written with a capital and are no other word ("May" and "March" are left out). */
export const WEEKDAYS_AND_MONTHS: ReadonlySet<string> = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
January February April June July August September October November December Mon Tue Tues Wed Thu Thurs Fri Sat Sun`.split(
    /\s+/,
  ),
);

/** What may follow a time of day: zones, and the first letter of a dotted one ("E.T."). */
export const TIME_ZONES: ReadonlySet<string> = new Set(
  `ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST JST AEST AEDT Eastern Central Mountain Pacific Greenwich E C M P G`.split(
    /\s+/,
  ),
);

/** Names that end in "!", without it: their mark ends a sentence only before a word that opens one. */
export const NAMES_WITH_MARKS: ReadonlySet<string> = new Set(
  'Yahoo Jeopardy Wham Yum Joomla Kahoot Oklahoma Panic Mia Ahoy Airplane'.split(' '),
);

/** What is told apart by letters or Roman numerals: in "vitamin C. Smith …" the letter is no initial. */
export const NUMBERED_THINGS: ReadonlySet<string> =
  wordSet(`vitamin vitamins hepatitis influenza plan type class grade group team section appendix exhibit figure table chapter part act phase title volume book article
schedule option step level category tier zone point side row block unit building gate terminal hall room line war series factor component variant version model
variable column case scenario`);

/**
 * Words that, written with a capital inside a text, all but prove that a sentence begins there: they open sentences often and names hardly ever.
 * "will" and "may" are left out, because people are called that.
 */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `a an the this that these those such another each every either neither both all any some many much most more few fewer several other others no none
i he she it we they you who whoever what whatever which whose whom one someone somebody something everyone everybody everything nobody nothing anyone anybody anything
my your his her its our their mine yours ours theirs myself himself herself itself ourselves themselves
in on at by for from with without within into onto of off to toward towards about above across after against along amid among around as before behind below beneath beside besides between beyond
despite down during except inside instead like near outside over past per since through throughout till under underneath unlike until unto up upon via
and or but nor so yet because if unless though although while whereas whether when whenever where wherever why how once than then
is are was were be been being am do does did done has have had can could should would must might shall isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't shouldn't wouldn't won't
not never only just even still also too again now soon later earlier today yesterday tomorrow tonight here there thus hence therefore however moreover furthermore meanwhile nevertheless nonetheless otherwise
perhaps maybe possibly probably clearly obviously certainly indeed actually apparently currently eventually finally generally initially originally previously recently sometimes often usually typically
ultimately unfortunately fortunately similarly likewise additionally alternatively consequently accordingly afterwards afterward thereafter rather quite very almost nearly further
firstly secondly thirdly two three four five six seven eight nine ten eleven twelve twenty hundreds thousands millions billions dozens half
let lets see note please thank thanks yes ok okay well oh according based given following due compared regarding considering including`.split(
    /\s+/,
  ),
);
