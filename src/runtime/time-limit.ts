import { Script } from 'node:vm';
import { Fault } from '../domain/fault.ts';

const WORK_KEY = Symbol.for('verbatim.limited-work');
const CALL_WORK = new Script(`globalThis[Symbol.for('${WORK_KEY.description}')]()`);

/**
 * Runs synchronous work on this thread and stops it when it takes too long. A watchdog of the JavaScript
 * engine interrupts even a single regular expression. Costs about 0.1 ms.
 * @throws {Fault} when it takes longer; what the work throws otherwise.
 */
export function withinTime<T>(subject: string, milliseconds: number, work: () => T): T {
  const results: { readonly value: T }[] = [];
  Reflect.set(globalThis, WORK_KEY, () => results.push({ value: work() }));
  try {
    CALL_WORK.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    const isTime = error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
    throw isTime ? tookTooLong(subject, milliseconds) : error;
  } finally {
    Reflect.deleteProperty(globalThis, WORK_KEY);
  }
  const [result] = results;
  if (!result) throw new Error('the limited work was never begun');
  return result.value;
}

/** The fault of a file whose reading was stopped for taking too long. */
export const tookTooLong = (subject: string, milliseconds: number): Fault =>
  new Fault(
    subject,
    `reading it takes longer than ${(milliseconds / 1_000).toLocaleString('en')} s`,
    'shorten it, or remove it',
  );
