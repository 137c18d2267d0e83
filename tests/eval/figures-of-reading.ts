import { createAnswerer } from '../../src/answer/answerer.ts';
import type { Answerer, Outcome } from '../../src/domain/answer.ts';
import { overlaps } from '../../src/domain/span.ts';
import { createMemoryRetriever } from '../support/in-memory.ts';
import { memoryLibrary } from './memory-corpus.ts';
import { percent, rankFigures } from './ranks.ts';
import { type ReadingQuestion, type ReadingSet, readReadingSet } from './reading-set.ts';
import { withoutAnswers } from './without-answers.ts';

const set = readReadingSet('questions/xquad-half-a.json');
const answerer = answererOf(set);

function answererOf({ articles }: ReadingSet): Answerer {
  const { library, quotations, table } = memoryLibrary(articles);
  return createAnswerer(library, createMemoryRetriever(articles, quotations, table));
}

interface Asked {
  readonly rank: number;
  readonly outcome: Outcome;
}

async function ask({ question, article, answers }: ReadingQuestion, of: string | null): Promise<Asked> {
  const { passages, outcome } = await answerer.ask({ question, article: of, limit: 10 });
  const home = set.articles[article];
  const right = passages.findIndex(
    (passage) => passage.article === home && answers.some((answer) => overlaps(answer, passage)),
  );
  return { rank: right + 1, outcome };
}

const idOf = (index: number): string => set.articles[index % set.articles.length]?.id ?? '';

/** Questions asked of their own article, and of all. */
export async function reading(): Promise<Record<string, number>> {
  const inside: Asked[] = [];
  const across: Asked[] = [];
  for (const question of set.questions) {
    inside.push(await ask(question, idOf(question.article)));
    across.push(await ask(question, null));
  }
  return {
    ...rankFigures(
      'own article',
      inside.map(({ rank }) => rank),
    ),
    ...rankFigures(
      'all articles',
      across.map(({ rank }) => rank),
    ),
    'own article: answered': percent(inside, ({ outcome }) => outcome === 'answered'),
  };
}

/** Questions asked of another article, which cannot answer them. */
export async function crossing(): Promise<Record<string, number>> {
  const asked: Asked[] = [];
  for (const question of set.questions) asked.push(await ask(question, idOf(question.article + 1)));
  return { 'another article: not answered': percent(asked, ({ outcome }) => outcome !== 'answered') };
}

/** Questions asked of their own article after the sentences that answer them were cut out: on the topic, but without an answer. */
export async function cutOut(): Promise<Record<string, number>> {
  const rest = withoutAnswers(set);
  const asked: Outcome[] = [];
  for (const question of set.questions) {
    const { answerer: cut } = rest(question);
    asked.push((await cut.ask({ question: question.question, article: null, limit: 1 })).outcome);
  }
  return { 'own article without the answer: not answered': percent(asked, (outcome) => outcome !== 'answered') };
}
