import type { Fault } from '../domain/fault.ts';
import type { ErrorSummary } from './error-summary.ts';

/** Why an answer did not reach Discord; `unconfirmed` is one that may have reached it. */
export type NotDeliveredReason = 'too late' | 'already answered' | 'refused' | 'unreachable' | 'unconfirmed';

/** Why a request was turned away. */
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

/** Which connection had to go because there were too many: one that had not proven anything, one that rested after its last reply, or the newest. */
export type DroppedConnection = 'unproven' | 'resting' | 'new';

/** Why the HTTP door turned a request away. */
type RefusalReason = Refusal | BrokenRequest;

/** What a door tells whoever runs the bot; it never carries what a person typed, an interaction's token or the bot's token. Times are milliseconds. */
export type DoorEvent =
  | { readonly type: 'connected'; readonly user: string; readonly applicationId: string; readonly servers: number }
  | { readonly type: 'new session'; readonly shard: number }
  | { readonly type: 'reconnecting'; readonly shard: number }
  | { readonly type: 'resumed'; readonly shard: number; readonly replayed: number }
  /** The connection is gone for good: nothing will be answered until the fault is mended. */
  | { readonly type: 'lost'; readonly fault: Fault }
  | { readonly type: 'closed'; readonly unfinished: number }
  /** A request that was no interaction of Discord's. */
  | {
      readonly type: 'refused';
      readonly why: RefusalReason;
      /** For what Discord signed at another time than now: by how much this machine's clock is ahead of that, and behind below 0. */
      readonly aheadMs?: number;
      /** Whether it was sent again by somebody who had recorded it: others come in time. */
      readonly isReplay?: boolean;
    }
  /** An HTTP connection that had to go because there were too many. */
  | { readonly type: 'connection dropped'; readonly which: DroppedConnection }
  /** Something outside any one interaction went wrong; the door stays open. */
  | { readonly type: 'error'; readonly where: string; readonly error: ErrorSummary }
  /** The person has a message: the answer, or the apology when `respond failed` came before. */
  | { readonly type: 'answered'; readonly interaction: string; readonly ms: number; readonly deferred: boolean }
  /** `respond` took too long and Discord was told to wait, or, where waiting is impossible, given an empty answer. */
  | { readonly type: 'slow'; readonly interaction: string; readonly ms: number; readonly deferred: boolean }
  /** `respond` did not settle at all; the person has been told. */
  | { readonly type: 'gave up'; readonly interaction: string; readonly ms: number }
  /** Too many are being answered, so that this one was not; `first` of a rush, and whether the person has been told so. */
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
