import type { Answer, Answerer, Query, QuoteAnswer, QuoteQuery } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { Library, QuotationInArticle } from '../domain/library.ts';
import { parseQuestion } from '../search/question.ts';
import type { Retriever } from '../search/retriever.ts';
import { respelt } from '../search/spelling.ts';
import { citePassage, citeQuotation } from './cite.ts';
import { missingWords } from './missing.ts';
import { passagesOf, worthShowing } from './passages.ts';
import { knownReading, type Reading, readingOf } from './reading.ts';
import { nearestSpeakers, speakersLike, speakersMeant } from './speakers.ts';
import { aboutTopic } from './topic.ts';
import { evidenceOf, outcomeOf, trustIn } from './trust.ts';

/** Sentences looked at for each passage wanted: passages of several sentences use some up. */
const SENTENCES_A_PASSAGE = 4;

/** Answers from a library and a retriever over the same articles. Holds nothing between questions. */
export function createAnswerer(library: Library, retriever: Retriever): Answerer {
  return {
    ask: (query) => ask(query, library, retriever),
    quote: (query) => quote(query, library, retriever),
    speakersLike: async (typed, limit) => speakersLike(typed, await library.speakers(), limit),
  };
}

async function ask({ question, article, limit }: Query, library: Library, retriever: Retriever): Promise<Answer> {
  const typed = parseQuestion(question);
  const corrections = await retriever.corrections(typed);
  const corrected = corrections.length > 0 ? respelt(typed.text, corrections) : null;
  const parsed = corrected === null ? typed : parseQuestion(corrected);
  const sentences = limit * SENTENCES_A_PASSAGE;
  const retrieved = await retriever.retrieve(parsed, article, sentences);
  const best = retrieved.found.slice(0, sentences);
  const readings = await readingsOf(
    best.map(({ article: holder }) => holder),
    library,
  );
  const passages = passagesOf(best, readings, limit).flatMap((passage, i) => {
    const reading = readings.get(passage.article);
    return reading ? [citePassage(passage, i + 1, reading)] : [];
  });
  const missing = await missingWords(typed, corrections, article, library);
  return {
    question,
    outcome: outcomeOf(trustIn(evidenceOf(retrieved))),
    missing,
    corrected,
    passages,
    shown: worthShowing(passages),
  };
}

async function quote(query: QuoteQuery, library: Library, retriever: Retriever): Promise<QuoteAnswer> {
  const everybody = query.speaker === null ? [] : await library.speakers();
  const speakers = query.speaker === null ? [] : speakersMeant(query.speaker, everybody);
  if (query.speaker !== null && speakers.length === 0) {
    return { speakers, nearest: nearestSpeakers(query.speaker, everybody), quotations: [] };
  }
  const filters = query.speaker === null ? [null] : speakers.map(({ name }) => name);
  const found: QuotationInArticle[] = [];
  for (const speaker of filters)
    found.push(...(await library.quotations({ speaker, article: query.article, kind: query.kind })));
  const ordered =
    query.topic === null ? directFirst(found, query) : await aboutTopic(query.topic, query.article, found, retriever);
  const readings = await readingsOf(
    ordered.map(({ article }) => article),
    library,
  );
  const quotations = ordered.flatMap((entry) => {
    const reading = readings.get(entry.article);
    return reading ? [citeQuotation(entry, reading)] : [];
  });
  return { speakers, nearest: [], quotations };
}

/** One speaker's words begin with the direct ones; without a speaker the articles' own order is kept, to be grouped. */
const directFirst = (found: readonly QuotationInArticle[], { speaker }: QuoteQuery): readonly QuotationInArticle[] =>
  speaker === null
    ? found
    : [...found].sort((a, b) => Number(a.quotation.kind === 'indirect') - Number(b.quotation.kind === 'indirect'));

/** The readings of the articles that were found, each once; the library is asked only for those that have not been read yet. */
async function readingsOf(articles: readonly Article[], library: Library): Promise<Map<Article, Reading>> {
  const readings = new Map<Article, Reading>();
  for (const article of articles) {
    if (readings.has(article)) continue;
    const known = knownReading(article);
    if (known) {
      readings.set(article, known);
      continue;
    }
    const quotations = await library.quotations({ speaker: null, article: article.id, kind: null });
    const own = quotations.map(({ quotation }) => quotation);
    readings.set(article, readingOf(article, own));
  }
  return readings;
}
