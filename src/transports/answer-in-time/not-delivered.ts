import type { NotDeliveredReason } from '../report.ts';

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
