import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import { parseQuestion } from '../../search/question/parse-question.ts';
import { shareOf } from '../../search/question/question-in-library.ts';
import type { Retriever } from '../../search/retriever.ts';
import { plainTypography } from './written-words.ts';

/** A sentence that may contain a text. */
interface PlaceCandidate {
  readonly article: Article;
  /** Index into `article.sentences`. */
  readonly sentence: number;
  /** How much of what was looked up it has: 1 is all of its telling words. */
  readonly share: number;
}

/** Where a text may be found: sentences, likeliest first, and articles to read completely. */
export interface PlaceCandidates {
  readonly sentences: readonly PlaceCandidate[];
  readonly whole: readonly Article[];
  /** False when the text has no topic word to search for. */
  readonly searchable: boolean;
}

/** Sentences that are read through without an index: a small corpus in some milliseconds. */
const FEW_SENTENCES = 1_000;
/** A text longer than this is looked up by its beginning, its middle and its end; in UTF-16 units. */
const LONGEST_PROBE = 400;
const PROBE = 300;

/** Words so few stand in many sentences, beside each other in some: more are looked through. */
const FEW_TERMS = 3;
const MANY_SENTENCES = 300;

/** Finds what may hold a text by the same retrieval as questions: one article, or a small corpus, is read through besides. */
export async function candidatesFor(
  text: string,
  article: string | null,
  library: Library,
  retriever: Retriever,
): Promise<PlaceCandidates> {
  const found: PlaceCandidate[] = [];
  let searchable = false;
  for (const probe of probesOf(plainTypography(text))) {
    const question = parseQuestion(probe);
    if (question.terms.length === 0) continue;
    searchable = true;
    const most = question.terms.length <= FEW_TERMS ? MANY_SENTENCES : undefined;
    const retrieved = await retriever.retrieve(question, article, most);
    for (const { article: holder, sentence, view } of retrieved.found) {
      if (view.own > 0) found.push({ article: holder, sentence, share: shareOf(retrieved.resolved, view.here.terms) });
    }
  }
  const whole = await readThrough(article, library);
  return {
    sentences: found.sort((a, b) => b.share - a.share),
    whole,
    searchable: searchable || whole.length > 0,
  };
}

async function readThrough(id: string | null, library: Library): Promise<Article[]> {
  const ids = id === null ? await smallCorpus(library) : [id];
  const articles = await Promise.all(ids.map((one) => library.article(one)));
  return articles.filter((article) => article !== null);
}

async function smallCorpus(library: Library): Promise<string[]> {
  const summaries = await library.articles();
  let sentences = 0;
  for (const summary of summaries) {
    sentences += summary.sentences;
    if (sentences > FEW_SENTENCES) return [];
  }
  return summaries.map(({ id }) => id);
}

function probesOf(text: string): string[] {
  if (text.length <= LONGEST_PROBE) return [text];
  const middle = (text.length - PROBE) >> 1;
  return [0, middle, text.length - PROBE].map((at) => text.slice(at, at + PROBE));
}
