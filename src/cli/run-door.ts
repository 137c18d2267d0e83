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
import type { Answering, OpenCorpus } from './answering.ts';
import { logDoorEvent } from './door-log.ts';
import type { FollowedCorpus } from './followed-corpus.ts';
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

/** What stands behind a door. */
export interface BehindDoor {
  readonly parts: DoorParts;
  /** Loads what answers and begins to read the articles; resolves when they are read. */
  open(): Promise<FollowedCorpus>;
  /** The door is open: who asks can be answered. */
  opened(): void;
  /** Not ready any more; nothing that waits is waited for. */
  leave(): void;
}

/**
 * Puts together what stands behind a door, as the settings say: what answers, who counts, what is told of it. Every door that `start` opens
 * opens over this.
 */
export function composeDoor(config: Config, log: Logger, openCorpus?: OpenCorpus): BehindDoor {
  const turns = openTurns();
  let answering: Answering | null = null;
  const leaving = new AbortController();
  let isOpen = false;
  const metrics = openMetrics(() => answering?.corpus.extent() ?? null);
  const health = {
    isReady: () => isOpen && !leaving.signal.aborted && answering?.corpus.isReady() === true,
    metrics: metrics.text,
  };
  const counts = config.mode === 'http' || config.metrics !== null;
  let loading: Promise<Answering> | null = null;
  const load = () => {
    loading ??= import('./answering.ts').then(async ({ openAnswering }) => {
      answering = await openAnswering(config, log, counts ? metrics.handled : null, openCorpus);
      return answering;
    });
    return loading;
  };
  const parts: DoorParts = {
    async respond(interaction) {
      const { responder } = await load();
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
  };
  return {
    parts,
    opened() {
      isOpen = true;
    },
    async open() {
      const { corpus } = await load();
      await corpus.opening;
      return corpus;
    },
    leave() {
      leaving.abort();
    },
  };
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
  const behind = composeDoor(config, log);
  const door = openDoor(behind.parts);
  void door.then(behind.opened, () => undefined);
  const opening = behind.open();
  const healthDoor = config.metrics ? openHealthDoor({ ...config.metrics, ...behind.parts.health }) : null;
  try {
    const [corpus, { ended, announce }, shown] = await Promise.all([opening, door, healthDoor]);
    if (shown) log.info(`health and figures at ${shown.address}: /healthz, /readyz, /metrics`);
    const stop = stopSignal(log);
    corpus.follow();
    await announce();
    const fault = await Promise.race([stop, ended]);
    if (fault) throw fault;
  } finally {
    behind.leave();
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
