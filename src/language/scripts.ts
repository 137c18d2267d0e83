/*
 * Scripts that put no spaces between words. Each use has a list of its own: what is indexed, counted or compared by these lists
 * would change with them.
 */

/** Terms: a run of these characters is indexed as pairs. */
export const UNSPACED_IN_TERMS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Quotations in a message: two of these characters say about as much as a word. All matches. */
export const UNSPACED_IN_MESSAGES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Word-for-word comparison: each of these characters stands for itself. */
export const UNSPACED_WHEN_COMPARED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Word counts: two of these characters make about one word. All matches. */
export const UNSPACED_WHEN_COUNTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
