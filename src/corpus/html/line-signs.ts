import { reportsSpeech, signsOf } from '../boilerplate-signs.ts';
import { isLabel } from '../labels.ts';
import { BYLINE, CREDIT, CREDIT_AT_END, DATE_LINE, POINTER } from './line-patterns.ts';
import type { PageBlock } from './page-block.ts';

// In non-space characters. What pages say for themselves is short.
const LONGEST = 400;
const LONGEST_CREDIT = 200;
const LONGEST_BYLINE = 110;
/** From here on, what ends as a sentence does is one: "Published in 1998, the book sold well from the first day." */
const SENTENCE = 25;
const ENDS = /[.!?]["”’)\]]*$/u;
/** "Updated at 1:23 p.m." */
const TIME_AT_END = /\d ?[ap]\.m\.$/i;

/** Signs in a line's words that are enough by themselves; see `signsOf`. */
const ENOUGH = 3;
const MOSTLY_LINKS = 0.6;

/** Why a block's own words speak against it, or null. */
export function lineReason(block: PageBlock): string | null {
  const { text, length, linked, kind } = block;
  if (length > LONGEST || kind === 'code' || kind === 'table') return null;
  const isSentence = length >= SENTENCE && ENDS.test(text.slice(-10)) && !TIME_AT_END.test(text);
  if (length < LONGEST_CREDIT && (CREDIT_AT_END.test(text) || (!isSentence && CREDIT.test(text)))) return 'a credit';
  if (POINTER.test(text) && linked >= 0.3 * length) return 'pointer to another article';
  if (!isSentence && length < LONGEST_BYLINE && kind !== 'listItem' && DATE_LINE.test(text)) return 'a date';
  if (!isSentence && length < LONGEST_BYLINE && BYLINE.test(text)) return 'a byline';
  if (isPointer(block)) return 'a link';
  if (kind === 'heading' || kind === 'listItem') return isLabel(text) ? 'page label' : null;
  return boilerplateReason(text.replace(/\s+/g, ' '), linked / length);
}

/** The signs by which lines of an article are left out of the index are signs here, too. */
function boilerplateReason(line: string, linked: number): string | null {
  const signs = signsOf(line);
  const [first] = signs;
  if (!first) return null;
  const weight = signs.reduce((sum, sign) => sum + sign.weight, 0);
  const more = (linked > MOSTLY_LINKS ? 1 : 0) - (reportsSpeech(line) ? 2 : 0);
  return weight + more >= ENOUGH ? first.kind : null;
}

/** The shortest headline, in non-space characters; the name of a thing that is linked to its page is shorter. */
const HEADLINE = 35;

/** A paragraph that is a link leads away: to an article, by its headline or in capitals ("SEE ALL TESTS"), or to several, a line each. */
function isPointer({ text, length, linked, kind }: PageBlock): boolean {
  if (kind === 'listItem' || kind === 'heading' || linked < 0.75 * length) return false;
  if (/^(?:https?:|www\.)/i.test(text)) return false;
  if (length >= HEADLINE) return true;
  return linked === length && (text.includes('\n') || (/\p{Lu}{3}/u.test(text) && text === text.toUpperCase()));
}
