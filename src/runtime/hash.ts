/** Where FNV-1a begins. */
export const FNV_BASIS = 0x811c9dc5;

/** One step of 32-bit FNV-1a. Takes a whole 32-bit unit where the original takes a byte. */
export const fnvStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** FNV-1a over the first UTF-16 units of a text, as a signed 32-bit number. Stored in snapshots: never change it. */
export function fnv1a(text: string, basis = FNV_BASIS, units = text.length): number {
  let hash = basis;
  for (let i = 0; i < units; i++) hash = fnvStep(hash, text.charCodeAt(i));
  return hash;
}

/** A hash for tables, from 0 to 2³² − 1: FNV-1a with a seed, its bits mixed so that the low ones are as good as the high ones. */
export function seededHash(text: string, seed: number): number {
  const hash = fnv1a(text, seed);
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
