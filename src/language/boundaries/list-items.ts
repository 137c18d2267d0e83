const MARKER = /(^|\s)(\(?)(?:(\d{1,3})|([a-z]{1,4})|([A-Z]))(\.\)|[.)])(?=\s)/g;
const BULLETS = new Set('•⁃‣◦▪●■');
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const SENTENCE_START = /(?:^|[.!?:;]["”’)]?)\s*$/;
const JOINED = /(?:,|\band|\bor|\bto)\s*$/;
/** Enough of what stands before a marker to see a stop or an "and". */
const REACH = 6;

/**
 * Where the second and later items of a list in running text begin, as offsets of their markers: "1. The first 2. The second",
 * "a) … b) …", "(i) … (ii) …", "• one • two". The first must stand at the beginning or after a stop, and each has the next number
 * or letter: "paid for 1. above, and for 2. above" is no list.
 */
export function listItemStarts(text: string): number[] {
  const first = text.search(/\S/);
  const bullet = text.charAt(first);
  return BULLETS.has(bullet) ? bulletStarts(text, bullet, first) : numberedStarts(text);
}

function bulletStarts(text: string, bullet: string, first: number): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(bullet, first + 1); at >= 0; at = text.indexOf(bullet, at + 1)) {
    if (/\s/.test(text.charAt(at - 1))) starts.push(at);
  }
  return starts;
}

function numberedStarts(text: string): number[] {
  const starts: number[] = [];
  let expected: readonly string[] = [];
  let style = '';
  for (const match of text.matchAll(MARKER)) {
    const [, space = '', opening = '', digits, small, capital, closing = ''] = match;
    const isInitial = closing === '.' && capital !== undefined;
    if (isInitial) continue;
    const value = digits ?? small ?? capital ?? '';
    const at = match.index + space.length;
    const before = text.slice(Math.max(0, at - REACH), at);
    if (style === opening + closing && expected.includes(value) && !JOINED.test(before)) starts.push(at);
    else if (!SENTENCE_START.test(before)) continue;
    expected = successors(value);
    style = opening + closing;
  }
  return starts;
}

/** 1 → 2; b → c; i → j or ii. */
function successors(value: string): string[] {
  if (/^\d/.test(value)) return [String(Number(value) + 1)];
  const next = ROMAN[ROMAN.indexOf(value) + 1];
  const following = value.length === 1 ? [String.fromCharCode(value.charCodeAt(0) + 1)] : [];
  return ROMAN.includes(value) && next !== undefined ? [...following, next] : following;
}
