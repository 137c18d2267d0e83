import { createAnswerer } from '../../src/answer/answerer.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { parseQuestion } from '../../src/search/question/parse-question.ts';
import { chatInput } from '../support/discord/payloads.ts';
import { createMemoryRetriever } from '../support/in-memory.ts';
import { responderOver } from '../support/responder.ts';

/** Where the time of a question goes, without a network: CPU microseconds a question, each step with those before it. */
export async function benchAnswering(questions: readonly string[]): Promise<void> {
  const opened = await openLibrary('corpus');
  const retriever = createMemoryRetriever(opened.articles, opened.quotationsOf, opened.table);
  const answerer = createAnswerer(opened.library, retriever);
  const { respond } = responderOver({ answerer, library: opened.library });
  // What Discord sends is not made by the bot.
  const asked = new Map(questions.map((question) => [question, chatInput('ask', { question })]));
  const ask = (question: string) => respond(asked.get(question) ?? chatInput('ask', { question }));
  const steps: [name: string, run: (question: string) => unknown][] = [
    ['parse the question', (question) => parseQuestion(question)],
    ['retrieve and rank', (question) => retriever.retrieve(parseQuestion(question), null)],
    ['answer', (question) => answerer.ask({ question, article: null, limit: 3 })],
    ['respond', ask],
    ['respond as JSON', async (question) => JSON.stringify(await ask(question))],
  ];
  console.log(`\nOne question on the shipped article, ${questions.length} distinct ones: CPU microseconds`);
  for (const [name, run] of steps) {
    for (const question of questions) await run(question);
    const before = process.cpuUsage();
    for (const question of questions) await run(question);
    const { user, system } = process.cpuUsage(before);
    console.log(`${name.padEnd(36)}${((user + system) / questions.length).toFixed(1).padStart(10)}`);
  }
}
