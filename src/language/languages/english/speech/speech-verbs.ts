/**
 * What may follow a verb of speech:
 * - `clause`: a statement, with or without "that" ("said he would go", "argued that …")
 * - `object`: a thing talked about or demanded ("criticized the plan", "demanded an apology")
 * - `listener`: somebody spoken to before the statement ("told reporters that …")
 * - `marks`: words in quotation marks only ("continued: “…”")
 * - `opened`: a statement that opens with "that", "whether", "how" or a pronoun ("agreed that …", "wondered whether …"), no other
 * - `finding`: a statement when the subject is a poll, a study or the like ("the poll found that …")
 */
export type SpeechFrame = 'clause' | 'object' | 'listener' | 'marks' | 'opened' | 'finding';

/** `participle`: a past participle that is no past ("written"), a verb only after "has" or "had". */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

/** A form of a verb of speech. */
export interface SpeechVerb {
  readonly lemma: string;
  readonly form: VerbForm;
  readonly frames: ReadonlySet<SpeechFrame>;
  /** Whether this form is as often a noun or an adjective ("report", "claims", "charged"). */
  readonly ambiguous: boolean;
}

/** "write:wrote,writing" gives irregular forms (past, then -ing; the past participle follows after a slash); a plain word is regular. */
const VERBS_BY_FRAMES: readonly (readonly [frames: readonly SpeechFrame[], verbs: string])[] = [
  [
    ['clause'],
    `say:said,saying rule add claim argue insist contend maintain assert affirm project allege acknowledge admit:admitted,admitting concede declare state suggest
    observe explain reply respond counter remark recall testify joke quip:quipped,quipping boast brag:bragged,bragging imply hint lament muse opine
    proclaim crow reckon assess certify caution estimate conclude clarify specify theorize speculate concur:concurred,concurring fume retort
    swear:swore/sworn,swearing attest recount rejoin exult gripe grouse confess profess posit intimate stipulate surmise hypothesize hypothesise
    pontificate moan fret:fretted,fretting prophesy reason reckon restate reaffirm wager bet:bet,betting theorise bemoan bewail interpose submit:submitted,submitting retell:retold,retelling
    venture protest object divulge enthuse fib:fibbed,fibbing wisecrack marvel decree adjudge avow aver:averred,averring opine preach grumble pronounce narrate signal message`,
  ],
  [
    ['clause', 'object'],
    `threaten relay summarize summarise verify broadcast:broadcast,broadcasting second-guess text reiterate corroborate document note announce report stress emphasize emphasise reiterate predict reveal disclose confirm write:wrote/written,writing mention deny repeat
    propose recommend promise pledge vow demand request highlight underscore underline complain warn tweet retweet post email charge
    foresee:foresaw/foreseen,foreseeing forecast:forecast,forecasting guarantee`,
  ],
  [
    ['object'],
    `criticize criticise praise denounce condemn blast slam:slammed,slamming call describe accuse mock dismiss reject cite defend tout blame deride
    decry hail laud portray characterize characterise depict assail attack ridicule bash rip:ripped,ripping rebuke chide scold castigate lambaste
    apologize apologise advocate commend applaud thank compliment express voice skewer savage berate reprimand mock taunt trash pan:panned,panning slight admonish refute rebut:rebutted,rebutting disavow repudiate renounce
    lament deplore extol:extolled,extolling champion belittle demean insult smear vilify malign label brand dub:dubbed,dubbing term liken compare credit fault chastise reproach salute congratulate heckle scorn denigrate disparage
    dispute contest upbraid lampoon pillory impugn decry eulogize memorialize recap:recapped,recapping retract recant recite quote paraphrase trumpet flag:flagged,flagging satirize caricature pooh-pooh bad-mouth`,
  ],
  [
    ['clause', 'listener'],
    'tell:told,telling remind inform assure notify reassure warn caution alert promise swear:swore/sworn,swearing text email message apprise',
  ],
  [
    ['clause', 'object', 'listener'],
    'ask urge advise implore beg:begged,begging exhort beseech counsel instruct encourage admonish',
  ],
  [
    ['marks'],
    `continue begin:began/begun,beginning start laugh smile shout yell scream cry whisper answer read:read,reading exclaim chant grumble shrug:shrugged,shrugging
    sigh interject interrupt finish offer go:went/gone,going scoff agree snap:snapped,snapping bark thunder bellow murmur mutter tease deadpan
    wonder conclude elaborate intone plead roar sing:sang/sung,singing chime:chimed,chiming vent implore persist press inquire think:thought,thinking
    sneer demur:demurred,demurring enthuse gush marvel rail warn allow ponder react speak:spoke/spoken,speaking talk sum:summed,summing
    bleat blare boom cackle chortle chuckle cluck coo croak drawl drone giggle groan growl grunt hiss holler hoot howl huff jeer jest mumble purr quaver quote rasp recite screech
    shriek snarl snicker sniff snipe snort sob:sobbed,sobbing splutter sputter squeal squeak stammer stutter wail weep:wept,weeping wheeze whimper whine yelp riff rap:rapped,rapping rant rave gasp gulp breathe crack
    croon hum:hummed,humming lecture pray prompt:prompted,prompting volunteer wink beam grin:grinned,grinning nod:nodded,nodding point recommend sigh smirk counsel correct text type pen:penned,penning scribble scrawl instruct rejoice confide`,
  ],
  [
    ['opened'],
    `agree disagree answer shout yell scream cry whisper exclaim chant interject scoff snap wonder plead confide mumble mutter murmur sneer jest demur:demurred,demurring
    marvel lecture volunteer preach question discuss debate gush grumble rave elaborate shrug:shrugged,shrugging prophesy`,
  ],
  [
    ['object'],
    `question discuss explain clarify concede acknowledge assert reassert restate affirm suggest proclaim profess divulge recount outline declare allege estimate`,
  ],
  [['finding'], 'find:found,finding show:showed/shown,showing indicate suggest estimate conclude reveal'],
];

/** Forms that are nouns or adjectives at least as often as they are verbs. */
const AMBIGUOUS = new Set(
  `alert alerts decree decrees ridicule rule rules volunteer volunteers lectures point points prompt prompts type types close closes open opens opened closed beam beams crack cracks nod nods grin grins boom booms rap raps drone drones
  groan groans growl growls grunt grunts hum hums rant rants rave raves smirk smirks wail wails blare pray correct recommend charge reason reasons text texts message messages signal signals protest protests object objects venture ventures bet bets champion champions label labels brand brands term terms credit credits fault faults flag flags contest contests
  dispute disputes insult insults document documents quote quotes wager wagers counsel lecture pen pens broadcast broadcasts lament laments scorn second report reports claim claims note notes charge charges comment comments answer answers demand demands promise promises call calls question questions
  remark remarks tweet tweets post posts state states caution cautions attack attacks request requests estimate estimates forecast forecasts hint hints
  boast boasts joke jokes quip quips pledge pledges vow vows blame challenge challenges highlight highlights start starts cry cries laugh laughs smile smiles
  shout shouts offer offers press show shows talk talks rip rips email emails guarantee guarantees counter counters reply replies snap stress murmur
  whisper whispers sigh sighs shrug shrugs scream screams yell yells roar roars chant chants bark barks vent read reads wonder wonders repeat mention mentions
  find finds rebuke rebukes praise defend voices voice trash knock knocks mock slight savage express advocate advocates project projects echo echoes addresses charged reported finding findings writing beginning meaning proposed alleged pledged declared described outline outlines answered debate debates debated questioned estimated`.split(
    /\s+/,
  ),
);

function third(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|go)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function regularPast(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return /e$/.test(verb) ? `${verb}d` : `${verb}ed`;
}

const regularIng = (verb: string): string => (/[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`);

/** "write:wrote/written,writing" → its forms: write, writes, wrote, written, writing. */
export function formsOf(entry: string): (readonly [string, VerbForm])[] {
  const [lemma = '', irregular = ''] = entry.split(':');
  const [past = '', ing = ''] = irregular.split(',');
  const pasts = past === '' ? [regularPast(lemma)] : past.split('/');
  return [
    [lemma, 'base'],
    [third(lemma), 'third'],
    [ing === '' ? regularIng(lemma) : ing, 'ing'],
    ...pasts.map((form, i) => [form, i === 0 ? 'past' : 'participle'] as const),
  ];
}

const SPEECH_VERBS = new Map<string, SpeechVerb>();
for (const [frames, verbs] of VERBS_BY_FRAMES) {
  for (const entry of verbs.trim().split(/\s+/)) {
    const lemma = entry.split(':')[0] ?? entry;
    for (const [word, form] of formsOf(entry)) {
      const known = SPEECH_VERBS.get(word);
      const all = new Set([...(known?.frames ?? []), ...frames]);
      // A base form that is also a past ("read") counts as the past, which news uses more.
      const kept = known === undefined || (known.lemma === lemma && known.form === 'base') ? form : known.form;
      SPEECH_VERBS.set(word, { lemma, form: kept, frames: all, ambiguous: AMBIGUOUS.has(word) });
    }
  }
}

/** Nouns of speech that a statement with "that" may follow: "claim", "assertion". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  `claim claims statement statements comment comments remark remarks assertion assertions suggestion argument allegation allegations contention warning warnings promise pledge vow
  prediction declaration announcement accusation accusations complaint admission insistence acknowledgment acknowledgement observation point message reply response explanation conclusion denial boast hint theory
  prophecy report reports answer assurance assurances reminder revelation testimony confession objection pronouncement finding findings estimate`.split(
    /\s+/,
  ),
);

/** Nouns for what somebody asks for or promises, which "for" or an infinitive may follow: "call", "promise". */
export const DEMAND_NOUNS: ReadonlySet<string> = new Set(
  'call calls demand demands request requests plea pleas promise promises pledge pledges vow vows threat threats offer'.split(
    ' ',
  ),
);

/** The verb of speech that this word (in lower case) is a form of, or undefined. */
export const speechVerb = (word: string): SpeechVerb | undefined => SPEECH_VERBS.get(word);
