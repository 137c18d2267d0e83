import { atOnce } from '../corpus/steps.ts';
import type { Article, Block, Sentence, Source } from '../domain/article.ts';
import type { Quotation } from '../domain/quotation.ts';
import { TermFlag } from '../language/terms.ts';
import type { ArticleWords } from '../library/article-words.ts';
import type { SentenceTable } from '../library/sentence-table.ts';
import { readBlocks, readQuotations, readSentences, readText } from '../library/snapshot/article-body.ts';
import type { SpeakerWords } from '../search/candidate-view.ts';
import { speakersByRow, wordNumbers } from '../search/speakers-by-row.ts';
import { type Surroundings, surroundingsOf } from '../search/surroundings.ts';
import type { ClusterWords } from './cluster-words.ts';
import type { UnpackedArticle } from './packed-article.ts';

/** An article out of the cluster, with what ranking needs of it: its rows are numbered from 0, its words as the others' of its generation. */
export class ClusterArticle implements Article {
  readonly id: string;
  readonly title: string;
  readonly titleSupplied: boolean;
  readonly source: Source;
  readonly language: string;
  readonly hash: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** Its place among the articles. */
  readonly ordinal: number;
  /** A table of this article only. */
  readonly table: SentenceTable;
  readonly around: Surroundings;
  /** Different topic words of each row, 1 at least. */
  readonly lengths: Uint16Array;
  /** Word numbers of the title, and of the speakers by row. */
  readonly titleWords: Uint32Array;
  readonly speakers: SpeakerWords;
  /** Bytes that it takes, about. */
  readonly size: number;
  readonly #bytes: Uint8Array;
  readonly #isWide: boolean;
  #text: string | null = null;

  constructor(ordinal: number, unpacked: UnpackedArticle, words: ClusterWords) {
    const { head, sentences, blocks, quotations, text, isWide, size } = unpacked;
    const { id, title, titleSupplied, source, language, hash } = head;
    this.id = id;
    this.title = title;
    this.titleSupplied = titleSupplied;
    this.source = source;
    this.language = language;
    this.hash = hash;
    this.ordinal = ordinal;
    this.#bytes = text;
    this.#isWide = isWide;
    this.blocks = readBlocks(blocks);
    this.sentences = readSentences(sentences);
    this.quotations = readQuotations(quotations);
    this.table = tableOf(unpacked.words, words);
    this.around = atOnce(surroundingsOf([this], this.table));
    this.lengths = topicLengths(this.table);
    const numbers = { id: (word: string) => words.add(word) };
    this.titleWords = wordNumbers(title, numbers);
    const { firstRow } = this.table;
    this.speakers = atOnce(speakersByRow([this], () => this.quotations, { firstRow, vocabulary: numbers }));
    this.size = SIZE_FACTOR * size;
  }

  get text(): string {
    this.#text ??= readText(this.#bytes, this.#isWide);
    return this.#text;
  }
}

/** Bytes in memory for each packed one: objects for sentences and quotations, and columns of 32 bits. */
const SIZE_FACTOR = 4;
const LONGEST = 65_535;

function tableOf({ words, from, forms, stems, flags }: ArticleWords, known: ClusterWords): SentenceTable {
  const numbers = Uint32Array.from(words, (word) => known.add(word));
  const numberOf = (word: number): number => numbers[word] ?? 0;
  const rows = from.length - 1;
  return {
    vocabulary: known.vocabulary,
    rows,
    articleOf: new Uint32Array(rows),
    firstRow: Uint32Array.of(0, rows),
    from,
    forms: forms.map(numberOf),
    stems: stems.map(numberOf),
    flags,
  };
}

function topicLengths({ rows, from, stems, flags }: SentenceTable): Uint16Array {
  const lengths = new Uint16Array(rows);
  const own = new Set<number>();
  for (let row = 0; row < rows; row++) {
    own.clear();
    const end = from[row + 1] ?? 0;
    for (let k = from[row] ?? 0; k < end; k++) if (!((flags[k] ?? 0) & TermFlag.stop)) own.add(stems[k] ?? 0);
    lengths[row] = Math.min(LONGEST, Math.max(1, own.size));
  }
  return lengths;
}
