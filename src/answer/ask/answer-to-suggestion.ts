import type { Answer, Passage, Query } from '../../domain/answer.ts';
import type { Article, Block } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import { endsInQuestion } from '../../language/characters.ts';
import { parseQuestion } from '../../search/question/parse-question.ts';
import type { Retriever } from '../../search/retriever.ts';
import { type ArticlePlace, isShownHeading, shownFrom } from '../../search/suggest/entry-points.ts';
import { type CitationIndex, citationIndexesOf } from '../cite/citation-index.ts';
import { citePassage } from '../cite/cite.ts';
import { contextOf } from '../cite/context.ts';
import { passagesFrom } from './passages.ts';

/** The longest passage shown for a heading or question, in UTF-16 units: about a paragraph. */
const LONGEST_SHOWN_PARAGRAPH = 600;

/**
 * The answer to a question that is the head of a sentence or heading, as a suggestion is: that very sentence; under a heading the
 * paragraph that it begins with; after an article's own question what follows it. Null when the question is none.
 */
export async function answerToSuggestion(
  { question, article, limit }: Query,
  library: Library,
  retriever: Retriever,
): Promise<Answer | null> {
  const place = await retriever.heads.named(question, article);
  if (!place) return null;
  const { found } = await retriever.retrieve(parseQuestion(question), article);
  const readings = await citationIndexesOf([place.article, ...found.map(({ article: holder }) => holder)], library);
  const reading = readings.get(place.article);
  const chosen = reading ? passageAt(place, reading) : null;
  if (!chosen || !reading) return null;
  const isOther = (passage: Passage): boolean =>
    passage.article !== chosen.article || passage.last < chosen.first || passage.first > chosen.last;
  const others = passagesFrom(found, readings, limit).filter(isOther);
  const passages = [chosen, ...others].slice(0, limit).flatMap((passage, i) => {
    const own = readings.get(passage.article);
    return own ? [citePassage(passage, i + 1, own)] : [];
  });
  return { question, outcome: 'answered', missing: [], corrected: null, passages, shown: 1, general: null };
}

/** The passage to show for a place. */
function passageAt(place: ArticlePlace, { units }: CitationIndex): Passage | null {
  const { article, sentence } = place;
  const first = shownFrom(place);
  if (first === null) return null;
  const unit = units.get(first) ?? { first, last: first };
  const last = Math.max(unit.last, endOf(article, first, isShownHeading(place) ? 0 : 1, sentence));
  const start = article.sentences[unit.first]?.start;
  const end = article.sentences[last]?.end;
  if (start === undefined || end === undefined) return null;
  const around = { first: unit.first, last, score: 0, context: contextOf(article, unit.first) };
  return { article, start, end, ...around };
}

/** "No." may not answer by itself, and yet belongs to what does. */
const isShownProse = (block: Block | undefined): boolean => block?.kind === 'paragraph' && block.dropped === null;

/** The last sentence shown for a heading or question: to the end of its paragraph, `more` sentences on at the least when there is room. */
function endOf({ text, sentences, blocks }: Article, first: number, more: number, asked: number): number {
  const question = sentences[asked];
  if (more > 0 && !(question && endsInQuestion(text, question, Number.POSITIVE_INFINITY))) return first;
  const start = sentences[first]?.start ?? 0;
  let last = first;
  for (;;) {
    const [here, next] = [sentences[last], sentences[last + 1]];
    if (
      !here ||
      !next ||
      !(next.indexed || isShownProse(blocks[next.block])) ||
      next.block - here.block > 1 ||
      next.end - start > LONGEST_SHOWN_PARAGRAPH
    )
      return last;
    if (next.block !== here.block && last - first >= more) return last;
    last++;
  }
}
