import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { withCorpus } from '../../app/corpus.ts';
import type { Bot } from '../../bot/command.ts';
import { Fault } from '../../domain/fault.ts';
import { patiently } from '../../library/out-of-reach.ts';
import { complain, printLine } from '../../runtime/console.ts';
import { knownArticle, settingsFor } from '../corpus-options.ts';
import { drawAnswer } from '../terminal/answer.ts';
import { drawGeneral } from '../terminal/general.ts';
import { answerJson } from '../terminal/json.ts';
import { type ExitStatus, numberOption, textOption, UsageError, type Verb } from '../verb.ts';

/** `verbatim ask`: one question, or a file of them, answered on standard output. */
export const askVerb: Verb = {
  name: 'ask',
  usage:
    'ask QUESTION [--json] [--corpus DIR] [--article ID] [--limit N]\n       verbatim ask --batch FILE --json [--corpus DIR] [--article ID] [--limit N]',
  help: [
    '--article ID    search this article only',
    '--limit N       passages to show, 1 to 100 (default 3)',
    '--corpus DIR    the folder of articles (default: CORPUS_DIR, else corpus)',
    '--batch FILE    questions from a file, - for standard input: one JSON object a line, {"id", "question", "article"}',
    '--json          one JSON object a question',
  ],
  options: {
    article: { type: 'string' },
    limit: { type: 'string' },
    corpus: { type: 'string' },
    batch: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (values, positionals) => {
    const batch = textOption(values, 'batch');
    const limit = numberOption(values, 'limit', { least: 1, most: 100, otherwise: 3 });
    const article = textOption(values, 'article');
    if (batch !== null && positionals.length > 0) throw new UsageError('give either a question or --batch, not both');
    if (batch === null && positionals.length !== 1)
      throw new UsageError(
        positionals.length === 0
          ? 'a question is needed'
          : 'put the question in quotation marks, so that it is one argument',
      );
    const question = positionals[0] ?? '';
    if (batch === null && !question.trim()) throw new UsageError('the question is empty');
    return withCorpus(settingsFor(textOption(values, 'corpus')), async (opened) => {
      const within = article === null ? null : await knownArticle(opened.library, article);
      const show = async (id: unknown, text: string, where: string | null): Promise<void> => {
        const shown = await patiently(async () => {
          const answer = await opened.answerer.ask({ question: text, article: where, limit });
          if (values.json) return JSON.stringify(answerJson(id, answer));
          return answer.general ? drawGeneral(answer, answer.general, opened.library) : drawAnswer(answer);
        });
        await printLine(shown);
      };
      if (batch !== null) return askAll(batch, within, opened, show);
      await show(null, question, within);
      return 0;
    });
  },
};

/** Answers every line in order. A line that is not a question is reported, and the others are still answered. */
async function askAll(
  file: string,
  within: string | null,
  { library }: Bot,
  show: (id: unknown, question: string, article: string | null) => Promise<void>,
): Promise<ExitStatus> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const failed = new Promise<never>((_, reject) => {
    input.on('error', (cause: unknown) =>
      reject(
        new Fault(
          file,
          'the questions cannot be read',
          'name a file with one JSON object a line, or - for standard input',
          { cause },
        ),
      ),
    );
  });
  failed.catch(() => undefined);
  let status: ExitStatus = 0;
  let number = 0;
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([lines.next(), failed]);
      if (next.done) return status;
      number++;
      if (!next.value.trim()) continue;
      try {
        const { id, question, article } = questionOf(next.value);
        await show(id, question, article === null ? within : await knownArticle(library, article));
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        status = 1;
        complain(`${file}, line ${number}: ${error.line}`);
      }
    }
  } finally {
    input.destroy();
  }
}

function questionOf(line: string): { id: unknown; question: string; article: string | null } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Fault('question', 'the line is not JSON', 'write one object a line: {"id": 1, "question": "…"}', {
      cause,
    });
  }
  const fields: { id?: unknown; question?: unknown; article?: unknown } =
    typeof value === 'object' && value !== null ? value : {};
  const { id, question, article } = fields;
  if (typeof question !== 'string')
    throw new Fault('question', 'the object has no "question"', 'write {"id": 1, "question": "…"}');
  if (article != null && typeof article !== 'string')
    throw new Fault('question', '"article" is not an article’s id', 'give its id as text, or leave it out');
  return { id, question, article: article ?? null };
}
