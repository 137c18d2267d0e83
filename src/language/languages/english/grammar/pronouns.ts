import { wordSet } from '../../../word-set.ts';

/** Pronouns, by what they do in a sentence. */

/** Words that begin a clause as its subject: "said | he would go", "said | there was". */
export const CLAUSE_SUBJECTS = wordSet('he she they it i we you who there');

/** Words that a statement opens with: "took to the stage to say | he would go", "… to say | the board lied". */
export const STATEMENT_OPENERS = wordSet('he she they it we i there the a an his her their its');

/** Words for an owner: "his claim". */
export const POSSESSIVES = wordSet('his her their its');

/** Words before a noun: "the former mayor's", "a donor", "his aide". */
export const ARTICLES_AND_POSSESSIVES = wordSet('the a an his her their its');

/** Words that news opens with: "When told | she had won, …". */
export const NEWS_OPENERS = wordSet('that he she they it there the');

/** Pronouns for somebody spoken to: "told | them". */
export const LISTENER_PRONOUNS = wordSet('him her them me us you it himself herself themselves');

/** Pronouns behind "to" for somebody spoken to: "admitted to | him". */
export const ADDRESSEE_PRONOUNS = wordSet('him her them me us');

/** Pronouns for a group behind "of": "one of | them". */
export const GROUP_PRONOUNS = wordSet('them us you');

/** "Lowe | herself", "described | himself | as". */
export const REFLEXIVES = wordSet('himself herself itself themselves');

/** "they | all | agreed". */
export const PLURAL_PRONOUNS = wordSet('they we you');

/** "pleaded guilty to charges | he | threatened". */
export const PERSONAL_PRONOUNS = wordSet('he she they we i it');

/** "Beck estimates | it | would cost more". */
export const THIRD_PERSON_SUBJECTS = wordSet('he she it they there');

/** Pronouns of people, which speak: "she | claims". */
export const SPEAKING_PRONOUNS = wordSet('he she they i we you who');

/** Pronouns that take a verb without "-s". */
export const PLURAL_SUBJECTS = wordSet('they we i you who');

/** Words that a statement of one among several opens with: "One said | he …". */
export const TOLD_SUBJECTS = wordSet('he she they it there that');

/** Words that a relative clause opens with: "which | Lowe said | was wrong". */
export const RELATIVE_WORDS = wordSet('which that what who whom');

/** Words that a relative clause about its subject or owner opens with: "the group, | which | meets on Fridays". */
export const RELATIVE_OPENERS = wordSet('who which that whose');

/** Words that a relative clause behind a comma opens with: "Adler, | whose | boat sank". */
export const RELATIVE_PRONOUNS = wordSet('who which whose whom');

/** Words that are the subject of a relative clause: "officials | who | met". */
export const RELATIVE_SUBJECTS = wordSet('who that which');

/** Words that a relative clause about a person opens with. */
export const PERSONAL_RELATIVES = wordSet('who whose whom');

/** Pronouns for a thing: "it | threatens to ruin us". */
export const OBVIOUS_THINGS = wordSet('that this it which');

/** Words before somebody served: "an aide to | the | mayor". */
export const SOMEBODY_OPENERS = wordSet('the his her their a an');

/** Words that cannot speak by themselves: "the", "its", "here". */
export const SPEECHLESS_WORDS = wordSet(`the a an its his her their my our your no every such it's that's there here`);

/** Words with a capital at the beginning of a sentence that are no part of the name behind them: "Asked Lowe …". */
export const NAMELESS_OPENERS = wordSet('he she it they we i you him asked speaking');

/** Words that an apposition opens with: "Lowe, | one | of the keepers". */
export const APPOSITION_DETERMINERS = wordSet('a an the one his her its their my another our among');

/** "to | a | website called Real Harbor". */
export const SINGULAR_ARTICLES = wordSet('a an another');

/** "a", "an", "the". */
export const ARTICLES = wordSet('a an the');

/** Words before one thing, of which a plural verb is none: "each | report". */
export const SINGULAR_DETERMINERS = wordSet('a an each this that');

/** Words before several things: a participle behind them is a verb of theirs ("those | elected"). */
export const PLURAL_DETERMINERS = wordSet('those these all some many most');

/** Words for people whom an adjective behind them describes: "those | familiar with the talks". */
export const PEOPLE_PRONOUNS = wordSet('those anyone someone one some others');

/** Words behind a name and a comma that introduce a person: "Ada Lowe, | a | teacher". */
export const INTRODUCTION_OPENERS = wordSet('who a an the whose');

/** Words before a role that are no part of it: "Lowe, | who is now the | mayor of Bath". */
export const ROLE_LEADS = wordSet('a an the now then who is was himself herself');

/** Words of a relative clause that an apposition opens with: "Adler, | who | lives in Bath". */
export const APPOSITION_RELATIVES = wordSet('who which whose whom where');
