import type { CitedPassage } from '../domain/answer.ts';
import type { CheckedPiece, Difference, Verification } from '../domain/verification.ts';
import type { ArticleQuotations } from './article-quotations.ts';
import { cardOf, ofPassage } from './card.ts';
import type { CheckedPart } from './check-text.ts';
import { inline } from './clip.ts';
import { differenceLines } from './difference-lines.ts';
import { markedQuote } from './marked-quote.ts';
import { speakerNote } from './speaker-note.ts';
import type { Words } from './words/words.ts';

/** What a card needs to know beyond what was found. */
export interface CardContext {
  /** The title of the only article that was searched as Markdown, or null. */
  readonly title: string | null;
  readonly quotations: ArticleQuotations;
  readonly words: Words;
}

/** Beginning of a part that says which one is meant; a line on a phone. */
const BEGINNING = 60;

/**
 * What came of one part: the verdict, what differs, the article's own words. @param number its place among several parts, from 1, or null
 * when it is the only one: a part that stands nowhere then comes with what is nearest. Null when `room` is too small.
 */
export function verifyCard(
  part: CheckedPart,
  number: number | null,
  room: number,
  context: CardContext,
): string | null {
  const { verification } = part;
  const { grammar, verify } = context.words;
  const lines: string[] = [];
  if (number !== null) lines.push(`-# ${number}. ${grammar.quoted(inline(verification.text, BEGINNING))}`);
  lines.push(headingOf(verification, context));
  const note = speakerNote(part, context.words);
  if (note !== null) lines.push(note);
  let card = lines.join('\n');
  const shortened = shortenedCard(verification, room - card.length - 1, context);
  if (shortened !== null) return `${card}\n${shortened}`;
  const several = verification.pieces.length > 1;
  for (const piece of verification.pieces) {
    const { passage, verdict } = piece;
    if (verdict === 'unsearchable' || (verdict === 'absent' && (several || number !== null))) {
      if (several)
        card += `\n- ${grammar.quoted(inline(wordsOf(piece, verification), BEGINNING))}: ${verify.absent(context.title)}`;
      continue;
    }
    if (verdict === 'absent') card += passage ? ` ${verify.nearest}` : ` ${verify.nothingNear}`;
    const above = differenceLines(piece, verification.text, context.words);
    if (above.length > 0) card += `\n${above.join('\n')}`;
    const shown = passage && passageCard(piece, passage, room - card.length - 1, context);
    if (passage && shown === null) return card === lines.join('\n') || card.length > room ? null : card;
    if (shown !== null) card += `\n${shown}`;
  }
  return card.length <= room ? card : null;
}

/** A longer stretch is shown by its pieces only; in UTF-16 units, a screen of a phone. */
const LONGEST_STRETCH = 900;
const WORD = /[\p{L}\p{N}]/u;

/** A quotation with words left out, in the article's whole wording: what was kept in bold, what was left out in lines of its own. */
function shortenedCard({ text, pieces, stretch }: Verification, room: number, context: CardContext): string | null {
  if (!stretch || stretch.end - stretch.start > LONGEST_STRETCH) return null;
  const kept = pieces.flatMap(({ passage }) => passage ?? []);
  const gaps = pieces.slice(1).map(({ typed }, i): Difference => {
    const at = pieces[i]?.typed.end ?? typed.start;
    const written = { start: kept[i]?.end ?? stretch.start, end: kept[i + 1]?.start ?? stretch.end };
    return { typed: { start: at, end: at }, written, words: true };
  });
  const telling = gaps.filter(({ written }) => WORD.test(stretch.article.text.slice(written.start, written.end)));
  const whole = { typed: { start: 0, end: text.length }, passage: stretch, differences: telling };
  const cited = ofPassage(stretch, context.quotations.get(stretch.article) ?? [], context.words);
  const quote = markedQuote(stretch.article.text, stretch, kept);
  const card = [...differenceLines(whole, text, context.words), quote, ...cited.below].join('\n');
  return card.length <= room ? card : null;
}

const wordsOf = ({ typed }: CheckedPiece, { text }: Verification): string => text.slice(typed.start, typed.end);

/** The article's words with what differs in bold; without bold and cut when they do not fit. */
function passageCard(
  { differences }: CheckedPiece,
  passage: CitedPassage,
  room: number,
  { quotations, words }: CardContext,
): string | null {
  const cited = ofPassage(passage, quotations.get(passage.article) ?? [], words);
  const marks = differences.map(({ written }) => written);
  if (marks.length > 0 && passage.end - passage.start <= room) {
    const card = [markedQuote(passage.article.text, passage, marks), ...cited.below].join('\n');
    if (card.length <= room) return card;
  }
  return cardOf(cited, room, { mayCut: true });
}

function headingOf({ verdict, joint, pieces }: Verification, { title, words: { verify } }: CardContext): string {
  if (verdict === 'unsearchable') return verify.unsearchable;
  if (verdict === 'absent') return verify.absent(title);
  if (verdict === 'exact') return joint === 'one' ? verify.exact : verify.exactLeftOut;
  if (joint === 'unknown') return verify.partlyThere;
  if (joint === 'reordered') return verify.reordered;
  if (joint === 'several articles') return verify.severalArticles;
  const differences = pieces.flatMap((piece) => piece.differences);
  return differences.some(({ words }) => words) ? verify.altered(differences.length) : verify.signs;
}
