import {
  CALLS,
  LEGAL,
  OFFER_OPENERS,
  OFFERS,
  QUESTION_OPENERS,
  READ_ALSO,
  SPEECH,
  STRONG_CALLS,
} from './english/page-phrases.ts';
import { isLabel } from './labels.ts';

/** What a sign speaks for. */
export type BoilerplateKind = 'page label' | 'pointer to another article' | 'legal notice' | 'advertisement';

/** One thing about a line that the article's own lines seldom have. */
export interface Sign {
  readonly kind: BoilerplateKind;
  readonly what: string;
  /** 3 is enough by itself. */
  readonly weight: number;
}

const oneOf = (patterns: readonly string[]): RegExp => new RegExp(`\\b(?:${patterns.join('|')})(?![\\p{L}])`, 'giu');

const LEGAL_LINE = new RegExp(LEGAL.join('|'), 'iu');
const READ_ALSO_LINE = new RegExp(`^[^\\p{L}\\p{N}]{0,4}(?:${READ_ALSO})\\s*(?:[:|»>]|[–—-]\\s)\\s*\\S`, 'iu');
const STRONG_CALL = oneOf(STRONG_CALLS);
const CALL = oneOf(CALLS);
const OFFER = oneOf(OFFERS);
const QUESTION_AND_OFFER = new RegExp(`^(?:${QUESTION_OPENERS})\\b[^?]{0,120}\\?\\W{0,8}(?:${OFFER_OPENERS})\\b`, 'iu');
const ARROW_AND_WORDS = /(?:->|=>|→|»|›|>>|▶|►|➜|➤|👉)\s*(?:[^\s]+\s*){0,8}$/u;
/** "Sign up", "Please sign up", "… – Sign up": where an order begins, not "voters sign up" or "wants to sign up". */
const BEFORE_AN_ORDER = /(?:^|[.?!:;–—|>»→•&(-]|\b(?:please|then|now|simply))[\s"“'‘*]*$/iu;
/** A quotation of three words or more. */
const QUOTED = /["“]\S+\s+\S+\s+\S+[^"”]*["”]/u;
const REPORTED = new RegExp(SPEECH, 'iu');
/** Where to turn to: "info@example.com", "@example", "www.example.com" */
const ADDRESS = /[\w.+-]@[\w-]+\.\w|(?:^|\s)@\w{3}|\bwww\.\w|https?:\/\//iu;
const MOST_WORDS_AFTER = 12;

/** All signs in the words of a line. */
export function signsOf(line: string): Sign[] {
  if (isLabel(line)) return [{ kind: 'page label', what: 'nothing but a label', weight: 3 }];
  const signs: Sign[] = [];
  const sign = (kind: BoilerplateKind, what: string, weight: number): void => {
    signs.push({ kind, what, weight });
  };
  if (READ_ALSO_LINE.test(line)) sign('pointer to another article', 'begins with "read also" or the like', 3);
  if (LEGAL_LINE.test(line)) sign('legal notice', 'legal phrase', 3);
  if (QUESTION_AND_OFFER.test(line)) sign('advertisement', 'question followed by an offer', 2);
  const strong = strongest(line, STRONG_CALL, 3, 2);
  const call = strongest(line, CALL, 2, 1);
  if (strong > 0) sign('advertisement', 'asks to subscribe, click or share', strong);
  if (call > 0) sign('advertisement', endsWithCall(line) ? 'trailing call to action' : 'call to action', call);
  if (OFFER.test(line)) sign('advertisement', 'offer', 1);
  OFFER.lastIndex = 0;
  if (signs.length > 0 && ADDRESS.test(line)) sign('advertisement', 'address to turn to', 1);
  if (ARROW_AND_WORDS.test(line.slice(-100))) sign('advertisement', 'trailing arrow', signs.length > 0 ? 2 : 1);
  return signs;
}

/** Whether somebody is quoted or reported in a line. */
export const reportsSpeech = (line: string): boolean => QUOTED.test(line) || REPORTED.test(line);

/** The weight of the heaviest match: `order` where it begins a clause, else `within`; 0 when there is none. */
function strongest(line: string, pattern: RegExp, order: number, within: number): number {
  let weight = 0;
  for (const { index } of line.matchAll(pattern)) {
    if (BEFORE_AN_ORDER.test(line.slice(Math.max(0, index - 12), index))) return order;
    weight = within;
  }
  return weight;
}

/** "… -> Start Now for Free." */
function endsWithCall(line: string): boolean {
  let last = -1;
  for (const { index } of line.matchAll(CALL)) last = index;
  return last >= 0 && line.slice(last).split(/\s+/).length <= MOST_WORDS_AFTER && last > 0;
}
