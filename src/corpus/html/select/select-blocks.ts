import { type Container, containersOf, type PageBlock } from '../blocks/page-block.ts';
import { lettersAndDigits } from '../dom/inline-text.ts';
import { type CommonNames, commonNames, containerSigns, IN_FRONT } from './container-signs.ts';
import { lineReason } from './line-signs.ts';
import { readsAsProse } from './prose.ts';

// The container of an article has at least this share of the running text of the container around it.
const MOST_OF_RUNNING_TEXT = 0.6;

/**
 * For each block whether it is in the container with most of the page's running text, found from the whole page inwards, as
 * long as one container has most of the text of the one around it. Used if Readability finds no article.
 */
function inMainPart(blocks: readonly PageBlock[]): boolean[] {
  const lengths = new Map<Container, number>();
  const common = commonNames(blocks.filter((block) => readsAsProse(block)));
  for (const block of blocks) {
    if (!readsAsProse(block) || isOutsideArticle(block, common) || lineReason(block) !== null) continue;
    for (const container of containersOf(block)) {
      lengths.set(container, (lengths.get(container) ?? 0) + block.length);
    }
  }
  const heaviest = new Map<Container, Container>();
  for (const [container, length] of lengths) {
    const { parent } = container;
    if (!parent) continue;
    const best = heaviest.get(parent);
    if (!best || length > (lengths.get(best) ?? 0)) heaviest.set(parent, container);
  }
  let main = [...lengths.keys()].find(({ parent }) => parent === null) ?? null;
  for (let next = main && heaviest.get(main); main && next; next = heaviest.get(main)) {
    if ((lengths.get(next) ?? 0) < MOST_OF_RUNNING_TEXT * (lengths.get(main) ?? 0)) break;
    main = next;
  }
  return blocks.map((block) => main === null || [...containersOf(block)].includes(main));
}

/** Whether a container's name rules the block out; names that are common to the page's text do not count. */
const isOutsideArticle = (block: PageBlock, { words }: CommonNames): boolean =>
  [...containersOf(block)].some((container) =>
    containerSigns(container).some(({ word, shortOnly }) => !shortOnly && !words.has(word)),
  );

/** The share of each block's characters that Readability kept, 0 to 1. */
function readabilityShares(blocks: readonly PageBlock[], keptLengths: ReadonlyMap<number, number>): number[] {
  const totals = new Map<number, number>();
  for (const { sources } of blocks) {
    for (const [number, length] of sources) totals.set(number, (totals.get(number) ?? 0) + length);
  }
  // If part of an element's text was kept, it is unknown which part, so each of its blocks gets the same share.
  const shareOf = (number: number): number => Math.min(1, (keptLengths.get(number) ?? 0) / (totals.get(number) ?? 1));
  return blocks.map(({ sources, length }) => {
    let sum = 0;
    for (const [number, own] of sources) sum += own * shareOf(number);
    return length > 0 ? sum / length : 0;
  });
}

/** A block of a page and the decision about it. */
export interface JudgedPageBlock {
  readonly block: PageBlock;
  /** Why it is not part of the article; null if it is. */
  readonly reason: string | null;
}

const OUTSIDE_MAIN_PART = 'not in the article’s part of the page';
// In non-space characters: with less, Readability has found a caption or a notice, not an article.
const LEAST_PROSE = 200;
// Blocks of which Readability kept more than this share are kept.
const ENOUGH_KEPT = 0.5;
// Non-space characters: `shortOnly` signs do not count against longer blocks.
const SHORT_BLOCK = 150;

/**
 * Decides for every block of a page whether it belongs to the article. Starts from what Readability kept, else from the part
 * with most of the text; removes blocks that container names, their own words or their links rule out; restores blocks in
 * between that read like the rest.
 * @param keptLengths see `ReadabilityView`
 * @param titles the page's titles, which are not part of the article's text
 */
export function selectBlocks(
  blocks: readonly PageBlock[],
  keptLengths: ReadonlyMap<number, number>,
  titles: readonly string[],
): JudgedPageBlock[] {
  const inPart = blocksInPart(blocks, keptLengths);
  const common = commonNames(blocks.filter((_, i) => inPart[i]));
  const start = blocks.findIndex(
    (block, i) => inPart[i] && readsAsProse(block) && containerSigns(block.container).length === 0,
  );
  const judge = blockJudge(common, new Set(titles.map(lettersAndDigits)), start);
  const judged = blocks.map(
    (block, i): JudgedPageBlock => ({ block, reason: inPart[i] ? judge(block, i) : OUTSIDE_MAIN_PART }),
  );
  restoreBlocks(judged, judge);
  dropRepeated(judged);
  dropEmptyHeadings(judged);
  return judged;
}

function blocksInPart(blocks: readonly PageBlock[], keptLengths: ReadonlyMap<number, number>): boolean[] {
  const byReadability = readabilityShares(blocks, keptLengths).map((share) => share > ENOUGH_KEPT);
  const prose = blocks.reduce((sum, block, i) => sum + (byReadability[i] && readsAsProse(block) ? block.length : 0), 0);
  return prose >= LEAST_PROSE ? byReadability : inMainPart(blocks);
}

type BlockJudge = (block: PageBlock, index: number) => string | null;

function blockJudge({ containers, words }: CommonNames, titles: ReadonlySet<string>, start: number): BlockJudge {
  const outsideArticle = (block: PageBlock, index: number): string | null => {
    for (const container of containersOf(block)) {
      if (containers.has(container) || isEmbeddedPost(container)) return null;
      const sign = containerSigns(container).find(
        ({ word, reason, shortOnly }) =>
          !words.has(word) && !(shortOnly && block.length >= SHORT_BLOCK) && !(reason === IN_FRONT && index > start),
      );
      if (sign) return `${sign.reason} (${sign.word})`;
    }
    return null;
  };
  return (block, index) => {
    if (block.kind === 'caption') return 'about a picture';
    if (!/[\p{L}\p{N}]/u.test(block.text)) return 'a line across the page';
    const isTitle = (block.level === 1 && index < start) || titles.has(lettersAndDigits(block.text));
    return outsideArticle(block, index) ?? lineReason(block) ?? (isTitle ? 'the title' : null);
  };
}

/** Whether this is an embedded post: part of the article, though its container is called "social". */
const isEmbeddedPost = ({ tag, names }: Container): boolean =>
  tag === 'blockquote' && /twitter-tweet|instagram-media|bluesky-embed|mastodon-embed/.test(names);

/** The article may begin this many blocks before the first one found. */
const MOST_BLOCKS_BEFORE = 8;
/** How many levels up a restored block must share a container with the article. */
const NEAR_CONTAINERS = 3;

/** Restores blocks between those of the article, or shortly before them, that read like them. */
function restoreBlocks(judged: JudgedPageBlock[], judge: BlockJudge): void {
  const isKeptProse = ({ reason, block }: JudgedPageBlock): boolean => reason === null && readsAsProse(block);
  const first = judged.findIndex(isKeptProse);
  const last = judged.findLastIndex(isKeptProse);
  const homes = new Set(judged.filter(isKeptProse).flatMap(({ block }) => block.container.parent ?? []));
  const isNear = (block: PageBlock): boolean =>
    [...containersOf(block)].slice(1, 1 + NEAR_CONTAINERS).some((container) => homes.has(container));
  const isText = (block: PageBlock): boolean =>
    readsAsProse(block) || block.kind === 'heading' || block.kind === 'listItem' || block.kind === 'blockquote';
  judged.forEach(({ block, reason }, i) => {
    if (reason !== OUTSIDE_MAIN_PART || block.linked > 0.5 * block.length || !isNear(block)) return;
    const isBetween = i > first && i < last && isText(block);
    const isBefore = i <= first && i > first - MOST_BLOCKS_BEFORE && readsAsProse(block);
    if ((isBetween || isBefore) && judge(block, i) === null) judged[i] = { block, reason: null };
  });
}

/** Non-space characters; a longer block is not repeated by chance. */
const REPEATABLE = 60;

/** Drops repetitions in another container (pull quotes). Lists that repeat their items stay. */
function dropRepeated(judged: JudgedPageBlock[]): void {
  const homes = new Map<string, Container | null>();
  judged.forEach(({ block, reason }, i) => {
    if (reason !== null || block.length <= REPEATABLE) return;
    const words = lettersAndDigits(block.text);
    const home = block.container.parent;
    if (homes.has(words) && homes.get(words) !== home) judged[i] = { block, reason: 'said twice' };
    else homes.set(words, home);
  });
}

/** How many dropped blocks there may be between a heading and the next one. */
const MOST_DROPPED_BETWEEN = 2;

/** Drops headings over dropped blocks ("More on this") or over nothing, and headings that link to another article. */
function dropEmptyHeadings(judged: JudgedPageBlock[]): void {
  let next: number | null = null;
  for (let i = judged.length - 1; i >= 0; i--) {
    const entry = judged[i];
    if (!entry || entry.reason !== null) continue;
    const { block } = entry;
    const below = next === null ? null : judged[next]?.block;
    const isLink = block.linked > 0.8 * block.length;
    const isEmpty =
      !below ||
      (below.kind === 'heading' && next !== null && next - i - 1 > MOST_DROPPED_BETWEEN) ||
      (isLink && (!readsAsProse(below) || block.container.parent?.tag === 'li'));
    if (block.kind === 'heading' && isEmpty) judged[i] = { block, reason: 'a heading of nothing' };
    else next = i;
  }
}
