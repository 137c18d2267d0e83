import { type Container, containersOf, type PageBlock } from '../blocks/page-block.ts';
import { lettersAndDigits } from '../dom/inline-text.ts';
import { type CommonNames, commonNames, containerSigns, IN_FRONT } from './container-signs.ts';
import { lineReason } from './line-signs.ts';
import { readsAsProse } from './prose.ts';

// What holds an article holds most of the running text of what is around it.
const MOST_OF_RUNNING_TEXT = 0.6;

/**
 * For each block whether it lies in the part of the page that holds most of its running text: from the whole page inwards, as
 * long as one container holds most of the text of the one around it. For pages in which readability finds no article.
 */
function inMainPart(blocks: readonly PageBlock[]): boolean[] {
  const lengths = new Map<Container, number>();
  const common = commonNames(blocks.filter((block) => readsAsProse(block)));
  for (const block of blocks) {
    if (!readsAsProse(block) || isBeside(block, common) || lineReason(block) !== null) continue;
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

/** Whether a container's name says that it stands beside the article; a name that half of the page's text lies in says nothing. */
const isBeside = (block: PageBlock, { words }: CommonNames): boolean =>
  [...containersOf(block)].some((container) =>
    containerSigns(container).some(({ word, shortOnly }) => !shortOnly && !words.has(word)),
  );

/** The share of each block's characters that readability kept, 0 to 1. */
function readabilityShares(blocks: readonly PageBlock[], kept: ReadonlyMap<number, number>): number[] {
  const totals = new Map<number, number>();
  for (const { sources } of blocks) {
    for (const [number, length] of sources) totals.set(number, (totals.get(number) ?? 0) + length);
  }
  // When an element's text was kept in part, it is unknown which part, so each of its blocks gets the same share.
  const shareOf = (number: number): number => Math.min(1, (kept.get(number) ?? 0) / (totals.get(number) ?? 1));
  return blocks.map(({ sources, length }) => {
    let sum = 0;
    for (const [number, own] of sources) sum += own * shareOf(number);
    return length > 0 ? sum / length : 0;
  });
}

/** A block of a page and the decision about it. */
export interface JudgedPageBlock {
  readonly block: PageBlock;
  /** Why it is no part of the article, or null when it is. */
  readonly reason: string | null;
}

const NOT_CHOSEN = 'not in the article’s part of the page';
// Below this, in non-space characters, readability has found a caption or a notice, not an article.
const LEAST_PROSE = 200;
// A block of which readability kept half is kept whole.
const ENOUGH_KEPT = 0.5;
// An article's other words for things are longer than their class names let expect.
const SHORT_BLOCK = 150;

/**
 * Decides for every block of a page whether it belongs to the article: what readability kept, or else the part with most of
 * the text; without what its containers' names, its own words or its links speak against; with what stands in between and
 * reads like the rest.
 * @param kept see `ReadabilityView`
 * @param titles what the page calls itself; a title is no part of an article's text
 */
export function selectBlocks(
  blocks: readonly PageBlock[],
  kept: ReadonlyMap<number, number>,
  titles: readonly string[],
): JudgedPageBlock[] {
  const chosen = chooseBlocks(blocks, kept);
  const common = commonNames(blocks.filter((_, i) => chosen[i]));
  const start = blocks.findIndex(
    (block, i) => chosen[i] && readsAsProse(block) && containerSigns(block.container).length === 0,
  );
  const judge = blockJudge(common, new Set(titles.map(lettersAndDigits)), start);
  const judged = blocks.map(
    (block, i): JudgedPageBlock => ({ block, reason: chosen[i] ? judge(block, i) : NOT_CHOSEN }),
  );
  takeBack(judged, judge);
  dropRepeated(judged);
  dropEmptyHeadings(judged);
  return judged;
}

function chooseBlocks(blocks: readonly PageBlock[], kept: ReadonlyMap<number, number>): boolean[] {
  const byReadability = readabilityShares(blocks, kept).map((share) => share > ENOUGH_KEPT);
  const prose = blocks.reduce((sum, block, i) => sum + (byReadability[i] && readsAsProse(block) ? block.length : 0), 0);
  return prose >= LEAST_PROSE ? byReadability : inMainPart(blocks);
}

type BlockJudge = (block: PageBlock, index: number) => string | null;

function blockJudge({ containers, words }: CommonNames, titles: ReadonlySet<string>, start: number): BlockJudge {
  const besides = (block: PageBlock, index: number): string | null => {
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
    return besides(block, index) ?? lineReason(block) ?? (isTitle ? 'the title' : null);
  };
}

/** A post from elsewhere that the article shows: its own words, though its container is called "social". */
const isEmbeddedPost = ({ tag, names }: Container): boolean =>
  tag === 'blockquote' && /twitter-tweet|instagram-media|bluesky-embed|mastodon-embed/.test(names);

/** How many blocks before the first kept one may still be the article's beginning. */
const MOST_BLOCKS_BEFORE = 8;
/** How many containers up a kept neighbour may be. */
const NEAR_CONTAINERS = 3;

/** Takes back what was not chosen though it stands between kept blocks, or shortly before, and reads like them. */
function takeBack(judged: JudgedPageBlock[], judge: BlockJudge): void {
  const isKeptProse = ({ reason, block }: JudgedPageBlock): boolean => reason === null && readsAsProse(block);
  const first = judged.findIndex(isKeptProse);
  const last = judged.findLastIndex(isKeptProse);
  const homes = new Set(judged.filter(isKeptProse).flatMap(({ block }) => block.container.parent ?? []));
  const isNear = (block: PageBlock): boolean =>
    [...containersOf(block)].slice(1, 1 + NEAR_CONTAINERS).some((container) => homes.has(container));
  const isText = (block: PageBlock): boolean =>
    readsAsProse(block) || block.kind === 'heading' || block.kind === 'listItem' || block.kind === 'blockquote';
  judged.forEach(({ block, reason }, i) => {
    if (reason !== NOT_CHOSEN || block.linked > 0.5 * block.length || !isNear(block)) return;
    const isBetween = i > first && i < last && isText(block);
    const isBefore = i <= first && i > first - MOST_BLOCKS_BEFORE && readsAsProse(block);
    if ((isBetween || isBefore) && judge(block, i) === null) judged[i] = { block, reason: null };
  });
}

/** Non-space characters of the shortest block that is not said twice by chance. */
const REPEATABLE = 60;

/** A sentence set apart that the text has, too: it is the text's. Lists that repeat their items stay as they are. */
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

/** How many blocks that are left out may stand between a heading and the next one. */
const GAP = 2;

/** A heading over what was left out ("More on this") or over nothing heads nothing; nor does a link to another article. */
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
      (below.kind === 'heading' && next !== null && next - i - 1 > GAP) ||
      (isLink && (!readsAsProse(below) || block.container.parent?.tag === 'li'));
    if (block.kind === 'heading' && isEmpty) judged[i] = { block, reason: 'a heading of nothing' };
    else next = i;
  }
}
