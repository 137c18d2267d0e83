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
