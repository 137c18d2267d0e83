import { wordSet } from '../../word-set.ts';

/** Verbs with which a request begins: "list the drivers". */
export const REQUEST_VERBS: ReadonlySet<string> = wordSet(
  'list show name tell give explain describe define mention find enumerate summarize summarise outline cite quote lookup display',
);

/** What may stand before such a verb: "can you please list …". */
export const BEFORE_REQUESTS: ReadonlySet<string> = wordSet(
  'please pls plz can could would will you u ya hey hi hello ok okay so and but now just quickly kindly i want wanna need to would like',
);

/** Nouns that say in what form an answer is wanted: "examples of …", "what kind of …", "a list of …", "details about …". */
export const FORM_NOUNS: ReadonlySet<string> = wordSet(
  'example examples instance instances kind kinds type types sort sorts list lists overview summary details detail info information names',
);

/** What leads from such a noun to the topic. */
export const AFTER_FORM_NOUNS: ReadonlySet<string> = wordSet('of about on regarding concerning for');

/** How an article brings something up: "which drivers are mentioned?" */
export const REPORTED_FORMS: ReadonlySet<string> = wordSet(
  'mentioned said stated listed described discussed covered named quoted reported written explained noted',
);

/** Nouns for what is asked: "does the article say …", "in this text", "which articles mention …". */
export const SOURCE_NOUNS: ReadonlySet<string> = wordSet(
  'article articles text texts page pages document documents doc docs post posts',
);

/** What points at it. */
export const POINTS_AT_SOURCE: ReadonlySet<string> = wordSet('this these those your which');

/** Words of chats that name no topic. */
export const CHAT_WORDS: ReadonlySet<string> = wordSet(
  'please pls plz thx thanks hey hi hello btw lol lmao omg im ive wanna gonna gotta kinda stuff things thing anything something everything whatever guys folks dude bro mate u ur r ya yall wat wut dont',
);

/** Short forms that people type, by what they stand for. */
export const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ppl: ['people', 'persons'],
    yr: ['year', 'years'],
    yrs: ['years', 'year'],
    mth: ['month', 'months'],
    mths: ['months', 'month'],
    wk: ['week', 'weeks'],
    wks: ['weeks', 'week'],
    hr: ['hour', 'hours'],
    hrs: ['hours', 'hour'],
    min: ['minutes', 'minute'],
    mins: ['minutes', 'minute'],
    sec: ['seconds', 'second'],
    secs: ['seconds', 'second'],
    pic: ['picture', 'photo', 'image', 'pictures', 'photos', 'images'],
    pics: ['pictures', 'photos', 'images', 'picture', 'photo', 'image'],
    vid: ['video', 'videos'],
    vids: ['videos', 'video'],
    msg: ['message', 'messages'],
    msgs: ['messages', 'message'],
    acct: ['account', 'accounts'],
    addr: ['address', 'addresses'],
    app: ['application', 'applications'],
    apps: ['applications', 'application'],
    config: ['configuration', 'settings'],
    dept: ['department'],
    diff: ['difference', 'differences', 'different'],
    doc: ['document', 'documentation'],
    docs: ['documentation', 'documents'],
    fav: ['favourite', 'favorite'],
    govt: ['government'],
    gov: ['government'],
    info: ['information'],
    intro: ['introduction'],
    lang: ['language', 'languages'],
    max: ['maximum', 'most'],
    mgmt: ['management'],
    org: ['organisation', 'organization'],
    perf: ['performance'],
    prob: ['problem', 'problems'],
    probs: ['problems', 'problem'],
    prof: ['professor'],
    pw: ['password', 'passwords'],
    pwd: ['password', 'passwords'],
    ref: ['reference', 'references'],
    repo: ['repository', 'repositories'],
    req: ['requirement', 'requirements', 'required'],
    reqs: ['requirements', 'requirement'],
    tel: ['telephone', 'phone'],
    temp: ['temperature'],
    uni: ['university'],
    ver: ['version', 'versions'],
    abt: ['about'],
    bday: ['birthday'],
    cuz: ['because'],
    tmrw: ['tomorrow'],
  }),
);

/** Words that ask for a price: "price family membership", "what are the fees?" */
export const PRICE_WORDS: ReadonlySet<string> = wordSet(
  'price prices pricing priced cost costs costing fee fees charge charges expensive cheap pay',
);

/** What follows "how much" when money is meant: "how much is it?", "how much does … cost?" */
export const AFTER_HOW_MUCH_MONEY: ReadonlySet<string> = wordSet('is are was were does do did for');

/** What follows a number when it is a sum of money. */
export const CURRENCY_WORDS: ReadonlySet<string> = wordSet(
  'dollar dollars euro euros pound pounds pence cent cents franc francs yen rupee rupees yuan won rand peso pesos real reais lira crown crowns krone kroner krona kronor koruna zloty forint forints ruble rubles rouble roubles shekel shekels dirham dirhams dinar dinars riyal baht ringgit rupiah shilling shillings usd eur gbp chf jpy cny inr sek nok dkk pln czk bucks quid',
);

/** "Which drivers exist already?" asks what there is. */
export const EXISTENCE_WORDS: ReadonlySet<string> = wordSet('exist exists already currently');
