import { setImmediate } from 'node:timers/promises';
import type { Answer, Answerer, ReadyQuestion } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import { firstInTurn } from '../../search/suggest/topics.ts';
import type { CandidateQuestion, QuestionTemplate } from './candidate.ts';
import { questionWriter } from './question-writers.ts';

/** Questions of one article, and of all articles together. */
const MOST_OF_ARTICLE = 8;
const MOST_OF_ALL = 24;
/** Questions of one article among those of many. */
const FEWEST_OF_ARTICLE = 2;
/** The most articles that questions of all articles are made of. */
const MOST_ARTICLES_READ = 24;
/** How many times as many are asked as are wanted, because some will not be answered as they should. */
const TIMES_ASKED = 3;
/** Passages that are looked at: only the first one counts. */
const LIMIT = 3;
/** The most articles whose questions are kept. */
const MOST_KEPT = 256;

/** Makes questions of articles and asks each of them; what is offered has been answered. One for one state of the articles. */
export function createReadyQuestions(library: Library, ask: Answerer['ask']): Answerer['readyQuestions'] {
  const kept = new Map<string | null, Promise<readonly ReadyQuestion[]>>();
  return (article) => {
    const known = kept.get(article);
    if (known) return known;
    const made = article === null ? ofAll(library, ask) : ofArticle(article, article, MOST_OF_ARTICLE, library, ask);
    kept.set(article, made);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    // Whoever asks next tries again.
    made.catch(() => kept.delete(article));
    return made;
  };
}

async function ofAll(library: Library, ask: Answerer['ask']): Promise<readonly ReadyQuestion[]> {
  const articles = (await library.articles()).slice(0, MOST_ARTICLES_READ);
  const each = Math.min(
    MOST_OF_ARTICLE,
    Math.max(FEWEST_OF_ARTICLE, Math.ceil(MOST_OF_ALL / Math.max(1, articles.length))),
  );
  const lists: (readonly ReadyQuestion[])[] = [];
  for (const { id } of articles) lists.push(await ofArticle(id, null, each, library, ask));
  return firstInTurn(lists, MOST_OF_ALL);
}

/** Questions of one article that are answered by it when all articles are asked, or that one alone. */
async function ofArticle(
  id: string,
  within: string | null,
  most: number,
  library: Library,
  ask: Answerer['ask'],
): Promise<readonly ReadyQuestion[]> {
  const article = await library.article(id);
  const write = article && questionWriter(article.language);
  if (!article || !write) return [];
  const quotations = await library.quotations({ speaker: null, article: id, kind: null });
  const candidates = inTurnByTemplate(
    write(
      article,
      quotations.map(({ quotation }) => quotation),
    ),
  );
  const ready: ReadyQuestion[] = [];
  const used = new Set<number>();
  let left = TIMES_ASKED * most;
  for (const { question, sentence } of candidates) {
    if (ready.length === most || left === 0) break;
    if (used.has(sentence)) continue;
    left--;
    // Other people's questions in between.
    await setImmediate();
    if (!isAnsweredBy(await ask({ question, article: within, limit: LIMIT }), article, sentence)) continue;
    used.add(sentence);
    ready.push({ article, sentence, question });
  }
  return ready;
}

/** Whether a question was understood as it stands, and answered with the sentence that it was made of, first of all. */
function isAnsweredBy(answer: Answer, article: Article, sentence: number): boolean {
  const [first] = answer.passages;
  return (
    answer.outcome === 'answered' &&
    answer.general === null &&
    answer.corrected === null &&
    answer.missing.length === 0 &&
    first?.article.id === article.id &&
    first.first <= sentence &&
    sentence <= first.last
  );
}

const TEMPLATES: readonly QuestionTemplate[] = ['said', 'when', 'who', 'where', 'what'];

const inTurnByTemplate = (candidates: readonly CandidateQuestion[]): CandidateQuestion[] =>
  firstInTurn(
    TEMPLATES.map((wanted) => candidates.filter(({ template }) => template === wanted)),
    candidates.length,
  );
