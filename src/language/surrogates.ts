/** Any half of a surrogate pair, lone or not: a quick look before the exact one. */
const ANY_SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Whether a text has half a character, which UTF-8 cannot write and Discord does not take. */
export const hasLoneSurrogate = (text: string): boolean => ANY_SURROGATE.test(text) && text.search(LONE_SURROGATE) >= 0;

/** The text with something else in the place of each half character. */
export const replaceLoneSurrogates = (text: string, replacement = '\ufffd'): string =>
  ANY_SURROGATE.test(text) ? text.replace(LONE_SURROGATE, replacement) : text;
