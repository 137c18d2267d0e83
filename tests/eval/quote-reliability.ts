/**
 * Whether the confidence of quotations means what it says, and what reading them costs:
 *
 *   npx tsc -p tests/tools.tsconfig.json && EVAL_DATA=… node --expose-gc .bench/tests/eval/quote-reliability.js [--write]
 *
 * Prints the reliability of each annotated set in ten bins, what a threshold would keep, and speed, load time and memory.
 * `--write` fits the model on the first set and writes src/quotes/6-confidence/fitted-confidence.ts. The same data give the same weights.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/domain/article.ts';
import { overlaps, type Span, slice } from '../../src/domain/span.ts';
import { readArticle } from '../support/read-corpus.ts';
import { type Case, fitLogistic, probability } from './linear-model.ts';
import { evalData } from './reading-set.ts';

const before = memory();
const started = performance.now();
const { findQuotations, findQuotationsWithEvidence } = await import('../../src/quotes/find-quotations.ts');
const loadMs = performance.now() - started;

const SETS = ['quotes/polnear-train.json', 'quotes/polnear-dev.json'];
/** An attribution is the annotators' when so much of the words is shared (F1). */
const SAME_WORDS = 0.5;
/** A quoted passage is theirs when so much of it lies in one of their attributions, which often join several passages. */
const COVERED = 0.6;
const PENALTY = 0.0005;

interface Annotation {
  readonly source: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
}
interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Annotation[];
}
interface Judged {
  readonly values: readonly number[] | null;
  readonly confidence: number;
  readonly right: boolean;
  readonly article: number;
}

const read = ({ id, text }: Annotated): Article =>
  readArticle({ path: `${id}.txt`, id, bytes: new TextEncoder().encode(text) }).article;

const spans = (list: Annotation['content']): Span[] => list.map(([start, end]) => ({ start, end }));

/** The words of a text that lie in the spans, by where they begin. */
function wordsIn(starts: readonly Span[], list: readonly Span[]): Set<number> {
  return new Set(
    starts
      .filter(({ start, end }) => list.some((span) => start >= span.start && end <= span.end + 1))
      .map(({ start }) => start),
  );
}

/** Whether the last words of two names are the same: "Ms. Lowe", "Harriet Lowe". */
const sameSurname = (a: string, b: string): boolean => {
  const last = (name: string): string =>
    name
      .split(/,| who /)[0]
      ?.toLowerCase()
      .match(/[\p{L}-]+(?=[^\p{L}]*$)/u)?.[0] ?? '';
  return last(a) !== '' && last(a) === last(b);
};

function judge(annotated: Annotated, group: number): Judged[] {
  const article = read(annotated);
  const { text } = annotated;
  const all = [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const truth = annotated.attributions
    .filter(({ content }) => content.length > 0)
    .map(({ source, content }) => ({ source: spans(source), words: wordsIn(all, spans(content)) }));
  return findQuotationsWithEvidence(article).map(({ quotation, evidence }) => {
    const words = wordsIn(all, quotation.content);
    const right = truth.some(({ source, words: theirs }) => {
      const shared = [...words].filter((word) => theirs.has(word)).length;
      const same =
        (2 * shared) / (words.size + theirs.size || 1) >= SAME_WORDS ||
        (quotation.kind === 'direct' && shared / (words.size || 1) >= COVERED);
      if (!same || evidence === null) return same;
      const { mention, speaker } = quotation;
      const named = speaker === null ? '' : slice(article.text, speaker.name);
      return source.some(
        (span) => (mention !== null && overlaps(span, mention)) || sameSurname(slice(text, span), named),
      );
    });
    return {
      values: evidence === null ? null : Object.values(evidence),
      confidence: quotation.confidence,
      right,
      article: group,
    };
  });
}

function table(judged: readonly Judged[], confidence: (one: Judged) => number): void {
  console.log('  confidence  said  true  quotations');
  let off = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = judged.filter((one) => Math.min(9, Math.floor(confidence(one) * 10)) === bin);
    if (inside.length === 0) continue;
    const said = inside.reduce((sum, one) => sum + confidence(one), 0) / inside.length;
    const yes = inside.filter(({ right }) => right).length / inside.length;
    off += (Math.abs(said - yes) * inside.length) / judged.length;
    console.log(
      `  ${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}     ${said.toFixed(2)}  ${yes.toFixed(2)}  ${inside.length}`,
    );
  }
  console.log(`  mean difference ${(100 * off).toFixed(1)} points`);
}

const sets = SETS.map((file) => {
  const articles = JSON.parse(readFileSync(path.join(evalData(), file), 'utf8')) as readonly Annotated[];
  return { file, articles, judged: articles.flatMap((article, i) => judge(article, i)) };
});

const [first] = sets;
if (first === undefined) throw new Error('no annotated set');
const cases = (judged: readonly Judged[]): Case[] =>
  judged.flatMap(({ values, right, article }) =>
    values === null ? [] : [{ values, yes: right, weight: 1, group: article }],
  );
if (process.argv.includes('--write')) {
  const fitted = fitLogistic(cases(first.judged), PENALTY);
  const names = Object.keys(
    first.articles
      .flatMap((article) => findQuotationsWithEvidence(read(article)))
      .find(({ evidence }) => evidence !== null)?.evidence ?? {},
  );
  const rows = ['constant', ...names].map(
    (name, i) => `  ${name}: ${(fitted[i] ?? 0).toFixed(2).replace(/\.?0+$/, '')},`,
  );
  writeFileSync(
    'src/quotes/6-confidence/fitted-confidence.ts',
    `/** The weights of the logistic model of confidence; written by \`tests/eval/quote-reliability.ts --write\`. */\nexport const FITTED_CONFIDENCE = {\n${rows.join('\n')}\n} as const;\n`,
  );
  console.log(rows.join('\n'));
  for (const { file, judged } of sets) {
    console.log(`${file}, with these weights`);
    table(
      judged.filter(({ values }) => values !== null),
      ({ values }) => probability(values ?? [], fitted),
    );
  }
}

for (const { file, judged } of sets) {
  const named = judged.filter(({ values }) => values !== null);
  const open = judged.filter(({ values }) => values === null);
  console.log(`${file}: ${named.length} quotations with a speaker`);
  table(named, ({ confidence }) => confidence);
  console.log(
    `  without a speaker: ${open.length}, a quotation for the annotators ${((100 * open.filter(({ right }) => right).length) / (open.length || 1)).toFixed(0)} %`,
  );
  for (const limit of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    const kept = named.filter(({ confidence }) => confidence >= limit);
    const right = kept.filter((one) => one.right).length;
    console.log(
      `  speaker from ${limit.toFixed(1)}: ${kept.length} kept, ${((100 * right) / (kept.length || 1)).toFixed(1)} % right`,
    );
  }
}

cost();

/** Words per second over the first set, and what loading the readers adds. */
function cost(): void {
  const articles = (first?.articles ?? []).map(read);
  const words = articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  const letters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const begun = performance.now();
  for (const article of articles) findQuotations(article);
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `${Math.round(words / seconds / 1000)} thousand words a second (${(letters / seconds / 1e6).toFixed(2)} MB/s), loaded in ${loadMs.toFixed(0)} ms, memory ${((memory() - before) / 1e6).toFixed(0)} MB with both sets`,
  );
}

/** Bytes in use, after a collection where node was started with --expose-gc. */
function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
}
