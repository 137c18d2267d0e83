import type { Suggestion } from '../../domain/answer.ts';
import { hasLoneSurrogate } from '../../language/characters.ts';
import type { Retriever } from '../../search/retriever.ts';
import { type ArticlePlace, headOf } from '../../search/suggest/entry-points.ts';
import { contextOf } from '../cite/context.ts';

/** A longer question is fully formulated, and no sentence begins like it. */
const LONGEST_TYPED = 100;
/** The most headings and questions among the suggestions; the rest are sentences. */
const MOST_SUGGESTED_TOPICS = 8;
/** How many times more starting suggestions are fetched than wanted, because some will be dropped. */
const SPARE_SUGGESTIONS = 2;

/**
 * What can be asked, while a question is being typed: sentences that begin so, headings and the articles' own questions, the sentences
 * that fit best; something to begin with when nothing is typed yet. Whoever asks with the head of one is led to it: what is ambiguous is not suggested.
 */
export async function suggest(
  typed: string,
  article: string | null,
  limit: number,
  retriever: Retriever,
): Promise<readonly Suggestion[]> {
  const wanted = typed.trimStart();
  if (wanted.length > LONGEST_TYPED) return [];
  const places =
    wanted === ''
      ? await retriever.heads.first(article, SPARE_SUGGESTIONS * limit)
      : await fittingPlaces(wanted, article, retriever);
  const suggestions: Suggestion[] = [];
  const heads = new Set<string>();
  for (const { article: holder, sentence } of places) {
    if (suggestions.length === limit) break;
    const place = { article: holder, sentence };
    const head = headOf(place);
    if (head === '' || heads.has(head) || hasLoneSurrogate(head)) continue;
    heads.add(head);
    const named = await retriever.heads.named(head, article);
    if (named?.article === holder && named.sentence === sentence) suggestions.push({ article: holder, sentence, head });
  }
  return suggestions;
}

async function fittingPlaces(typed: string, article: string | null, retriever: Retriever): Promise<ArticlePlace[]> {
  const { heads } = retriever;
  const question = await heads.unfinished(typed);
  const beginning = await heads.beginning(typed, article);
  if (question.terms.length === 0) return [...beginning];
  const topics = await heads.about(question, article);
  const found = await heads.closest(question, article);
  // A sentence that begins with "He" or "This" says little in a list.
  const alone = found.filter((place) => contextOf(place.article, place.sentence).length === 0);
  return [...beginning, ...topics.slice(0, MOST_SUGGESTED_TOPICS), ...alone, ...found];
}
