import { openBot } from '../../app/app.ts';
import { terminalLog } from '../../app/corpus.ts';
import type { Config } from '../../app/settings/settings.ts';
import { stopSignal, whenAborted } from '../../app/stop-signal.ts';
import type { Bot } from '../../bot/command.ts';
import { COMMAND_DATA } from '../../bot/commands.ts';
import { Unavailable } from '../../domain/fault.ts';
import type { QuotationInArticle } from '../../domain/library.ts';
import { slice } from '../../domain/span.ts';
import { openPreview } from '../../preview/preview.ts';
import { complain, printLine } from '../../runtime/console.ts';
import type { DoorEvent } from '../../transports/report.ts';
import { settingsFor } from '../corpus-options.ts';
import { type ExitStatus, numberOption, refuseArguments, textOption, type Verb } from '../verb.ts';

/** How long a sample of somebody's words may be to be pleasant to read in a chat, in characters. */
const SHORTEST_SAMPLE = 40;
const LONGEST_SAMPLE = 240;

/**
 * What made-up people have written in the preview's channel, whatever the articles are: a quotation, the same with a word left out (both
 * to check), and a question that an article answers (to ask about).
 */
export async function sampleMessages({ library, answerer }: Bot): Promise<readonly string[]> {
  const quotations = await library.quotations({ speaker: null, article: null, kind: 'direct' });
  const [first] = quotations.flatMap(readable);
  const [article] = await library.articles();
  const [ready] = (await answerer.readyQuestions(null)).toReversed();
  const greeted = ready ? [`Hi all! ${ready.question}`] : [];
  if (!first)
    return [
      article ? `Has anybody read “${article.title}” yet?` : 'Is there anything to read here yet?',
      ...(greeted.length > 0 ? greeted : ['You can ask the bot: type / and choose a command.']),
    ];
  return [
    `Did ${first.name} really say ${first.words}?`,
    `I remember it like this: ${withoutWord(first.words)}`,
    ...(greeted.length > 0 ? greeted : [`Who is ${first.name}?`]),
  ];
}

/** The same words but the one in the middle. */
const withoutWord = (words: string): string => {
  const all = words.split(' ');
  return all.toSpliced(Math.floor(all.length / 2), 1).join(' ');
};

/** A quotation in one piece, of readable length, by a named person. */
function readable({ article, quotation: { content, speaker } }: QuotationInArticle): { name: string; words: string }[] {
  const [only, ...others] = content;
  if (!only || others.length > 0 || !speaker) return [];
  const words = slice(article.text, only).replace(/\s+/g, ' ');
  return words.length < SHORTEST_SAMPLE || words.length > LONGEST_SAMPLE
    ? []
    : [{ name: slice(article.text, speaker.name), words }];
}

/** `verbatim preview`: a local page that plays Discord. */
export const previewVerb: Verb = {
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
    refuseArguments(positionals, 'one question');
    const config = settingsFor(textOption(values, 'corpus'));
    const port = numberOption(values, 'port', { least: 1, most: 65_535, otherwise: config.previewPort });
    return runPreview(config, port);
  },
};

/** Serves the page until the process is told to stop, and prints its address. */
export async function runPreview(config: Config, port: number): Promise<ExitStatus> {
  const onError = (error: Error): void => complain(`that went wrong: ${String(error)}`);
  const { respond, deferral, corpus } = await openBot(config, terminalLog(), { onError });
  await corpus.opening;
  const stopping = stopSignal();
  try {
    const page = await openPreview({
      port,
      commands: COMMAND_DATA,
      samples: await corpus
        .current()
        .then((bot) => sampleMessages(bot))
        .catch((error: unknown) => {
          // A cluster that is down may come back, and is then answered from.
          if (error instanceof Unavailable) return [];
          throw error;
        }),
      respond,
      deferral,
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

/** Reports the door's events that matter to somebody who tries the bot out. Errors inside the bot have been reported already. */
function complainOf(event: DoorEvent): void {
  if (event.type === 'slow') complain(`an answer takes longer than ${event.ms} ms`);
  if (event.type === 'not delivered') complain(`an answer did not arrive: ${event.reason}, ${event.detail}`);
  if (event.type === 'error') complain(`that went wrong: ${event.where}, ${event.error.message}`);
}
