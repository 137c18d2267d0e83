import { atOnce, type Steps } from '../corpus/steps.ts';
import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { termsOf } from '../language/terms.ts';
import { Column } from '../library/column.ts';
import type { QuotationsOf } from '../library/memory-library.ts';
import type { SentenceTable } from '../library/sentence-table.ts';
import { speakerName, speakerRole } from '../library/speakers.ts';
import { askedOf } from './asked.ts';
import { type SpeakerWords, type ViewSources, viewsOf } from './candidate-view.ts';
import { candidatesOf } from './candidates.ts';
import { createClosest } from './closest.ts';
import { exhibitsOf } from './exhibits.ts';
import { createHeads } from './heads.ts';
import { openingsOf } from './openings.ts';
import { scoreOf } from './rank.ts';
import type { Found, Retriever } from './retriever.ts';
import { indexSentences, type SentenceIndex } from './sentence-index.ts';
import { createSpelling } from './spelling.ts';
import { surroundingsOf } from './surroundings.ts';
import { topicsOf } from './topics.ts';
import { endingsOf } from './word-endings.ts';
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
  quotationsOf: QuotationsOf,
  table: SentenceTable,
): MemoryRetriever => atOnce(memoryRetriever({ articles, quotationsOf, table }, null));

/** What retrieval is made from. */
export interface Retrievable {
  readonly articles: readonly Article[];
  /** By the order of `articles`. */
  readonly quotationsOf: QuotationsOf;
  readonly table: SentenceTable;
}

/** The same in steps. @param earlier the index of an earlier state, of which what has not changed is used again */
export function* memoryRetriever(
  { articles, quotationsOf, table }: Retrievable,
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
    speakers: yield* speakersByRow(articles, quotationsOf, table),
  };
  const index = yield* indexSentences({ articles, table, ordinal: around.ordinal }, earlier);
  const indices = new Map(articles.map((article, index) => [article.id, index]));

  const spelling = createSpelling(table);
  const findExhibits = yield* exhibitsOf(articles, table);

  const [openings, endings, topics] = [
    yield* openingsOf(table),
    yield* endingsOf(table, facts),
    yield* topicsOf(articles, table),
  ] as const;

  return {
    index,
    heads: createHeads({ articles, table, facts, openings, endings, topics, closest: createClosest(index, sources) }),
    corrections: async (question) => spelling(question),
    exhibits: async (asked, article) => {
      const within = article === null ? null : indices.get(article);
      return within === undefined ? [] : findExhibits(asked, within);
    },
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
  quotationsOf: QuotationsOf,
  table: SentenceTable,
): Steps<SpeakerWords> {
  const rows = new Column();
  const from = new Column();
  const words = new Column();
  for (const [index, article] of articles.entries()) {
    yield;
    const texts = new Map<number, string[]>();
    for (const { speaker, content } of quotationsOf(index)) {
      if (!speaker) continue;
      const name = `${speakerName(article, speaker)} ${speakerRole(article, speaker) ?? ''}`;
      for (const i of sentencesWith(article, content)) texts.set(i, [...(texts.get(i) ?? []), name]);
    }
    for (const [i, names] of [...texts].sort(([a], [b]) => a - b)) {
      rows.push((table.firstRow[index] ?? 0) + i);
      from.push(words.length);
      for (const word of wordNumbers(names.join(' '), table)) words.push(word);
    }
  }
  from.push(words.length);
  return speakerWords(rows.done(), from.done(), words.done());
}

/** The words of row `rows[i]` are `words[k]` for k from `from[i]` up to `from[i + 1]`; rows ascend. */
function speakerWords(rows: Uint32Array, from: Uint32Array, words: Uint32Array): SpeakerWords {
  return {
    get: (row) => {
      const i = firstThat(rows.length, (at) => (rows[at] ?? 0) >= row);
      return rows[i] === row ? words.subarray(from[i], from[i + 1]) : undefined;
    },
  };
}

/** The numbers of the sentences that hold some of the content, each once. */
function sentencesWith(article: Article, content: readonly Span[]): Set<number> {
  const { sentences } = article;
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
