import process from 'node:process';
import { COMMANDS } from '../commands/index.ts';
import { createResponder, type Responder } from '../commands/respond.ts';
import type { Config, DiscordSettings } from '../config.ts';
import { createLog, type Logger } from '../log.ts';
import { inviteLink } from '../transports/invite-link.ts';
import { talk } from './chat.ts';
import { logDoorEvent } from './door-log.ts';
import { type Opened, open, settings } from './open.ts';
import { complain } from './output.ts';
import { type ExitStatus, textOption, UsageError, type Verb } from './verb.ts';

/** `verbatim start`: the bot in Discord, or without a token a chat in the terminal. */
export const start: Verb = {
  name: 'start',
  usage: 'start [--corpus DIR]',
  help: [
    '--corpus DIR    the folder of articles (default: CORPUS_DIR, else corpus)',
    '',
    'The settings are read from the environment and from .env; .env.example explains each.',
  ],
  options: { corpus: { type: 'string' } },
  run: async (values, positionals) => {
    if (positionals.length > 0)
      throw new UsageError(
        `"${positionals[0]}" is not expected here; to ask a question: verbatim ask "${positionals.join(' ')}"`,
      );
    const config = settings(textOption(values, 'corpus'));
    if (config.mode === 'gateway') return answerInDiscord(config, config.discord);
    const opened = await open(config.corpusDir);
    complain(
      'No DISCORD_TOKEN is set, so this is a chat in the terminal; with a token in .env the same answers come in Discord.',
    );
    return talk(opened, config.replyVisibility);
  },
};

/** A responder over an opened corpus, as Discord and the chat use it. */
export const responderFor = (
  opened: Opened,
  visibility: Config['replyVisibility'],
  onError: (error: unknown) => void,
): Responder => createResponder({ answerer: opened.answerer, library: opened.library, visibility, onError });

async function answerInDiscord(config: Config, discord: DiscordSettings): Promise<ExitStatus> {
  const log = createLog(config.logLevel);
  // discord.js takes most of the time that starting takes; the chat does without it.
  const [{ openGateway }, { syncCommands }] = await Promise.all([
    import('../transports/gateway.ts'),
    import('../transports/registration.ts'),
  ]);
  const opened = await open(config.corpusDir, (fault) => log.warn(fault.line));
  describeCorpus(opened, log);
  const { respond, deferred } = responderFor(opened, config.replyVisibility, (error) =>
    log.error({ err: error }, 'a question could not be answered'),
  );
  const gateway = await openGateway({
    ...discord,
    respond,
    deferral: deferred,
    report: (event) => logDoorEvent(log, event),
  });
  const stop = stopSignal(log);
  try {
    const registration = await syncCommands({
      ...discord,
      applicationId: gateway.applicationId,
      commands: COMMANDS.map(({ data }) => data),
    });
    log.info(registration.changed ? 'commands registered with Discord' : 'commands are up to date');
    if (registration.advice) log.warn(registration.advice);
    log.info(`add the bot to a server: ${inviteLink(gateway.applicationId)}`);
    const fault = await Promise.race([stop, gateway.ended]);
    if (fault) throw fault;
  } finally {
    await gateway.close();
  }
  return 0;
}

/** Resolves at the first request to stop; a second one ends the process at once. */
function stopSignal(log: Logger): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        log.info('stopping: finishing what is in flight');
        resolve(null);
      });
    }
  });
}

function describeCorpus({ articles, quotations }: Opened, log: Logger): void {
  const sentences = articles.reduce(
    (sum, article) => sum + article.sentences.filter(({ indexed }) => indexed).length,
    0,
  );
  const dropped = articles.reduce(
    (sum, article) => sum + article.blocks.filter((block) => block.dropped !== null).length,
    0,
  );
  log.info(
    { articles: articles.length, sentences, quotations: quotations.flat().length, leftOut: dropped },
    'corpus read',
  );
}
