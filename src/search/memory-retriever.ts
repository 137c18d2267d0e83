import type { Article } from '../domain/article.ts';
import type { QuotationsOf } from '../library/memory-library.ts';
import type { SentenceTable } from '../library/sentence-table.ts';
import type { Steps } from '../runtime/steps.ts';
import { exhibitsOf } from './exhibits/code-and-captions.ts';
import { indexSentences, type SentenceIndex } from './index/sentence-index.ts';
import { speakersByRow, titleWords } from './index/speaker-words.ts';
import { surroundingsOf } from './index/surroundings.ts';
import { wordFacts } from './index/word-facts.ts';
import { resolveQuestion, wordsInMemory } from './question/question-in-library.ts';
import { createSpelling, shelve } from './question/spelling.ts';
import { keepRuns } from './rank/character-ngrams.ts';
import { ENOUGH_OF_HEADING, hitsToRank, rankHits, rowsUnder } from './rank/rank.ts';
import type { RankingSources } from './rank/ranking-input.ts';
import type { Retriever } from './retriever.ts';
import { createEntryPoints } from './suggest/entry-points.ts';
import { indexCompletions } from './suggest/partial-question.ts';
import { indexPrefixes } from './suggest/prefix-index.ts';
import { createFittingSentences } from './suggest/suggest-sentences.ts';
import { topicsOf } from './suggest/topics.ts';

/** Retrieval in memory, with the index from which the next state's index can be built. */
export interface MemoryRetriever extends Retriever {
  readonly index: SentenceIndex;
}

/** What retrieval is built from. */
export interface Retrievable {
  readonly articles: readonly Article[];
  /** By the order of `articles`. */
  readonly quotationsOf: QuotationsOf;
  readonly table: SentenceTable;
}

/** Builds retrieval in memory: full text finds candidates, our own features rank them. Immutable once built. @param earlier the index of an earlier state, whose unchanged parts are reused */
export function* memoryRetriever(
  { articles, quotationsOf, table }: Retrievable,
  earlier: SentenceIndex | null,
): Steps<MemoryRetriever> {
  const around = yield* surroundingsOf(articles, table);
  const facts = yield* wordFacts(table);
  const words = wordsInMemory(table, facts);
  const sources: RankingSources = {
    articles,
    table,
    facts,
    around,
    titles: yield* titleWords(articles, table),
    speakers: yield* speakersByRow(articles, quotationsOf, table),
    runs: keepRuns(table.rows),
  };
  const index = yield* indexSentences({ articles, table, ...around }, earlier);
  const indices = new Map(articles.map((article, index) => [article.id, index]));

  const spelling = createSpelling(table, yield* shelve(table));
  const findExhibits = yield* exhibitsOf(articles, table);

  const [openings, endings, topics] = [
    yield* indexPrefixes(table),
    yield* indexCompletions(table, facts),
    yield* topicsOf(articles, table),
  ] as const;

  return {
    index,
    heads: createEntryPoints({
      articles,
      table,
      facts,
      openings,
      endings,
      topics,
      closest: createFittingSentences(index, sources),
    }),
    corrections: async (question) => spelling(question),
    exhibits: async (resolved, article) => {
      const within = article === null ? null : indices.get(article);
      return within === undefined ? [] : findExhibits(resolved, within);
    },
    retrieve: async (question, article, atLeast = 0) => {
      const resolved = resolveQuestion(question, words);
      const within = article === null ? undefined : indices.get(article);
      if (article !== null && within === undefined) return { resolved, found: [] };
      const most = hitsToRank(atLeast);
      // Within one article a common word may be the only match. Across all articles only rare words find sentences; the common ones add to the score.
      const hits =
        within === undefined
          ? index.search(resolved.keys, resolved.telling, most)
          : index.searchWithin(resolved.keys, table.firstRow[within] ?? 0, table.firstRow[within + 1] ?? 0, most);
      const led = rowsUnder(
        topics.about(resolved, within ?? null, ENOUGH_OF_HEADING, resolved.byHeading),
        resolved,
        sources,
      );
      return { resolved, found: rankHits(hits, resolved, sources, atLeast, led) };
    },
  };
}
