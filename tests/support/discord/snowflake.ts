/** Discord's epoch: the first millisecond of 2015. */
const EPOCH_MS = 1_420_070_400_000n;

let last = 0n;

/** A new Discord id: the time of its making in its upper bits, rising with every call. */
export function snowflake(at = Date.now()): string {
  const next = (BigInt(at) - EPOCH_MS) << 22n;
  last = next > last ? next : last + 1n;
  return last.toString();
}
