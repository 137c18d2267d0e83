import type { Span } from '../../domain/span.ts';
import { initialAt, isSpace, skipSpace } from './characters.ts';

/** A bracket or quotation longer than this holds sentences of its own. */
const LONGEST_ENCLOSURE = 300;
/** How many unclosed signs are passed over in search of the matching one: keeps "((((" linear. */
const MOST_UNCLOSED = 4;
const ENCLOSING_SIGN = /[()[\]“”"]|‘(?!\d)|’(?![\p{L}\p{N}])/gu;
const OPENING_OF: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '’': '‘' };

interface EnclosingSign {
  readonly sign: string;
  readonly at: number;
}

/**
 * Brackets, and quotations after which the sentence goes on in small letters; the outermost only, ascending. No sentence ends inside
 * one that opened within the sentence: "teaches (He was an engineer. He retired.) at the university",
 * ‘called out, “The Queen! The Queen!” and the gardeners threw themselves flat’.
 */
export function enclosures(text: string): Span[] {
  const found: Span[] = [];
  const open: EnclosingSign[] = [];
  ENCLOSING_SIGN.lastIndex = 0;
  while (ENCLOSING_SIGN.test(text)) {
    const at = ENCLOSING_SIGN.lastIndex - 1;
    const sign = text.charAt(at);
    const opening = openingSignOf(text, sign, at);
    if (opening === undefined) {
      open.push({ sign, at });
      continue;
    }
    const start = takeMatching(open, opening);
    if (start === undefined || at - start > LONGEST_ENCLOSURE) continue;
    if (opening === '(' || opening === '[' || goesOnSmall(text, at + 1)) found.push({ start, end: at });
  }
  return outermost(found);
}

/** The sign that this one closes; undefined when it opens. A straight quote opens after a space and before none. */
function openingSignOf(text: string, sign: string, at: number): string | undefined {
  if (sign !== '"') return OPENING_OF[sign];
  const opens =
    (at === 0 || isSpace(text.charCodeAt(at - 1)) || text.charAt(at - 1) === '(') && !isSpace(text.charCodeAt(at + 1));
  return opens ? undefined : sign;
}

function goesOnSmall(text: string, after: number): boolean {
  const next = skipSpace(text, after);
  return initialAt(text, text.charAt(next) === '(' ? next + 1 : next) === 'lower';
}

/** Takes the last opening sign of a kind off the stack, with everything unclosed above it. */
function takeMatching(open: EnclosingSign[], sign: string): number | undefined {
  for (let depth = open.length; depth > Math.max(0, open.length - MOST_UNCLOSED); depth--) {
    const candidate = open[depth - 1];
    if (candidate?.sign !== sign) continue;
    open.length = depth - 1;
    return candidate.at;
  }
  return undefined;
}

function outermost(pairs: Span[]): Span[] {
  const kept: Span[] = [];
  let end = -1;
  for (const pair of pairs.sort((a, b) => a.start - b.start)) {
    if (pair.start < end) continue;
    kept.push(pair);
    end = pair.end;
  }
  return kept;
}
