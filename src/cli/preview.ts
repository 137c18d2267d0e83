import { COMMAND_DATA } from '../commands/index.ts';
import { Unavailable } from '../domain/unavailable.ts';
import { openPreview } from '../preview/preview.ts';
import type { Config } from '../settings/settings.ts';
import type { DoorEvent } from '../transports/report.ts';
import { openCorpus, terminalLog } from './followed-corpus.ts';
import { liveResponder } from './live-responder.ts';
import { settings } from './open.ts';
import { complain, printLine } from './output.ts';
import { sampleMessages } from './preview-samples.ts';
import { stopSignal, whenAborted } from './stop-signal.ts';
import { type ExitStatus, numberOption, textOption, UsageError, type Verb } from './verb.ts';
import { versionOfProgram } from './version.ts';

/** `verbatim preview`: a local page that plays Discord. */
export const preview: Verb = {
  name: 'preview',
  usage: 'preview [--corpus DIR] [--port N]',
  help: [
    '--corpus DIR    the folder of articles (default: CORPUS_DIR, else corpus)',
    '--port N        where the page is, or the next free port (default: PREVIEW_PORT, else 4100)',
    '',
    'The page can be reached from this machine only. On a remote shell: verbatim chat',
  ],
  options: { corpus: { type: 'string' }, port: { type: 'string' } },
  run: async (values, positionals) => {
    if (positionals.length > 0)
      throw new UsageError(
        `"${positionals[0]}" is not expected here; to ask one question: verbatim ask "${positionals.join(' ')}"`,
      );
    const config = settings(textOption(values, 'corpus'));
    const port = numberOption(values, 'port', { least: 1, most: 65_535, otherwise: config.previewPort });
    return runPreview(config, port);
  },
};

/** Serves the page over the articles until the process is told to stop; prints its address. */
export async function runPreview(config: Config, port: number): Promise<ExitStatus> {
  const corpus = await openCorpus(config, terminalLog());
  await corpus.opening;
  const { respond, deferred } = liveResponder(() => corpus.current(), {
    visibility: config.replyVisibility,
    about: { version: versionOfProgram(), url: config.aboutUrl },
    onError: (error) => complain(`that went wrong: ${String(error)}`),
  });
  const stopping = stopSignal();
  try {
    const page = await openPreview({
      port,
      commands: COMMAND_DATA,
      samples: await sampleMessages(corpus.current().library).catch((error: unknown) => {
        // A cluster that is away may come back, and then it is answered from.
        if (error instanceof Unavailable) return [];
        throw error;
      }),
      respond,
      deferral: deferred,
      report: complainOf,
    });
    try {
      await printLine(`Try it in a browser: ${page.address}`);
      complain(
        'The page plays Discord and can be reached from this machine only. On a remote shell: npx verbatim chat',
      );
      complain('Ctrl+C stops it. With DISCORD_TOKEN in .env the same answers come in Discord.');
      corpus.follow();
      await whenAborted(stopping);
    } finally {
      await page.close();
    }
  } finally {
    await corpus.close();
  }
  return 0;
}

/** Only what whoever tries the bot out should know of its door; what failed inside has been said already. */
function complainOf(event: DoorEvent): void {
  if (event.type === 'slow') complain(`an answer takes longer than ${event.ms} ms`);
  if (event.type === 'not delivered') complain(`an answer did not arrive: ${event.reason}, ${event.detail}`);
  if (event.type === 'error') complain(`that went wrong: ${event.where}, ${event.error.message}`);
}
