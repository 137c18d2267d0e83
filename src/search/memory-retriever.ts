import type { Article } from '../domain/article.ts';
import type { Quotation } from '../domain/quotation.ts';
import { contains, overlaps } from '../domain/span.ts';
import { termsOf } from '../language/terms.ts';
import type { SentenceTable } from '../library/sentence-table.ts';
import { speakerName, speakerRole } from '../library/speakers.ts';
import { askedOf } from './asked.ts';
import { type ViewSources, viewsOf } from './candidate-view.ts';
import { candidatesOf } from './candidates.ts';
import { indexRows } from './full-text.ts';
import { scoreOf } from './rank.ts';
import type { Found, Retriever } from './retriever.ts';
import { surroundingsOf } from './surroundings.ts';
import { wordFacts } from './word-facts.ts';

/** Candidates that are ranked: the answer is among the first sixty in 99 % of questions, and reading more costs time. */
const CANDIDATES = 60;

/** Retrieval in memory: MiniSearch finds candidates, our own features rank them. Everything is frozen when it is made. */
export function createMemoryRetriever(
  articles: readonly Article[],
  quotations: readonly (readonly Quotation[])[],
  table: SentenceTable,
): Retriever {
  const around = surroundingsOf(articles, table);
  const facts = wordFacts(table);
  const sources: ViewSources = {
    articles,
    table,
    facts,
    around,
    titles: articles.map((article) => wordNumbers(article.title, table)),
    speakers: speakersByRow(articles, quotations, table),
  };
  const fullText = indexRows(table, indexedRows(around.ordinal));
  const indices = new Map(articles.map((article, index) => [article.id, index]));

  return {
    retrieve: async (question, article, atLeast = CANDIDATES) => {
      const asked = askedOf(question, table, facts);
      const index = article === null ? undefined : indices.get(article);
      if (article !== null && index === undefined) return { asked, found: [] };
      const hits = fullText.search(asked.keys, index === undefined ? null : rowsOf(index, table));
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

function* indexedRows(ordinal: Uint32Array): Generator<number> {
  for (let row = 0; row < ordinal.length; row++) if (ordinal[row]) yield row;
}

function rowsOf(index: number, table: SentenceTable): (row: number) => boolean {
  const first = table.firstRow[index] ?? 0;
  const end = table.firstRow[index + 1] ?? 0;
  return (row) => row >= first && row < end;
}

/** The numbers of a text's words, forms and stems, as far as the library has them. */
function wordNumbers(text: string, { vocabulary }: SentenceTable): Uint32Array {
  const ids = new Set(termsOf(text).flatMap(({ form, key }) => [vocabulary.id(form), vocabulary.id(key)]));
  ids.delete(-1);
  return Uint32Array.from(ids);
}

/** For each row with somebody's words: the words of that speaker's name and role. */
function speakersByRow(
  articles: readonly Article[],
  quotations: readonly (readonly Quotation[])[],
  table: SentenceTable,
): Map<number, Uint32Array> {
  const texts = new Map<number, string[]>();
  articles.forEach((article, index) => {
    for (const { speaker, content } of quotations[index] ?? []) {
      if (!speaker) continue;
      const name = `${speakerName(article, speaker)} ${speakerRole(article, speaker) ?? ''}`;
      article.sentences.forEach((sentence, i) => {
        if (!content.some((part) => overlaps(part, sentence) || contains(sentence, part))) return;
        const row = (table.firstRow[index] ?? 0) + i;
        texts.set(row, [...(texts.get(row) ?? []), name]);
      });
    }
  });
  return new Map([...texts].map(([row, names]) => [row, wordNumbers(names.join(' '), table)]));
}
