import { wordSet } from '../../../word-set.ts';

/** Words that tell where a statement begins, where it ends, and what is none. */

/** Words that a statement opens with behind a verb that takes no other: "agreed | that …", "wondered | whether …". */
export const OPENERS_OF_OPENED = wordSet('that whether if how why what who where when which he she they it we i there');

/** Words that the content of a passive opens with: "was criticized | for its cost". */
export const PASSIVE_CONTENT_OPENERS = wordSet('of for as that to whether if about what who how why where which when');

/** Words in "-ing" that are no participles. */
export const NO_PARTICIPLES = wordSet('including during nothing something anything according regarding concerning');

/** Words behind ", but" that go on with the statement: "not late, but | only | slow". */
export const BUT_ALSO_WORDS = wordSet('only not also');

/** Words behind a comma inside quotation marks that open another clause: "called it “wasteful,” | and …". */
export const CLAUSE_OPENERS_BEHIND_MARKS = wordSet('and but which who while although though as after');

/** Words behind a comma that end the thing talked about: "criticized the plan, | which …". */
export const CLAUSE_OPENERS_BEHIND_OBJECTS = wordSet(`
  but which who while although though as after despite whose then a an
`);

/** Words behind quoted words with a comma that open another clause. */
export const CLAUSE_OPENERS_BEHIND_QUOTES = wordSet('and but which who while as');

/** Words at the end of content that belong to the next clause. */
export const DANGLING_ENDS = wordSet('and but while as');

/** Words behind quoted words that are no more part of the content. */
export const FOLLOWERS_OF_QUOTES = wordSet('and but in on at to as when while after before during');

/** Words between a cue and the rest of its quotation: “…,” she said, | because | “…”. */
export const LINKS_TO_QUOTES = wordSet('and but that because so');

/** Words that end a thing that is added: "added a voice to a record | that …". */
export const ENDS_OF_ADDED_THING = wordSet('that which who after as when while before since to');

/** Words that a thing opens with that is added: "added | his | seventh goal". */
export const OPENERS_OF_ADDED_THING = wordSet('a an his her its their another more two three four five');

/** What is uttered, and no statement: "told | her story", "said | goodbye". */
export const UTTERED_THINGS = wordSet(`
  story stories truth lies lie jokes joke tales tale secrets secret words word things thing prayers prayer goodbyes
  goodbye farewell hello hi thanks grace mass something anything everything much enough
`);

/** Words behind a verb that show it to have no object: "both defended | and | minimized". */
export const NO_OBJECT_OPENERS = wordSet('and or but than');

/** What one claims: "claimed | victory". */
export const CLAIMED_THINGS = wordSet('victory responsibility credit innocence ignorance');

/** Documents whose finding needs no verb: "a | poll | showed Lowe with a lead". */
export const POLLING_DOCUMENTS = wordSet(`
  polls poll surveys survey study studies analysis report review research data figures numbers
`);

/** Where something was said: "in a recent | interview". */
export const OCCASIONS = wordSet(`
  interview interviews statement speech tweet tweets email debate rally letter column op-ed book commercial ad ads
  conference hearing appearance article memo post
`);

/** Where a speaker that follows its verb said something: "said Lowe in an | interview". */
export const OCCASIONS_BEHIND_SPEAKERS = wordSet('interview statement speech email tweet debate rally conference');

/** "criticized the plan on | Twitter". */
export const OPEN_MEDIA = wordSet('twitter facebook television');

/** Words right before a participle that shares the subject of its sentence: "issued a | statement | saying". */
export const PARTICIPLE_SHARES_BEHIND = wordSet(`
  by statement letter email twitter facebook instagram and while before after tweet message memo speech out
`);

/** Words before "to" and a verb of speech after which something was said: "took to the | stage | to say that". */
export const PURPOSES_OF_SPEECH = wordSet(`
  as tv conference event rally meeting hearing presser web internet lawn pulpit witness rostrum twitter facebook
  instagram stage podium microphone airwaves television radio statement letter op-ed column interview speech floor
  address appearance occasion moment prompted forced moved compelled quick careful rushed paused stopped turned leaned
  stood enough far
`);

/** Words before a document by which somebody else speaks: "| issued | a statement saying". */
export const WORDS_OF_ISSUING = wordSet(`
  issued issue issues issuing released release releases sent sends posted posts published wrote writes writing tweeted
  gave made delivered circulated filed signed ran aired put mailed in with
`);

/** "was | quoted | as saying". */
export const PARTICIPLES_OF_QUOTING = wordSet('quoted cited recorded heard');

/** "can be | heard | saying". */
export const PARTICIPLES_OF_HEARING = wordSet('heard overheard recorded caught quoted');

/** Adverbs that belong to the statement rather than to the telling: "told | only | the mayor knew". */
export const ADVERBS_OF_STATEMENTS = wordSet('there here now not only even never perhaps maybe');

/** Adverbs that belong to a statement rather than to how it was said: "said | only | the mayor knew". */
export const STATEMENT_ADVERBS = wordSet(`
  not only even never perhaps maybe now just still nearly almost often sometimes always probably possibly hopefully
  unfortunately eventually ultimately soon too here
`);

/** Words behind a form that show it to be a verb and no adjective: "declared | in | Bath". */
export const OPENERS_OF_SAID = wordSet('he she they it there in on during at how whether');

/** "asked that his | name | not be used". */
export const WORDS_OF_ANONYMITY = wordSet('name names identity');

/** What somebody owns that gives a statement as theirs: "in Berg's | words", "by Berg's | account". */
export const OWNED_STATEMENTS = wordSet('words view opinion telling estimation account reckoning judgment assessment');

/** "| everywhere | she went". */
export const WHEREVER_WORDS = wordSet('everywhere wherever anywhere where');

/** Small words that a title writes without a capital: "The Art | of the | Deal". */
export const SMALL_TITLE_WORDS = wordSet(`
  a an the of in on at to for and or but with is it by from as vs de la into over about how who why
`);
