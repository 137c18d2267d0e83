import process from 'node:process';
import { COMMANDS } from '../commands/index.ts';
import type { Config, DiscordSettings } from '../config.ts';
import { describeChange } from '../library/corpus-change.ts';
import { createLog, type Logger } from '../log.ts';
import { inviteLink } from '../transports/invite-link.ts';
import { talk } from './chat.ts';
import { logDoorEvent } from './door-log.ts';
import { liveResponder } from './live-responder.ts';
import { openLive, settings } from './open.ts';
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
    const live = await openLive(config);
    complain(
      'No DISCORD_TOKEN is set, so this is a chat in the terminal; with a token in .env the same answers come in Discord.',
    );
    return talk(live, config.replyVisibility);
  },
};

async function answerInDiscord(config: Config, discord: DiscordSettings): Promise<ExitStatus> {
  const log = createLog(config.logLevel);
  // discord.js takes most of the time that starting takes; the chat does without it.
  const [{ openGateway }, { syncCommands }] = await Promise.all([
    import('../transports/gateway.ts'),
    import('../transports/registration.ts'),
  ]);
  const live = await openLive(config, (fault) => log.warn(fault.line));
  log.info(live.current.extent, 'corpus read');
  const { respond, deferred } = liveResponder(() => live.current, {
    visibility: config.replyVisibility,
    onError: (error) => log.error({ err: error }, 'a question could not be answered'),
  });
  const gateway = await openGateway({
    ...discord,
    respond,
    deferral: deferred,
    report: (event) => logDoorEvent(log, event),
  });
  const stop = stopSignal(log);
  try {
    live.follow({
      changed: (change) => log.info(`corpus changed: ${describeChange(change)}`),
      warned: (fault) => log.warn(fault.line),
      failed: (error) => log.error({ err: error }, 'the corpus could not be read again'),
    });
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
    await Promise.all([gateway.close(), live.close()]);
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
