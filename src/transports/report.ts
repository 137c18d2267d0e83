import { discreetError } from '../bot/interaction/typed-text.ts';
import type { Fault } from '../domain/fault.ts';

/** An error as plain data that any log can print. */
interface ErrorSummary {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** Sums up an error without the words of the texts in `withheld`. */
export function summarise(error: unknown, withheld: readonly string[]): ErrorSummary {
  const { name, message, stack = '' } = discreetError(error, withheld);
  return { name, message, stack };
}

/** Why an answer did not reach Discord; an `unconfirmed` one may have reached it. */
export type NotDeliveredReason = 'too late' | 'already answered' | 'refused' | 'unreachable' | 'unconfirmed';

/** Why a request was refused. */
export type Refusal =
  | 'path'
  | 'method'
  | 'unsigned'
  | 'too large'
  | 'cut off'
  | 'signature'
  | 'timestamp'
  | 'not json'
  | 'not an interaction';

/** Why a connection never became a request. */
export type BrokenRequest = 'too slow' | 'not http';

/** Which connection had to go because there were too many: an unproven one, one that was idle after its last reply, or the newest. */
export type DroppedConnection = 'unproven' | 'resting' | 'new';

/** Why the HTTP door refused a request. */
type RefusalReason = Refusal | BrokenRequest;

/** What a door reports to the operator. It never contains what a person typed, an interaction's token or the bot's token. Times are in milliseconds. */
export type DoorEvent =
  | { readonly type: 'connected'; readonly user: string; readonly applicationId: string; readonly servers: number }
  | { readonly type: 'new session'; readonly shard: number }
  | { readonly type: 'reconnecting'; readonly shard: number }
  | { readonly type: 'resumed'; readonly shard: number; readonly replayed: number }
  /** The connection has ended for good: nothing will be answered until the fault is mended. */
  | { readonly type: 'lost'; readonly fault: Fault }
  | { readonly type: 'closed'; readonly unfinished: number }
  /** A request that was not an interaction from Discord. */
  | {
      readonly type: 'refused';
      readonly why: RefusalReason;
      /** For a request that was signed at another time than now: how far this machine's clock is ahead of that; negative if it is behind. */
      readonly aheadMs?: number;
      /** Whether somebody has recorded the request and sent it again, because other requests come in time. */
      readonly isReplay?: boolean;
    }
  /** An HTTP connection that was dropped because there were too many. */
  | { readonly type: 'connection dropped'; readonly which: DroppedConnection }
  /** Something outside any one interaction went wrong; the door stays open. */
  | { readonly type: 'error'; readonly where: string; readonly error: ErrorSummary }
  /** The person has a message: the answer, or the apology after `respond failed`. */
  | { readonly type: 'answered'; readonly interaction: string; readonly ms: number; readonly deferred: boolean }
  /** `respond` took too long, and Discord was told to wait or, where that is impossible, given an empty answer. */
  | { readonly type: 'slow'; readonly interaction: string; readonly ms: number; readonly deferred: boolean }
  /** `respond` never settled, and the person has been told. */
  | { readonly type: 'gave up'; readonly interaction: string; readonly ms: number }
  /** Not answered, because too many others were. `told`: whether the person was told so; `first`: whether it was the first of a rush. */
  | { readonly type: 'busy'; readonly interaction: string; readonly told: boolean; readonly first: boolean }
  | { readonly type: 'respond failed'; readonly interaction: string; readonly error: ErrorSummary }
  | {
      readonly type: 'not delivered';
      readonly interaction: string;
      readonly reason: NotDeliveredReason;
      /** Discord's code and the paths that it objects to, or the network's error code. */
      readonly detail: string;
      readonly ms: number;
    };

/** Receives a door's events; called synchronously, must not throw. */
export type Report = (event: DoorEvent) => void;

/** An answer that Discord did not accept. `detail` is safe to log: codes and paths, but nothing of the answer's text. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered';
  readonly reason: NotDeliveredReason;
  readonly detail: string;

  constructor(reason: NotDeliveredReason, detail: string, options?: { cause?: unknown }) {
    super(`${reason}: ${detail}`, options);
    this.reason = reason;
    this.detail = detail;
  }
}
