import type { Logger } from '../runtime/log.ts';
import type { DoorEvent, DroppedConnection, Report } from '../transports/report.ts';

/** How often at most dropped connections are logged, in milliseconds: there may be thousands a second. */
const DROPPED_EVERY_MS = 60_000;

/** Writes a door's events to the log, each at the level that it deserves. They contain neither questions nor tokens. */
export function openDoorLog(
  log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>,
  everyMs = DROPPED_EVERY_MS,
): Report {
  const dropped = countDropped(log, everyMs);
  return (event) => (event.type === 'connection dropped' ? dropped(event.which) : logDoorEvent(log, event));
}

/** Logs the first dropped connection at once, and after that the number of them once every `everyMs`. */
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

/** Logs one event as one line. */
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
      // Strangers try all the time, so they are only worth a debug line. A wrong time, however, means that Discord itself was
      // refused.
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
      // One warning per rush: a line for each interaction would be a rush of its own.
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

/** Explains why a signed request was refused, from how far its signing time is from this machine's clock. */
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
