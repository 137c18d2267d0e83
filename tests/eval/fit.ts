/**
 * Fits the weights of ranking and of trust: `EVAL_DATA=… npm run fit`. Prints what cross-validation by article gives, then
 * writes src/search/weights.ts and src/answer/trust-weights.ts. The same data give the same weights, digit for digit.
 */
import { writeFileSync } from 'node:fs';
import { type Evidence, evidenceOf } from '../../src/answer/trust.ts';
import { overlaps } from '../../src/domain/span.ts';
import { tabulate } from '../../src/library/sentence-table.ts';
import { createMemoryRetriever } from '../../src/search/memory-retriever.ts';
import { parseQuestion } from '../../src/search/question.ts';
import { FEATURES } from '../../src/search/rank.ts';
import type { Retrieved, Retriever } from '../../src/search/retriever.ts';
import { type Case, type Choice, fitLogistic, fitRanking, ordered, probability, scoreIn } from './linear-model.ts';
import { type ReadingQuestion, type ReadingSet, readReadingSet } from './reading-set.ts';

const SET = 'questions/xquad-half-a.json';
const FOLDS = 6;
const PENALTY = Number(process.env.FIT_PENALTY ?? 0.0007);

const set = readReadingSet(SET);
const retriever = createMemoryRetriever(set.articles, () => [], tabulate(set.articles));
const within = await choicesOf(set, retriever, true);
const across = await choicesOf(set, retriever, false);
const all = [...within, ...across];

console.log(
  `${set.questions.length} questions, ${set.articles.length} articles, ${FEATURES.length} features, penalty ${PENALTY}`,
);
const held = crossValidated(all);
console.log(`A, cross-validated  ${figures(within, held)}`);
console.log(`B, cross-validated  ${figures(across, held)}`);
const weights = fitRanking(all, FEATURES.length, PENALTY);
console.log(`A, fitted on all    ${figures(within, () => weights)}`);
console.log(`B, fitted on all    ${figures(across, () => weights)}`);

// How many passages a reply should hold: those whose score is at most so far below the best one's.
for (const gap of [0.5, 1, 1.5, 2, 2.5, 3, 4]) {
  const shown = within.map((choice) => {
    const rule = held(choice.group);
    const order = ordered(choice, rule).slice(0, 3);
    const scores = order.map((k) => scoreIn(choice, k, rule));
    return order.filter((_, i) => (scores[0] ?? 0) - (scores[i] ?? 0) <= gap).map((k) => choice.right[k] === true);
  });
  const right = (100 * shown.filter((list) => list.includes(true)).length) / shown.length;
  const mean = shown.reduce((sum, list) => sum + list.length, 0) / shown.length;
  console.log(`shown within ${gap}: a right one in ${right.toFixed(1)} %, ${mean.toFixed(2)} passages a reply`);
}

if (process.argv.includes('--ablation')) {
  for (const [i, { name }] of FEATURES.entries()) {
    const without = all.map((choice) => withoutFeature(choice, i));
    const rule = crossValidated(without);
    console.log(
      `without ${name.padEnd(24)} A ${figures(without.slice(0, within.length), rule)}   B ${figures(without.slice(within.length), rule)}`,
    );
  }
}
if (process.argv.includes('--write')) {
  const rows = FEATURES.map(
    ({ name }, i) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${round(weights[i] ?? 0)},`,
  );
  writeFileSync(
    'src/search/fitted-weights.ts',
    fileOf('FITTED_WEIGHTS', 'What each feature of ranking is worth; written by `npm run fit`.', rows),
  );
}

/** A question asked of its own article, of another one, or of its own with the answer cut out. */
type Kind = 'own' | 'strange' | 'cut';
/** Questions on the topic without an answer are rarer than either, and no evidence tells them apart for certain: they count less. */
const WEIGHT_OF: Readonly<Record<Kind, number>> = { own: 1, strange: 1, cut: 0.2 };

await trust();

/** The ranking that given weights make of a retrieval. */
function ranked({ asked, found }: Retrieved, by: Float64Array): Retrieved {
  const rated = found.map((one) => ({
    ...one,
    score: FEATURES.reduce((sum, { of }, i) => sum + (by[i] ?? 0) * of(one.view), 0),
  }));
  return { asked, found: rated.sort((a, b) => b.score - a.score) };
}

async function trust(): Promise<void> {
  const cases: (Case & { readonly kind: Kind })[] = [];
  const names = new Set<keyof Evidence>();
  const nothing: Record<Kind, number> = { own: 0, strange: 0, cut: 0 };
  const add = (kind: Kind, group: number, retrieved: Retrieved): void => {
    const evidence = evidenceOf(retrieved);
    if (!evidence) {
      nothing[kind]++;
      return;
    }
    for (const name of Object.keys(evidence) as (keyof Evidence)[]) names.add(name);
    cases.push({ values: Object.values(evidence), yes: kind === 'own', group, kind, weight: WEIGHT_OF[kind] });
  };
  for (const question of set.questions) {
    const parsed = parseQuestion(question.question);
    const own = ranked(await retriever.retrieve(parsed, set.articles[question.article]?.id ?? ''), weights);
    add('own', question.article, own);
    const next = set.articles[(question.article + 1) % set.articles.length];
    add('strange', question.article, ranked(await retriever.retrieve(parsed, next?.id ?? ''), weights));
    // The same article without the sentences that answer: a question on its topic that it does not answer.
    const found = own.found.filter(({ article, sentence }) => {
      const span = article.sentences[sentence];
      return span !== undefined && !question.answers.some((answer) => overlaps(answer, span));
    });
    add('cut', question.article, { asked: own.asked, found });
  }
  const rules = Array.from({ length: FOLDS }, (_, fold) =>
    fitLogistic(
      cases.filter(({ group }) => group % FOLDS !== fold),
      0.0005,
    ),
  );
  const seen = cases.map((one) => ({
    one,
    p: probability(one.values, rules[one.group % FOLDS] ?? new Float64Array()),
  }));
  for (const limit of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85]) {
    const own = seen.filter(({ one }) => one.kind === 'own');
    const strange = seen.filter(({ one }) => one.kind === 'strange');
    const cut = seen.filter(({ one }) => one.kind === 'cut');
    const refusedCut = (100 * cut.filter(({ p }) => p < limit).length) / (cut.length || 1);
    const answered = (100 * own.filter(({ p }) => p >= limit).length) / (own.length + nothing.own);
    const refused =
      (100 * (strange.filter(({ p }) => p < limit).length + nothing.strange)) / (strange.length + nothing.strange);
    console.log(
      `trust ≥ ${limit}: own article answered ${answered.toFixed(1)}, another article's not answered ${refused.toFixed(1)}, without its answer not answered ${refusedCut.toFixed(1)}`,
    );
  }
  console.log('reliability, cross-validated: predicted, true, cases');
  for (let bin = 0; bin < 10; bin++) {
    const inside = seen.filter(({ one, p }) => one.kind !== 'cut' && Math.min(9, Math.floor(p * 10)) === bin);
    const mean = inside.reduce((sum, { p }) => sum + p, 0) / (inside.length || 1);
    const yes = inside.filter(({ one }) => one.yes).length / (inside.length || 1);
    console.log(
      `  ${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}  ${mean.toFixed(2)}  ${yes.toFixed(2)}  ${inside.length}`,
    );
  }
  const fitted = fitLogistic(cases, 0.0005);
  const rows = ['constant', ...names].map((name, i) => `  ${name}: ${round(fitted[i] ?? 0)},`);
  if (process.argv.includes('--write')) {
    writeFileSync(
      'src/answer/fitted-trust.ts',
      fileOf('FITTED_TRUST', 'The weights of the logistic model of trust; written by `npm run fit`.', rows),
    );
  }
  console.log(rows.join('\n'));
}

async function choicesOf({ articles, questions }: ReadingSet, from: Retriever, inside: boolean): Promise<Choice[]> {
  const choices: Choice[] = [];
  for (const question of questions) {
    if (question.answers.length === 0) continue;
    const id = articles[question.article]?.id ?? '';
    choices.push(choiceOf(question, await from.retrieve(parseQuestion(question.question), inside ? id : null), id));
  }
  return choices;
}

function choiceOf({ answers, article }: ReadingQuestion, { found }: Retrieved, id: string): Choice {
  const values = new Float64Array(found.length * FEATURES.length);
  found.forEach(({ view }, k) => {
    FEATURES.forEach(({ of }, i) => {
      values[k * FEATURES.length + i] = of(view);
    });
  });
  const right = found.map((candidate) => {
    const sentence = candidate.article.sentences[candidate.sentence];
    return (
      candidate.article.id === id && sentence !== undefined && answers.some((answer) => overlaps(answer, sentence))
    );
  });
  return { values, right, group: article };
}

function crossValidated(choices: readonly Choice[]): (group: number) => Float64Array {
  const rules = Array.from({ length: FOLDS }, (_, fold) =>
    fitRanking(
      choices.filter(({ group }) => group % FOLDS !== fold),
      FEATURES.length,
      PENALTY,
    ),
  );
  return (group) => rules[group % FOLDS] ?? new Float64Array(FEATURES.length);
}

function withoutFeature(choice: Choice, feature: number): Choice {
  const values = choice.values.slice();
  for (let at = feature; at < values.length; at += FEATURES.length) values[at] = 0;
  return { ...choice, values };
}

function figures(choices: readonly Choice[], rule: (group: number) => Float64Array): string {
  const ranks = choices.map((choice) => 1 + ordered(choice, rule(choice.group)).findIndex((k) => choice.right[k]));
  const share = (test: (rank: number) => boolean): string =>
    ((100 * ranks.filter((rank) => rank > 0 && test(rank)).length) / ranks.length).toFixed(1);
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 && rank <= 10 ? 1 / rank : 0), 0) / ranks.length;
  return `P@1 ${share((rank) => rank === 1)}  MRR@10 ${(100 * reciprocal).toFixed(1)}  R@3 ${share((rank) => rank <= 3)}  in 60 ${share(() => true)}`;
}

function round(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0' : String(Number(text));
}

function fileOf(name: string, about: string, rows: readonly string[]): string {
  return `/** ${about} */\nexport const ${name} = {\n${rows.join('\n')}\n} as const;\n`;
}
