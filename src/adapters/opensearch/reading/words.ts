import { RecentlyUsed } from '../../../runtime/recently-used.ts';
import type { WordFacts } from '../../../search/index/word-facts.ts';
import type { KnownWords } from '../../../search/question/question-in-library.ts';
import { documentId } from '../format/index-fields.ts';
import { WordNumbers, type WordShapes } from '../format/word-pages.ts';
import type { StoredIndex } from './stored-index.ts';

interface WordFields {
  /** Its number. */
  readonly row: number;
  readonly frequency: number;
  readonly topics: number;
}

/** How many looked-up words are cached, including unknown ones. */
const MOST_KEPT = 100_000;

/** The words of one index version: the shapes of all, and the frequencies of those that questions looked up. */
export class ClusterWords {
  readonly vocabulary: WordNumbers;
  /** What ranking knows of the words; the frequency of those that were looked up. */
  readonly facts: WordFacts;
  /** In how many sentences a word stands as a topic word, by its number; for those that were looked up. */
  readonly topics: Uint32Array;
  readonly #index: StoredIndex;
  readonly #frequency: Uint32Array;
  /** Null for a word that no article has. */
  readonly #looked = new RecentlyUsed<string, WordFields | null>(MOST_KEPT);

  constructor(index: StoredIndex, shapes: WordShapes) {
    const { words } = index.about;
    this.#index = index;
    this.vocabulary = new WordNumbers(words);
    this.topics = new Uint32Array(words);
    this.#frequency = new Uint32Array(words);
    this.facts = { ...shapes, frequency: this.#frequency };
  }

  /** What is known of these words; the others count as unknown. */
  async lookUp(words: readonly string[]): Promise<KnownWords> {
    const fields = new Map<string, WordFields | null>();
    const missing: string[] = [];
    for (const word of words) {
      const known = this.#looked.get(word);
      if (known === undefined) missing.push(word);
      else fields.set(word, known);
    }
    const found = await this.#index.documents<WordFields>(missing.map(documentId.word));
    missing.forEach((word, i) => {
      const one = found[i] ?? null;
      fields.set(word, one);
      this.#looked.set(word, one);
      if (!one) return;
      this.vocabulary.know(word, one.row);
      this.#frequency[one.row] = one.frequency;
      this.topics[one.row] = one.topics;
    });
    return {
      id: (word) => fields.get(word)?.row ?? -1,
      frequency: (id) => this.#frequency[id] ?? 0,
      rows: this.#index.about.rows,
    };
  }
}
