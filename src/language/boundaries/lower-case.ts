import { abbreviationClass } from '../english/abbreviations.ts';
import type { Stop, Verdict } from './stop.ts';
import { wordAfter } from './words.ts';

/** "iPhone", "eBay", "macOS" */
const BRAND = /^\p{Ll}{1,3}\p{Lu}/u;
const INCHES = /\d\s?in$/;
const VOWEL = /[aeiouyAEIOUY\d]|[^\x20-\x7e]/;

/**
 * A small letter after the mark. The sentence goes on after a quotation or a bracket ("‘This is great.’ she said") and after an
 * abbreviation ("Inc. was"). It ends after a plain word, because people write so ("the plan was late. nobody minded."),
 * and before a brand ("eBay followed").
 */
export function lowerCase(stop: Stop): Verdict {
  if (stop.initial !== 'lower' || BRAND.test(wordAfter(stop.text, stop.nextWord))) return undefined;
  if (stop.closer && !stop.twice) return 'continues';
  return stop.kind === 'period' && isAbbreviated(stop) ? 'continues' : 'ends';
}

/** A known abbreviation, a dotted one, a single letter, consonants only, or inches: "Inc", "p.m", "v", "mgmt", "5 in". */
const isAbbreviated = ({ text, at, word }: Stop): boolean =>
  abbreviationClass(word) !== undefined ||
  word.length === 1 ||
  word.includes('.') ||
  (word !== '' && !VOWEL.test(word)) ||
  (word === 'in' && INCHES.test(text.slice(at - 4, at)));
