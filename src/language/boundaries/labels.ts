import type { Stop, Verdict } from './stop.ts';

const LABEL = /^(?:\d{1,3}|\p{L}|[ivx]{2,5}|p\.?(?:p\.?)?s|n\.b)$/iu;
const SIGNS = /^[\s•⁃‣◦▪●■([“"‘'*–-]*$/;
/** No more signs than this stand before a label. */
const MOST_SIGNS = 6;

/** What numbers or names a sentence opens it: "1. The first", "a.) …", "Q. What …", "P.S. I am …". */
export function label(stop: Stop): Verdict {
  if (stop.kind !== 'period' || (stop.closer !== '' && stop.closer !== ')')) return undefined;
  const start = stop.at - stop.word.length;
  if (start - stop.sentence > MOST_SIGNS || !LABEL.test(stop.word)) return undefined;
  return SIGNS.test(stop.text.slice(stop.sentence, start)) ? 'continues' : undefined;
}
