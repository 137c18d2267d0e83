import { wordSet } from '../../word-set.ts';

/** Words with which a question asks for what is still to come: "what is planned?" */
export const ASKS_FUTURE: ReadonlySet<string> = wordSet('planned upcoming future roadmap forthcoming');

/** Words with which a question asks for what is there: "which drivers are already in?" */
export const ASKS_PRESENT: ReadonlySet<string> = wordSet('already current currently existing now');

/** What tells that a sentence is about what is still to come. */
export const FUTURE =
  /\b(?:will|shall|should|['’]ll|soon|upcoming|forthcoming|going to|about to|(?:is|are|was) (?:due|to be|meant to|set to)|(?:plan|hope|aim|intend|expect|want)(?:s|ed|ing)?(?: \w+)? to|(?:planned|expected|scheduled|intended|targeted for|working on|in the works|on the way))\b|\bnext (?:\w+ )?(?:window|year|month|week|spring|summer|autumn|fall|winter|release|version|season|step|stage)\b/i;

/** What tells that a sentence is about what is there already. */
export const PRESENT = /\b(?:already|current(?:ly)?|existing|now|so far|to date|in use)\b/i;
