import { setTimeout as pause } from 'node:timers/promises';
import type { Responder } from '../bot/respond.ts';
import type { Fault } from '../domain/fault.ts';
import { createLog, type Logger } from '../runtime/log.ts';
import { openTurns } from '../transports/answer-in-time/turns.ts';
import type { Health } from '../transports/http/health-pages.ts';
import { openHealthDoor } from '../transports/operating/health-door.ts';
import { openMetrics } from '../transports/operating/metrics.ts';
import type { DoorEvent, DroppedConnection, Report } from '../transports/report.ts';
import type { Answering } from './answering.ts';
import type { FollowedCorpus, followCorpus } from './corpus.ts';
import type { Config } from './settings/settings.ts';
import { stopSignal, whenAborted } from './stop-signal.ts';

/** How often dropped connections are spoken of at the most, in milliseconds: there may be thousands a second. */
const DROPPED_EVERY_MS = 60_000;

/** Writes a door's events to the log, as loud as they matter; they hold neither questions nor tokens. */
export function openDoorLog(
  log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>,
  everyMs = DROPPED_EVERY_MS,
): Report {
  const dropped = countDropped(log, everyMs);
  return (event) => (event.type === 'connection dropped' ? dropped(event.which) : logDoorEvent(log, event));
}

/** Counts what is dropped: the first at once, what follows once a minute. */
function countDropped(log: Pick<Logger, 'warn'>, everyMs: number): (which: DroppedConnection) => void {
  let counts: Partial<Record<DroppedConnection, number>> = {};
  let timer: NodeJS.Timeout | null = null;
  function say(): void {
    timer = null;
    if (Object.keys(counts).length === 0) return;
    log.warn(counts, 'too many connections: some were dropped, those first that had not proven to be Discord’s');
    counts = {};
    timer = setTimeout(say, everyMs).unref();
  }
  return (which) => {
    counts[which] = (counts[which] ?? 0) + 1;
    if (timer === null) say();
  };
}

/** One line an event. */
function logDoorEvent(
  log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>,
  event: Exclude<DoorEvent, { readonly type: 'connection dropped' }>,
): void {
  const { type, ...fields } = event;
  switch (event.type) {
    case 'connected':
      log.info(`ready: ${event.user} is online in ${event.servers} server${event.servers === 1 ? '' : 's'}`);
      break;
    case 'lost':
      log.error(event.fault.line);
      break;
    case 'refused':
      // Strangers knock all the time; only Discord can have signed what was not signed now.
      if (event.aheadMs !== undefined) log.warn(clockLine(event.aheadMs, event.isReplay === true));
      else log.debug(fields, type);
      break;
    case 'answered':
      log.debug(fields, type);
      break;
    case 'reconnecting':
    case 'resumed':
    case 'new session':
    case 'closed':
      log.info(fields, type);
      break;
    case 'error':
    case 'respond failed':
      log.error(fields, type);
      break;
    case 'busy':
      // One line a rush: a line for each would be a rush of its own.
      if (event.first) log.warn('more is asked at once than can be answered: some are told to try again');
      else log.debug(fields, type);
      break;
    case 'slow':
    case 'gave up':
    case 'not delivered':
      log.warn(fields, type);
      break;
  }
}

/** What a time tells at which Discord signed a request, and this machine received it. */
function clockLine(aheadMs: number, isReplay: boolean): string {
  const extent = extentOf(Math.abs(aheadMs));
  if (isReplay)
    return `a request that Discord signed ${extent} ago has been sent once more by somebody, and is refused`;
  return `this machine’s clock is ${extent} ${aheadMs > 0 ? 'ahead of' : 'behind'} Discord’s, so that a request of Discord’s is refused → set it by a time server (NTP: timedatectl set-ntp true)`;
}

/** "7 minutes", "3 hours", "2 days" */
function extentOf(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24).toLocaleString('en')} days`;
}

/** How long the corpus may take to close, in milliseconds: it may be in the middle of an article, or wait for a cluster. */
const CORPUS_CLOSES_WITHIN_MS = 1_000;

/** What a door is given to open with. */
export interface DoorParts {
  readonly respond: Responder['respond'];
  readonly deferral: Responder['deferred'];
  readonly report: Report;
  readonly health: Required<Health>;
  readonly log: Logger;
  /** Aborted when the door is not wanted any more, which may be before it is open. */
  readonly stopping: AbortSignal;
  /** To be called when whoever still waits is only apologised to. */
  readonly onLastCall: () => void;
}

/** An open door, as far as running it goes. */
export interface RunningDoor {
  /** Resolves when it is shut for good, with the reason if that is a fault. */
  readonly ended: Promise<Fault | null>;
  /** Begins to tell Discord of the commands, and the operator what is left to do; whatever comes of that ends nothing, and nobody waits for it once the process is told to stop. */
  announce(): Promise<void>;
  /** Takes no more, and resolves when whoever was taken on has an answer or an apology. */
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
  /** Closes the corpus: nobody needs it any more, nor the time that reading it takes. */
  end(): Promise<void>;
}

/** What may be put in the place of what the settings say. */
interface Composition {
  readonly openCorpus?: typeof followCorpus | undefined;
  /** Aborted when the process is told to stop. */
  readonly stopping?: AbortSignal;
}

/**
 * Puts together what stands behind a door, as the settings say: what answers, who counts, what is told of it. Every door that `start` opens
 * opens over this.
 */
export function composeDoor(config: Config, log: Logger, { openCorpus, stopping }: Composition = {}): BehindDoor {
  const logEvent = openDoorLog(log);
  const turns = openTurns();
  let answering: Answering | null = null;
  const leaving = new AbortController();
  const unwanted = stopping ? AbortSignal.any([stopping, leaving.signal]) : leaving.signal;
  let isOpen = false;
  let isOver = false;
  const metrics = openMetrics(() => answering?.corpus.extent() ?? null);
  const health = {
    isReady: () => isOpen && !unwanted.aborted && answering?.corpus.isReady() === true,
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
  let closing: Promise<void> | null = null;
  function end(): Promise<void> {
    isOver = true;
    closing ??= load().then(({ corpus }) => corpus.close());
    closing.catch(() => undefined);
    return closing;
  }
  const parts: DoorParts = {
    async respond(interaction) {
      const { responder } = await load();
      const turn = turns();
      if (turn) await turn;
      // Whose turn comes after the last call has been told that there will be no answer.
      if (isOver) await new Promise(() => undefined);
      return responder.respond(interaction);
    },
    deferral(interaction) {
      if (!answering) throw new Error('what answers has not been loaded yet');
      return answering.responder.deferred(interaction);
    },
    report(event) {
      metrics.event(event);
      logEvent(event);
    },
    health,
    log,
    stopping: unwanted,
    onLastCall: end,
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
    end,
  };
}

/**
 * Opens a door, and while that connects, loads what answers and reads the articles: who asks before that is done waits for it.
 * Then follows the articles' folder and answers until the process is told to stop or the door shuts. Things end one after the other, each when
 * nothing needs it any more: the door, the corpus, the health pages, the log.
 */
export async function runDoor(config: Config, openDoor: (parts: DoorParts) => Promise<RunningDoor>): Promise<void> {
  const stopping = stopSignal();
  const stopped = whenAborted(stopping);
  const log = createLog(config.logLevel);
  void stopped.then(() => log.info('stopping: finishing what is in flight'));
  const behind = composeDoor(config, log, { stopping });
  const door = openDoor(behind.parts);
  void door.then(behind.opened, () => undefined);
  const opening = behind.open();
  const healthDoor = config.metrics ? openHealthDoor({ ...config.metrics, ...behind.parts.health }) : null;
  try {
    const opened = await Promise.race([stopped, Promise.all([opening, door, healthDoor])]);
    if (opened !== null) {
      const [corpus, { ended, announce }, shown] = opened;
      if (shown) log.info(`health and figures at ${shown.address}: /healthz, /readyz, /metrics`);
      corpus.follow();
      await Promise.race([stopped, announce()]);
      const fault = await Promise.race([stopped, ended]);
      if (fault) throw fault;
    }
  } finally {
    behind.leave();
    await door.then((open) => open.close()).catch(() => null);
    await within(CORPUS_CLOSES_WITHIN_MS, behind.end());
    await healthDoor?.then((open) => open.close()).catch(() => null);
    await new Promise<void>((resolve) => log.flush(() => resolve()));
  }
}

/** Waits for work, whatever comes of it, but not for longer than so many milliseconds. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const late = new AbortController();
  await Promise.race([work, pause(ms, null, { signal: late.signal })]).catch(() => null);
  late.abort();
}
