import type { Answer, GeneralQuestion, Outcome, Query } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import { citationIndexesOf } from '../cite/citation-index.ts';
import { citePassage } from '../cite/cite.ts';
import { meantGenerally } from './general-question.ts';
import { overviewOf } from './overview.ts';
import { saysOfItsSource } from './own-source.ts';

/** The answer to a question about an article as a whole, its source, the collection or the bot; null for an ordinary question. */
export async function answerGeneral(query: Query, library: Library): Promise<Answer | null> {
  const { question, limit } = query;
  const meant = query.general ? { ...query.general, named: [] } : await meantGenerally(query, library);
  if (!meant) return null;
  const { kind, fact, named } = meant;
  const answer = (outcome: Outcome, more: Partial<GeneralQuestion> = {}): Answer => ({
    ...{ question, outcome, missing: [], corrected: null, passages: [], shown: 0 },
    general: { kind, fact, article: null, choice: [], ...more },
  });
  if (kind === 'corpus' || kind === 'bot') return answer('answered');
  const all = await library.articles();
  const candidates = query.article === null ? (named.length > 0 ? named : all) : [{ id: query.article }];
  const [only, another] = candidates;
  if (!only) return answer('unanswered');
  // Which article is meant is for the asker to say.
  if (another) return answer('uncertain', { choice: named.length > 0 ? named : all });
  const article = await library.article(only.id);
  if (!article) return answer('unanswered');
  const citations = (await citationIndexesOf([article], library)).get(article);
  const found = !citations
    ? []
    : kind === 'overview'
      ? await overviewOf(article, citations, limit)
      : saysOfItsSource(article, fact).slice(0, limit);
  const passages = citations ? found.map((passage, i) => citePassage(passage, i + 1, citations)) : [];
  const outcome = passages.length > 0 || (kind === 'source' && says(article, fact)) ? 'answered' : 'unanswered';
  return { ...answer(outcome, { article }), passages, shown: passages.length };
}

/** Whether what is known of an article's source says what is asked. */
function says({ source: { author, published, name, url } }: Article, fact: GeneralQuestion['fact']): boolean {
  if (fact === 'author') return author !== null;
  if (fact === 'published') return published !== null;
  if (fact === 'place') return name !== null || url !== null;
  return [author, published, name, url].some((known) => known !== null);
}
