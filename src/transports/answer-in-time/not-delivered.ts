import type { NotDeliveredReason } from '../report.ts';

/** An answer that Discord did not take. `detail` is fit for a log: codes and paths, none of the answer's text. */
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
