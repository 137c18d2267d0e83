import process from 'node:process';
import type { Responder } from '../commands/respond.ts';
import type { Fault } from '../domain/fault.ts';
import { createLog, type Logger } from '../log.ts';
import type { Config } from '../settings/settings.ts';
import { openHealthDoor } from '../transports/health-door.ts';
import type { Health } from '../transports/health-pages.ts';
import { openMetrics } from '../transports/metrics.ts';
import type { Report } from '../transports/report.ts';
import { openTurns } from '../transports/turns.ts';
import type { Answering } from './answering.ts';
import { logDoorEvent } from './door-log.ts';
import type { ExitStatus } from './verb.ts';

/** What a door is given to open with. */
export interface DoorParts {
  readonly respond: Responder['respond'];
  readonly deferral: Responder['deferred'];
  readonly report: Report;
  readonly health: Required<Health>;
  readonly log: Logger;
  /** Aborts when the door is not wanted any more, which may be before it is open. */
  readonly stopping: AbortSignal;
}

/** An open door, as far as running it goes. */
export interface RunningDoor {
  /** Resolves when it is shut for good, with the reason if that is a fault. */
  readonly ended: Promise<Fault | null>;
  /** Begins to tell Discord of the commands, and the operator what is left to do; whatever comes of that ends nothing. */
  announce(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a door, and while that connects, loads what answers and reads the articles: who asks before that is done waits for it.
 * Then follows the articles' folder and answers until the process is told to stop or the door shuts.
 */
export async function runDoor(
  config: Config,
  openDoor: (parts: DoorParts) => Promise<RunningDoor>,
): Promise<ExitStatus> {
  const log = createLog(config.logLevel);
  const turns = openTurns();
  let answering: Answering | null = null;
  const leaving = new AbortController();
  let isOpen = false;
  const metrics = openMetrics(() => answering?.corpus.extent() ?? null);
  const health = {
    isReady: () => isOpen && !leaving.signal.aborted && answering?.corpus.isReady() === true,
    metrics: metrics.text,
  };
  const door = openDoor({
    async respond(interaction) {
      const { responder } = await loading;
      const turn = turns();
      if (turn) await turn;
      return responder.respond(interaction);
    },
    deferral(interaction) {
      if (!answering) throw new Error('what answers has not been loaded yet');
      return answering.responder.deferred(interaction);
    },
    report(event) {
      metrics.event(event);
      logDoorEvent(log, event);
    },
    health,
    log,
    stopping: leaving.signal,
  });
  void door.then(
    () => {
      isOpen = true;
    },
    () => undefined,
  );
  const counts = config.mode === 'http' || config.metrics !== null;
  const loading = import('./answering.ts').then(async ({ openAnswering }) => {
    answering = await openAnswering(config, log, counts ? metrics.handled : null);
    return answering;
  });
  const opening = loading.then(async ({ corpus }) => {
    await corpus.opening;
    return corpus;
  });
  const healthDoor = config.metrics ? openHealthDoor({ ...config.metrics, ...health }) : null;
  try {
    const [corpus, { ended, announce }, shown] = await Promise.all([opening, door, healthDoor]);
    if (shown) log.info(`health and figures at ${shown.address}: /healthz, /readyz, /metrics`);
    const stop = stopSignal(log);
    corpus.follow();
    await announce();
    const fault = await Promise.race([stop, ended]);
    if (fault) throw fault;
  } finally {
    leaving.abort();
    await Promise.allSettled([door.then((open) => open.close()), opening.then((corpus) => corpus.close())]);
    await healthDoor?.then((open) => open.close()).catch(() => null);
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
