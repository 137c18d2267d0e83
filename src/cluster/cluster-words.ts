import { Vocabulary } from '../library/vocabulary.ts';
import type { KnownWords } from '../search/asked.ts';
import { beginningOf, classesOf, type WordFacts } from '../search/word-facts.ts';
import { idOf } from './index-fields.ts';
import type { StoredIndex } from './stored-index.ts';

interface WordFields {
  readonly frequency: number;
  readonly topics: number;
}

/** Words whose frequency has been asked for that are kept, those that no article has among them. */
const MOST_KEPT = 100_000;

/**
 * The words of one generation, as far as a reader has met them: those of the articles that it has read, numbered as they came, and
 * those of questions, of which it knows how frequent they are. It grows to the corpus's own vocabulary at the most.
 */
export class ClusterWords {
  readonly vocabulary = new Vocabulary();
  readonly #index: StoredIndex;
  readonly #rows: number;
  /** Null for a word that no article has. */
  #looked = new Map<string, WordFields | null>();
  #frequency = new Uint32Array(CAPACITY);
  #topics = new Uint32Array(CAPACITY);
  #classes = new Uint8Array(CAPACITY);
  #beginnings = new Uint32Array(CAPACITY);

  constructor(index: StoredIndex) {
    this.#index = index;
    this.#rows = index.about.rows;
  }

  /** The number of a word that may stand in the articles. */
  add(word: string): number {
    const size = this.vocabulary.size;
    const id = this.vocabulary.add(word);
    if (id < size) return id;
    if (id >= this.#frequency.length) this.#grow();
    this.#classes[id] = classesOf(word);
    this.#beginnings[id] = beginningOf(word);
    return id;
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
    const found = await this.#index.documents<WordFields>(missing.map(idOf.word), ['frequency', 'topics']);
    missing.forEach((word, i) => {
      const one = found[i] ?? null;
      fields.set(word, one);
      if (this.#looked.size >= MOST_KEPT) this.#looked = new Map();
      this.#looked.set(word, one);
    });
    const numbers = new Map<string, number>();
    for (const [word, one] of fields) {
      if (!one) continue;
      const id = this.add(word);
      this.#frequency[id] = one.frequency;
      this.#topics[id] = one.topics;
      numbers.set(word, id);
    }
    return {
      id: (word) => numbers.get(word) ?? -1,
      frequency: (id) => this.#frequency[id] ?? 0,
      rows: this.#rows,
    };
  }

  /** In how many sentences a word stands as a topic word, by its number; for those that were looked up. */
  get topics(): Uint32Array {
    return this.#topics;
  }

  /** What ranking knows of the words so far. */
  get facts(): WordFacts {
    return { frequency: this.#frequency, classes: this.#classes, beginnings: this.#beginnings };
  }

  #grow(): void {
    const longer = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
      const all = new Uint32Array(2 * column.length);
      all.set(column);
      return all;
    };
    this.#frequency = longer(this.#frequency);
    this.#topics = longer(this.#topics);
    this.#beginnings = longer(this.#beginnings);
    const classes = new Uint8Array(2 * this.#classes.length);
    classes.set(this.#classes);
    this.#classes = classes;
  }
}

const CAPACITY = 16_384;
