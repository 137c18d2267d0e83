/**
 * `npm run first-questions [-- --misses] [--practice]`: the blind set of first questions, each asked of its own article alone (those about the bot and
 * the collection of all of them), judged as the set's own `about` and README say. It prints how many are right and understood as of the
 * right kind, how many are denied though the article answers, and how many are presented as answered though it does not; `--misses` shows
 * what went wrong. The set is never edited, and nothing may be fitted to it; whoever tries something out uses the set for practice
 * (`--practice`), whose questions are all about what six other articles say.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Answer, Answerer, GeneralKind } from '../../src/domain/answer.ts';
import { slice } from '../../src/domain/span.ts';
import { corpusAnswerer } from './own-questions.ts';

/** A question of the set. */
interface FirstQuestion {
  readonly id: string;
  /** The name of its article, or null for any corpus. */
  readonly article: string | null;
  readonly q: string;
  readonly kind?: 'passages' | GeneralKind;
  /** Texts one of which the reply has; none when the article does not say, or when any reply of the kind will do. */
  readonly answers: readonly string[];
}

const SET = `tests/questions/${process.argv.includes('--practice') ? 'practice' : 'first'}-questions`;
/** As many as `ask` shows; an overview's answer may stand in any of them. */
const PASSAGES_SHOWN = 3;

const set: { articles: Record<string, string>; questions: readonly FirstQuestion[] } = JSON.parse(
  readFileSync(`${SET}/questions.json`, 'utf8'),
);
const { articles } = set;
const questions = set.questions.map((question) => ({ ...question, kind: question.kind ?? 'passages' }));

const kindOf = ({ general }: Answer): 'passages' | GeneralKind => general?.kind ?? 'passages';

/** An answerer over one article alone, or over all. */
async function answererOver(article: string | null): Promise<Answerer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-first-'));
  try {
    // The shipped article is not copied into the set.
    for (const file of article === null ? Object.values(articles) : [articles[article] ?? ''])
      copyFileSync(path.join(file === articles.rust ? 'corpus' : SET, file), path.join(folder, file));
    return await corpusAnswerer(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a reply shows that can have the answer: the first passage; all of an overview; what the file states of its source. */
function textsShown(answer: Answer): string[] {
  const passages = answer.passages.map((passage) => slice(passage.article.text, passage));
  const { general } = answer;
  if (general?.kind === 'overview') return passages;
  if (general?.kind !== 'source') return passages.slice(0, 1);
  const { author, published, name, url } = general.article?.source ?? {};
  return [...passages, ...[author, published, name, url].flatMap((fact) => fact ?? [])];
}

function isRight({ kind, answers }: FirstQuestion, answer: Answer): boolean {
  if (kindOf(answer) !== kind) return false;
  if (kind === 'bot' || kind === 'corpus') return true;
  if (answers.length === 0) return kind === 'overview' || answer.outcome !== 'answered';
  return (
    answer.outcome !== 'unanswered' && textsShown(answer).some((text) => answers.some((one) => text.includes(one)))
  );
}

const asked: { readonly question: FirstQuestion; readonly answer: Answer }[] = [];
for (const article of new Set(questions.map((question) => question.article))) {
  const answerer = await answererOver(article);
  for (const question of questions.filter((one) => one.article === article))
    asked.push({
      question,
      answer: await answerer.ask({ question: question.q, article: null, limit: PASSAGES_SHOWN }),
    });
}

if (process.argv.includes('--misses'))
  for (const { question, answer } of asked) {
    if (isRight(question, answer)) continue;
    const says =
      question.kind === 'passages' || question.kind === 'source' ? 'not in the article' : 'any reply of the kind';
    const wanted = question.answers.join(' | ') || says;
    console.log(`${question.id} ${question.q}\n    expected: ${question.kind}: ${wanted}`);
    console.log(
      `    got:      ${kindOf(answer)}, ${answer.outcome} – ${textsShown(answer).join(' / ').replace(/\s+/g, ' ')}\n`,
    );
  }

/** How many of those that are looked at are so. */
const share = (among: typeof asked, is: (one: (typeof asked)[number]) => boolean): string =>
  `${among.filter(is).length} of ${among.length}`;
const right = ({ question, answer }: (typeof asked)[number]): boolean => isRight(question, answer);
const ofRightKind = ({ question, answer }: (typeof asked)[number]): boolean => kindOf(answer) === question.kind;

console.log(`${''.padEnd(10)}${'right'.padStart(12)}${'right kind'.padStart(14)}`);
for (const kind of [...new Set(questions.map((question) => question.kind)), null]) {
  const among = kind === null ? asked : asked.filter(({ question }) => question.kind === kind);
  console.log(
    `${(kind ?? 'all').padEnd(10)}${share(among, right).padStart(12)}${share(among, ofRightKind).padStart(14)}`,
  );
}
const passages = asked.filter(({ question }) => question.kind === 'passages');
const answerable = passages.filter(({ question }) => question.answers.length > 0);
const absent = passages.filter(({ question }) => question.answers.length === 0);
const outcomeIs =
  (outcome: Answer['outcome']) =>
  ({ answer }: (typeof asked)[number]): boolean =>
    answer.outcome === outcome;
console.log(`
false denials: ${share(answerable, outcomeIs('unanswered'))}
right only as the closest passage: ${share(answerable, (one) => outcomeIs('uncertain')(one) && right(one))}
presented as answered though not in the article: ${share(absent, outcomeIs('answered'))}
said plainly that it is not in the article: ${share(absent, outcomeIs('unanswered'))}`);
