import type { Article } from '../domain/article.ts';
import { type Span, slice } from '../domain/span.ts';

/** Longer words than this are several without spaces between them, as in Japanese, or nothing that a reader could say. */
const LONGEST_WORD = 24;
/** What stands between the cells of a table's row, or beside an empty one; no page shows it. */
const CELL_BORDER = /(?<=^|\s)\|(?=\s|$)/g;

/** The parts of a span that a page shows each in one piece: a line of a paragraph, a cell of a table. Without white space around them. */
export function shownTogether({ text, blocks }: Article, span: Span): Span[] {
  const tables = blocks.filter(({ kind, start, end }) => kind === 'table' && start < span.end && end > span.start);
  const borders = [...slice(text, span).matchAll(/\n/g)].map(({ index }) => span.start + index);
  for (const table of tables)
    for (const { index } of slice(text, table).matchAll(CELL_BORDER)) borders.push(table.start + index);
  const inside = borders.filter((border) => border >= span.start && border < span.end).sort((a, b) => a - b);
  return [span.start, ...inside.map((border) => border + 1)].flatMap((start, i) => {
    const part = text.slice(start, inside[i] ?? span.end);
    const words = part.trim();
    const from = start + part.length - part.trimStart().length;
    return words === '' ? [] : [{ start: from, end: from + words.length }];
  });
}

/** The words of a part, as far as a browser knows where they end. */
export function wordsOf({ text, language }: Article, part: Span): Span[] {
  return [...slice(text, part).matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
    const start = part.start + index;
    if (word.length <= LONGEST_WORD) return [{ start, end: start + word.length }];
    return withoutSpaces(word, language).map(({ start: from, end }) => ({ start: start + from, end: start + end }));
  });
}

/** Words that are written without spaces; signs belong to the word before them. */
function withoutSpaces(run: string, language: string): Span[] {
  const words: Span[] = [];
  for (const { index, segment, isWordLike } of segmenterOf(language).segment(run)) {
    const last = words.at(-1);
    if (isWordLike || !last) words.push({ start: index, end: index + segment.length });
    else words[words.length - 1] = { start: last.start, end: index + segment.length };
  }
  return words;
}

/** Made once for each language in use: making one takes longer than everything else here. */
const segmenters = new Map<string, Intl.Segmenter>();
/** Beyond so many languages they are made anew. */
const MOST_KEPT = 20;

/** @param language as the front matter says, which may be no language's name */
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(isLanguage(language) ? language : 'en', { granularity: 'word' });
  if (segmenters.size >= MOST_KEPT) segmenters.clear();
  segmenters.set(language, made);
  return made;
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length > 0;
  } catch {
    return false;
  }
}
