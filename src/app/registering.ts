import { Fault } from '../domain/fault.ts';
import type { Logger } from '../runtime/log.ts';
import { keepTrying, type Sleep } from '../transports/registration/keep-trying.ts';
import type { Application } from '../transports/registration/registration.ts';
import type { DiscordSettings } from './settings/settings.ts';

/** If Discord is out of order the first tries follow soon, later ones so rarely that they do not matter. */
const FIRST_REGISTRATION_PAUSE_MS = 2_000;
const LONGEST_REGISTRATION_PAUSE_MS = 600_000;

/** Told the result of a registration. */
interface RegistrationListener {
  /** The commands are registered. Called once, with what Discord says about the application. */
  readonly registered: (application: Application) => void;
  /** The first try failed, and more will follow. Called at most once. */
  readonly failed?: () => void;
}

/** A registration in progress. */
export interface Registering {
  /** Calls it off; resolves when it has stopped. */
  stop(): Promise<void>;
}

/**
 * Registers the commands and looks for any that people see twice, trying for as long as that takes. Answering does not depend on it, so
 * whatever goes wrong is only logged.
 */
export function registerInBackground(
  discord: DiscordSettings,
  log: Logger,
  { registered, failed }: RegistrationListener,
  sleep?: Sleep,
): Registering {
  const calledOff = new AbortController();
  const { signal } = calledOff;

  async function register(): Promise<void> {
    const [{ COMMAND_DATA }, { registerCommands, findDuplicates, inviteLink }] = await Promise.all([
      import('../bot/commands.ts'),
      import('../transports/registration/registration.ts'),
    ]);
    const options = { ...discord, commands: COMMAND_DATA, signal, retries: 0 };
    const { application, changed } = await untilItWorks('the commands could not be registered', () =>
      registerCommands(options),
    );
    log.info(changed ? 'commands registered with Discord' : 'commands are up to date');
    log.info(`add the bot to a server: ${inviteLink(application.id)}`);
    isTold = true;
    registered(application);
    const { advice } = await untilItWorks('whether a command is shown twice could not be seen', () =>
      findDuplicates({ ...options, application }),
    );
    if (advice) log.warn(advice);
  }

  /** Whether the listener has been told either way. */
  let isTold = false;
  function untilItWorks<T>(what: string, attempt: () => Promise<T>): Promise<T> {
    let loggedReason = '';
    return keepTrying(attempt, {
      signal,
      firstMs: FIRST_REGISTRATION_PAUSE_MS,
      longestMs: LONGEST_REGISTRATION_PAUSE_MS,
      ...(sleep ? { sleep } : {}),
      // Anything but a fault is a mistake in the program, which waiting does not mend.
      worthwhile: (error) => error instanceof Fault,
      failed(error, pauseMs) {
        const reason = error instanceof Fault ? error.line : '';
        const line = `${what}: ${reason} (answering goes on; tried again in ${duration(pauseMs)})`;
        // Once per reason: an outage of a day would fill a hundred lines.
        if (reason === loggedReason) log.debug(line);
        else log.warn(line);
        loggedReason = reason;
        if (!isTold) failed?.();
        isTold = true;
      },
    });
  }

  const done = register().catch((error: unknown) => {
    if (!signal.aborted) log.error({ err: error }, 'the commands could not be registered');
  });
  return {
    async stop() {
      calledOff.abort();
      await done;
    },
  };
}

/** "40 s", "12 min", "3 h" */
function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7_200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3_600)} h`;
}
