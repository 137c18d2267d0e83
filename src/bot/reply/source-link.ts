import type { Article } from '../../domain/article.ts';
import { type Span, slice } from '../../domain/span.ts';
import { replaceLoneSurrogates } from '../../language/characters.ts';
import { segmenterFor } from '../../language/segmenters.ts';
import { buttonAddress, LONGEST_URL } from './source-line.ts';

/** A longer word is several words without spaces between them, as in Japanese, or nothing that anybody could say; in characters. */
const LONGEST_WORD = 24;
/** The sign between cells of a table's row, which no page shows. */
const CELL_BORDER = /(?<=^|\s)\|(?=\s|$)/g;

/** The parts of a span that a page shows in one piece each: a line of a paragraph, a cell of a table. Without surrounding white space. */
function textFragmentBlocks({ text, blocks }: Article, span: Span): Span[] {
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
function wordsOf({ text, language }: Article, part: Span): Span[] {
  return [...slice(text, part).matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
    const start = part.start + index;
    if (word.length <= LONGEST_WORD) return [{ start, end: start + word.length }];
    return withoutSpaces(word, language).map(({ start: from, end }) => ({ start: start + from, end: start + end }));
  });
}

/** Words written without spaces; punctuation belongs to the word before it. */
function withoutSpaces(run: string, language: string): Span[] {
  const words: Span[] = [];
  for (const { index, segment, isWordLike } of segmenterFor(language, 'word', 'en').segment(run)) {
    const last = words.at(-1);
    if (isWordLike || !last) words.push({ start: index, end: index + segment.length });
    else words[words.length - 1] = { start: last.start, end: index + segment.length };
  }
  return words;
}

/** What a text fragment quotes: the words at the beginning of a passage, the words at its end unless the first are all of it, and words right beside it. */
interface Directive {
  readonly start: Span;
  readonly end: Span | null;
  readonly prefix: Span | null;
  readonly suffix: Span | null;
}

/** How many earlier places are looked at; no real text has more of them. */
const MOST_PLACES_TRIED = 1_000;

/** Whether a browser, which takes the first place that matches, would find the very words that the directive was made from. */
function leadsThere(text: string, directive: Directive): boolean {
  const from = directive.start.start;
  const to = (directive.end ?? directive.start).end;
  const folded = (span: Span | null): string => (span === null ? '' : fold(slice(text, span)));
  const start = folded(directive.start);
  const end = folded(directive.end);
  const prefix = folded(directive.prefix);
  const suffix = folded(directive.suffix);
  // Folded in three parts, because folding may make a text longer.
  const before = fold(text.slice(0, from));
  const there = fold(text.slice(from, to));
  const read = before + there + fold(text.slice(to, directive.suffix?.end ?? to));
  const isThere = (start: number, end: number): boolean =>
    start === before.length && end === before.length + there.length;
  let at = read.indexOf(start);
  for (let tried = 0; at >= 0 && tried < MOST_PLACES_TRIED; at = read.indexOf(start, at + 1), tried++) {
    if (!read.endsWith(prefix, skipBack(read, at))) continue;
    const first = at + start.length;
    if (end === '') {
      if (read.startsWith(suffix, skip(read, first))) return isThere(at, first);
      continue;
    }
    let last = read.indexOf(end, first);
    while (last >= 0 && !read.startsWith(suffix, skip(read, last + end.length))) last = read.indexOf(end, last + 1);
    return isThere(at, last + end.length);
  }
  return false;
}

/** Folds as browsers do, ignoring case and the shape of quotation marks, character by character. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"');

/** Skips white space, which may contain the end of a paragraph. */
function skip(text: string, at: number): number {
  let to = at;
  while (to < text.length && /\s/.test(text.charAt(to))) to++;
  return to;
}
function skipBack(text: string, at: number): number {
  let to = at;
  while (to > 0 && /\s/.test(text.charAt(to - 1))) to--;
  return to;
}

/** The directive as it is written in an address, after `text=`. */
function directiveText(text: string, { start, end, prefix, suffix }: Directive): string {
  const words = (span: Span): string => encoded(slice(text, span));
  return [
    ...(prefix ? [`${words(prefix)}-`] : []),
    words(start),
    ...(end ? [words(end)] : []),
    ...(suffix ? [`-${words(suffix)}`] : []),
  ].join(',');
}

/** Percent-encodes for a directive, in which `-`, `,` and `&` have a meaning; and `(` and `)`, which end links elsewhere. */
const encoded = (text: string): string =>
  encodeURIComponent(replaceLoneSurrogates(text).replace(/\s+/g, ' ')).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** How many words at either end a link quotes: as few as possible, because a page may break or mark them differently from the article. */
const FEWEST_WORDS_NAMED = 4;
const MOST_WORDS_NAMED = 10;
/** A passage of at most so many words is quoted whole. */
const MOST_WORDS_WHOLE = 8;
/** How many words on either side are tried to tell identical places apart, and in how many characters they are looked for. */
const WORDS_BESIDE = [3, 6, 10];
const BESIDE_WITHIN = 160;
/** The characters at either end of a passage that its words are taken from; a link has no room for more. */
const READ_AT_END = 512;

/**
 * The article's address with a text fragment that leads a browser to the passage: `#:~:text=prefix-,start,end,-suffix`. Without
 * the fragment if that would be too long for Discord; null if the article has no address.
 */
export function linkToWords(article: Article, passage: Span): string | null {
  const address = buttonAddress(article.source.url);
  if (address === null || address.includes(':~:')) return address;
  // The page's own fragment comes before the directive.
  const opening = `${address}${address.includes('#') ? '' : '#'}:~:text=`;
  for (const directive of directivesFor(article, passage)) {
    const link = opening + directiveText(article.text, directive);
    if (link.length <= LONGEST_URL) return link;
  }
  return address;
}

/** Directives that lead to the passage, the best first, followed by some that at least quote its words. */
function* directivesFor(article: Article, passage: Span): Generator<Directive> {
  const { text } = article;
  const choices = endsOf(article, passage);
  for (const bare of choices) if (leadsThere(text, bare)) yield bare;
  const [shortest] = choices;
  const longest = choices.at(-1);
  if (!shortest || !longest) return;
  for (const beside of wordsBeside(article, passage))
    for (const ends of shortest === longest ? [longest] : [longest, shortest]) {
      const placed = { ...ends, ...beside };
      if (leadsThere(text, placed)) yield placed;
    }
  yield longest;
  yield shortest;
}

/** Ways to quote the passage, with more and more words. A browser looks for each end within one paragraph. */
function endsOf(article: Article, passage: Span): Directive[] {
  const parts = textFragmentBlocks(article, passage);
  const [head] = parts;
  const tail = parts.at(-1);
  if (!head || !tail) return [];
  const first = wordsOf(article, { start: head.start, end: Math.min(head.end, head.start + READ_AT_END) });
  const last = wordsOf(article, { start: Math.max(tail.start, tail.end - READ_AT_END), end: tail.end });
  // A word may have been cut in two at the limit.
  if (head.end - head.start > READ_AT_END) first.pop();
  if (tail.end - tail.start > READ_AT_END) last.shift();
  const [begin, finish] = [first[0], last.at(-1)];
  if (!begin || !finish) return [];
  const none = { prefix: null, suffix: null };
  if (head === tail && first.length <= MOST_WORDS_WHOLE)
    return [{ start: { start: begin.start, end: finish.end }, end: null, ...none }];
  const most = Math.min(MOST_WORDS_NAMED, head === tail ? first.length >> 1 : MOST_WORDS_NAMED);
  return Array.from({ length: Math.max(1, most - FEWEST_WORDS_NAMED + 1) }, (_, i) => {
    const n = Math.min(FEWEST_WORDS_NAMED + i, most);
    const start = { start: begin.start, end: first[Math.min(n, first.length) - 1]?.end ?? begin.end };
    const end = { start: last[Math.max(0, last.length - n)]?.start ?? finish.start, end: finish.end };
    return { start, end, ...none };
  });
}

/** Words beside the passage, more and more of them: first from its own paragraph, then from those around it, which a page may show apart. */
function* wordsBeside(article: Article, { start, end }: Span): Generator<Pick<Directive, 'prefix' | 'suffix'>> {
  const { text } = article;
  const leftPart = textFragmentBlocks(article, { start: Math.max(0, start - BESIDE_WITHIN), end: start }).at(-1);
  const [rightPart] = textFragmentBlocks(article, { start: end, end: Math.min(text.length, end + BESIDE_WITHIN) });
  const left = leftPart ? wordsOf(article, leftPart) : [];
  const right = rightPart ? wordsOf(article, rightPart) : [];
  if (leftPart && leftPart.start > 0 && leftPart.start === start - BESIDE_WITHIN) left.shift();
  if (rightPart && rightPart.end < text.length && rightPart.end === end + BESIDE_WITHIN) right.pop();
  const before = (n: number): Span | null => around(left.slice(-n));
  const after = (n: number): Span | null => around(right.slice(0, n));
  const own = (part: Span | undefined, gap: string): boolean => part !== undefined && !gap.includes('\n');
  const ownLeft = own(leftPart, text.slice(leftPart?.end, start));
  const ownRight = own(rightPart, text.slice(end, rightPart?.start));
  if (ownLeft || ownRight)
    for (const n of WORDS_BESIDE) yield { prefix: ownLeft ? before(n) : null, suffix: ownRight ? after(n) : null };
  for (const n of WORDS_BESIDE) {
    yield { prefix: before(n), suffix: null };
    yield { prefix: null, suffix: after(n) };
    yield { prefix: before(n), suffix: after(n) };
  }
}

function around(words: readonly Span[]): Span | null {
  const [first] = words;
  return first ? { start: first.start, end: words.at(-1)?.end ?? first.end } : null;
}
