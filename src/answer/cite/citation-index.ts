import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import type { Quotation } from '../../domain/quotation.ts';
import type { Span } from '../../domain/span.ts';
import { firstIndexWhere } from '../../runtime/binary-search.ts';
import { RecentlyUsed } from '../../runtime/recently-used.ts';

/** A range of sentences, as indices into `Article.sentences`; both ends included. */
export interface SentenceRange {
  readonly first: number;
  readonly last: number;
}

/** What citing needs to know about an article, by sentence index. */
export interface CitationIndex {
  /** The sentence's number among the indexed ones, from 1; for a sentence that is not indexed, that of the last one before it. */
  readonly ordinals: Uint32Array;
  readonly indexed: number;
  /** The heading above, or null. */
  readonly sections: readonly (Span | null)[];
  /** The quotations with words in the sentence. */
  readonly quotations: readonly (readonly Quotation[])[];
  /** The lead-in and its quotation, for the sentences that belong to one. */
  readonly units: ReadonlyMap<number, SentenceRange>;
}

/** Sentences whose places are cached, a hundred bytes each: those of more articles than any series of questions touches. */
const KEPT_CITED_SENTENCES = 50_000;
const citationIndexes = new RecentlyUsed<Article, CitationIndex>(
  KEPT_CITED_SENTENCES,
  ({ ordinals }) => ordinals.length,
);

/** The citation index of an article. Cached, because articles never change. */
export const citationIndexOf = (article: Article, quotations: readonly Quotation[]): CitationIndex =>
  citationIndexes.getOrMake(article, () => indexCitations(article, quotations));

function indexCitations(article: Article, quotations: readonly Quotation[]): CitationIndex {
  const { sentences, blocks } = article;
  const ordinals = new Uint32Array(sentences.length);
  const sections: (Span | null)[] = [];
  let indexed = 0;
  let section: Span | null = null;
  let block = -1;
  sentences.forEach((sentence, i) => {
    for (; block < sentence.block; block++) {
      const here = blocks[block + 1];
      if (here?.kind === 'heading' && here.dropped === null) section = { start: here.start, end: here.end };
    }
    if (sentence.indexed) indexed++;
    ordinals[i] = indexed;
    sections.push(section);
  });
  const bySentence = sentences.map((): Quotation[] => []);
  const units = new Map<number, SentenceRange>();
  for (const quotation of quotations) {
    const { first, last } = sentencesWith(article, quotation.content);
    for (let i = first; i <= last; i++) bySentence[i]?.push(quotation);
    const unit = leadInUnit(article, quotation, first, last);
    if (unit) for (let i = unit.first; i <= unit.last; i++) units.set(i, unit);
  }
  return { ordinals, indexed, sections, quotations: bySentence, units };
}

/** The first and the last sentence that hold some of the content, by binary search. */
export function sentencesWith(article: Article, content: readonly Span[]): SentenceRange {
  const start = content[0]?.start ?? 0;
  const end = content.at(-1)?.end ?? start;
  const first = firstEndingAfter(article, start);
  const last = Math.max(first, firstEndingAfter(article, end - 1));
  return { first, last: Math.min(last, article.sentences.length - 1) };
}

function firstEndingAfter({ sentences }: Article, offset: number): number {
  return firstIndexWhere(Math.max(0, sentences.length - 1), (i) => (sentences[i]?.end ?? 0) > offset);
}

/** A sentence that ends in a colon announces something: "… highlighted the significance of this moment, noting:-" */
const ENDS_IN_COLON = /[:：][-–—]?\s*$/;
/** A quotation that is longer than this with its lead-in is shown by single sentences; in UTF-16 units. */
const LONGEST_UNIT = 600;

/** The lead-in and its quotation as one unit, when the sentence before the quotation announces it. */
function leadInUnit(
  { sentences, text }: Article,
  { kind, cue }: Quotation,
  first: number,
  last: number,
): SentenceRange | null {
  const before = sentences[first - 1];
  const end = sentences[last]?.end;
  if (kind === 'indirect' || !cue || !before?.indexed || end === undefined) return null;
  const announces =
    ENDS_IN_COLON.test(text.slice(before.start, before.end)) && before.start <= cue.start && cue.end <= before.end;
  return announces && end - before.start <= LONGEST_UNIT ? { first: first - 1, last } : null;
}

/** The citation indexes of some articles. The library is asked only for the quotations of articles that are not cached. */
export async function citationIndexesOf(
  articles: readonly Article[],
  library: Library,
): Promise<Map<Article, CitationIndex>> {
  const found = new Map<Article, CitationIndex>();
  for (const article of articles) {
    if (found.has(article)) continue;
    const known = citationIndexes.get(article);
    if (known) {
      found.set(article, known);
      continue;
    }
    const quotations = await library.quotations({ speaker: null, article: article.id, kind: null });
    const own = quotations.map(({ quotation }) => quotation);
    found.set(article, citationIndexOf(article, own));
  }
  return found;
}
