import { createReadStream } from 'node:fs';
import { withCorpus } from '../../app/corpus.ts';
import { decodeFile } from '../../corpus/file/decode.ts';
import { DEFAULT_LIMITS } from '../../corpus/file/limits.ts';
import { Fault, LastingFault } from '../../domain/fault.ts';
import { patiently } from '../../library/out-of-reach.ts';
import { complain, printJson, printLine, progressBar } from '../../runtime/console.ts';
import { openingProblem } from '../../runtime/opening-problem.ts';
import { knownArticle, settingsFor } from '../corpus-options.ts';
import {
  drawDemand,
  type ExpectedAnswer,
  type JudgedAnswer,
  judgeAnswer,
  readExpectedAnswers,
} from '../expected-answers.ts';
import { inLines } from '../terminal/answer.ts';
import { textOption, UsageError, type Verb } from '../verb.ts';

/** As many passages as `ask` gives; the first one may depend on it. */
const PASSAGES_ASKED = 3;
/** Bad lines that are named one by one. */
const MOST_FAULTS_NAMED = 20;

/** `verbatim eval`: an operator's own questions, and how many of them are answered as they should be. */
export const evalVerb: Verb = {
  name: 'eval',
  usage: 'eval FILE [--json] [--corpus DIR] [--article ID]',
  help: [
    'FILE            one question a line, - for standard input; after it, if you like, a tab and what is expected:',
    '                  words that the answer has, several with " | " between them when any of them will do',
    '                  -              the articles do not answer it',
    '                  kind:overview  it is about an article as a whole; likewise source, corpus, bot, passages',
    '                Blank lines and lines that begin with # are passed over.',
    '--article ID    search this article only',
    '--corpus DIR    the folder of articles (default: CORPUS_DIR, else corpus)',
    '--json          one JSON object a question, {"question", "verdict", "outcome", "kind", "first"}, then the sums',
    '',
    'right   the first passage has the words (whole words; case, accents and punctuation do not matter), as the answer or as the',
    '        closest passage, or the file states them of its source; for -, nothing is presented as the answer; for a kind, it is',
    '        of that kind; with nothing expected, it is answered',
    'wrong   something else is presented as the answer',
    'silent  nothing is presented as the answer, although the articles have one',
    '',
    'Exit status 0 if all are right, 1 if not, 2 if the file cannot be read or a line of it cannot be meant.',
  ],
  options: { json: { type: 'boolean' }, corpus: { type: 'string' }, article: { type: 'string' } },
  run: async (values, positionals) => {
    const [file] = positionals;
    if (file === undefined || positionals.length > 1)
      throw new UsageError('name one file with a question a line, or - for standard input');
    const { expected, faults } = readExpectedAnswers(file, await readText(file));
    for (const { line } of faults.slice(0, MOST_FAULTS_NAMED)) complain(`verbatim eval: ${line}`);
    if (faults.length > MOST_FAULTS_NAMED)
      complain(`verbatim eval: … and ${faults.length - MOST_FAULTS_NAMED} more lines like these`);
    if (faults.length > 0) return 2;
    const article = textOption(values, 'article');
    return withCorpus(settingsFor(textOption(values, 'corpus')), async ({ answerer, library }) => {
      const within = article === null ? null : await knownArticle(library, article);
      const sums = { questions: 0, right: 0, wrong: 0, silent: 0 };
      const bar = progressBar('asking');
      for (const one of expected) {
        const { question } = one;
        const judged = await patiently(async () =>
          judgeAnswer(one, await answerer.ask({ question, article: within, limit: PASSAGES_ASKED })),
        );
        sums.questions++;
        sums[judged.verdict]++;
        if (values.json || judged.verdict !== 'right') {
          bar.clear();
          await (values.json ? printJson({ question, ...judged }) : printLine(drawMiss(one, judged)));
        }
        bar.show(sums.questions, expected.length);
      }
      bar.clear();
      const { questions, right, wrong, silent } = sums;
      await (values.json
        ? printJson(sums)
        : printLine(
            `${questions} ${questions === 1 ? 'question' : 'questions'}: ${right} right, ${wrong} wrong, ${silent} silent`,
          ));
      return right === questions ? 0 : 1;
    });
  },
};

/** A question that is not answered as it should be, in three lines. */
function drawMiss(expected: ExpectedAnswer, { verdict, outcome, kind, first }: JudgedAnswer): string {
  const got = [outcome, ...(kind === 'passages' ? [] : [`kind:${kind}`])].join(', ');
  const lines = [
    `${verdict}: ${expected.question}`,
    `    expected: ${drawDemand(expected)}`,
    `    got:      ${got}${first === null ? '' : ` – ${first.replace(/\s+/g, ' ')}`}`,
  ];
  return inLines(lines.join('\n'));
}

/**
 * The text of a file or, for "-", of standard input: UTF-8, or UTF-16 as spreadsheets save it.
 * @throws {LastingFault} if it cannot be read, is too large, or is no text
 */
async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  // An empty file lacks questions, not an article.
  if (bytes.toString().trim() === '') return '';
  try {
    return decodeFile(file, bytes, DEFAULT_LIMITS).text;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new LastingFault(file, error.message, error.remedy, { cause: error });
  }
}

async function readBytes(file: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      if (size > DEFAULT_LIMITS.fileBytes) break;
    }
  } catch (cause) {
    throw new LastingFault(file, ...openingProblem(cause), { cause });
  }
  if (size > DEFAULT_LIMITS.fileBytes)
    throw new LastingFault(
      file,
      `it has more than ${DEFAULT_LIMITS.fileBytes.toLocaleString('en')} bytes`,
      'split it into several files',
    );
  return Buffer.concat(chunks);
}
