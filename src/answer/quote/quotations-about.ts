import type { QuotationInArticle } from '../../domain/library.ts';
import { parseQuestion } from '../../search/question/parse-question.ts';
import { shareOf } from '../../search/question/question-in-library.ts';
import type { Retriever } from '../../search/retriever.ts';
import { sentencesWith } from '../cite/citation-index.ts';

/** How many sentences are retrieved for a topic: enough for every quotation of a long article. */
const SENTENCES = 400;
/** A quotation that covers less of the topic than this part of the best one's coverage is about something else. */
const ENOUGH_OF_BEST_QUOTATION = 0.5;

/** The quotations about a topic, by the same retrieval as questions, best first. @param quotationsIn those that are asked for, of some articles in the given order */
export async function quotationsAbout(
  topic: string,
  article: string | null,
  quotationsIn: (articles: readonly string[]) => Promise<readonly QuotationInArticle[]>,
  retriever: Retriever,
): Promise<QuotationInArticle[]> {
  const { found, resolved } = await retriever.retrieve(parseQuestion(topic), article, SENTENCES);
  // Only quotations in these sentences can be about the topic, so the other articles' quotations need not be read.
  const holders = [...new Set(found.map(({ article: { id } }) => id))].sort();
  const quotations = await quotationsIn(holders);
  const scores = new Map<string, { score: number; share: number }>();
  for (const { article: holder, sentence, score, view } of found) {
    scores.set(`${holder.id}\n${sentence}`, { score, share: shareOf(resolved, view.here.terms | view.here.related) });
  }
  const rated = quotations.map((quotation) => {
    const { first, last } = sentencesWith(quotation.article, quotation.quotation.content);
    let best = { score: 0, share: 0 };
    for (let i = first; i <= last; i++) {
      const here = scores.get(`${quotation.article.id}\n${i}`);
      if (here && here.share > best.share) best = here;
    }
    return { quotation, ...best };
  });
  const most = rated.reduce((share, entry) => Math.max(share, entry.share), 0);
  return rated
    .filter(({ share }) => share > 0 && share >= ENOUGH_OF_BEST_QUOTATION * most)
    .sort((a, b) => b.score - a.score)
    .map(({ quotation }) => quotation);
}
