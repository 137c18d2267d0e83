/** Patterns (without capitals) for what pages say to their readers in between. Each group has the weight of its sign. */

/** The patterns of a list: a slash between spaces or a line break separates them. */
const phrases = (list: string): readonly string[] => list.trim().split(/ \/ |\n/);

/** Points to another article: only at the beginning of a line, before a colon or a bar. */
export const READ_ALSO =
  "(?:also )?(?:read|watch|listen|view)(?: also| more| next| now| too| this| here)?|now read|must[- ]read|read the full (?:story|article|report)|see also|also see|more|more (?:on this|to read|from [\\w ]{2,30})|related(?: (?:article|story|stories|articles|reading|coverage|content|links?|posts?|news|video))?|recommended(?: reading)?|suggested reading|don['’]t miss|you (?:may|might) also (?:like|enjoy|be interested in)|in case you missed it|icymi|up next|next up|from the archives?|editor['’]s picks?";

/** Says whose page this is and what may be done with it. */
export const LEGAL: readonly string[] = [
  '\\ball rights reserved\\b',
  '^(?:©|\\(c\\)|copyright)\\s*(?:©|\\(c\\))?\\s*(?:19|20)\\d\\d\\b',
  '\\bmay not be (?:published|reproduced|republished|copied|redistributed|rewritten)\\b.*\\b(?:without|broadcast|rewritten|redistributed|permission)\\b',
  '\\b(?:we|site|page|publisher|website|company) (?:may|might|could|will|can) (?:earn|receive|get|collect) (?:an? )?(?:small |affiliate |share of )*(?:commissions?|sales|revenue|compensation)\\b',
  '\\b(?:contains?|include|includes|using|through|via|our) affiliate links?\\b',
  '\\bthis (?:article|story|post|piece|essay|column) (?:was )?(?:originally|first) (?:published|appeared|posted) (?:on|in|at|by)\\b',
  '\\b(?:views|opinions) expressed (?:in|by|here|on|within)\\b.{0,80}\\b(?:(?:are|is) (?:solely |strictly )?(?:those|their|his|her|the author)|do(?:es)? not (?:necessarily )?(?:reflect|represent))',
  '\\bby (?:clicking|signing up|subscribing|submitting|registering|continuing|using (?:this|our)|entering your)\\b.{0,80}\\byou (?:agree|consent|accept|acknowledge|confirm)\\b',
  '\\b(?:this|our) (?:site|website|page|web site) (?:uses cookies|is protected by recaptcha)\\b',
  '\\bwe (?:and our partners )?use cookies\\b',
  '\\b(?:see|read) our (?:full )?(?:privacy policy|terms (?:of (?:use|service)|and conditions)|cookie policy)\\b',
  '\\b(?:reprinted|republished|reproduced) with permission\\b',
  '\\bunsubscribe at any ?time\\b',
  '\\bthis (?:content|post|article|advertisement) (?:is|was) (?:sponsored|paid for|provided) by\\b',
];

/** Asks for something that only a page's own readers can do for its publisher. */
export const STRONG_CALLS: readonly string[] = [
  'sign up (?:for|to) (?:our|the|my|this|receive|get)\\b.{0,60}\\b(?:newsletters?|alerts?|updates?|e-?mails?|mailing list|inbox|briefing|digest)',
  'subscribe (?:to|for) (?:our|the|my|us|this)\\b.{0,40}\\b(?:newsletters?|channel|podcast|feed|alerts?|updates?|magazine|page|list|blog)',
  'subscribe (?:now|today|here|below|for (?:free|just|only))',
  'sign up (?:here|now|today|below|for free|for a free)',
  'register (?:here|now|today|for free|online at)',
  'join (?:our (?:newsletter|mailing list|telegram|discord|whatsapp|facebook|community|channel|slack)|now for)',
  'follow (?:us|me|the author|our (?:page|channel|live)) on\\b',
  'follow @?[\\w.]+(?: [\\w.]+)? on (?:twitter|x|facebook|instagram|linkedin|mastodon|bluesky|threads|tiktok|youtube)\\b',
  '(?:like|find|join|connect with|reach|contact) us (?:on|at|via) (?:twitter|x|facebook|instagram|linkedin|youtube|whatsapp|telegram|tiktok|social media|our|the|[\\w.+-]+@)',
  'click (?:here|below|on the link|the link|the button|the image|to (?:read|see|watch|subscribe|enlarge|join|download|learn|view|share|tweet|register|sign up|buy|play|start))',
  'tap (?:here|the link|the button|to (?:read|watch|subscribe|share))',
  'download (?:the|our|your) (?:free )?(?:app|e-?book|white ?paper|guide|report|template|trial)',
  '(?:get|start|begin|claim|try|request|activate|grab) (?:your|a|our|the) (?:[\\w-]+ )?(?:free|no-obligation) (?:[\\w-]+ ){0,2}(?:trial|account|copy|demo|quote|guide|consultation|access|sample|ebook|e-book|download|version)',
  '(?:start|try|get started|join|play|begin|sign up) (?:it |now |today |here )*for free',
  '(?:book|request|schedule|get|watch) (?:a|your) (?:free |live |personal |quick )?demo',
  'enter your e-?mail',
  'share (?:this|our) (?:article|story|post|page|video|news) (?:on|with|via)',
  'leave (?:a|your) (?:comment|comments|thoughts|reply) (?:below|in the|here)',
  '(?:let us know|tell us|share your (?:thoughts|views|opinion|experience)|sound off|weigh in|have your say) (?:what you think )?(?:in the comments?|below|on (?:facebook|twitter)|at [\\w.+-]+@|by e-?mail)',
  '(?:use|with|enter|apply) (?:the )?(?:promo|coupon|discount|offer|voucher) ?code',
  'turn on (?:push )?notifications',
  'get (?:\\w+ )?(?:news|stories|headlines|updates|alerts|articles|posts|emails) (?:delivered )?(?:straight |directly |right )?(?:to|in) your inbox',
  '(?:delivered|sent) (?:straight|directly|right) to your inbox',
];

/** Asks for something; people say these to one another, too. */
export const CALLS = phrases(String.raw`
sign up / sign in / log in / subscribe / register (?:for|at|with) / start (?:now|today|here|saving|building|your)
get started / get (?:live|instant|full|free|unlimited|early|exclusive) access
get (?:the|our) (?:app|newsletter|latest|report|guide) / get yours / get \d+ ?% / try (?:it|now|today|our|us)
buy (?:now|today|tickets|your|it now) / shop (?:now|the|our|all|online) / order (?:now|today|yours|online)
book (?:now|today|your|online) / learn more / find out (?:more|how (?:you|we|to))
discover (?:more|how (?:you|to|we)|our) / read more / see more / read (?:on|the full)
check out (?:our|the full|more) / donate (?:now|today|here|online)
become an? (?:member|subscriber|patron|supporter|insider) / claim your / grab (?:your|a copy)
save (?:up to )?\$?\d+ ?%? / apply (?:now|today|here|online) / enroll? (?:now|today) / act now / hurry
contact (?:us|our|your|me|sales) / call (?:us|now|today|toll[- ]free|1?-?\(?\d{3}) / e-?mail us / message us / text us
visit (?:our (?:site|website|store|shop|page)|us|www\.|https?:) / download (?:now|today|it|here)
install (?:now|our|the app) / upgrade (?:now|today|to) / pre-?order
speak (?:to|with) (?:an?|our) (?:expert|team|specialist|advisor) / talk to (?:our|an) (?:expert|team|sales)
watch (?:now|live|the (?:full )?video|more) / share this / tweet this / like and (?:share|subscribe)
leave a (?:comment|reply|review) / rate this / stay (?:tuned|connected|in touch|up to date|informed) / follow us
join us / join (?:now|today|for free) / support (?:us|our (?:work|journalism|reporting)) / help us
tell us (?:what you|about your|your) / let us know / send us / share your / add (?:us|your name)
take (?:our|the) (?:survey|poll|quiz) / vote (?:now|here|in our poll)`);

/** What makes an offer of it. */
export const OFFERS = phrases(String.raw`
for free / free (?:trial|shipping|delivery|demo|quote|consultation|account|access|download|of charge)
(?:\d+ ?%|\$\d+) off / limited[- ]time / special offer / exclusive (?:offer|deal|discount|access)s? / money[- ]back
no credit card / no obligation / risk[- ]free / while supplies last / best deals? / lowest price / discount code
early[- ]bird / today only / cancel any ?time / live access / satisfaction guaranteed / as little as \$`);

/** How a question to the reader begins that wants no answer: "Are you …?", "Looking for …?" */
export const READER_QUESTION_OPENERS =
  "are you|are your|do you|did you|have you|has your|is your|can you|can't you|could you|would you|wouldn't you|will you|don't you|don't have|haven't|want(?: to| more| an?)?|wanna|need|needing|looking (?:for|to)|searching for|ready (?:for|to)|tired of|sick of|fed up with|interested in|curious (?:about|how|what)|got an?|have an? (?:tip|story|question|news tip|idea|correction|comment)|have (?:questions|feedback|information|thoughts|something)|like (?:what|this|our)|love (?:this|what|our)|enjoy(?:ed|ing)? (?:this|our|reading)|missed (?:the|our|an)|wondering (?:how|what|if|why)|new (?:here|to)|struggling (?:with|to)|worried (?:about|that)|concerned about|planning (?:a|an|to|your)|thinking (?:of|about)|dreaming of|why not|what do you think|spotted an?|see an? (?:error|mistake|typo)|found an? (?:error|mistake|typo)|not a (?:subscriber|member)|already an? (?:subscriber|member)|hungry for|running|using|working (?:in|with|on)|building|hiring";

/** How the offer after such a question begins. */
export const OFFER_OPENERS =
  "analy[sz]e|compare|get|try|start|join|sign|subscribe|download|discover|learn|check out|click|contact|call|e-?mail|send|tell us|let us|share|visit|read (?:our|more|the)|book|register|grab|claim|save|buy|order|shop|explore|follow|support (?:us|our)|apply|request|schedule|talk to|speak (?:to|with)|upgrade|switch|enter|protect|secure|boost|improve|detect|automate|simplify|scan|test|monitor|find (?:out|your|the)|see (?:how|our|why|more)|take (?:our|the|a|advantage)|use (?:our|the|code)|watch (?:our|the|this|a)|help us|our (?:experts?|team|newsletter|guide)|here(?:’s|'s| is| are) (?:how|our|the)";

/** A line in which somebody is reported to speak is news, even when it says "sign up". */
export const REPORTED_SPEECH =
  '\\b(?:said|says|told|tells|wrote|writes|tweeted|added|asked|asks|urged|urges|according to|announced|explained|argued|noted|insisted|replied|posted|recalled|warned|promised|shouted|read the)\\b';
