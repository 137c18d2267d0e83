import process from 'node:process';
import { growHeapSparingly } from '../../app/heap.ts';
import { inFolder, loadEnvironment, readConfig, settingWarnings } from '../../app/settings/config.ts';
import type { Config } from '../../app/settings/settings.ts';
import { complain } from '../../runtime/console.ts';
import { refuseArguments, textOption, type Verb } from '../verb.ts';

/**
 * `verbatim start`: runs the bot in Discord through its gateway or as its HTTP endpoint. Without a token: a local page that plays
 * Discord, or a chat if the input is a pipe.
 */
export const startVerb: Verb = {
  name: 'start',
  usage: 'start [--corpus DIR]',
  help: [
    '--corpus DIR    the folder of articles (default: CORPUS_DIR, else corpus)',
    '',
    'The settings are read from the environment and from .env; .env.example explains each.',
  ],
  options: { corpus: { type: 'string' } },
  run: async (values, positionals) => {
    refuseArguments(positionals, 'a question');
    const config = inFolder(readConfig(loadEnvironment()), textOption(values, 'corpus'));
    await warnOfSettings(config);
    // Each mode loads only what it needs, in the order in which it needs it, because loading is most of the time that a start
    // takes.
    if (config.mode !== 'preview') {
      growHeapSparingly();
      const { startGateway, startHttp } = await import('../../app/app.ts');
      const stopped =
        config.mode === 'http'
          ? startHttp(config, config.http, config.discord)
          : startGateway(config, config.discord, config.shards);
      await stopped.finally(endBeforeLong);
      return 0;
    }
    // Somebody at a terminal can open a browser.
    if (process.stdin.isTTY === true) return (await import('./preview.ts')).runPreview(config, config.previewPort);
    const greeting =
      config.discord === null
        ? 'No DISCORD_TOKEN is set, so this is a chat in the terminal; with a token in .env the same answers come in Discord.'
        : 'MODE is preview, so this is a chat in the terminal; without it the same answers come in Discord.';
    return (await import('./chat.ts')).talk(config, greeting);
  },
};

/** How long work that nobody waits for (a request to Discord about the commands) may keep the process alive after the door has shut, in milliseconds. */
const LINGER_MS = 1_000;

/** Ends the process soon, with the exit status that is set by then. */
const endBeforeLong = (): void => void setTimeout(() => process.exit(), LINGER_MS).unref();

/** Warns about names that look like settings but are not, in the log or on the screen depending on the mode. */
async function warnOfSettings({ mode, logLevel }: Config): Promise<void> {
  const warnings = settingWarnings();
  if (warnings.length === 0) return;
  const log = mode === 'preview' ? null : (await import('../../runtime/log.ts')).createLog(logLevel);
  for (const { line } of warnings) log ? log.warn(line) : complain(`warning: ${line}`);
}
