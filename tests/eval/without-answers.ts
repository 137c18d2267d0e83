import { readArticle } from '../../src/corpus/read-article.ts';
import type { Article } from '../../src/domain/article.ts';
import { overlaps } from '../../src/domain/span.ts';
import { createMemoryRetriever } from '../../src/search/memory-retriever.ts';
import type { Retriever } from '../../src/search/retriever.ts';
import { memoryLibrary } from './memory-corpus.ts';
import type { ReadingQuestion, ReadingSet } from './reading-set.ts';

/** Gives, for a question, retrieval over its article with every sentence that answers it cut out: the topic is there, the answer is not. */
export function withoutAnswers({ articles }: ReadingSet): (question: ReadingQuestion) => Retriever | null {
  const made = new Map<string, Retriever | null>();
  return ({ article: index, answers }) => {
    const article = articles[index];
    if (!article) return null;
    const holding = article.sentences.filter((sentence) => answers.some((answer) => overlaps(answer, sentence)));
    const key = `${index} ${holding.map(({ start }) => start).join(' ')}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const rest = cut(article, holding);
    const { quotations, table } = memoryLibrary([rest]);
    const retriever = createMemoryRetriever([rest], quotations, table);
    made.set(key, retriever);
    return retriever;
  };
}

/** An article without some of its sentences. */
function cut({ id, text }: Article, sentences: readonly { start: number; end: number }[]): Article {
  let rest = text;
  for (const { start, end } of [...sentences].sort((a, b) => b.start - a.start))
    rest = rest.slice(0, start) + rest.slice(end);
  return readArticle({ path: `${id}.txt`, id, bytes: new TextEncoder().encode(rest) }).article;
}
