import { createReadStream } from 'node:fs';
import { text as textOf } from 'node:stream/consumers';
import { withCorpus } from '../../app/corpus.ts';
import type { Answer, Outcome } from '../../domain/answer.ts';
import { Fault } from '../../domain/fault.ts';
import { slice } from '../../domain/span.ts';
import { fold } from '../../language/fold.ts';
import { patiently } from '../../library/out-of-reach.ts';
import { complain, printJson, printLine } from '../../runtime/console.ts';
import { knownArticle, settingsFor } from '../corpus-options.ts';
import { textOption, UsageError, type Verb } from '../verb.ts';

/** What an answer can be about. */
const KINDS = ['passages', 'overview', 'source', 'corpus', 'bot'] as const;
type Kind = (typeof KINDS)[number];

/** A question of an operator, and what its answer has to be. */
interface Expectation {
  readonly question: string;
  /** Words one of which the first passage has; none when any answer is right. */
  readonly words: readonly string[];
  /** Whether the articles do not answer it. */
  readonly isAbsent: boolean;
  /** What the answer has to be about; null when that is open. */
  readonly kind: Kind | null;
}

type Verdict = 'right' | 'wrong' | 'silent';

interface Judged {
  readonly expected: Expectation;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly kind: Kind;
  /** The text of the first passage, or null without one. */
  readonly first: string | null;
}

/** Discord's longest question is 300 characters; others may come from elsewhere. */
const LONGEST_QUESTION = 1_000;
const PROGRESS_EVERY = 100;

/** `verbatim eval`: an operator's own questions, and how many of them are answered as they should be. */
export const evalVerb: Verb = {
  name: 'eval',
  usage: 'eval FILE [--json] [--corpus DIR] [--article ID]',
  help: [
    'FILE            one question a line, - for standard input; after a tab what is expected:',
    '                words that the first passage has (alternatives with " | " between them),',
    '                - when the articles do not answer it, or kind:overview and the like (source, corpus, bot).',
    '                Empty lines and lines with # at their beginning are left out.',
    '--article ID    search this article only',
    '--corpus DIR    the folder of articles (default: CORPUS_DIR, else corpus)',
    '--json          one JSON object a question, then the sums',
    'Right: the words stand in the first passage, shown as the answer or as the closest; for -, nothing is presented as the answer.',
    'Wrong: something else is presented. Silent: no answer where there is one. Exit status 1 unless all are right.',
  ],
  options: { json: { type: 'boolean' }, corpus: { type: 'string' }, article: { type: 'string' } },
  run: async (values, positionals) => {
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('name one file with questions, or -');
    const expected = readExpectations(file, await readFile(file));
    const article = textOption(values, 'article');
    return withCorpus(settingsFor(textOption(values, 'corpus')), async ({ answerer, library }) => {
      const within = article === null ? null : await knownArticle(library, article);
      const judged: Judged[] = [];
      for (const one of expected) {
        const answer = await patiently(() => answerer.ask({ question: one.question, article: within, limit: 3 }));
        judged.push(judge(one, answer));
        if (judged.length % PROGRESS_EVERY === 0) complain(`${judged.length} of ${expected.length} questions`);
      }
      const sums = sumsOf(judged);
      if (values.json) {
        for (const {
          expected: { question },
          verdict,
          outcome,
          kind,
          first,
        } of judged)
          await printJson({ question, verdict, outcome, kind, first });
        await printJson(sums);
      } else for (const line of reportLines(judged)) await printLine(line);
      return sums.right === sums.questions ? 0 : 1;
    });
  },
};

async function readFile(file: string): Promise<string> {
  try {
    return await textOf(file === '-' ? process.stdin : createReadStream(file));
  } catch (cause) {
    throw new Fault(file, 'the questions cannot be read', 'name a file with one question a line, or -', { cause });
  }
}

/** @throws {UsageError} for a line that cannot be meant, with its number, or when there is no question. */
export function readExpectations(file: string, text: string): Expectation[] {
  const expected: Expectation[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [question = '', ...rest] = line.split('\t');
    const demand = rest.join('\t').trim();
    const wrong = (what: string): never => {
      throw new UsageError(`${file}, line ${i + 1}: ${what}`);
    };
    if (question.trim() === '') wrong('a question is needed before the tab');
    if (question.length > LONGEST_QUESTION)
      wrong(`a question may have ${LONGEST_QUESTION} characters; this one is longer`);
    const named = demand.startsWith('kind:') ? demand.slice('kind:'.length).trim() : null;
    const kind = KINDS.find((one) => one === named) ?? null;
    if (named !== null && kind === null) wrong(`there is no kind “${named}”; the kinds are ${KINDS.join(', ')}`);
    const isAbsent = demand === '-';
    const words = isAbsent || named !== null ? [] : demand.split(' | ').filter((one) => comparable(one) !== '');
    expected.push({ question: question.trim(), words, isAbsent, kind });
  }
  if (expected.length === 0) throw new UsageError(`${file}: there is no question in it; write one a line`);
  return expected;
}

/** Case, accents, white space and the form of marks say nothing about whether words stand there. */
const comparable = (text: string): string =>
  fold(text)
    .replace(/[“”„«»]/g, '"')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

function judge(expected: Expectation, answer: Answer): Judged {
  const { outcome } = answer;
  const passage = answer.passages[0];
  const first = passage ? slice(passage.article.text, passage) : null;
  const kind = kindOf(answer);
  return { expected, verdict: verdictOn(expected, outcome, kind, first), outcome, kind, first };
}

/** What an answer is about. */
const kindOf = ({ general }: Answer): Kind => general?.kind ?? 'passages';

function verdictOn(
  { words, isAbsent, kind: wanted }: Expectation,
  outcome: Outcome,
  kind: Kind,
  first: string | null,
): Verdict {
  if (wanted !== null && wanted !== 'passages') return kind === wanted ? 'right' : 'wrong';
  if (isAbsent) return outcome === 'answered' ? 'wrong' : 'right';
  if (kind !== 'passages') return 'wrong';
  if (outcome === 'unanswered') return 'silent';
  const text = comparable(first ?? '');
  const has = words.length === 0 ? outcome === 'answered' : words.some((one) => text.includes(comparable(one)));
  if (has) return 'right';
  return outcome === 'answered' ? 'wrong' : 'silent';
}

interface Sums {
  readonly questions: number;
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
}

function sumsOf(judged: readonly Judged[]): Sums {
  const count = (wanted: Verdict): number => judged.filter(({ verdict }) => verdict === wanted).length;
  return { questions: judged.length, right: count('right'), wrong: count('wrong'), silent: count('silent') };
}

/** The misses, then the sums. */
function* reportLines(judged: readonly Judged[]): Generator<string> {
  for (const { expected, verdict, outcome, kind, first } of judged) {
    if (verdict === 'right') continue;
    yield `${verdict}: ${expected.question}`;
    yield `    expected: ${demandOf(expected)}`;
    yield `    got:      ${outcome}${kind === 'passages' ? '' : `, about the ${kind}`}${first === null ? '' : ` – ${first.replace(/\s+/g, ' ')}`}`;
  }
  const { questions, right, wrong, silent } = sumsOf(judged);
  yield `${questions} ${questions === 1 ? 'question' : 'questions'}: ${right} right, ${wrong} wrong, ${silent} silent`;
}

function demandOf({ words, isAbsent, kind }: Expectation): string {
  if (isAbsent) return 'not in the articles';
  return kind === null ? words.join(' | ') || 'an answer' : `an answer about the ${kind}`;
}
