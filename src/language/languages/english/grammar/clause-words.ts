import { wordSet } from '../../../word-set.ts';

/** Words that open, join and close clauses. */

/** Words that join a verb to the subject of another: "left | and | said". */
export const CONJUNCTIONS_OF_VERBS = wordSet('and but then or');

/** Words that join a verb behind a comma: "left, | then | said". */
export const CONJUNCTIONS_BEHIND_COMMAS = wordSet('and but then');

/** "met Adler in December | and | declared that …". */
export const VERB_JOINERS = wordSet('and but then later');

/** Words that link a sentence to the one before: "| Yet | Lowe …". */
export const SENTENCE_LINKS = wordSet('and but yet so or still');

/** Words before a participle that opens an adverbial: "Lowe, | while | acknowledging that …". */
export const ADVERBIAL_LEADS = wordSet('while in by');

/** Words before a participle that opens a sentence: "| After | noting that …, Berg left". */
export const PARTICIPLE_LEADS = wordSet('after while before by in when since');

/** Words before a participle of asking: "| When | asked about …". */
export const QUESTION_LEADS = wordSet('when if after being');

/** Words before "according to" that show it to open its clause: "said | that, | according to …". */
export const ACCORDING_LEADS = wordSet('that but and because while though although yet so');

/** Words before "according to" that the statement follows: "reported | that, | according to …, the meetings were …". */
export const STATEMENT_LEADS = wordSet('that because and but while');

/** Words that bring a further verb: each opens a clause or an infinitive. */
export const VERB_BRINGERS = wordSet(`
  that when while because if although though whether where unless since until after before as how why what which who
  whose and or but to
`);

/** Words at a sentence's beginning whose clause ends before the main clause: "| When | Archer noted that …, Beck replied". */
export const OPENERS_OF_SUBORDINATES = wordSet('when while where as after before although though since because if');

/** Words before a cue whose statement ends with their clause: "| Because | polls indicated that it would pass, there is …". */
export const SUBORDINATE_OPENERS = wordSet('when while where after before although though since because if until once');

/** Words between a statement and the clause of the next cue: "said it was late | and | Berg said it was not". */
export const CLAUSE_LINKS = wordSet('while and but as though although whereas');

/** Words after which a cue is only put in: "| because, | they say, it is unsafe". */
export const DANGLING_CONJUNCTIONS = wordSet('because although while since and but');

/** Words that open a clause of circumstances. */
export const CIRCUMSTANCE_OPENERS = wordSet('when while as after before if since');

/** Words behind a cue that open a clause of circumstances: "said | when | asked about it". */
export const CIRCUMSTANCE_CLAUSES = wordSet('when while as after before if');

/** Words behind a comma that open something other than the statement's second half. */
export const ASIDE_OPENERS = wordSet('who which where when while as after though although');

/** Words that a segment of circumstances before the subject opens with: "| When | it rained, Gov. Lowe, a Democrat, said". */
export const SEGMENT_OPENERS = wordSet('when while since until once because although though if');

/** Words before the first member of a list: "| but | friends, lobbyists and foes say". */
export const LIST_LEADS = wordSet('but and after when while because that if although though as');

/** Words that tell in passing how something was said: "Lowe, | when | pressed, said". */
export const PASSING_OPENERS = wordSet('though when while as after before asked if because since');

/** Words that an aside between a subject and its verb opens with: "Lowe, | along | with her aides, said". */
export const ASIDES_OF_SUBJECTS = wordSet(`
  along together speaking appearing writing referring responding citing asked when while who though
`);

/** Words behind a speaker that follows the verb: "said Lowe | on Monday", "said Lowe | as | she left". */
export const ENDS_OF_SPEAKER = wordSet(`
  when while as who after before and but last this monday tuesday wednesday thursday friday saturday sunday
`);

/** Words before a subject that tell when: "lashed out | after | he had spoken". */
export const TIMES_OF_SUBJECTS = wordSet('after when while before as');

/** Words that a quoted question without marks opens with: "| Why | sell, Mr. Finch asked". */
export const QUESTION_OPENERS = wordSet('who where when what why how');

/** Words that an indirect question opens with. */
export const QUESTION_WORDS = wordSet('how why what who where when which');

/** Words that a statement about reasons opens with: "explained | why". */
export const STATEMENT_QUESTIONS = wordSet('how why whether');

/** Words that tell what somebody was asked: "Asked | whether | he would run". */
export const ASKED_OPENERS = wordSet('whether if about what who whom how why when where which');

/** Words behind a form that may be a noun, which show that no statement follows: "claims | and | counterclaims". */
export const NO_STATEMENT_OPENERS = wordSet('and or last this next that who which');

/** Words that end the search for a plain subject: another clause begins with them. */
export const CLAUSE_OPENERS = wordSet(`
  that when while because if although though whether where unless whereas since until as than so how why what but yet
  nor before after once
`);
