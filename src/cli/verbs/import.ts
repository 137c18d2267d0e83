import { articleTitle } from '../../corpus/article/read-article.ts';
import { CorpusFolder, type StoredImport } from '../../corpus/import/corpus-folder.ts';
import { renderImported } from '../../corpus/import/imported-file.ts';
import { isPublicAddress } from '../../corpus/import/public-address.ts';
import { type ReadOrigin, readOrigin } from '../../corpus/import/read-origin.ts';
import { Fault } from '../../domain/fault.ts';
import { complain, printJson, printLine } from '../../runtime/console.ts';
import { settingsFor } from '../corpus-options.ts';
import { type ExitStatus, textOption, UsageError, type Verb } from '../verb.ts';

/** `verbatim import`: turns web pages and saved files into articles of the corpus. */
export const importVerb: Verb = {
  name: 'import',
  usage: 'import URL|FILE… [--corpus DIR] [--json] [--stdout] [--force] [--allow-private]',
  help: [
    '--corpus DIR     the folder of articles (default: CORPUS_DIR, else corpus)',
    '--stdout         print the Markdown and write nothing',
    '--force          overwrite an article that was edited by hand since it was imported',
    '--allow-private  fetch from private, loopback and link-local addresses, too',
    '--json           one JSON object an article',
  ],
  options: {
    corpus: { type: 'string' },
    json: { type: 'boolean' },
    stdout: { type: 'boolean' },
    force: { type: 'boolean' },
    'allow-private': { type: 'boolean' },
  },
  worksUnread: true,
  run: async (values, origins) => {
    if (origins.length === 0) throw new UsageError('an address or a file is needed');
    if (values.json && values.stdout) throw new UsageError('give either --json or --stdout, not both');
    const { corpusDir } = settingsFor(textOption(values, 'corpus'));
    const corpus = values.stdout ? null : await CorpusFolder.open(corpusDir);
    const allows = values['allow-private'] ? () => true : isPublicAddress;
    const reading = readAhead(origins, (origin) => readOrigin(origin, allows));
    let status: ExitStatus = 0;
    for (const [i, origin] of origins.entries()) {
      const progress = (line: string): void => {
        if (origins.length > 1) complain(`[${i + 1}/${origins.length}] ${line}`);
      };
      try {
        const article = await reading(i);
        if (corpus === null) {
          await printLine(renderImported(article));
          progress(`printed ${origin}`);
          continue;
        }
        const stored = await corpus.store(article, values.force === true);
        if (stored.differences.length > 0) complain(`${stored.file} changes:`);
        for (const line of stored.differences) complain(`  ${line}`);
        progress(`${stored.state} ${stored.file}`);
        await (values.json ? printJson(importJson(article, stored)) : printLine(importLine(article, stored)));
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        status = 1;
        progress(`refused ${origin}`);
        complain(`verbatim import: ${error.line}`);
      }
    }
    return status;
  },
};

/** How many pages are read while earlier ones are written; more would only wait for the same two workers. */
const AHEAD = 4;

/** Starts to read a few origins ahead of the one that is asked for; they must be asked for in order. */
function readAhead<T>(origins: readonly string[], read: (origin: string) => Promise<T>): (index: number) => Promise<T> {
  const started: Promise<T>[] = [];
  return (index) => {
    while (started.length < Math.min(origins.length, index + AHEAD)) {
      const next = read(origins[started.length] ?? '');
      // Its failure is reported in its turn.
      next.catch(() => undefined);
      started.push(next);
    }
    return started[index] ?? Promise.reject(new RangeError(`there is no origin ${index}`));
  };
}

const titleOf = ({ title, shown }: ReadOrigin, id: string): string => articleTitle(title, shown.text, shown.blocks, id);

const importJson = (article: ReadOrigin, { file, id, state }: StoredImport): Record<string, unknown> => ({
  file,
  id,
  title: titleOf(article, id),
  source: article.source,
  text: article.shown.text,
  changed: state !== 'unchanged',
});

const importLine = (article: ReadOrigin, { file, id, state }: StoredImport): string =>
  `${state.padEnd(9)} ${file}  ${titleOf(article, id)}`;
