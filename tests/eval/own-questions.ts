import { readFileSync } from 'node:fs';
import { createAnswerer } from '../../src/answer/answerer.ts';
import type { Answerer, Outcome } from '../../src/domain/answer.ts';
import { slice } from '../../src/domain/span.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createMemoryRetriever } from '../support/in-memory.ts';

/** A question as it was typed; the exact text of a right passage, none when the articles do not say. */
export interface OwnQuestion {
  readonly q: string;
  readonly answers: readonly string[];
}

/** One question and what came of it. */
export interface OwnResult {
  readonly question: string;
  /** Whether the articles answer it. */
  readonly answerable: boolean;
  /** The rank of the first right passage, from 1; 0 when none of the first ten is right. */
  readonly rank: number;
  readonly outcome: Outcome;
  readonly first: string;
}

/** Asks the project's own questions of the articles that they were written about. */
export async function askOwnQuestions(): Promise<readonly OwnResult[]> {
  const sets = JSON.parse(readFileSync('tests/questions/questions.json', 'utf8')) as Record<
    'shipped' | 'others',
    readonly OwnQuestion[]
  >;
  return [
    ...(await askAll(sets.shipped, await corpusAnswerer('corpus'))),
    ...(await askAll(sets.others, await corpusAnswerer('tests/questions/corpus'))),
  ];
}

/** An answerer over a folder of articles, opened as the bot does. */
export async function corpusAnswerer(folder: string): Promise<Answerer> {
  const opened = await openLibrary(folder);
  return createAnswerer(opened.library, createMemoryRetriever(opened.articles, opened.quotationsOf, opened.table));
}

/** Asks questions whose right passages are known by their words. */
export async function askAll(questions: readonly OwnQuestion[], answerer: Answerer): Promise<OwnResult[]> {
  const results: OwnResult[] = [];
  for (const { q, answers } of questions) {
    const { outcome, passages } = await answerer.ask({ question: q, article: null, limit: 10 });
    const texts = passages.map((passage) => slice(passage.article.text, passage));
    const right = texts.findIndex((text) => answers.some((answer) => text.includes(answer)));
    results.push({
      question: q,
      answerable: answers.length > 0,
      rank: right + 1,
      outcome,
      first: texts[0] ?? '',
    });
  }
  return results;
}
