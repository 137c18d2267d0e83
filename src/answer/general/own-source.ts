import type { Passage, SourceFact } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import { fold } from '../../language/fold.ts';
import { OWN_SOURCE_LINES } from '../../language/question-kinds.ts';

/** Lines at either end of an article that may say where it comes from. */
const LINES_AT_AN_END = 8;
/** Longer lines are prose, in UTF-16 units. */
const LONGEST_SOURCE_LINE = 140;
const FACTS: readonly Exclude<SourceFact, null>[] = ['author', 'published', 'place'];
const HAS_NUMBER = /\p{N}/u;
const CAPITAL_OR_UNCASED = /^[\p{Lu}\p{Lo}]/u;

/** What an article itself says of where it comes from: short lines such as "By Ann Lee" at its beginning or end. In its order. */
export function saysOfItsSource(article: Article, fact: SourceFact): Passage[] {
  const { sentences, text } = article;
  const wanted = fact === null ? FACTS : [fact];
  const found: Passage[] = [];
  for (const [i, { start, end }] of sentences.entries()) {
    if (i >= LINES_AT_AN_END && i < sentences.length - LINES_AT_AN_END) continue;
    if (end - start > LONGEST_SOURCE_LINE || !isWholeLine(article, i)) continue;
    const line = text.slice(start, end);
    if (wanted.some((one) => saysSo(line, one)))
      found.push({ article, first: i, last: i, start, end, score: 0, context: [] });
  }
  return found;
}

/** Whether a sentence is all of its block, so that it is a line and not prose. */
function isWholeLine({ sentences, blocks }: Article, i: number): boolean {
  const block = sentences[i]?.block;
  const kind = blocks[block ?? -1]?.kind;
  return (
    kind !== 'heading' && kind !== 'code' && sentences[i - 1]?.block !== block && sentences[i + 1]?.block !== block
  );
}

/** "By Ann Lee", "Published: 12 May 2024", "Source: The Paper": but not "By the time …" nor "Published in the spring, the report …". */
function saysSo(line: string, fact: Exclude<SourceFact, null>): boolean {
  const folded = fold(line);
  return OWN_SOURCE_LINES[fact].some((opening) => {
    if (!folded.startsWith(opening)) return false;
    const after = line.slice(opening.length);
    const isLabel = /^\s*[:：|–—-]\s*\S/u.test(after);
    const rest = after.replace(/^\s*[:：|–—-]?\s*/u, '');
    if (!isLabel && !/^\s/u.test(after)) return false;
    if (fact === 'published') return HAS_NUMBER.test(rest);
    return isLabel
      ? rest !== ''
      : CAPITAL_OR_UNCASED.test(rest) && !/[.!?]$/u.test(line) && rest.split(/\s+/).length <= MOST_NAME_WORDS;
  });
}

/** "By Ann Lee, science correspondent, in Portland". */
const MOST_NAME_WORDS = 10;
