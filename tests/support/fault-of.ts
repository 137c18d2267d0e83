import { Fault } from '../../src/domain/fault.ts';

/** The fault, with a remedy, that a promise rejects with. @throws {Error} if it resolves, or rejects with anything else */
export async function faultOf(work: Promise<unknown>): Promise<Fault> {
  const fault = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof Fault)) throw new Error('it succeeded, or failed otherwise', { cause: fault });
  if (fault.remedy === '') throw new Error('the fault has no remedy', { cause: fault });
  return fault;
}
