import type { Logger } from '../log.ts';
import type { DoorEvent } from '../transports/report.ts';

/** One log line an event, as loud as it matters; a door's events hold neither questions nor tokens. */
export function logDoorEvent(log: Logger, event: DoorEvent): void {
  const { type, ...fields } = event;
  switch (event.type) {
    case 'connected':
      log.info(`ready: ${event.user} is online in ${event.servers} server${event.servers === 1 ? '' : 's'}`);
      break;
    case 'lost':
      log.error(event.fault.line);
      break;
    case 'refused':
      // Strangers knock all the time; only Discord can have signed what is too old.
      if (event.why === 'timestamp')
        log.warn('a signed request is over five minutes old: is this machine’s clock right?');
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
