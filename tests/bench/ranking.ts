import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import type { Article } from '../../src/domain/article.ts';
import { slice } from '../../src/domain/span.ts';
import { atOnce } from '../../src/runtime/steps.ts';
import { surroundingsOf } from '../../src/search/index/surroundings.ts';
import { wordFacts } from '../../src/search/index/word-facts.ts';
import { parseQuestion } from '../../src/search/question/parse-question.ts';
import { resolveQuestion, wordsInMemory } from '../../src/search/question/question-in-library.ts';
import { candidatesOf, hitsFor } from '../../src/search/rank/candidates.ts';
import { createMemoryRetriever, tabulate } from '../support/in-memory.ts';
import { readArticle } from '../support/read-corpus.ts';
import { distinctQuestions } from './distinct-questions.ts';
import { articleMaker } from './plausible-articles.ts';

/** Candidates that are ranked, as in the retriever. */
const CANDIDATES = 60;

/**
 * What finding and ranking cost, beside MiniSearch as it comes (its own tokens, stop words in) over the same sentences in the same
 * run: CPU microseconds a question. *Re-ranking* is what our order costs beyond finding its candidates.
 * @param sizes sentences of the libraries that are made up, besides the shipped article
 */
export async function benchRanking(sizes: readonly number[], questions: number): Promise<void> {
  console.log(`\nFinding and ranking, CPU microseconds a question: mean, median, 99th percentile`);
  const text = readFileSync('corpus/rust-in-the-linux-kernel.md');
  const { article } = readArticle({ path: 'shipped.md', id: 'shipped', bytes: text });
  await benchLibrary('the shipped article', [article], questions);
  for (const size of sizes) {
    const articles = articlesOf(size);
    const few = Math.max(50, Math.min(questions, Math.round(20_000_000 / size)));
    await benchLibrary(`${size.toLocaleString('en')} sentences`, articles, few);
  }
}

async function benchLibrary(name: string, articles: readonly Article[], count: number): Promise<void> {
  const table = tabulate(articles);
  const retriever = createMemoryRetriever(articles, () => [], table);
  const plain = plainIndex(articles);
  const around = atOnce(surroundingsOf(articles, table));
  const facts = atOnce(wordFacts(table));
  const words = articles
    .slice(0, 40)
    .map(({ text }) => text)
    .join('\n');
  const questions = distinctQuestions(words, count);
  const found = (question: string): unknown => {
    const resolved = resolveQuestion(parseQuestion(question), wordsInMemory(table, facts));
    return candidatesOf(
      retriever.index.search(resolved.keys, resolved.telling, hitsFor(CANDIDATES)),
      around,
      CANDIDATES,
    );
  };
  const steps: [name: string, run: (question: string) => unknown][] = [
    ['plain MiniSearch, stop words in', (question) => plain.search(question)],
    ['ours: candidates', found],
    ['ours: candidates, ranked', (question) => retriever.retrieve(parseQuestion(question), null)],
  ];
  console.log(`${name}, ${questions.length} distinct questions`);
  const means: number[] = [];
  for (const [step, run] of steps) {
    for (const question of questions.slice(0, 200)) await run(question);
    const times: number[] = [];
    const before = process.cpuUsage();
    for (const question of questions) {
      const start = process.cpuUsage();
      await run(question);
      const { user, system } = process.cpuUsage(start);
      times.push(user + system);
    }
    const { user, system } = process.cpuUsage(before);
    const mean = (user + system) / questions.length;
    means.push(mean);
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
    console.log(
      `  ${step.padEnd(34)}${[mean, at(0.5), at(0.99)].map((time) => time.toFixed(0).padStart(10)).join('')}`,
    );
  }
  const [, candidates = 0, ranked = 0] = means;
  console.log(`  ${'re-ranking adds'.padEnd(34)}${(ranked - candidates).toFixed(0).padStart(10)}`);
}

/** Made-up articles with about so many sentences together. */
function articlesOf(sentences: number): Article[] {
  const make = articleMaker(7);
  const articles: Article[] = [];
  for (let made = 0; made < sentences; ) {
    const id = `made-${articles.length}`;
    const { article } = readArticle({ path: `${id}.md`, id, bytes: new TextEncoder().encode(make(6_000)) });
    articles.push(article);
    made += article.sentences.filter(({ indexed }) => indexed).length;
  }
  return articles;
}

/** MiniSearch with its defaults over the same sentences. */
function plainIndex(articles: readonly Article[]): MiniSearch {
  const index = new MiniSearch({ fields: ['text'] });
  let id = 0;
  for (const { text, sentences } of articles)
    for (const sentence of sentences) if (sentence.indexed) index.add({ id: id++, text: slice(text, sentence) });
  return index;
}
