import { slice } from '../domain/span.ts';
import type { CheckedPiece, Verdict, Verification } from '../domain/verification.ts';
import { drawPassage, inLines } from './draw-answer.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  exact: 'Word for word in the article.',
  altered: 'Altered.',
  absent: 'Not in the articles.',
  unsearchable: 'The words are too common to be looked up in all articles: name one with --article.',
};

/** A checked text for people at a terminal. */
export function drawVerification({ text, verdict, joint, pieces }: Verification): string {
  const lines = [VERDICTS[verdict]];
  if (joint === 'reordered') lines.push('In the article the pieces stand in another order.');
  if (joint === 'several articles') lines.push('The pieces are from several articles.');
  for (const piece of pieces) lines.push(...linesOf(piece, text, pieces.length > 1));
  return inLines(`${lines.join('\n')}\n`);
}

function linesOf(piece: CheckedPiece, text: string, several: boolean): string[] {
  const { passage, verdict, differences, typed } = piece;
  const lines = several ? ['', `“${slice(text, typed)}”: ${VERDICTS[verdict]}`] : [];
  if (!passage) return lines;
  for (const { typed: mine, written } of differences) {
    const [has, should] = [slice(text, mine), slice(passage.article.text, written)];
    if (has === '') lines.push(`  left out: “${should}”`);
    else lines.push(should === '' ? `  added: “${has}”` : `  “${has}” instead of “${should}”`);
  }
  if (verdict === 'absent') lines.push('The nearest passage:');
  return [...lines, drawPassage(passage)];
}
