import { ATTRIBUTION_VERBS } from '../language/english/speech/attribution-verbs.ts';
import { STOP_WORDS } from '../language/english/stop-words.ts';

/** A name of up to five words: "Greg Kroah-Hartman", "Ursula von der Leyen". */
const NAME =
  "\\p{Lu}[\\p{L}.'’-]{0,40}(?: (?:de|da|del|di|van|von|der|den|la|al|bin|ibn|\\p{Lu}[\\p{L}.'’-]{0,40})){0,4}";
/** "— Linus Torvalds", "- Linus Torvalds, kernel maintainer": what follows the name goes to the end of the line. */
const BEHIND = new RegExp(`^[\\s.,]{0,10}(?:[—–―~]|--?)\\s{0,3}(${NAME})\\s{0,3}(?:[,(][^\\n]{0,120})?(?:\\n|$)`, 'u');
/** The same at the end of a text, behind a quotation mark, the end of a sentence or the end of a line. */
const AT_END = new RegExp(
  `(?<=[.!?…"”»’'」\\n])[^\\S\\n]{0,3}(?:[—–―~]|--?)[^\\S\\n]{0,3}(${NAME})[^\\S\\n]{0,3}(?:[,(][^\\n]{0,120})?\\s{0,10}$`,
  'u',
);
/** “Linus Torvalds: “…””, “Linus Torvalds said: “…””. */
const BEFORE = new RegExp(`(?:^|[\\s(])(${NAME})(?: (\\p{Ll}{2,20}))?\\s{0,3}[:,]?\\s{0,3}$`, 'u');
/** Characters before a quotation in which its speaker may be named. */
const NEAR = 160;

/** Whom a message gives the words between `before` and `after` to; null when it names nobody, or not so plainly. */
export function claimedSpeaker(before: string, after: string): string | null {
  const [, behind] = BEHIND.exec(after.slice(0, 2 * NEAR)) ?? [];
  if (behind !== undefined) return nameIn(behind);
  const [whole = '', name, verb] = BEFORE.exec(before.slice(-NEAR)) ?? [];
  if (name === undefined) return null;
  const says = verb === undefined ? /[:]\s*$/.test(whole) : ATTRIBUTION_VERBS.has(verb);
  return says ? nameIn(name) : null;
}

/** "And Corbet" → "Corbet"; "He" is no name. */
function nameIn(words: string): string | null {
  const all = words.split(' ');
  const first = all.findIndex((word) => !STOP_WORDS.has(word.toLowerCase()));
  return first < 0 ? null : all.slice(first).join(' ');
}

/** A text without the name that stands at its end as its speaker's, and that name, or null. */
export function withoutSpeaker(text: string): { readonly words: string; readonly claimed: string | null } {
  const tail = text.slice(-2 * NEAR);
  const match = AT_END.exec(tail);
  const claimed = match?.[1] === undefined ? null : nameIn(match[1]);
  if (!match || claimed === null) return { words: text, claimed: null };
  return { words: text.slice(0, text.length - tail.length + match.index), claimed };
}
