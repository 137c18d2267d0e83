/** Discord's epoch: the first millisecond of 2015. */
const EPOCH_MS = 1_420_070_400_000n;

/** Makes ids as Discord does: the current time in the upper bits, and each id greater than the one before. */
export function snowflakes(): () => string {
  let last = 0n;
  return () => {
    const next = (BigInt(Date.now()) - EPOCH_MS) << 22n;
    last = next > last ? next : last + 1n;
    return last.toString();
  };
}
