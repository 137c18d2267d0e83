/** `npm run bench`: what a question costs. `--quick` runs everything once and briefly, to see that it runs. */
import { readFileSync } from 'node:fs';
import { benchAnswering } from './answering.ts';
import { benchCorpus } from './corpus.ts';
import { distinctQuestions } from './distinct-questions.ts';
import { benchGateway } from './gateway.ts';
import { benchHttp } from './http.ts';
import { benchSentences } from './sentences.ts';
import { benchSuggestions } from './suggestions.ts';

const quick = process.argv.includes('--quick');
const text = readFileSync('corpus/rust-in-the-linux-kernel.md', 'utf8');
benchSentences(quick ? 100_000 : 6_000_000, quick ? 20_000 : 1_000_000);
await benchAnswering(distinctQuestions(text, quick ? 200 : 3_000));
await benchGateway(distinctQuestions(text, quick ? 500 : 20_000), quick ? 1 : 5);
await benchHttp(distinctQuestions(text, quick ? 500 : 20_000), quick ? 1 : 5);
await benchCorpus(quick ? 20 : 1_000, quick ? 1 : 10);
await benchSuggestions(quick ? 20 : 1_000, quick ? 5 : 60);
