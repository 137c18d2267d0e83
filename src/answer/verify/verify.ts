import type { CheckedPiece, CitedPassage, Joint, Verification, VerifyQuery } from '../../domain/answer.ts';
import type { Library } from '../../domain/library.ts';
import type { Span } from '../../domain/span.ts';
import type { Retriever } from '../../search/retriever.ts';
import { candidatesFor } from './candidates.ts';
import { citeFound, type Found } from './cite-found.ts';
import { exactlyIn, inOneArticle } from './exact-places.ts';
import { nearestIn } from './nearest-place.ts';
import { OMISSION, type Written, writtenWords } from './written-words.ts';

/** What is longer is cut; in UTF-16 units. Discord's longest message. */
const LONGEST_TEXT = 4_000;
/** Pieces between omissions that are looked up one by one. */
const MOST_PIECES = 8;

/** Compares a text with the articles: whether it stands there word for word, and if not, in what it differs from what does. */
export async function verify(
  { text: whole, article }: VerifyQuery,
  library: Library,
  retriever: Retriever,
): Promise<Verification> {
  const text = whole.slice(0, LONGEST_TEXT);
  const words = bare(writtenWords(text));
  const typed = spanOf(words) ?? { start: 0, end: text.length };
  const candidates = await candidatesFor(text, article, library, retriever);
  if (words.length === 0 || !candidates.searchable)
    return alone(text, { typed, verdict: 'unsearchable', passage: null, differences: [] });

  const found = exactlyIn(words, candidates);
  if (found) return alone(text, await checked(typed, 'exact', found, library));
  const pieces = piecesOf(words);
  if (pieces.length > 1) return joined(text, pieces, article, candidates, library, retriever);
  return alone(text, await differing(words, text, candidates, library));
}

type Candidates = Awaited<ReturnType<typeof candidatesFor>>;

const alone = (text: string, piece: CheckedPiece): Verification => ({
  text,
  verdict: piece.verdict,
  joint: 'one',
  pieces: [piece],
  stretch: null,
});

/** "… [...] …": in one article in this order, or each piece by itself. */
async function joined(
  text: string,
  pieces: readonly (readonly Written[])[],
  article: string | null,
  candidates: Candidates,
  library: Library,
  retriever: Retriever,
): Promise<Verification> {
  const together = inOneArticle(pieces, candidates);
  if (together) {
    const found = await Promise.all(
      pieces.map((piece, i) => checked(spanOf(piece) ?? NOWHERE, 'exact', together[i] ?? null, library)),
    );
    return { text, verdict: 'exact', joint: 'in order', pieces: found, stretch: await stretchOf(together, library) };
  }
  const found: CheckedPiece[] = [];
  for (const piece of pieces.slice(0, MOST_PIECES)) {
    const span = spanOf(piece) ?? NOWHERE;
    const own = await candidatesFor(text.slice(span.start, span.end), article, library, retriever);
    const place = own.searchable ? exactlyIn(piece, own) : null;
    found.push(place ? await checked(span, 'exact', place, library) : await differing(piece, text, own, library));
  }
  const absent = found.every(({ verdict }) => verdict === 'absent' || verdict === 'unsearchable');
  return { text, verdict: absent ? 'absent' : 'altered', joint: jointOf(found), pieces: found, stretch: null };
}

async function stretchOf(places: readonly Found[], library: Library): Promise<CitedPassage | null> {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return null;
  return citeFound({ article: first.article, span: { start: first.span.start, end: last.span.end } }, library);
}

async function differing(
  words: readonly Written[],
  text: string,
  candidates: Candidates,
  library: Library,
): Promise<CheckedPiece> {
  const typed = spanOf(words) ?? { start: 0, end: text.length };
  if (!candidates.searchable) return { typed, verdict: 'unsearchable', passage: null, differences: [] };
  const nearest = nearestIn(words, candidates);
  if (!nearest) return { typed, verdict: 'absent', passage: null, differences: [] };
  const { differences } = nearest;
  const verdict = differences === null ? 'absent' : differences.length === 0 ? 'exact' : 'altered';
  return checked(typed, verdict, nearest, library, differences ?? []);
}

async function checked(
  typed: Span,
  verdict: CheckedPiece['verdict'],
  found: Found | null,
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
function piecesOf(words: readonly Written[]): Written[][] {
  const pieces: Written[][] = [[]];
  for (const word of words) {
    if (word.key === OMISSION) pieces.push([]);
    else pieces.at(-1)?.push(word);
  }
  return pieces.map(bare).filter((piece) => piece.length > 0);
}

/** Signs that belong to the quoting: "“Not yet,” he said"; a question mark is the quotation's own. */
const LOOSE = new Set(['.', ',', ';', ':', '-', OMISSION, '。', '、', '(', ')', '[', ']']);

/** Without the signs at either end. */
function bare(words: readonly Written[]): Written[] {
  const isLoose = (word: Written): boolean => LOOSE.has(word.key);
  const first = words.findIndex((word) => !isLoose(word));
  const last = words.findLastIndex((word) => !isLoose(word));
  return first < 0 ? [] : words.slice(first, last + 1);
}

const NOWHERE: Span = { start: 0, end: 0 };

function spanOf(words: readonly Written[]): Span | null {
  const [first] = words;
  const last = words.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
