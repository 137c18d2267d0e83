import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { overlaps, type Span } from '../../src/domain/span.ts';
import { createMemoryRetriever } from '../support/in-memory.ts';
import { memoryLibrary } from './memory-corpus.ts';
import { askAll, askOwnQuestions, corpusAnswerer, type OwnQuestion, type OwnResult } from './own-questions.ts';
import { mean, percent, rankFigures } from './ranks.ts';
import { evalData } from './reading-set.ts';
import { readSelectionSet } from './selection-set.ts';

/** Sentences of a section to choose from, each question with an article of its own. */
export async function selection(): Promise<Record<string, number>> {
  const questions = readSelectionSet('questions/selqa-dev.json');
  const articles = questions.map(({ article }) => article);
  const { library, quotations, table } = memoryLibrary(articles);
  const answerer = createAnswerer(library, createMemoryRetriever(articles, quotations, table));
  const ranks: number[] = [];
  const precisions: number[] = [];
  for (const { question, article, spans, answers } of questions) {
    const { passages } = await answerer.ask({ question, article: article.id, limit: 100 });
    const place = (span: Span): number => {
      const at = passages.findIndex((passage) => overlaps(passage, span));
      return at < 0 ? passages.length : at;
    };
    const order = spans
      .map((span, candidate) => ({ candidate, at: place(span) }))
      .sort((a, b) => a.at - b.at || a.candidate - b.candidate);
    const right = order.flatMap(({ candidate }, rank) => (answers.includes(candidate) ? [rank + 1] : []));
    ranks.push(right[0] ?? 0);
    precisions.push(mean(right.map((rank, k) => (k + 1) / rank)));
  }
  return { ...rankFigures('selection', ranks), 'selection: MAP': 100 * mean(precisions) };
}

/** Questions about the article that ships with the project, in numbers. */
export async function shipped(): Promise<Record<string, number>> {
  const { questions } = read<{ questions: readonly OwnQuestion[] }>('article-questions.json');
  return counted('shipped article', await askAll(questions, await corpusAnswerer('corpus')));
}

/** The project's own questions, in numbers. */
export const own = async (): Promise<Record<string, number>> => counted('own questions', await askOwnQuestions());

function counted(name: string, results: readonly OwnResult[]): Record<string, number> {
  const yes = results.filter(({ answerable }) => answerable);
  const no = results.filter(({ answerable }) => !answerable);
  const count = (list: readonly OwnResult[], test: (one: OwnResult) => boolean): number => list.filter(test).length;
  return {
    [`${name}: first (number of ${yes.length})`]: count(yes, ({ rank }) => rank === 1),
    [`${name}: in three`]: count(yes, ({ rank }) => rank > 0 && rank <= 3),
    [`${name}: answered`]: count(yes, ({ outcome }) => outcome === 'answered'),
    [`${name}: not answered (number of ${no.length})`]: count(no, ({ outcome }) => outcome !== 'answered'),
    [`${name}: first, percent`]: percent(yes, ({ rank }) => rank === 1),
  };
}

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(evalData(), file), 'utf8')) as T;
