import { wordSet } from '../../../word-set.ts';

/** Forms of helping verbs, and verbs and participles by what they do beside another verb. */

/** Forms that make a verb behind them a passive: "was | asked". */
export const PASSIVE_HELPERS = wordSet(`is are was were be been being am 's get got gets`);

/** "has | said". */
export const PERFECT_HELPERS = wordSet(`has have had 've 'd`);

/** "did | say". */
export const DO_HELPERS = wordSet('does do did');

/** "is", "are", "was", "were". */
export const FORMS_OF_BE = wordSet('is are was were');

/** "the talks | are | private". */
export const ALL_FORMS_OF_BE = wordSet('is are was were be been');

/** Forms before a participle that is the verb of its sentence: "is | saying", "kept | saying". */
export const PROGRESSIVE_HELPERS = wordSet(`is are was were been be 's keeps kept started began`);

/** "kept | saying". */
export const VERBS_OF_KEEPING_ON = wordSet('keeps kept started began');

/** Verbs that show a word before them to be no verb of speech: "what they call | is | late". */
export const VERBS_OF_ANOTHER_CLAUSE = wordSet('have has had is are was were appears appear seems seem');

/** Words behind a form in "-ed" that show it to be an adjective or a noun: "charged | by". */
export const NOUN_FOLLOWERS = wordSet('is was were are of by');

/** Words that show a form before them to be a noun: "As the report | of | …". */
export const FOLLOWERS_OF_NOUNS = wordSet('of by is was');

/** Words behind a form that may be a noun, which show it to be one: "the claim | from | Lowe". */
export const NO_VERB_FOLLOWERS = wordSet('of by from in on at for is was were are has had have and or said says');

/** Adverbs behind "would" with which it tells of the past: "would | later | say". */
export const WOULD_ADVERBS = wordSet('later then eventually soon subsequently only');

/** Verbs that an adverb behind them belongs to: "asked not to speak | publicly | said". */
export const ADVERBS_BELONG_TO = wordSet('speak comment talk go');

/** Words for all of a subject between it and its verb: "they | all | agreed". */
export const FLOATING_WORDS = wordSet('both all each');

/** Verbs before "to" and a verb of speech after which something was said: "seemed | to suggest", "tried | to argue". */
export const VERBS_BEFORE_TO_SAY = wordSet(`
  continued continues continue began begun begins started starts proceeded proceeds seemed seems seem appeared appears
  appear tried tries sought seeks attempted had came hastened hastens paused stopped happened moved managed likes like
  liked used chose ventured dared rushed hurried
`);

/** Adjectives behind "was" and before "to" and a verb of speech: "was | quick | to point out". */
export const ADJECTIVES_BEFORE_TO_SAY = wordSet('quick careful forced compelled moved prompted reported');

/** "went | on to say". */
export const WENT_ON = wordSet('went goes gone');

/** Verbs for making somebody speak: "prompted | some users | to argue that". */
export const VERBS_OF_MOVING_TO_SPEAK = wordSet(`
  prompt prompted prompting led leading leads forced forcing caused causing drove spurred spurring inspired compelled
`);

/** Participles without "-ed" that an aside opens with: "the list, | drawn | from …, said". */
export const IRREGULAR_PARTICIPLES = wordSet(`
  run led written known held made born seen sent built shot given taken based drawn chosen found
`);

/** Participles behind a document: "a study, | held | in May". */
export const PARTICIPLES_OF_DOCUMENTS = wordSet('written seen made sent drawn held');

/** Words behind a source that say more of it: "people | familiar | with the talks". */
export const SOURCE_DESCRIPTIONS = wordSet(`
  given written seen taken made shown known sent drawn held familiar close briefed present who that which by whose
  involved knowledgeable
`);

/** Participles behind "when" that tell how somebody came to speak: "said when | asked | about it". */
export const PARTICIPLES_OF_ASKING = wordSet('asked pressed reached questioned contacted told');

/** Words behind a document that say where it comes from: "said a report | published | on Monday". */
export const PARTICIPLES_OF_PUBLISHING = wordSet('released published issued signed written obtained by');

/** Prepositions that stand before a noun, too: "an | inside | source". */
export const PREPOSITIONS_AS_ADJECTIVES = wordSet('inside outside above near opposite down');

/** Adjectives that stand behind people and open a phrase of their own: "people | familiar | with the talks". */
export const POSTPOSED_ADJECTIVES = wordSet(`
  familiar close aware present briefed involved loyal critical sympathetic knowledgeable opposed
`);

/** Adjectives behind a noun that stand for a relative clause: "the people | responsible | for it". */
export const SHORTENED_RELATIVES = wordSet(`
  familiar close present aware loyal critical sympathetic responsible unhappy involved known
`);

/** Prepositions that tie a further noun to a noun: "officials | at | the bank". */
export const TIES_OF_NOUNS = wordSet('of for from at in with inside behind near');

/** Prepositions that tie a further noun to a name: "Lowe | of | Bath". */
export const TIES_OF_NAMES = wordSet('of from for at');

/** Prepositions behind a name that tie no noun with an article to it: "said Lowe | at | a meeting". */
export const LOOSE_TIES = wordSet('at from for');

/** Prepositions before a noun: what looks like a verb behind one is none. */
export const OPEN_PREPOSITIONS = wordSet('of in for by');

/** Words behind a participle that describes listeners: "told a crowd gathered | outside". */
export const CIRCUMSTANCES_OF_CROWDS = wordSet('that in at for outside');

/** Words behind somebody who is urged: "urged the board | to | act". */
export const FOLLOWERS_OF_URGED = wordSet('to not that against in at on');

/** Prepositions of place and time: "Beck claims | in | a speech that …". */
export const PLACES_AND_TIMES = wordSet('in on at');

/** Prepositions before a span of time: "has | in | the past said". */
export const SPAN_PREPOSITIONS = wordSet('in over during');

/** Words in a span of time: "in | recent | weeks". */
export const SPAN_ADJECTIVES = wordSet('the recent past last');

/** Words behind a closing cue: "…, the Herald reported | in | 1991." */
export const PREPOSITIONS_OF_TIME = wordSet('in on at during last');

/** Prepositions before the occasion of a speech: "| in | a recent interview". */
export const PREPOSITIONS_OF_OCCASION = wordSet('in during at on');

/** Prepositions that a described thing takes: "whom he described | as | weak". */
export const OBJECT_PREPOSITIONS = wordSet('as of for');

/** Words that "call" makes a phrase of speech with: "called | for", "called | on". */
export const CALL_PARTICLES = wordSet('for on upon out');

/** Words behind "call" that make it no speech: "called | off | the game". */
export const CALL_ELSEWHERE = wordSet('in off up back home around');

/** Words behind a verb that make it no speech: "spoke | up", "wrote | off". */
export const ADVERBS_OF_MOTION = wordSet('off up out into back down away');

/** Prepositions before what is talked about: "joked | about". */
export const PREPOSITIONS_OF_TOPIC = wordSet('about of against');

/** Words that a role does not reach over. */
export const ENDS_OF_ROLE_SEARCH = wordSet('of in on at to from who which with for is was');

/** Words that a segment opens with that says who somebody is: "Lowe, | formerly | of Bath". */
export const INTRODUCING_SEGMENTS = wordSet('of from with formerly now then both including like such');

/** Words that advice opens with: "advised the bank | to | sell". */
export const ADVICE_OPENERS = wordSet('that to not how whether he she they it we');

/** Words behind somebody who is telephoned: "called Lowe | after | the vote". */
export const CALL_FOLLOWERS = wordSet('after before on in from at and last himself herself themselves personally');

/** Words before a role that an apposition opens with: ", | now | a teacher", ", | former | mayor of". */
export const APPOSITION_LEADS = wordSet(`
  now then formerly currently himself herself both former senior chief vice deputy executive co-founder co-chair jr. sr.
  iii ii
`);

/** Verbs of a relative clause that says who somebody is: "who | runs | the mill". */
export const INTRODUCING_VERBS = wordSet(`
  is was are were works worked serves served represents represented runs leads led heads headed owns teaches taught
  plays lives studies studied founded chairs oversees covers directs
`);

/** Prepositions that tie a further noun to the one before: "security analysts | at | Prossimo". */
export const TIES_OF_PHRASES = wordSet(`
  of for at in from with on to by against about near inside outside between across behind within under over like via
`);

/** Participles that describe people rather than open a sentence: "| Leading | Democrats say". */
export const PARTICIPLES_AS_ADJECTIVES = wordSet(`
  leading ruling dissenting opposing visiting surviving existing sitting retired unnamed united elected competing
  warring
`);

/** Prepositions behind a verb of speech before when, where and how: "said | in | an interview". */
export const PREPOSITIONS_OF_CIRCUMSTANCES = wordSet(`
  in on at during to from after before of about via through by with over outside inside following for near
`);
