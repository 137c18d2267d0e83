import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { shownTogether, wordsOf } from './shown-together.ts';
import { type Directive, leadsThere, written } from './text-directive.ts';
import { buttonAddress, LONGEST_URL } from './web-address.ts';

/** Words at either end that a link names: as few as will do, because a page may break or mark them otherwise than the article. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 10;
/** A passage of up to so many words is named whole. */
const WHOLE = 8;
/** How many words on either side are tried, to tell apart places with the same words, and in how many characters they are looked for. */
const BESIDE = [3, 6, 10];
const NEAR = 160;
/** Characters at either end of a passage that its words are taken from; a link has no room for more. */
const READ = 512;

/**
 * The article's address with a text fragment that leads a browser to the passage: `#:~:text=prefix-,start,end,-suffix`. The bare address
 * when that would be too long for Discord, null when the article has none.
 */
export function linkToWords(article: Article, passage: Span): string | null {
  const address = buttonAddress(article.source.url);
  if (address === null || address.includes(':~:')) return address;
  // A fragment of the page's own stays, before the directive.
  const opening = `${address}${address.includes('#') ? '' : '#'}:~:text=`;
  for (const directive of directivesFor(article, passage)) {
    const link = opening + written(article.text, directive);
    if (link.length <= LONGEST_URL) return link;
  }
  return address;
}

/** Directives that lead to the passage, the best first; last, ones that at least name its words. */
function* directivesFor(article: Article, passage: Span): Generator<Directive> {
  const { text } = article;
  const choices = endsOf(article, passage);
  for (const bare of choices) if (leadsThere(text, bare)) yield bare;
  const [shortest] = choices;
  const longest = choices.at(-1);
  if (!shortest || !longest) return;
  for (const beside of besides(article, passage))
    for (const ends of shortest === longest ? [longest] : [longest, shortest]) {
      const placed = { ...ends, ...beside };
      if (leadsThere(text, placed)) yield placed;
    }
  yield longest;
  yield shortest;
}

/** Ways to name the passage, with ever more words. A browser looks for either end within one paragraph. */
function endsOf(article: Article, passage: Span): Directive[] {
  const parts = shownTogether(article, passage);
  const [head] = parts;
  const tail = parts.at(-1);
  if (!head || !tail) return [];
  const first = wordsOf(article, { start: head.start, end: Math.min(head.end, head.start + READ) });
  const last = wordsOf(article, { start: Math.max(tail.start, tail.end - READ), end: tail.end });
  // At the border of what is read a word may be cut in two.
  if (head.end - head.start > READ) first.pop();
  if (tail.end - tail.start > READ) last.shift();
  const [begin, finish] = [first[0], last.at(-1)];
  if (!begin || !finish) return [];
  const none = { prefix: null, suffix: null };
  if (head === tail && first.length <= WHOLE)
    return [{ start: { start: begin.start, end: finish.end }, end: null, ...none }];
  const most = Math.min(MOST_WORDS, head === tail ? first.length >> 1 : MOST_WORDS);
  return Array.from({ length: Math.max(1, most - FEWEST_WORDS + 1) }, (_, i) => {
    const n = Math.min(FEWEST_WORDS + i, most);
    const start = { start: begin.start, end: first[Math.min(n, first.length) - 1]?.end ?? begin.end };
    const end = { start: last[Math.max(0, last.length - n)]?.start ?? finish.start, end: finish.end };
    return { start, end, ...none };
  });
}

/** Words beside the passage, ever more of them: in its own paragraph, else in the ones around it, which a page may keep apart. */
function* besides(article: Article, { start, end }: Span): Generator<Pick<Directive, 'prefix' | 'suffix'>> {
  const { text } = article;
  const leftPart = shownTogether(article, { start: Math.max(0, start - NEAR), end: start }).at(-1);
  const [rightPart] = shownTogether(article, { start: end, end: Math.min(text.length, end + NEAR) });
  const left = leftPart ? wordsOf(article, leftPart) : [];
  const right = rightPart ? wordsOf(article, rightPart) : [];
  if (leftPart && leftPart.start > 0 && leftPart.start === start - NEAR) left.shift();
  if (rightPart && rightPart.end < text.length && rightPart.end === end + NEAR) right.pop();
  const before = (n: number): Span | null => around(left.slice(-n));
  const after = (n: number): Span | null => around(right.slice(0, n));
  const own = (part: Span | undefined, gap: string): boolean => part !== undefined && !gap.includes('\n');
  const ownLeft = own(leftPart, text.slice(leftPart?.end, start));
  const ownRight = own(rightPart, text.slice(end, rightPart?.start));
  if (ownLeft || ownRight)
    for (const n of BESIDE) yield { prefix: ownLeft ? before(n) : null, suffix: ownRight ? after(n) : null };
  for (const n of BESIDE) {
    yield { prefix: before(n), suffix: null };
    yield { prefix: null, suffix: after(n) };
    yield { prefix: before(n), suffix: after(n) };
  }
}

function around(words: readonly Span[]): Span | null {
  const [first] = words;
  return first ? { start: first.start, end: words.at(-1)?.end ?? first.end } : null;
}
