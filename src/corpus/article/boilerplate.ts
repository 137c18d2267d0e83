import { slice } from '../../domain/span.ts';
import { foldPattern, type OverrideRules, RULES_FILE } from '../file/override-rules.ts';
import type { DraftBlock } from '../file/shown-text.ts';
import { type BoilerplateSign, reportsSpeech, signsOf } from '../signs/boilerplate-signs.ts';
import { countWords } from '../signs/word-count.ts';

/** What judging an article's blocks needs to know beside their words. */
export interface BoilerplateContext {
  readonly language: string;
  /** The article's own rules, which come first, and the corpus's. */
  readonly rules: readonly [article: OverrideRules, corpus: OverrideRules];
  /** Folded lines that stand in several articles. */
  readonly repeated: ReadonlySet<string>;
}

/** The decision about a block. */
export interface BlockVerdict {
  /** The reason why it is left out of the index, or null. */
  readonly dropped: string | null;
  /** Whether the operator wants it in the index, whatever it looks like. */
  readonly kept: boolean;
}

const KEPT: BlockVerdict = { dropped: null, kept: true };
const UNTOUCHED: BlockVerdict = { dropped: null, kept: false };

/** Signs that add up to this make a line boilerplate … */
const ENOUGH_SIGNS = 3;
/** … and to this a line with more words than most advertisements: it has room for a fact beside its call. */
const ENOUGH_FOR_LONG = 4;
const LONG_LINE = 25;
/** No advertisement was seen with more words; many paragraphs of news that mention one have. */
const MOST_WORDS_OF_BOILERPLATE = 60;
/** Blocks at either end of an article among which page furniture is likely; fewer where an article has not a dozen blocks. */
const EDGE_BLOCKS = 3;
const MOSTLY_LINKS = 0.6;

/**
 * Why each block is left out of the index, or null: "advertisement: question followed by an offer, trailing call to action".
 * The operator's patterns decide first; then signs that add up. Nothing but words makes a sign: an article's edge, links and
 * repetition only strengthen them, and reported speech weighs against ("Sign up now!" he told the crowd).
 */
export function findBoilerplate(
  text: string,
  blocks: readonly DraftBlock[],
  context: BoilerplateContext,
): BlockVerdict[] {
  const isEnglish = /^en\b/i.test(context.language);
  return blocks.map((block, i) => {
    const ruled = ruledOn(text, block, context.rules);
    if (ruled) return ruled;
    const isProse = block.kind === 'paragraph' || block.kind === 'listItem' || block.kind === 'blockquote';
    // 60 words of more than 1,000 characters are none.
    if (!isEnglish || !isProse || block.end - block.start > 1_000) return UNTOUCHED;
    const line = slice(text, block).replace(/\s+/g, ' ');
    if (countWords(line, MOST_WORDS_OF_BOILERPLATE + 1) > MOST_WORDS_OF_BOILERPLATE) return UNTOUCHED;
    const edge = Math.min(EDGE_BLOCKS, Math.floor(blocks.length / 4));
    const atEdge = i < edge || i >= blocks.length - edge;
    const isRepeated = context.repeated.has(foldPattern(line));
    return { dropped: judge(line, { atEdge, linked: block.linked, isRepeated }), kept: false };
  });
}

interface BlockSurroundings {
  readonly atEdge: boolean;
  readonly linked: number;
  readonly isRepeated: boolean;
}

function judge(line: string, { atEdge, linked, isRepeated }: BlockSurroundings): string | null {
  const signs = signsOf(line);
  const [first] = [...signs].sort((a, b) => b.weight - a.weight);
  if (!first) return null;
  const more: BoilerplateSign[] = [
    ...(linked >= MOSTLY_LINKS ? [{ ...first, what: 'mostly links', weight: 1 }] : []),
    ...(isRepeated ? [{ ...first, what: 'the same line in three articles or more', weight: 2 }] : []),
    ...(atEdge ? [{ ...first, what: 'at the edge of the article', weight: 1 }] : []),
    ...(reportsSpeech(line) ? [{ ...first, what: 'reports speech', weight: -2 }] : []),
  ];
  const total = [...signs, ...more].reduce((sum, { weight }) => sum + weight, 0);
  if (total < (countWords(line, LONG_LINE + 1) > LONG_LINE ? ENOUGH_FOR_LONG : ENOUGH_SIGNS)) return null;
  const reasons = [...signs, ...more].filter(({ weight }) => weight > 0).map(({ what }) => what);
  return `${first.kind}: ${[...new Set(reasons)].join(', ')}`;
}

/** What the operator says of a block; undefined when no pattern fits. */
function ruledOn(
  text: string,
  block: DraftBlock,
  [article, corpus]: BoilerplateContext['rules'],
): BlockVerdict | undefined {
  const hasRules = article.keep.length + article.drop.length + corpus.keep.length + corpus.drop.length > 0;
  if (!hasRules) return undefined;
  const line = foldPattern(slice(text, block));
  const fits = (pattern: string): boolean => line.includes(foldPattern(pattern));
  for (const [{ keep, drop }, where] of [
    [article, 'front matter'],
    [corpus, RULES_FILE],
  ] as const) {
    if (keep.some(fits)) return KEPT;
    const pattern = drop.find(fits);
    if (pattern !== undefined) return { dropped: `${where}: drop "${pattern}"`, kept: false };
  }
  return undefined;
}
