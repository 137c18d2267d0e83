import type { CheckedPiece, Difference } from '../domain/verification.ts';
import { inline } from './clip.ts';
import type { Words } from './words/words.ts';

/** Differences that are listed; beyond these the two texts are best read side by side. */
const MOST = 6;
/** Longest Markdown for the words of one side. */
const LONGEST = 100;
/** Words before a place that name it, and the characters that they are looked for in. */
const WORDS_BEFORE = /(?:\S+\s+)?\S+\s*$/;
const NEAR = 60;

/**
 * What differs, a line each: the text's words struck out, the article's bold, and which is which said in words, because neither a screen
 * reader nor a notification shows the strokes.
 */
export function differenceLines(
  piece: Pick<CheckedPiece, 'typed' | 'passage' | 'differences'>,
  text: string,
  { verify }: Pick<Words, 'verify'>,
): string[] {
  const { passage, differences, typed } = piece;
  if (!passage) return [];
  const lineOf = (difference: Difference): string => {
    const mine = inline(text.slice(difference.typed.start, difference.typed.end), LONGEST);
    const theirs = inline(passage.article.text.slice(difference.written.start, difference.written.end), LONGEST);
    if (mine !== '' && theirs !== '') return verify.instead(`~~${mine}~~`, `**${theirs}**`);
    const after = wordsBefore(text.slice(typed.start, difference.typed.start));
    return theirs === '' ? verify.added(`~~${mine}~~`, after) : verify.leftOut(`**${theirs}**`, after);
  };
  const lines = differences.slice(0, MOST).map((difference) => `- ${lineOf(difference)}`);
  return differences.length > MOST ? [...lines, `- ${verify.moreDifferences(differences.length - MOST)}`] : lines;
}

function wordsBefore(before: string): string | null {
  const [words = ''] = WORDS_BEFORE.exec(before.slice(-NEAR)) ?? [];
  return inline(words, NEAR) || null;
}
