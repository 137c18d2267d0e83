import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Vocabulary } from '../../../library/vocabulary.ts';
import { beginningHash, classesOf, type WordFacts } from '../../../search/index/word-facts.ts';

/** The vocabulary of an index as far as a reader has met it: the words that were looked up, with the numbers that the index gives them. */
export class WordNumbers extends Vocabulary {
  readonly #size: number;
  readonly #numbers = new Map<string, number>();
  readonly #spelt = new Map<number, string>();

  /** @param size words of the whole index */
  constructor(size: number) {
    super();
    this.#size = size;
  }

  /** Tells the number of a word. */
  know(word: string, id: number): void {
    this.#numbers.set(word, id);
    this.#spelt.set(id, word);
  }

  override add(word: string): number {
    const id = this.id(word);
    if (id < 0) throw new Error('the index numbers its words itself');
    return id;
  }

  override id(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }

  override word(id: number): string {
    return this.#spelt.get(id) ?? '';
  }

  override get size(): number {
    return this.#size;
  }
}

/** What ranking knows of a word from its letters alone, for all words of an index. */
export type WordShapes = Pick<WordFacts, 'classes' | 'beginnings'>;

/** Words whose shapes are packed together: a quarter of a megabyte at the most. */
const WORDS_A_PAGE = 50_000;
/** The beginning in four bytes, after the classes of all in one. */
const BEGINNING_BYTES = 4;

/** The number of pages for the shapes of `words` words. */
export const wordPageCount = (words: number): number => Math.ceil(words / WORDS_A_PAGE);

/** Packs one page of the words' shapes. */
export function packWordPage(vocabulary: Pick<Vocabulary, 'word' | 'size'>, page: number): Uint8Array {
  const first = page * WORDS_A_PAGE;
  const count = Math.min(WORDS_A_PAGE, vocabulary.size - first);
  const bytes = Buffer.alloc((1 + BEGINNING_BYTES) * count);
  for (let i = 0; i < count; i++) {
    const word = vocabulary.word(first + i);
    bytes[i] = classesOf(word);
    bytes.writeUInt32LE(beginningHash(word), count + BEGINNING_BYTES * i);
  }
  return deflateRawSync(bytes);
}

/** Unpacks all pages of an index. @param words the number of its words */
export function unpackWordPages(pages: readonly Uint8Array[], words: number): WordShapes {
  const shapes = { classes: new Uint8Array(words), beginnings: new Uint32Array(words) };
  pages.forEach((packed, page) => {
    const bytes = inflateRawSync(packed);
    const first = page * WORDS_A_PAGE;
    const count = bytes.length / (1 + BEGINNING_BYTES);
    shapes.classes.set(bytes.subarray(0, count), first);
    const view = new DataView(bytes.buffer, bytes.byteOffset + count, BEGINNING_BYTES * count);
    for (let i = 0; i < count; i++) shapes.beginnings[first + i] = view.getUint32(BEGINNING_BYTES * i, true);
  });
  return shapes;
}
