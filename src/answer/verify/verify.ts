import type { CheckedPiece, CitedPassage, Joint, Verification, VerifyQuery } from '../../domain/answer.ts';
import type { Library } from '../../domain/library.ts';
import type { Span } from '../../domain/span.ts';
import type { Retriever } from '../../search/retriever.ts';
import { candidatesFor, type PlaceCandidates } from './candidates.ts';
import { citeFound, type FoundWords } from './cite-found.ts';
import { exactlyIn, inOneArticle } from './exact-places.ts';
import { nearestIn } from './nearest-place.ts';
import { OMISSION, spanOfWords, type Written, writtenWords } from './written-words.ts';

/** Longer texts are cut. In UTF-16 units; Discord's longest message. */
const LONGEST_VERIFIED_TEXT = 4_000;
/** The most pieces between omissions that are looked up. */
const MOST_CHECKED_PIECES = 8;

/** Compares a text with the articles: whether it stands there word for word, and if not, in what it differs from what does. */
export async function verifyText(
  { text: whole, article }: VerifyQuery,
  library: Library,
  retriever: Retriever,
): Promise<Verification> {
  const text = whole.slice(0, LONGEST_VERIFIED_TEXT);
  const words = withoutLooseSigns(writtenWords(text));
  const typed = spanOfWords(words) ?? { start: 0, end: text.length };
  const candidates = await candidatesFor(text, article, library, retriever);
  if (words.length === 0 || !candidates.searchable)
    return alone(text, { typed, verdict: 'unsearchable', passage: null, differences: [] });

  const found = exactlyIn(words, candidates);
  if (found) return alone(text, await checkedPiece(typed, 'exact', found, library));
  const pieces = piecesBetweenOmissions(words);
  if (pieces.length > 1) return verifyPieces(text, pieces, article, candidates, library, retriever);
  return alone(text, await differing(words, text, candidates, library));
}

const alone = (text: string, piece: CheckedPiece): Verification => ({
  text,
  verdict: piece.verdict,
  joint: 'one',
  pieces: [piece],
  stretch: null,
});

/** "… [...] …": in one article in this order, or each piece by itself. */
async function verifyPieces(
  text: string,
  pieces: readonly (readonly Written[])[],
  article: string | null,
  candidates: PlaceCandidates,
  library: Library,
  retriever: Retriever,
): Promise<Verification> {
  const together = inOneArticle(pieces, candidates);
  if (together) {
    const found = await Promise.all(
      pieces.map((piece, i) => checkedPiece(spanOfWords(piece) ?? EMPTY_SPAN, 'exact', together[i] ?? null, library)),
    );
    return { text, verdict: 'exact', joint: 'in order', pieces: found, stretch: await stretchOf(together, library) };
  }
  const found: CheckedPiece[] = [];
  for (const piece of pieces.slice(0, MOST_CHECKED_PIECES)) {
    const span = spanOfWords(piece) ?? EMPTY_SPAN;
    const own = await candidatesFor(text.slice(span.start, span.end), article, library, retriever);
    const place = own.searchable ? exactlyIn(piece, own) : null;
    found.push(place ? await checkedPiece(span, 'exact', place, library) : await differing(piece, text, own, library));
  }
  const absent = found.every(({ verdict }) => verdict === 'absent' || verdict === 'unsearchable');
  return { text, verdict: absent ? 'absent' : 'altered', joint: jointOf(found), pieces: found, stretch: null };
}

async function stretchOf(places: readonly FoundWords[], library: Library): Promise<CitedPassage | null> {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return null;
  return citeFound({ article: first.article, span: { start: first.span.start, end: last.span.end } }, library);
}

async function differing(
  words: readonly Written[],
  text: string,
  candidates: PlaceCandidates,
  library: Library,
): Promise<CheckedPiece> {
  const typed = spanOfWords(words) ?? { start: 0, end: text.length };
  if (!candidates.searchable) return { typed, verdict: 'unsearchable', passage: null, differences: [] };
  const nearest = nearestIn(words, candidates);
  if (!nearest) return { typed, verdict: 'absent', passage: null, differences: [] };
  const { differences } = nearest;
  const verdict = differences === null ? 'absent' : differences.length === 0 ? 'exact' : 'altered';
  return checkedPiece(typed, verdict, nearest, library, differences ?? []);
}

async function checkedPiece(
  typed: Span,
  verdict: CheckedPiece['verdict'],
  found: FoundWords | null,
  library: Library,
  differences: CheckedPiece['differences'] = [],
): Promise<CheckedPiece> {
  return { typed, verdict, passage: found && (await citeFound(found, library)), differences };
}

function jointOf(pieces: readonly CheckedPiece[]): Joint {
  const places = pieces.flatMap(({ verdict, passage }) =>
    passage && (verdict === 'exact' || verdict === 'altered') ? [passage] : [],
  );
  const [first] = places;
  if (!first || places.length < pieces.length) return 'unknown';
  if (places.some(({ article }) => article !== first.article)) return 'several articles';
  const ascends = places.every((place, i) => place.start >= (places[i - 1]?.end ?? 0));
  return ascends ? 'in order' : 'reordered';
}

/** The pieces between omissions, each without the signs at its ends. */
function piecesBetweenOmissions(words: readonly Written[]): Written[][] {
  const pieces: Written[][] = [[]];
  for (const word of words) {
    if (word.key === OMISSION) pieces.push([]);
    else pieces.at(-1)?.push(word);
  }
  return pieces.map(withoutLooseSigns).filter((piece) => piece.length > 0);
}

/** Signs that belong to the quoting: "“Not yet,” he said"; a question mark is the quotation's own. */
const LOOSE = new Set(['.', ',', ';', ':', '-', OMISSION, '。', '、', '(', ')', '[', ']']);

/** Without the signs at either end. */
function withoutLooseSigns(words: readonly Written[]): Written[] {
  const isLoose = (word: Written): boolean => LOOSE.has(word.key);
  const first = words.findIndex((word) => !isLoose(word));
  const last = words.findLastIndex((word) => !isLoose(word));
  return first < 0 ? [] : words.slice(first, last + 1);
}

const EMPTY_SPAN: Span = { start: 0, end: 0 };
