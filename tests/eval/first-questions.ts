/**
 * `npm run first-questions [-- --misses]`: the blind set of first questions, each asked of its own article by `verbatim eval` (those
 * about the bot and the collection of all four): right of how many by kind, false denials, and what is presented as answered though
 * the article does not say. `--misses` shows what went wrong. Needs a build.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface FirstQuestion {
  readonly id: string;
  readonly article: string | null;
  readonly q: string;
  readonly kind: string;
  readonly answers: readonly string[];
}

interface Verdict {
  readonly question: string;
  readonly verdict: 'right' | 'wrong' | 'silent';
  readonly outcome: string;
  readonly kind: string;
  readonly first: string | null;
}

const SET = 'tests/questions/first-questions';
const { articles, questions } = JSON.parse(readFileSync(`${SET}/questions.json`, 'utf8')) as {
  articles: Readonly<Record<string, string>>;
  questions: readonly FirstQuestion[];
};
const showsMisses = process.argv.includes('--misses');

/** What a question demands, as `verbatim eval` reads it. */
const demandOf = ({ kind, answers }: FirstQuestion): string =>
  kind === 'passages' ? answers.join(' | ') || '-' : `kind:${kind}`;

function judge(article: string | null, own: readonly FirstQuestion[]): readonly Verdict[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-first-'));
  try {
    for (const [id, file] of Object.entries(articles))
      if (article === null || id === article)
        copyFileSync(
          file === 'rust-in-the-linux-kernel.md' ? `corpus/${file}` : `${SET}/${file}`,
          `${folder}/${id}.md`,
        );
    const list = path.join(folder, 'questions.tsv');
    writeFileSync(list, own.map((one) => `${one.q}\t${demandOf(one)}`).join('\n'));
    const args = ['dist/main.js', 'eval', list, '--json', '--corpus', folder];
    const { stdout, stderr } = spawnSync('node', args, { encoding: 'utf8' });
    const lines = stdout.trim().split('\n');
    if (lines.length !== own.length + 1) throw new Error(stderr);
    return lines.slice(0, -1).map((line) => JSON.parse(line) as Verdict);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const right = new Map<string, number>();
let [falseDenials, presented, rightKind] = [0, 0, 0];
for (const article of new Set(questions.map((one) => one.article))) {
  const own = questions.filter((one) => one.article === article);
  judge(article, own).forEach(({ verdict, outcome, kind, first }, i) => {
    const one = own[i] as FirstQuestion;
    if (kind === one.kind) rightKind++;
    if (one.kind === 'passages' && one.answers.length > 0 && outcome === 'unanswered') falseDenials++;
    if (one.kind === 'passages' && one.answers.length === 0 && outcome === 'answered') presented++;
    right.set(one.kind, (right.get(one.kind) ?? 0) + (verdict === 'right' ? 1 : 0));
    if (showsMisses && verdict !== 'right')
      console.log(`${one.id} ${one.q}\n    expected ${demandOf(one)}\n    ${kind}, ${outcome}: ${first ?? '–'}`);
  });
}
const all = [...right.values()].reduce((sum, n) => sum + n, 0);
const parts = [...right].map(([kind, n]) => `${kind} ${n} of ${questions.filter((one) => one.kind === kind).length}`);
console.log(`right ${all} of ${questions.length} (${parts.join(', ')}); right kind ${rightKind}`);
console.log(`false denials ${falseDenials}; presented as answered though not in the article ${presented}`);
