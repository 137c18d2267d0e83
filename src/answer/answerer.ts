import type { Answer, Answerer, CitedPassage, Passage, Query, QuoteAnswer, QuoteQuery } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { Library, QuotationInArticle } from '../domain/library.ts';
import type { Span } from '../domain/span.ts';
import { parseQuestion } from '../search/question/parse-question.ts';
import { respelt } from '../search/question/spelling.ts';
import type { Retriever } from '../search/retriever.ts';
import { answerToSuggestion } from './ask/answer-to-suggestion.ts';
import { askedExhibits, exhibitPassage, onlyAsksForExhibit, termKeys } from './ask/exhibits.ts';
import { passagesFrom, worthShowing } from './ask/passages.ts';
import { suggest } from './ask/suggest.ts';
import { answerEvidence, outcomeOf } from './ask/trust.ts';
import { unmentionedWords } from './ask/unmentioned-words.ts';
import { type CitationIndex, citationIndexesOf } from './cite/citation-index.ts';
import { citePassage } from './cite/cite.ts';
import { answerGeneral } from './general/answer-general.ts';
import { createQuotedTopics } from './questions/quoted-topics.ts';
import { createReadyQuestions } from './questions/ready-questions.ts';
import { quotationsAbout } from './quote/quotations-about.ts';
import { nearestSpeakers, speakersLike, speakersMeant } from './quote/speakers.ts';
import { verifyText } from './verify/verify.ts';

/** Sentences looked at for each passage wanted: passages of several sentences use some up. */
const SENTENCES_A_PASSAGE = 4;

/** The longest topic that is looked up while it is typed, in UTF-16 units. */
const LONGEST_TYPED_TOPIC = 100;

/** Answers from a library and a retriever over the same articles. Holds nothing between questions but what depends on the articles only. */
export function createAnswerer(library: Library, retriever: Retriever): Answerer {
  const ask = async (query: Query): Promise<Answer> =>
    (query.general ? null : await answerToSuggestion(query, library, retriever)) ??
    (await answerGeneral(query, library)) ??
    answerQuestion(query, library, retriever);
  const quotedTopics = createQuotedTopics(library);
  return {
    ask,
    readyQuestions: createReadyQuestions(library, ask),
    quote: (query) => answerQuote(query, library, retriever),
    speakersLike: async (typed, limit) => speakersLike(typed, await library.speakers(), limit),
    topicsLike: async (typed, scope, limit) => {
      const { topics, find } = await quotedTopics(scope);
      if (typed.trim() === '') return topics.slice(0, limit);
      const fitting = [...find(typed.slice(0, LONGEST_TYPED_TOPIC))].sort((a, b) => b.fit - a.fit || a.index - b.index);
      return fitting.slice(0, limit).flatMap(({ index }) => topics[index] ?? []);
    },
    suggest: (typed, article, limit) => suggest(typed, article, limit, retriever),
    verify: (query) => verifyText(query, library, retriever),
  };
}

async function answerQuestion(
  { question, article, limit }: Query,
  library: Library,
  retriever: Retriever,
): Promise<Answer> {
  const typed = parseQuestion(question);
  const corrections = await retriever.corrections(typed);
  const corrected = corrections.length > 0 ? respelt(typed.text, corrections) : null;
  const parsed = corrected === null ? typed : parseQuestion(corrected);
  const sentences = limit * SENTENCES_A_PASSAGE;
  const retrieved = await retriever.retrieve(parsed, article, sentences);
  const best = retrieved.found.slice(0, sentences);
  const trusted = outcomeOf(answerEvidence(retrieved));
  const { exhibits, isWhole } = askedExhibits(
    retrieved,
    await retriever.exhibits(retrieved.resolved, article),
    trusted,
  );
  const readings = await citationIndexesOf(
    [...exhibits, ...best].map(({ article: holder }) => holder),
    library,
  );
  const score = best[0]?.score ?? 0;
  const first = exhibits.map((exhibit) => exhibitPassage(exhibit, termKeys(retrieved.resolved), score));
  const prose = passagesFrom(best, readings, limit);
  const passages = cited([...first, ...prose].slice(0, limit), readings);
  const missing = await unmentionedWords(typed, corrections, article, library);
  if (exhibits.length === 0 || !isWhole) {
    const outcome = exhibits.length === 0 ? trusted : 'uncertain';
    return { question, missing, corrected, passages, general: null, outcome, shown: worthShowing(passages) };
  }
  // "Photo" in "Who took the photo of …?" names what is shown, and stands nowhere.
  const asking = typed.terms.filter((term) => exhibits.some(({ kind }) => onlyAsksForExhibit(term, kind)));
  const isAsking = ({ start }: Span): boolean => asking.some(({ place }) => place.start === start);
  return {
    ...{ question, corrected, passages, general: null },
    outcome: 'answered',
    missing: missing.filter((place) => !isAsking(place)),
    shown: Math.min(exhibits.length, passages.length),
  };
}

/** Passages with their places, ranked in their order. */
function cited(passages: readonly Passage[], readings: ReadonlyMap<Article, CitationIndex>): CitedPassage[] {
  const all: CitedPassage[] = [];
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i];
    const reading = passage && readings.get(passage.article);
    if (reading) all.push(citePassage(passage, i + 1, reading));
  }
  return all;
}

async function answerQuote(query: QuoteQuery, library: Library, retriever: Retriever): Promise<QuoteAnswer> {
  const everybody = query.speaker === null ? [] : await library.speakers();
  const speakers = query.speaker === null ? [] : speakersMeant(query.speaker, everybody);
  if (query.speaker !== null && speakers.length === 0) {
    return { speakers, nearest: nearestSpeakers(query.speaker, everybody), quotations: [] };
  }
  const filters = query.speaker === null ? [null] : speakers.map(({ name }) => name);
  const found = async (articles: readonly (string | null)[]): Promise<readonly QuotationInArticle[]> => {
    const lists = await Promise.all(
      filters.flatMap((speaker) =>
        articles.map((article) => library.quotations({ speaker, article, kind: query.kind })),
      ),
    );
    const [only, ...others] = lists;
    return only && others.length === 0 ? only : lists.flat();
  };
  const quotations =
    query.topic === null
      ? directFirst(await found([query.article]), query)
      : await quotationsAbout(query.topic, query.article, found, retriever);
  return { speakers, nearest: [], quotations };
}

/** One speaker's words begin with the direct ones; without a speaker the articles' own order is kept, to be grouped. */
const directFirst = (found: readonly QuotationInArticle[], { speaker }: QuoteQuery): readonly QuotationInArticle[] =>
  speaker === null
    ? found
    : [...found].sort((a, b) => Number(a.quotation.kind === 'indirect') - Number(b.quotation.kind === 'indirect'));
