/** `npm run bench`: what a question costs. `--quick` runs everything once and briefly, to see that it runs; names of parts (`npm run bench -- gateway http`) run those only. */
import { readFileSync } from 'node:fs';
import { benchAnswering } from './answering.ts';
import { benchCorpus } from './corpus.ts';
import { distinctQuestions } from './distinct-questions.ts';
import { benchGateway } from './gateway.ts';
import { benchGrowth } from './growth.ts';
import { benchHttp } from './http.ts';
import { benchRanking } from './ranking.ts';
import { benchSentences } from './sentences.ts';
import { benchSuggestions } from './suggestions.ts';

const quick = process.argv.includes('--quick');
const text = readFileSync('corpus/rust-in-the-linux-kernel.md', 'utf8');
const parts: Readonly<Record<string, () => unknown>> = {
  sentences: () => benchSentences(quick ? 100_000 : 6_000_000, quick ? 20_000 : 1_000_000),
  growth: () => benchGrowth(quick),
  answering: () => benchAnswering(distinctQuestions(text, quick ? 200 : 3_000)),
  ranking: () => benchRanking(quick ? [1_200] : [1_200, 100_000], quick ? 200 : 2_000),
  gateway: () => benchGateway(distinctQuestions(text, quick ? 500 : 20_000), quick ? 1 : 5),
  http: () => benchHttp(distinctQuestions(text, quick ? 500 : 20_000), quick ? 1 : 5),
  corpus: () => benchCorpus(quick ? 20 : 1_000, quick ? 1 : 10),
  suggestions: () => benchSuggestions(quick ? 20 : 1_000, quick ? 5 : 60),
};
const chosen = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`there is no part ${unknown.join(', ')}; there are: ${Object.keys(parts).join(', ')}`);
for (const [name, run] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(name)) await run();
