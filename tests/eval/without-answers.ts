import { createAnswerer } from '../../src/answer/answerer.ts';
import type { Answerer } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import { overlaps, type Span } from '../../src/domain/span.ts';
import type { Retriever } from '../../src/search/retriever.ts';
import { createMemoryRetriever } from '../support/in-memory.ts';
import { readArticle } from '../support/read-corpus.ts';
import { memoryLibrary } from './memory-corpus.ts';
import type { ReadingQuestion, ReadingSet } from './reading-set.ts';

/** What asks a library of one article. */
export interface Alone {
  readonly retriever: Retriever;
  readonly answerer: Answerer;
}

/** A library of one article. */
export function alone(article: Article): Alone {
  const { library, quotations, table } = memoryLibrary([article]);
  const retriever = createMemoryRetriever([article], quotations, table);
  return { retriever, answerer: createAnswerer(library, retriever) };
}

/** Gives, for a question, its article with every sentence that answers it cut out: the topic is there, the answer is not. */
export function withoutAnswers({ articles }: ReadingSet): (question: ReadingQuestion) => Alone {
  const made = new Map<string, Alone>();
  return ({ article: index, answers }) => {
    const article = articles[index];
    if (!article) throw new Error(`no article ${index}`);
    const holding = article.sentences.filter((sentence) => answers.some((answer) => overlaps(answer, sentence)));
    const key = `${index} ${holding.map(({ start }) => start).join(' ')}`;
    const rest = made.get(key) ?? alone(without(article, holding));
    made.set(key, rest);
    return rest;
  };
}

/** An article without some of its sentences, read anew. */
function without({ id, text }: Article, sentences: readonly Span[]): Article {
  let rest = text;
  for (const { start, end } of [...sentences].sort((a, b) => b.start - a.start))
    rest = rest.slice(0, start) + rest.slice(end);
  return readArticle({ path: `${id}.txt`, id, bytes: new TextEncoder().encode(rest) }).article;
}
