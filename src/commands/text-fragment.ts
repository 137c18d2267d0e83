import type { Article } from '../domain/article.ts';
import { type Span, slice } from '../domain/span.ts';
import { buttonAddress, LONGEST_URL } from './web-address.ts';

/** Words at either end that a link names: as few as will do, because a page may break or mark them otherwise than the article. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 10;
/** A passage of up to so many words is named whole. */
const WHOLE = 8;
/** Words on either side that tell apart places with the same words, looked for in so many characters. */
const CONTEXT_WORDS = 3;
const NEAR = 120;
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
  const fitting = directivesFor(article, passage).find(({ length }) => opening.length + length <= LONGEST_URL);
  return fitting === undefined ? address : `${opening}${fitting}`;
}

/** The words at the beginning of a passage, and those at its end unless it is named whole. */
type Ends = readonly [start: Span] | readonly [start: Span, end: Span];

/** Directives that name the passage, the best first. */
function directivesFor(article: Article, passage: Span): string[] {
  const choices = endsOf(article.text, passage);
  const [shortest] = choices;
  const longest = choices.at(-1);
  if (!shortest || !longest) return [];
  const name = (ends: Ends): string => ends.map((end) => encoded(slice(article.text, end))).join(',');
  const found = choices.find((ends) => leadsTo(article.text, ends));
  if (found) return [name(found)];
  const [prefix, suffix] = beside(article.text, passage).map(encoded);
  const placed = [...(prefix ? [`${prefix}-`] : []), name(longest), ...(suffix ? [`-${suffix}`] : [])].join(',');
  return [placed, name(longest), name(shortest)];
}

/** Ways to name the passage, with ever more words. A browser looks for either end within one paragraph. */
function endsOf(text: string, passage: Span): Ends[] {
  const words = slice(text, passage);
  const oneLine = !words.includes('\n');
  const [head = ''] = words.slice(0, READ).split('\n');
  const tail = words.slice(-READ).split('\n').at(-1) ?? '';
  const first = wordsFrom(passage.start, head);
  const last = wordsFrom(passage.end - tail.length, tail);
  // At the border of what is read a word may be cut in two.
  if (head.length === READ) first.pop();
  if (tail.length === READ) last.shift();
  const [begin, finish] = [first[0], last.at(-1)];
  if (!begin || !finish) return [];
  if (oneLine && first.length <= WHOLE) return [[{ start: begin.start, end: finish.end }]];
  const most = Math.min(MOST_WORDS, oneLine ? first.length >> 1 : MOST_WORDS);
  return Array.from({ length: Math.max(1, most - FEWEST_WORDS + 1) }, (_, i) => {
    const n = Math.min(FEWEST_WORDS + i, most);
    return [
      { start: begin.start, end: first[Math.min(n, first.length) - 1]?.end ?? begin.end },
      { start: last[Math.max(0, last.length - n)]?.start ?? finish.start, end: finish.end },
    ];
  });
}

const wordsFrom = (offset: number, line: string): Span[] =>
  [...line.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: offset + index,
    end: offset + index + word.length,
  }));

/** Whether a browser, which takes the first place that fits, comes to these. */
const leadsTo = (text: string, [start, end]: Ends): boolean =>
  text.indexOf(slice(text, start)) === start.start &&
  (end === undefined || text.indexOf(slice(text, end), start.end) === end.start);

/** The words before and after the passage in its own paragraphs; empty where it begins or ends one. */
function beside(text: string, { start, end }: Span): [string, string] {
  const left =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split('\n')
      .at(-1) ?? '';
  const right = text.slice(end, end + NEAR).split('\n')[0] ?? '';
  const words = (line: string): string[] => line.split(/\s+/).filter((word) => word !== '');
  return [words(left).slice(-CONTEXT_WORDS).join(' '), words(right).slice(0, CONTEXT_WORDS).join(' ')];
}

/** Percent-encoded for a directive, where `-`, `,` and `&` have a meaning; `(` and `)` too, which end links elsewhere. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\s+/g, ' ')).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
