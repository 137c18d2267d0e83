import { atOnce, type Steps } from '../corpus/steps.ts';
import type { Article } from '../domain/article.ts';
import type { Quotation } from '../domain/quotation.ts';
import type { Span } from '../domain/span.ts';
import { termsOf } from '../language/terms.ts';
import type { SentenceTable } from '../library/sentence-table.ts';
import { speakerName, speakerRole } from '../library/speakers.ts';
import { askedOf } from './asked.ts';
import { type ViewSources, viewsOf } from './candidate-view.ts';
import { candidatesOf } from './candidates.ts';
import { scoreOf } from './rank.ts';
import type { Found, Retriever } from './retriever.ts';
import { indexSentences, type SentenceIndex } from './sentence-index.ts';
import { createSpelling } from './spelling.ts';
import { surroundingsOf } from './surroundings.ts';
import { wordFacts } from './word-facts.ts';

/** Candidates that are ranked: the answer is among the first sixty in 99 % of questions, and reading more costs time. */
const CANDIDATES = 60;

/** Retrieval in memory, with the index from which the next state's can be made. */
export interface MemoryRetriever extends Retriever {
  readonly index: SentenceIndex;
}

/** Retrieval in memory: MiniSearch finds candidates, our own features rank them. Everything is frozen when it is made. */
export const createMemoryRetriever = (
  articles: readonly Article[],
  quotations: readonly (readonly Quotation[])[],
  table: SentenceTable,
): MemoryRetriever => atOnce(memoryRetriever({ articles, quotations, table }, null));

/** What retrieval is made from; one list of quotations an article, in the order of `articles`. */
export interface Retrievable {
  readonly articles: readonly Article[];
  readonly quotations: readonly (readonly Quotation[])[];
  readonly table: SentenceTable;
}

/** The same in steps. @param earlier the index of an earlier state, of which what has not changed is used again */
export function* memoryRetriever(
  { articles, quotations, table }: Retrievable,
  earlier: SentenceIndex | null,
): Steps<MemoryRetriever> {
  const around = yield* surroundingsOf(articles, table);
  const facts = yield* wordFacts(table);
  const sources: ViewSources = {
    articles,
    table,
    facts,
    around,
    titles: articles.map((article) => wordNumbers(article.title, table)),
    speakers: yield* speakersByRow(articles, quotations, table),
  };
  const index = yield* indexSentences({ articles, table, ordinal: around.ordinal }, earlier);
  const indices = new Map(articles.map((article, index) => [article.id, index]));

  const spelling = createSpelling(table);

  return {
    index,
    corrections: async (question) => spelling(question),
    retrieve: async (question, article, atLeast = CANDIDATES) => {
      const asked = askedOf(question, table, facts);
      const within = article === null ? undefined : indices.get(article);
      if (article !== null && within === undefined) return { asked, found: [] };
      // In one article a common word can be the only one that matches; in all of them rare ones find, and the common ones score.
      const hits =
        within === undefined
          ? index.search(asked.keys, asked.telling)
          : index.searchWithin(asked.keys, table.firstRow[within] ?? 0, table.firstRow[within + 1] ?? 0);
      const candidates = candidatesOf(hits, around, Math.max(atLeast, CANDIDATES));
      const views = viewsOf(candidates, asked, sources);
      const found: Found[] = [];
      candidates.forEach(({ row }, i) => {
        const view = views[i];
        const holder = table.articleOf[row] ?? 0;
        const owner = articles[holder];
        if (view && owner)
          found.push({ article: owner, sentence: row - (table.firstRow[holder] ?? 0), score: scoreOf(view), view });
      });
      found.sort((a, b) => b.score - a.score);
      return { asked, found };
    },
  };
}

/** The numbers of a text's words, forms and stems, as far as the library has them. */
function wordNumbers(text: string, { vocabulary }: SentenceTable): Uint32Array {
  const ids = new Set(termsOf(text).flatMap(({ form, key }) => [vocabulary.id(form), vocabulary.id(key)]));
  ids.delete(-1);
  return Uint32Array.from(ids);
}

/** For each row with somebody's words: the words of that speaker's name and role. */
function* speakersByRow(
  articles: readonly Article[],
  quotations: readonly (readonly Quotation[])[],
  table: SentenceTable,
): Steps<Map<number, Uint32Array>> {
  const speakers = new Map<number, Uint32Array>();
  for (const [index, article] of articles.entries()) {
    const texts = new Map<number, string[]>();
    for (const { speaker, content } of quotations[index] ?? []) {
      yield;
      if (!speaker) continue;
      const name = `${speakerName(article, speaker)} ${speakerRole(article, speaker) ?? ''}`;
      for (const i of sentencesWith(article, content)) {
        const row = (table.firstRow[index] ?? 0) + i;
        texts.set(row, [...(texts.get(row) ?? []), name]);
      }
    }
    for (const [row, names] of texts) {
      yield;
      speakers.set(row, wordNumbers(names.join(' '), table));
    }
  }
  return speakers;
}

/** The numbers of the sentences that hold some of the content, each once. */
function sentencesWith({ sentences }: Article, content: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const part of content) {
    let i = firstThat(sentences.length, (at) => (sentences[at]?.end ?? 0) > part.start);
    for (; (sentences[i]?.start ?? part.end) < part.end; i++) found.add(i);
  }
  return found;
}

/** The first of `count` numbers, from 0, from which on something holds. */
function firstThat(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
