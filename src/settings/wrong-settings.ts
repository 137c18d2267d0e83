import { LastingFault } from '../domain/fault.ts';

/** Settings that cannot be used, or are needed and not there: all of them at once. As a fault it is the first one. */
export class WrongSettings extends LastingFault {
  readonly faults: readonly LastingFault[];

  constructor(first: LastingFault, ...others: readonly LastingFault[]) {
    super(first.subject, first.message, first.remedy);
    this.faults = [first, ...others];
  }
}
