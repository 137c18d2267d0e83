import type { Article } from '../domain/article.ts';
import { readTypedWords, TermFlag, termsOfWord } from '../language/terms.ts';
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

/** A term with its form and stem as numbers. */
interface NumberedTerm {
  readonly form: number;
  readonly stem: number;
  readonly flags: number;
}

/** Reads the words of an article. Sentences of dropped blocks (advertisements) get no words, because the article does not "mention" them. */
export function articleWords(article: Article): ArticleWords {
  const vocabulary = new Vocabulary();
  const from = new Uint32Builder();
  const forms = new Uint32Builder();
  const stems = new Uint32Builder();
  const flags = new Uint32Builder();
  const stemmed = isEnglish(article.language);
  const known = new Map<string, readonly NumberedTerm[]>();
  /** The terms of a word; half of an article's words have stood in it before. */
  const termsKnown = (typed: string): readonly NumberedTerm[] => {
    const before = known.get(typed);
    if (before) return before;
    const numbered = termsOfWord(typed, stemmed).map(({ form, key, flags: bits }) => ({
      form: vocabulary.add(form),
      stem: vocabulary.add(key),
      flags: bits,
    }));
    known.set(typed, numbered);
    return numbered;
  };
  for (const sentence of article.sentences) {
    from.push(forms.length);
    if (article.blocks[sentence.block]?.dropped != null) continue;
    let first = FIRST_WORD;
    readTypedWords(article.text.slice(sentence.start, sentence.end), (typed) => {
      for (const term of termsKnown(typed)) {
        forms.push(term.form);
        stems.push(term.stem);
        flags.push(term.flags | first);
        if (!(term.flags & TermFlag.part)) first = 0;
      }
      return true;
    });
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
