/**
 * `EVAL_DATA=… npm run eval`: everything that is measured about answering, in one table, with the previous run's figures beside it.
 * The figures are those of the weights as they stand; `npm run fit` prints what cross-validation gives.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { crossing, cutOut, reading } from './figures-of-reading.ts';
import { own, selection, shipped } from './figures-of-sets.ts';

/** Name and value of a figure; percent unless the name says otherwise. */
type Figures = Readonly<Record<string, number>>;

const KEPT = '.bench/last-eval.json';

const figures: Figures = {
  ...(await reading()),
  ...(await crossing()),
  ...(await cutOut()),
  ...(await selection()),
  ...(await shipped()),
  ...(await own()),
};
const before = previous();
console.log(`${''.padEnd(52)}${'now'.padStart(8)}${'before'.padStart(8)}${'change'.padStart(8)}`);
for (const [name, value] of Object.entries(figures)) {
  const was = before[name];
  const columns = was === undefined ? ['–', ''] : [was.toFixed(1), signed(value - was)];
  console.log(`${name.padEnd(52)}${[value.toFixed(1), ...columns].map((text) => text.padStart(8)).join('')}`);
}
mkdirSync('.bench', { recursive: true });
writeFileSync(KEPT, JSON.stringify(figures));

/** The figures of the last run; none when there was none. */
function previous(): Figures {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8')) as Figures;
  } catch {
    return {};
  }
}

function signed(change: number): string {
  const text = change.toFixed(1);
  return change > 0 && text !== '0.0' ? `+${text}` : text === '-0.0' ? '0.0' : text;
}
