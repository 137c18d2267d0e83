import type { Span } from './span.ts';

/** Where an article comes from, according to its front matter or the page's metadata. Never guessed: null means unknown. */
export interface Source {
  /** The publisher or site. */
  readonly name: string | null;
  /** The article's address, http or https only. */
  readonly url: string | null;
  readonly author: string | null;
  /** As the source writes it; never parsed into a date. */
  readonly published: string | null;
}

export type BlockKind = 'heading' | 'paragraph' | 'listItem' | 'blockquote' | 'code' | 'table' | 'caption';

/** A structural piece of an article: blocks ascend, do not overlap, and hold every sentence. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, 0 for everything else. */
  readonly level: number;
  /** Why the block is left out of the index ("advertisement: call to action"), or null when it is not. */
  readonly dropped: string | null;
  /** Offsets of the line ends in it that are the author's own (verse, an address), ascending; any other is only where a line of the file ended. All of those in code count, and are not listed. */
  readonly breaks: readonly number[];
}

/** The breaks of nearly all blocks. */
export const NO_BREAKS: readonly number[] = [];

/** A sentence: sentences ascend, do not overlap, and each lies in one block. */
export interface Sentence extends Span {
  /** The index of its block in `Article.blocks`. */
  readonly block: number;
  /** False for headings, dropped blocks and whatever may never be an answer. */
  readonly indexed: boolean;
}

/** One article, read once and never changed. `text` is what a reader sees; everything else is a span over it. */
export interface Article {
  /** The path below the corpus without its ending, with `/` between folders. */
  readonly id: string;
  readonly title: string;
  /** True when the title was written by the keeper of the corpus and is not the article's own. It is then shown in square brackets. */
  readonly titleSupplied: boolean;
  readonly source: Source;
  /** A BCP 47 code; "en" unless the front matter says otherwise. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** The first 12 hexadecimal digits of the SHA-256 of `text`: changes when a single character does. */
  readonly hash: string;
  /** Reads one sentence without the whole article; only articles that are not held in memory have it. Null when there is no such sentence. */
  sentenceAlone?(index: number): SentenceText | null;
}

/** The words of one sentence: `span` lies over `text`, which need not be the whole article's. */
export interface SentenceText {
  readonly text: string;
  readonly span: Span;
}

/** The words of an article's sentence, read in the cheapest way that the article offers. Null when there is no such sentence. */
export function sentenceText(article: Article, index: number): SentenceText | null {
  if (article.sentenceAlone) return article.sentenceAlone(index);
  const span = article.sentences[index];
  return span ? { text: article.text, span } : null;
}
