import path from 'node:path';
import { readBytes } from '../../corpus/article/article-path.ts';
import { judgeArticle, openAnyFile } from '../../corpus/article/read-article.ts';
import { NO_RULES } from '../../corpus/file/override-rules.ts';
import { Fault } from '../../domain/fault.ts';
import { findQuotations } from '../../quotes/find-quotations.ts';
import { complain, printJson, printLine } from '../../runtime/console.ts';
import { withinTime } from '../../runtime/time-limit.ts';
import { settingsFor } from '../corpus-options.ts';
import { drawArticle } from '../terminal/answer.ts';
import { articleJson } from '../terminal/json.ts';
import { type ExitStatus, textOption, UsageError, type Verb } from '../verb.ts';

/** `verbatim inspect`: what the bot sees in a file. */
export const inspectVerb: Verb = {
  name: 'inspect',
  usage: 'inspect FILE… [--corpus DIR] [--json]',
  help: [
    '--corpus DIR    the folder that ids are counted from (default: CORPUS_DIR, else corpus)',
    '--json          one JSON object a file',
  ],
  options: { corpus: { type: 'string' }, json: { type: 'boolean' } },
  run: async (values, files) => {
    if (files.length === 0) throw new UsageError('a file is needed');
    const { corpusDir, limits } = settingsFor(textOption(values, 'corpus'));
    let status: ExitStatus = 0;
    for (const file of files) {
      try {
        const bytes = await readBytes(file, limits.fileBytes);
        const opened = await openAnyFile({ path: file, id: idOf(file, corpusDir), bytes }, limits);
        const { article, quotations } = withinTime(file, limits.readingMs, () => {
          const read = judgeArticle(opened, NO_RULES, new Set());
          return { article: read.article, quotations: findQuotations(read.article) };
        });
        await (values.json
          ? printJson(articleJson(file, article, quotations))
          : printLine(drawArticle(file, article, quotations)));
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        status = 1;
        complain(error.line);
        if (values.json) await printJson({ file, error: `${error.message} → ${error.remedy}` });
      }
    }
    return status;
  },
};

/** A file's id: its path below the corpus without the extension, or just its name if it is from elsewhere. */
function idOf(file: string, corpusDir: string): string {
  const below = path.relative(corpusDir, file);
  const known = below.startsWith('..') || path.isAbsolute(below) ? path.basename(file) : below;
  return known
    .slice(0, known.length - path.extname(known).length)
    .split(path.sep)
    .join('/');
}
