/**
 * Fits the weights of ranking and of trust: `EVAL_DATA=… npm run fit`. Prints what cross-validation by article gives, then
 * writes src/search/rank/fitted-weights.ts and src/answer/ask/fitted-trust.ts. The same data give the same weights, digit for digit.
 * `--ablation` also prints the figures without each feature.
 */
import { writeFileSync } from 'node:fs';
import { RANKING_FEATURES } from '../../src/search/rank/score.ts';
import { createMemoryRetriever } from '../support/in-memory.ts';
import { figuresOf, readingChoices, selectionChoices, withoutFeature } from './choices.ts';
import { fitTrust } from './fit-trust.ts';
import { type Choice, fitRanking, ordered, scoreIn } from './linear-model.ts';
import { memoryLibrary } from './memory-corpus.ts';
import { percent } from './ranks.ts';
import { readReadingSet } from './reading-set.ts';
import { readSelectionSet } from './selection-set.ts';

const FOLDS = 6;
/** Half or twice as much changes no figure by more than it changes from fold to fold. */
const PENALTY = 0.0007;
const WRITE = process.argv.includes('--write');

const set = readReadingSet('questions/xquad-half-a.json');
const { quotations, table } = memoryLibrary(set.articles);
const retriever = createMemoryRetriever(set.articles, quotations, table);
const within = await readingChoices(set, retriever, true);
const across = await readingChoices(set, retriever, false);
const selection = await selectionChoices(readSelectionSet('questions/selqa-dev.json'));
const lists = [within, across, selection];
const NAMES = ['A, own article ', 'B, all articles', 'C, selection   '];

console.log(
  `${set.questions.length} + ${selection.length} questions, ${RANKING_FEATURES.length} features, ${FOLDS} folds by article`,
);
const start = fitRanking([...within, ...across], RANKING_FEATURES.length, PENALTY);
const weights = fitRanking(lists.flat(), RANKING_FEATURES.length, PENALTY, start);
const held = crossValidated(lists, weights);
lists.forEach((list, i) => {
  console.log(`${NAMES[i]}  cross-validated       ${figuresOf(list, held)}`);
  console.log(`${NAMES[i]}  fitted on all         ${figuresOf(list, () => weights)}`);
});
console.log(`${NAMES[2]}  fitted on A and B only  ${figuresOf(selection, () => start)}`);
const byReading = crossValidated([within, across], start);
console.log(`${NAMES[0]}  without C in the fit  ${figuresOf(within, byReading)}`);

// How many passages a reply should hold: those whose score is at most so far below the best one's.
for (const gap of [0.5, 1, 1.5, 2, 2.5, 3, 4]) {
  const shown = within.map((choice) => {
    const rule = held(choice.group);
    const order = ordered(choice, rule).slice(0, 3);
    const scores = order.map((k) => scoreIn(choice, k, rule));
    return order.filter((_, i) => (scores[0] ?? 0) - (scores[i] ?? 0) <= gap).map((k) => choice.right[k] === true);
  });
  const mean = shown.reduce((sum, list) => sum + list.length, 0) / shown.length;
  const right = percent(shown, (list) => list.includes(true));
  console.log(`shown within ${gap}: a right one in ${right.toFixed(1)} %, ${mean.toFixed(2)} passages a reply`);
}

if (process.argv.includes('--ablation')) {
  for (const [i, { name }] of RANKING_FEATURES.entries()) {
    const without = lists.map((list) => withoutFeature(list, i));
    const rule = crossValidated(without, weights);
    console.log(`without ${name.padEnd(20)} ${without.map((list) => figuresOf(list, rule)).join('   ')}`);
  }
}
if (WRITE) {
  const values = RANKING_FEATURES.map(({ name }, i) => [name, weights[i] ?? 0] as const);
  write('src/search/rank/fitted-weights.ts', 'FITTED_WEIGHTS', 'What each feature of ranking is worth', values);
}
const trust = await fitTrust(set, retriever, weights);
if (WRITE) write('src/answer/ask/fitted-trust.ts', 'FITTED_TRUST', 'The weights of the logistic model of trust', trust);

/** The weights for a group, fitted on the folds that it is not in. */
function crossValidated(all: readonly (readonly Choice[])[], from: Float64Array): (group: number) => Float64Array {
  const rules = Array.from({ length: FOLDS }, (_, fold) => {
    const rest = all.flat().filter(({ group }) => group % FOLDS !== fold);
    return fitRanking(rest, RANKING_FEATURES.length, PENALTY, from);
  });
  return (group) => rules[group % FOLDS] ?? from;
}

function write(file: string, name: string, about: string, values: readonly (readonly [string, number])[]): void {
  const rows = values.map(([key, value]) => `  ${/^\w+$/.test(key) ? key : `'${key}'`}: ${round(value)},`);
  writeFileSync(
    file,
    `/** ${about}; written by \`npm run fit\`. */\nexport const ${name} = {\n${rows.join('\n')}\n} as const;\n`,
  );
}

function round(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0' : String(Number(text));
}
