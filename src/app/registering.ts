import { Fault } from '../domain/fault.ts';
import type { Logger } from '../runtime/log.ts';
import { keepTrying, type Sleep } from '../transports/registration/keep-trying.ts';
import { type Application, inviteLink } from '../transports/registration/registration.ts';
import type { DiscordSettings } from './settings/settings.ts';

/** A Discord that is out of order is asked again soon, and later on so seldom that nobody minds. */
const FIRST_REGISTRATION_PAUSE_MS = 2_000;
const LONGEST_REGISTRATION_PAUSE_MS = 600_000;

/** Who wants to know what becomes of a registration. */
export interface RegistrationListener {
  /** The commands are registered: what Discord says of the application. Called once. */
  readonly registered: (application: Application) => void;
  /** They are not, and will be tried again. Called once, at the first failure. */
  readonly failed?: () => void;
}

/** A registration that goes on beside everything else. */
export interface Registering {
  /** Calls it off; resolves when nothing of it is left. */
  stop(): Promise<void>;
}

/**
 * Registers the commands and looks for those that people see twice, for as long as that takes: answering needs nothing of it, so that
 * whatever Discord says to it is a warning and ends nothing.
 */
export function registerInBackground(
  discord: DiscordSettings,
  log: Logger,
  { registered, failed }: RegistrationListener,
  sleep?: Sleep,
): Registering {
  const called = new AbortController();
  const { signal } = called;

  async function register(): Promise<void> {
    const [{ COMMAND_DATA }, { registerCommands, findDuplicates }] = await Promise.all([
      import('../bot/commands.ts'),
      import('../transports/registration/registration.ts'),
    ]);
    const options = { ...discord, commands: COMMAND_DATA, signal, retries: 0 };
    const { application, changed } = await patiently('the commands could not be registered', () =>
      registerCommands(options),
    );
    log.info(changed ? 'commands registered with Discord' : 'commands are up to date');
    log.info(`add the bot to a server: ${inviteLink(application.id)}`);
    isTold = true;
    registered(application);
    const { advice } = await patiently('whether a command is shown twice could not be seen', () =>
      findDuplicates({ ...options, application }),
    );
    if (advice) log.warn(advice);
  }

  /** Whether the listener knows what has come of it. */
  let isTold = false;
  function patiently<T>(what: string, attempt: () => Promise<T>): Promise<T> {
    let told = '';
    return keepTrying(attempt, {
      signal,
      firstMs: FIRST_REGISTRATION_PAUSE_MS,
      longestMs: LONGEST_REGISTRATION_PAUSE_MS,
      ...(sleep ? { sleep } : {}),
      // Anything but a fault is a mistake of the program, which no pause mends.
      worthwhile: (error) => error instanceof Fault,
      failed(error, pauseMs) {
        const reason = error instanceof Fault ? error.line : '';
        const line = `${what}: ${reason} (answering goes on; tried again in ${duration(pauseMs)})`;
        // Once a reason: an outage of a day would be a hundred lines.
        if (reason === told) log.debug(line);
        else log.warn(line);
        told = reason;
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
      called.abort();
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
