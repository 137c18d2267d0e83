import { replaceLoneSurrogates } from '../../language/characters.ts';
import { fold } from '../../language/fold.ts';
import { STOP_WORDS } from '../../language/languages/english/common-words.ts';
import { describeError } from '../../runtime/describe-error.ts';
import { headingOf } from './opening.ts';
import { record } from './unchecked.ts';

/** The fields that hold what somebody typed: an option, a message, an embed, a field of a form. */
const TYPED_KEYS: ReadonlySet<string> = new Set(['value', 'content', 'title', 'description', 'text', 'filename']);

/** Every text in an interaction that a person wrote, and its token. No report may repeat any of them. */
export function privateTexts(interaction: unknown): string[] {
  const { token, data, message } = record(interaction);
  const texts: string[] = [];
  const keep = (text: unknown): void => {
    if (typeof text === 'string' && text.trim() !== '') texts.push(text);
  };
  keep(token);
  // A list and not a recursion, because JSON can be nested without limit.
  const left: unknown[] = [data];
  while (left.length > 0)
    for (const [name, inner] of Object.entries(record(left.pop()))) {
      if (TYPED_KEYS.has(name)) keep(inner);
      if (typeof inner === 'object') left.push(inner);
    }
  // The question is in the small print above a reply of ours, where its buttons read it back.
  keep(headingOf(message));
  return texts;
}

/** An error as it may be reported after somebody typed something: its name, its stack frames, and its message without the words that were typed. */
export function discreetError(error: unknown, typed: readonly string[]): Error {
  const discreet = new Error(withoutTyped(describeError(error), typed));
  discreet.name = error instanceof Error && error.name !== '' ? error.name : 'Error';
  discreet.stack = `${discreet.name}: ${discreet.message}${error instanceof Error ? framesOf(error) : ''}`;
  return discreet;
}

/** The frames of a stack, without the name and message before them. None if the message has been changed since, because then it is not found. */
function framesOf({ name, message, stack = '' }: Error): string {
  const heading = [`${name}: ${message}`, message || name].find((one) => stack.includes(one)) ?? null;
  const frames = heading === null ? '' : stack.slice(stack.indexOf(heading) + heading.length);
  return message !== '' || frames.startsWith('\n') ? frames : '';
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const HIDDEN_SIGN = '[hidden]';
/** The shortest word that is telling by itself, in letters; shorter ones are hidden only beside others. */
const SHORTEST_TELLING = 3;
/** The shortest part of a word that must have been cut from it, in letters. */
const SHORTEST_CUT = 8;
/** So many words in the order in which they were typed cannot be a coincidence. */
const IN_A_ROW = 3;
/** How JSON.parse quotes what it could not read: `..."who wrot"... is not valid JSON`. */
const QUOTED_JSON = /(?:\.{3})?"[\s\S]*"(?:\.{3})?(?= is not valid JSON)/g;

/** A word of a text; `key` is what is compared. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, key: fold(word) }));

/**
 * A message in which everything that somebody typed is hidden word by word. Common words ("the", "what") are hidden only where
 * they are next to others as they were typed, because any message contains them.
 */
export function withoutTyped(message: string, typed: readonly string[]): string {
  const text = message.replace(QUOTED_JSON, HIDDEN_SIGN);
  const words = wordsOf(text);
  const told = typedWords(typed);
  const isHidden = words.map(({ key }) => told.tells(key));
  for (let i = 0; i + IN_A_ROW <= words.length; i++) {
    const row = words.slice(i, i + IN_A_ROW);
    if (row.every(({ key }, k) => k === 0 || told.follows(row[k - 1]?.key, key))) isHidden.fill(true, i, i + IN_A_ROW);
  }
  // Also hide words beside those, including words that a quotation has cut off.
  for (let i = 1; i < words.length; i++)
    if (isHidden[i - 1] && told.beginsNext(words[i - 1]?.key, words[i]?.key)) isHidden[i] = true;
  for (let i = words.length - 2; i >= 0; i--)
    if (isHidden[i + 1] && told.endsPrevious(words[i]?.key, words[i + 1]?.key)) isHidden[i] = true;
  for (const whole of told.short) {
    for (let i = 0; i + whole.length <= words.length; i++)
      if (whole.every((key, k) => words[i + k]?.key === key)) isHidden.fill(true, i, i + whole.length);
  }
  return withHidden(text, words, isHidden);
}

/** Hides neighbouring words as one, together with what is between them. */
function withHidden(text: string, words: readonly Word[], isHidden: readonly boolean[]): string {
  let shown = '';
  let from = 0;
  for (const [i, { start, end }] of words.entries()) {
    if (!isHidden[i]) continue;
    if (!isHidden[i - 1]) shown += text.slice(from, start) + HIDDEN_SIGN;
    from = end;
  }
  return shown + text.slice(from);
}

/** Looks up words among those that somebody typed. */
function typedWords(typed: readonly string[]) {
  const all = new Set<string>();
  const next = new Map<string, string[]>();
  const previous = new Map<string, string[]>();
  const short: string[][] = [];
  for (const text of typed.flatMap(forms)) {
    const keys = wordsOf(text).map(({ key }) => key);
    for (const [i, key] of keys.entries()) {
      all.add(key);
      const after = keys[i + 1];
      if (after === undefined) continue;
      addUnique(next, key, after);
      addUnique(previous, after, key);
    }
    const isShort = keys.every((key) => key.length < SHORTEST_TELLING || STOP_WORDS.has(key));
    if (isShort && keys.join('').length > 1) short.push(keys);
  }
  const long = [...all].filter((key) => key.length > SHORTEST_CUT || BEYOND_ASCII.test(key));
  return {
    /** Whole texts that were typed and consist of common words only. */
    short,
    /** Whether a word gives away that somebody typed it: it is one of theirs, or was cut from one. */
    tells: (key: string): boolean =>
      (all.has(key) && key.length >= SHORTEST_TELLING && !STOP_WORDS.has(key)) ||
      (key.length >= SHORTEST_CUT && long.some((word) => word.includes(key))) ||
      // The program's own messages are in English, and some scripts have no spaces between words.
      (BEYOND_ASCII.test(key) && long.some((word) => word.includes(key) || key.includes(word))),
    follows: (key = '', after = ''): boolean => next.get(key)?.includes(after) === true,
    beginsNext: (key = '', after = ''): boolean => next.get(key)?.some((word) => word.startsWith(after)) === true,
    endsPrevious: (before = '', key = ''): boolean => previous.get(key)?.some((word) => word.endsWith(before)) === true,
  };
}

const BEYOND_ASCII = /[^\x00-\x7f]/;

/** A text as it was typed, and as it looks in an address and in JSON if that differs. */
const forms = (text: string): string[] => [
  ...new Set([text, encodeURIComponent(replaceLoneSurrogates(text, '')), JSON.stringify(text).slice(1, -1)]),
];

function addUnique(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}
