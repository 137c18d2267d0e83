import { wordSet } from '../word-set.ts';

/** Words that begin a sentence whose subject stands in the one before: "He …", "Their …", "This …". */
export const BACK_POINTERS: ReadonlySet<string> = wordSet(
  'he she it they him her them his hers its their this these those that such both neither',
);

/** What "it" and "this" mean nothing with: "It is clear that …", "That said, …", "This year …". */
export const POINTING_NOWHERE =
  /^(?:it\s+(?:is|was|has\s+been|will\s+be|seems|appears|remains|takes?|took)\s+(?:\S+\s+){0,2}?(?:that|to|whether|how|why)\b|(?:that|this)\s+(?:said|is\s+to\s+say|way|year|month|week|day|morning|time)\b|these\s+days\b|such\s+as\b|both\s+\S+\s+and\b)/i;

/** Nouns that after "the" mean something named before: "The effort is led by …". */
export const GENERAL_NOUNS: ReadonlySet<string> = wordSet(
  'project effort initiative programme program plan scheme proposal idea work study report paper survey research findings results team group company firm organisation organization agency committee club band party government army fleet movement campaign operation mission attack battle war treaty agreement deal law bill act decision ruling case trial move change shift event game match film book novel album song show series building bridge tower ship aircraft vehicle engine machine device tool system software language technology method process technique theory model city town village region area island site place company pair couple man woman boy girl author scientist researchers authors scientists man latter former disease drug species animal plant problem issue approach feature feat result',
);
