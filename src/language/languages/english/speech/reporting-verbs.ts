import { wordSet } from '../../../word-set.ts';

/** Verbs that follow a quotation in the same sentence: “How many times?” Clinton said. */
export const ATTRIBUTION_VERBS: ReadonlySet<string> = new Set(
  `said says asked asks wrote writes replied replies answered answers added adds told tells shouted shouts cried cries yelled yells screamed whispered
whispers muttered murmured exclaimed exclaims demanded demands wondered wonders thought thinks inquired enquired continued continues laughed laughs sighed
snapped joked quipped insisted declared recalled recalls remarked observed noted explained responded called tweeted begged pleaded called gasped growled
groaned repeated announced argued mused concluded queried sneered sobbed stammered hissed barked bellowed roared`.split(
    /\s+/,
  ),
);

/** Verbs of speech by their base forms, in groups by what they mean and what may stand beside them. */

/** What only says that something was said: "she said that …". */
export const PLAIN_SPEECH = wordSet('say says said saying that');

/** Verbs that never stand before their subject: the listener follows. */
export const VERBS_WITH_LISTENER_ONLY = wordSet('tell inform remind assure');

/** Verbs that stand before their subject between commas, too: "this system, | says | Locke, helps". */
export const VERBS_OF_ASIDES = wordSet('say write explain note argue add');

/** Verbs whose passive tells who made or keeps a thing: "a list | maintained | by the port". */
export const VERBS_OF_MAKING = wordSet(`
  maintain post submit write read offer start finish open close broadcast type pen sing press credit champion contest
  document label brand point begin go
`);

/** Verbs whose passive tells what is said of somebody: "the ferry is | said | to be …". */
export const VERBS_OF_HEARSAY = wordSet('say report allege');

/** Verbs whose passive tells what somebody is judged for: "was | praised | for". */
export const VERBS_OF_JUDGING = wordSet('criticize criticise praise condemn mock denounce ridicule');

/** Verbs of which a thing is as often the object as a statement: the letter that she | wrote |. */
export const VERBS_OF_PUTTING_OUT = wordSet(`
  write post tweet retweet email text message broadcast document record submit charge propose announce report relay
  reveal disclose recommend request demand threaten forecast
`);

/** Verbs that are nouns for a message, too: "Lowe | emails | that Finch deleted". */
export const VERBS_OF_MESSAGES = wordSet('email text message post tweet');

/** Verbs before "to" and what is responded to: "responded | to calls". */
export const VERBS_OF_RESPONSE = wordSet('respond reply react');

/** Verbs that "who" or "which" may follow as a question: "explained | which | of them left". */
export const VERBS_BEFORE_WHO = wordSet(`
  ask wonder question explain say tell reveal specify discuss debate state inquire show find clarify announce
`);

/** Verbs that "yes" or "no" alone may follow: "said | no |". */
export const VERBS_BEFORE_YES = wordSet('say answer reply');

/** Verbs whose statement needs no more than three words. */
export const VERBS_OF_SHORT_STATEMENTS = wordSet('say tell claim argue insist');

/** Verbs that a statement follows whatever it looks like. */
export const PLAIN_VERBS = wordSet('say tell add claim argue note insist');

/** Verbs that a participle may follow as a statement: "admitted | skipping the meeting". */
export const VERBS_BEFORE_ING = wordSet('acknowledge admit deny recall mention report');

/** Verbs that "about", "of" or "against" follows: "joked | about". */
export const VERBS_BEFORE_TOPIC = wordSet('warn complain joke boast brag inform remind');

/** Verbs behind which "to" addresses somebody: "said | to reporters". */
export const VERBS_BEFORE_ADDRESSEE = wordSet(`
  say explain write reply respond complain admit confess boast brag lament report remark add announce declare
`);

/** Verbs with which a poll or a paper hands on what others said: "The poll | found | that …". */
export const VERBS_OF_PASSING_ON = wordSet('report find show reveal indicate disclose suggest');

/** Verbs whose form in "-s" is a noun as often, and that a statement follows: "Beck | notes | voters will decide". */
export const VERBS_THAT_MAY_BE_NOUNS = wordSet('note report claim promise estimate caution hint boast joke vow pledge');

/** Verbs whose subject may be findings: "the findings | underscore | a divide". */
export const VERBS_OF_FINDINGS = wordSet('underscore underline highlight');

/** Verbs for what a thing does as well as people: "which | reveals", "which | reminds us". */
export const VERBS_OF_THINGS = wordSet(`
  reveal suggest highlight underscore underline emphasise emphasize stress show indicate find remind imply hint confirm
  repeat slam rip hit attack threaten challenge recall reflect explain begin start continue call prompt inform
`);

/** Verbs that an infinitive follows: "Beck | claims | to be a captain". */
export const VERBS_BEFORE_TO = wordSet('claim vow pledge promise threaten');

/** Verbs that nothing but people and what they write are the subject of, so that any noun before them speaks. */
export const VERBS_OF_PEOPLE = wordSet(`
  say tell add acknowledge admit insist ask tweet joke recall quip concede boast recount reply retort opine muse vow
  confess testify
`);

/** Verbs that make any noun a speaker when a statement with "that" or a quotation follows: "the lawsuit | alleges | that". */
export const VERBS_OF_STATING = wordSet(`
  argue claim allege state warn insist declare assert contend announce predict emphasize emphasise stress explain urge
  demand promise vow write note conclude maintain
`);
