import type { Article } from '../domain/article.ts';
import { TermFlag, termsOf } from '../language/terms.ts';
import { Vocabulary } from './vocabulary.ts';

/** A growing list of 32-bit unsigned integers. A plain array of a hundred million would take more than twice the memory. */
export class Uint32Builder {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** The numbers pushed so far, in an array of exactly that length. */
  done(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}

/** A bit beside those of `TermFlag`, set on the first word of a sentence, whose capital letter says nothing. */
export const FIRST_WORD = 16;

/**
 * The words of one article's sentences as numbers, in columns: the words of sentence i are `forms[k]`, `stems[k]`, `flags[k]`
 * for k from `from[i]` up to `from[i + 1]`. A number is a place in `words`. Plain data: it can come from another thread.
 */
export interface ArticleWords {
  /** Every form and stem once, in the order in which they first stand in the article. Equal strings may be put in their place. */
  readonly words: string[];
  /** One entry more than there are sentences. */
  readonly from: Uint32Array;
  readonly forms: Uint32Array;
  /** In articles that are not English a word's stem is the word itself. */
  readonly stems: Uint32Array;
  readonly flags: Uint8Array;
}

/** Whether an article's words are stemmed and its sentences split as English. */
const isEnglish = (language: string): boolean => /^en(?:-|$)/i.test(language);

/** Reads the words of an article. Sentences of dropped blocks (advertisements) get no words, because the article does not "mention" them. */
export function articleWords(article: Article): ArticleWords {
  const vocabulary = new Vocabulary();
  const from = new Uint32Builder();
  const forms = new Uint32Builder();
  const stems = new Uint32Builder();
  const flags = new Uint32Builder();
  const stemmed = isEnglish(article.language);
  for (const sentence of article.sentences) {
    from.push(forms.length);
    if (article.blocks[sentence.block]?.dropped != null) continue;
    let first = FIRST_WORD;
    for (const term of termsOf(article.text, sentence, stemmed)) {
      forms.push(vocabulary.add(term.form));
      stems.push(vocabulary.add(term.key));
      flags.push(term.flags | first);
      if (!(term.flags & TermFlag.part)) first = 0;
    }
  }
  from.push(forms.length);
  const words = Array.from({ length: vocabulary.size }, (_, id) => vocabulary.word(id));
  return {
    words,
    from: from.done(),
    forms: forms.done(),
    stems: stems.done(),
    flags: Uint8Array.from(flags.done()),
  };
}
