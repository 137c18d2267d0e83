import { ClusterRefusal, openConnection } from '../../adapters/opensearch/connection.ts';
import { type Indexed, indexCorpus } from '../../adapters/opensearch/writing/index-corpus.ts';
import { loadEnvironment, readConfig } from '../../app/settings/config.ts';
import { stopSignal } from '../../app/stop-signal.ts';
import { Fault, LastingFault, Unavailable } from '../../domain/fault.ts';
import { openLibrary } from '../../library/open-library.ts';
import { ArticleOutOfReach } from '../../library/out-of-reach.ts';
import { complain, openingOnScreen, printJson, printLine, progressBar } from '../../runtime/console.ts';
import { numberOption, refuseArguments, textOption, type Verb } from '../verb.ts';

/** How long an older index version is kept for questions that are still being answered from it, in seconds. */
const GRACE = { least: 0, most: 86_400, otherwise: 60 };

/** `verbatim index`: loads the corpus into a search cluster, and swaps it in when it is complete. */
export const indexVerb: Verb = {
  name: 'index',
  usage: 'index [--corpus DIR] [--anew] [--grace SECONDS] [--json]',
  help: [
    '--corpus DIR     the folder of articles (default: CORPUS_DIR, else corpus)',
    '--anew           also when the cluster has just these articles',
    '--grace SECONDS  how long the generation before is kept for whoever still answers from it (default 60)',
    '--json           one JSON object: what came of it',
    '',
    'SEARCH_URL names the cluster; .env.example explains it. Bots go on with the generation before until the new one is whole.',
  ],
  options: {
    corpus: { type: 'string' },
    anew: { type: 'boolean' },
    grace: { type: 'string' },
    json: { type: 'boolean' },
  },
  worksUnread: true,
  run: async (values, positionals) => {
    refuseArguments(positionals);
    const { search, limits, cacheDir, ...config } = readConfig(loadEnvironment());
    if (!search)
      throw new LastingFault(
        'SEARCH_URL',
        'no search cluster is set',
        'write SEARCH_URL=https://… into .env (see .env.example)',
      );
    const corpusDir = textOption(values, 'corpus') ?? config.corpusDir;
    const graceMs = 1_000 * numberOption(values, 'grace', GRACE);
    const { done, ...shown } = openingOnScreen();
    const library = await openLibrary(corpusDir, { limits, cacheDir, ...shown }).finally(done);
    const connection = openConnection(search);
    const bar = progressBar('loading the cluster');
    const signal = stopSignal();
    const begun = performance.now();
    try {
      for (const fault of library.faults) complain(`warning: ${fault.line}`);
      if (library.articles.length === 0)
        throw new Fault(corpusDir, 'there is no readable article in it', 'see what is wrong: verbatim check');
      const indexed = await indexCorpus(connection, search, library, {
        anew: values.anew === true,
        graceMs,
        signal,
        progress: bar.show,
        swapped: () => {
          bar.clear();
          complain(`${seconds(begun)} s: the new generation is in its place`);
        },
      });
      await (values.json ? printJson(indexed) : printLine(described(indexed)));
      return 0;
    } catch (error) {
      bar.clear();
      if (signal.aborted) throw new Fault('verbatim index', 'it was called off', 'nothing has changed; start it again');
      if (error instanceof Unavailable && !(error instanceof ArticleOutOfReach))
        throw new Fault(
          'SEARCH_URL',
          error.message,
          'nothing has changed; see whether the cluster is well, and try again',
        );
      if (error instanceof ClusterRefusal)
        throw new Fault(
          'SEARCH_URL',
          error.message,
          'nothing has changed; see what the cluster’s log says, and whether it is OpenSearch 2 or newer',
        );
      throw error;
    } finally {
      bar.clear();
      await Promise.all([connection.close(), library.close()]);
    }
  },
};

const seconds = (begun: number): string => ((performance.now() - begun) / 1_000).toFixed(1);

function described({ index: name, changed, articles, sentences, removed, left }: Indexed): string {
  const held = `${articles.toLocaleString('en')} articles, ${sentences.toLocaleString('en')} sentences in ${name}`;
  if (!changed) return `the cluster has just these articles: ${held}`;
  const gone = removed.length > 0 ? `; removed: ${removed.join(', ')}` : '';
  return `${held}${gone}${left.length > 0 ? `; left to the next time: ${left.join(', ')}` : ''}`;
}
