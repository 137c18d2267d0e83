import { type AnswerEvidence, answerEvidence, TRUST_SET_BY_HAND } from '../../src/answer/ask/trust.ts';
import { RANKING_FEATURES } from '../../src/search/rank/score.ts';
import type { Retrieved, Retriever } from '../../src/search/retriever.ts';
import { understood } from './choices.ts';
import { type Case, fitLogistic, probability } from './linear-model.ts';
import { mean, percent } from './ranks.ts';
import type { ReadingSet } from './reading-set.ts';
import { alone, withoutAnswers } from './without-answers.ts';

/**
 * A question asked of its own article, of another one, or of its own without the sentences that answer. *Alone*: in a library of
 * that article only, where words are counted in a few dozen sentences; *cut* is always alone.
 */
type Kind = 'own' | 'strange' | 'cut' | 'ownAlone' | 'strangeAlone';
/** Questions on the topic without an answer are rarer than either, and no evidence tells them apart for certain: they count less. */
const WEIGHT_OF: Readonly<Record<Kind, number>> = {
  own: 1,
  strange: 1,
  ownAlone: 1,
  strangeAlone: 1,
  cut: 0.4,
};
const FOLDS = 6;
const PENALTY = 0.0005;

interface Judged extends Case {
  readonly kind: Kind;
}

/** Fits the logistic model of trust on the ranking that the given weights make; prints what cross-validation by article gives. */
export async function fitTrust(
  set: ReadingSet,
  retriever: Retriever,
  weights: Float64Array,
): Promise<(readonly [string, number])[]> {
  const { cases, nothing, names } = await casesOf(set, retriever, weights);
  const rules = Array.from({ length: FOLDS }, (_, fold) =>
    fitLogistic(
      cases.filter(({ group }) => group % FOLDS !== fold),
      PENALTY,
    ),
  );
  // As in use: with the weights that are set by hand.
  for (const rule of rules)
    names.forEach((name, i) => {
      if (name in TRUST_SET_BY_HAND) rule[i + 1] = TRUST_SET_BY_HAND[name as keyof typeof TRUST_SET_BY_HAND];
    });
  const seen = cases.map((one) => ({
    ...one,
    p: probability(one.values, rules[one.group % FOLDS] ?? new Float64Array()),
  }));
  const of = (kind: Kind) => seen.filter((one) => one.kind === kind);
  const [own, strange, cut, ownAlone, strangeAlone] = [
    of('own'),
    of('strange'),
    of('cut'),
    of('ownAlone'),
    of('strangeAlone'),
  ];
  const refused = (list: readonly { p: number }[], kind: Kind, limit: number): string => {
    const all = list.length + nothing[kind];
    return ((100 * (list.filter(({ p }) => p < limit).length + nothing[kind])) / all).toFixed(1);
  };
  for (let limit = 0.3; limit < 0.9; limit += 0.05) {
    const answered = (100 - Number(refused(own, 'own', limit))).toFixed(1);
    const answeredAlone = (100 - Number(refused(ownAlone, 'ownAlone', limit))).toFixed(1);
    console.log(
      `trust ≥ ${limit.toFixed(2)}: own article answered ${answered}, another article's not answered ${refused(strange, 'strange', limit)}, without its answer not answered ${refused(cut, 'cut', limit)}; alone ${answeredAlone}, ${refused(strangeAlone, 'strangeAlone', limit)}`,
    );
  }
  console.log(`own before without its answer (AUC): ${auc(ownAlone, cut).toFixed(1)}`);
  console.log('reliability, cross-validated, own and another article: predicted, true, cases');
  for (let bin = 0; bin < 10; bin++) {
    const inside = [...own, ...strange].filter(({ p }) => Math.min(9, Math.floor(p * 10)) === bin);
    const predicted = mean(inside.map(({ p }) => p)).toFixed(2);
    const yes = (percent(inside, (one) => one.yes) / 100).toFixed(2);
    console.log(`  ${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}  ${predicted}  ${yes}  ${inside.length}`);
  }
  const fitted = fitLogistic(cases, PENALTY);
  const values = ['constant', ...names].map((name, i) => [name, fitted[i] ?? 0] as const);
  console.log(values.map(([name, value]) => `  ${name}: ${value.toFixed(2)}`).join('\n'));
  return values;
}

async function casesOf(set: ReadingSet, retriever: Retriever, weights: Float64Array) {
  const cases: Judged[] = [];
  const names = new Set<keyof AnswerEvidence>();
  const nothing: Record<Kind, number> = { own: 0, strange: 0, cut: 0, ownAlone: 0, strangeAlone: 0 };
  const add = (kind: Kind, group: number, retrieved: Retrieved): void => {
    const evidence = answerEvidence(ranked(retrieved, weights));
    if (!evidence) {
      nothing[kind]++;
      return;
    }
    for (const name of Object.keys(evidence) as (keyof AnswerEvidence)[]) names.add(name);
    cases.push({
      values: Object.values(evidence),
      yes: kind === 'own' || kind === 'ownAlone',
      group,
      kind,
      weight: WEIGHT_OF[kind],
    });
  };
  const cutOut = withoutAnswers(set);
  const single = set.articles.map((article) => alone(article).retriever);
  for (const question of set.questions) {
    const { article } = question;
    const next = (article + 1) % set.articles.length;
    // In a library of many articles, and in one of the article alone.
    const asks: [kind: Kind, of: Retriever | undefined, id: string | null][] = [
      ['own', retriever, set.articles[article]?.id ?? null],
      ['strange', retriever, set.articles[next]?.id ?? null],
      ['cut', cutOut(question).retriever, null],
      ['ownAlone', single[article], null],
      ['strangeAlone', single[next], null],
    ];
    for (const [kind, from, id] of asks)
      if (from) add(kind, article, await from.retrieve(await understood(question.question, from), id));
  }
  return { cases, nothing, names: [...names] };
}

/** The ranking that given weights make of a retrieval. */
function ranked({ resolved, found }: Retrieved, by: Float64Array): Retrieved {
  const rated = found.map((one) => ({
    ...one,
    score: RANKING_FEATURES.reduce((sum, { of }, i) => sum + (by[i] ?? 0) * of(one.view), 0),
  }));
  return { resolved, found: rated.sort((a, b) => b.score - a.score) };
}

/** The chance that a question with an answer is trusted more than one without, in percent. */
function auc(yes: readonly { p: number }[], no: readonly { p: number }[]): number {
  return 100 * mean(yes.map((one) => mean(no.map((other) => (one.p > other.p ? 1 : one.p === other.p ? 0.5 : 0)))));
}
