import type { Article } from '../domain/article.ts';
import { TermFlag, termsOf } from '../language/terms.ts';
import { Column } from './column.ts';
import { Vocabulary } from './vocabulary.ts';

/** Set on the first word of a sentence: its capital letter says nothing. Beside the `TermFlag` bits. */
export const FIRST_WORD = 16;

/**
 * The words of every sentence of every article as numbers, in columns: row r is a sentence, its words are
 * `forms[k]`, `stems[k]`, `flags[k]` for k from `from[r]` up to `from[r + 1]`. An article's rows follow one another in
 * the order of its sentences. Nine bytes a word: a million sentences fit in memory, and ranking compares integers.
 */
export interface SentenceTable {
  readonly vocabulary: Vocabulary;
  readonly rows: number;
  /** The index of a row's article. */
  readonly articleOf: Uint32Array;
  /** The first row of each article; one entry more than there are articles. */
  readonly firstRow: Uint32Array;
  readonly from: Uint32Array;
  readonly forms: Uint32Array;
  /** In articles that are not English a word's stem is the word itself. */
  readonly stems: Uint32Array;
  readonly flags: Uint8Array;
}

/** Whether an article's words are stemmed and its sentences split as English. */
export const isEnglish = (language: string): boolean => /^en(?:-|$)/i.test(language);

/** Reads the words of all articles into columns. What was left out of an article (an advertisement) has rows without words: the articles do not "mention" it. */
export function tabulate(articles: readonly Article[]): SentenceTable {
  const vocabulary = new Vocabulary();
  const articleOf = new Column();
  const firstRow = new Column();
  const from = new Column();
  const forms = new Column();
  const stems = new Column();
  const flags = new Column();
  articles.forEach((article, index) => {
    firstRow.push(articleOf.length);
    const stemmed = isEnglish(article.language);
    for (const sentence of article.sentences) {
      articleOf.push(index);
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
  });
  firstRow.push(articleOf.length);
  from.push(forms.length);
  return {
    vocabulary,
    rows: articleOf.length,
    articleOf: articleOf.done(),
    firstRow: firstRow.done(),
    from: from.done(),
    forms: forms.done(),
    stems: stems.done(),
    flags: Uint8Array.from(flags.done()),
  };
}
