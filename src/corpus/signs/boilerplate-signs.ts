import { PAGE_LABELS } from '../english/page-labels.ts';
import {
  CALLS,
  LEGAL,
  OFFER_OPENERS,
  OFFERS,
  READ_ALSO,
  READER_QUESTION_OPENERS,
  REPORTED_SPEECH,
  STRONG_CALLS,
} from '../english/page-phrases.ts';

const NOT_LETTERS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const LONGEST_LABEL = 60;

/** One word with a stop is speech or a stage direction: "Back!", "Pause." */
const SPOKEN_WORD = /^\p{L}+[.!?]["”’']?$/u;

/** Whether a line is nothing but a page's own label: "Advertisement", "» Share this article «", "Read more …". */
export const isLabel = (line: string): boolean =>
  line.length <= LONGEST_LABEL &&
  !SPOKEN_WORD.test(line) &&
  PAGE_LABELS.has(line.replace(NOT_LETTERS_AROUND, '').replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase());

/** What a sign speaks for. */
type BoilerplateKind = 'page label' | 'pointer to another article' | 'legal notice' | 'advertisement';

/** One thing about a line that the article's own lines seldom have. */
export interface BoilerplateSign {
  readonly kind: BoilerplateKind;
  readonly what: string;
  /** 3 is enough by itself. */
  readonly weight: number;
}

// All patterns are small letters and look at a line in small letters: twice as fast as letters of either case.
const anyPhraseOf = (patterns: readonly string[]): RegExp => new RegExp(`\\b(?:${patterns.join('|')})(?![a-z])`, 'g');

const LEGAL_LINE = new RegExp(LEGAL.join('|'));
const READ_ALSO_LINE = new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${READ_ALSO})\\s*(?:[:|»>]|[–—-]\\s)\\s*\\S`, 'u');
const STRONG_CALL = anyPhraseOf(STRONG_CALLS);
const CALL_TO_ACTION = anyPhraseOf(CALLS);
const OFFER = anyPhraseOf(OFFERS);
const QUESTION_AND_OFFER = new RegExp(
  `^(?:${READER_QUESTION_OPENERS})\\b[^?]{0,120}\\?\\W{0,8}(?:${OFFER_OPENERS})\\b`,
);
const ARROW_AND_WORDS = /(?:->|=>|→|»|›|>>|▶|►|➜|➤|👉)\s*(?:\S+\s+){0,7}\S*$/u;
/** "Sign up", "Please sign up", "… – Sign up": where an order begins, not "voters sign up" or "wants to sign up". */
const BEFORE_AN_ORDER = /(?:^|[.?!:;–—|>»→•&(-]|\b(?:please|then|now|simply))[\s"“'‘*]*$/;
/** A quotation of some words, not a name in quotation marks. */
const QUOTED = /["“][^"“”]{15,}["”]/;
const IS_REPORTED = new RegExp(REPORTED_SPEECH);
/** Where to turn to: "info@example.com", "@example", "www.example.com" */
const CONTACT_ADDRESS = /[\w.+-]@[\w-]+\.\w|(?:^|\s)@\w{3}|\bwww\.\w|https?:\/\//;
const MOST_WORDS_AFTER = 12;

/** All signs in the words of a line. */
export function signsOf(original: string): BoilerplateSign[] {
  const line = original.toLowerCase();
  if (isLabel(line)) return [{ kind: 'page label', what: 'nothing but a label', weight: 3 }];
  const signs: BoilerplateSign[] = [];
  const sign = (kind: BoilerplateKind, what: string, weight: number): void => {
    signs.push({ kind, what, weight });
  };
  if (READ_ALSO_LINE.test(line)) sign('pointer to another article', 'begins with "read also" or the like', 3);
  if (LEGAL_LINE.test(line)) sign('legal notice', 'legal phrase', 3);
  if (QUESTION_AND_OFFER.test(line)) sign('advertisement', 'question followed by an offer', 2);
  const call = Math.max(strongest(line, STRONG_CALL, 3, 2), strongest(line, CALL_TO_ACTION, 2, 1));
  if (call > 0) sign('advertisement', endsWithCall(line) ? 'trailing call to action' : 'call to action', call);
  if (matchPlaces(line, OFFER).length > 0) sign('advertisement', 'offer', 1);
  if (signs.length > 0 && CONTACT_ADDRESS.test(line)) sign('advertisement', 'address to turn to', 1);
  if (ARROW_AND_WORDS.test(line.slice(-100))) sign('advertisement', 'trailing arrow', signs.length > 0 ? 2 : 1);
  return signs;
}

/** Whether somebody is quoted or reported in a line. */
export const reportsSpeech = (line: string): boolean => QUOTED.test(line) || IS_REPORTED.test(line.toLowerCase());

/** Where a pattern matches. (`matchAll` would copy these large patterns for every line.) */
function matchPlaces(line: string, pattern: RegExp): number[] {
  const places: number[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) places.push(match.index);
  return places;
}

/** The weight of the heaviest match: `order` where it begins a clause, else `within`; 0 when there is none. */
function strongest(line: string, pattern: RegExp, order: number, within: number): number {
  const places = matchPlaces(line, pattern);
  if (places.some((at) => BEFORE_AN_ORDER.test(line.slice(Math.max(0, at - 12), at)))) return order;
  return places.length > 0 ? within : 0;
}

/** "… -> Start Now for Free." */
function endsWithCall(line: string): boolean {
  const last = Math.max(...[STRONG_CALL, CALL_TO_ACTION].map((pattern) => matchPlaces(line, pattern).at(-1) ?? -1));
  return last > 0 && line.slice(last).split(/\s+/).length <= MOST_WORDS_AFTER;
}
