import { isFirstName } from '../language/english/first-names.ts';
import type { Draft } from './draft.ts';
import type { Mention } from './noun-phrase.ts';
import type { PersonIndex } from './person-index.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';

type Tokens = readonly Token[];

/** A label has at most this many words: "REP. MARTHA BRAY". */
const LONGEST_LABEL = 4;
/** A signature is at most this long: "— Simon Quill, 45, a teacher from Dayton, Ohio". */
const LONGEST_SIGNATURE = 24;

/**
 * Speech whose speaker is set before or after it without a verb: `HARGREAVE: We will.`, `“We will.” — Simon Quill`.
 * @param people a surname alone is a label when the article names its bearer in full somewhere
 */
export function labelledSpeech(text: string, units: readonly Unit[], index: number, people: PersonIndex): Draft | null {
  return transcript(text, units, index, people) ?? signature(units, index);
}

/** `HARGREAVE: …`, `Anna Smith: …`: a name and a colon at a block's beginning; the words reach to the block's end. */
function transcript(text: string, units: readonly Unit[], index: number, people: PersonIndex): Draft | null {
  const unit = units[index];
  if (unit === undefined || !unit.first) return null;
  const { tokens } = unit;
  const colon = tokens.slice(0, LONGEST_LABEL + 1).findIndex((token) => token.kind === 'colon');
  const known = colon === 1 && tokens[0]?.capital === true && people.hasSurname(tokens[0].lower);
  if (colon < 1 || !(known || isLabel(text, tokens, colon))) return null;
  const label = tokens[colon];
  const first = tokens[colon + 1];
  if (label === undefined || first === undefined) return null;
  let last = index;
  while (units[last + 1]?.block === unit.block) last++;
  const end = units[last]?.tokens.at(-1)?.end ?? first.end;
  return {
    pattern: 'transcript',
    unit: last,
    content: [{ start: first.start, end }],
    cue: { start: label.start, end: label.end },
    mention: nameRange(0, colon),
    mentionUnit: index,
  };
}

/** In capitals throughout, or a first name and a surname. */
function isLabel(text: string, tokens: Tokens, colon: number): boolean {
  const words = tokens.slice(0, colon);
  if (!words.every((token) => token.kind === 'word' && token.capital)) return false;
  const shouted = words.every(
    (token) => !/\p{Ll}/u.test(text.slice(token.start, token.end)) && token.end - token.start > 2,
  );
  return (
    (shouted &&
      !/^(?:update|note|editor|watch|breaking|read|photo|video|more|related|fact|background|source|correction|warning|exclusive|byline|abstract|opinion|analysis|report|live|q|a)(?:$|[^a-z])/.test(
        words[0]?.lower ?? '',
      )) ||
    (words.length > 1 && isFirstName(words[0]?.lower ?? ''))
  );
}

/** `“…” — Simon Quill`, in the quotation's own block or at the beginning of the next. */
function signature(units: readonly Unit[], index: number): Draft | null {
  const unit = units[index];
  if (unit === undefined) return null;
  const { tokens } = unit;
  const dash = tokens[0]?.kind === 'dash' ? 0 : tokens[0]?.kind === 'quoted' && tokens[1]?.kind === 'dash' ? 1 : -1;
  if (dash < 0 || tokens.length > LONGEST_SIGNATURE || tokens[dash + 1]?.capital !== true) return null;
  const before = dash === 1 ? tokens[0] : units[index - 1]?.tokens.at(-1);
  if (before?.kind !== 'quoted') return null;
  let end = tokens.length;
  while (end > dash + 1 && tokens[end - 1]?.kind === 'stop') end--;
  const comma = tokens.findIndex((token, i) => i > dash && (token.kind === 'comma' || token.kind === 'open'));
  const core = comma < 0 ? end : comma;
  const name = tokens.slice(dash + 1, core);
  if (
    name.length === 0 ||
    name.length > LONGEST_LABEL ||
    !name.every((token) => token.kind === 'word' && token.capital)
  )
    return null;
  const mark = tokens[dash];
  return {
    pattern: 'signature',
    unit: dash === 1 ? index : index - 1,
    content: [{ start: before.start, end: before.end }],
    cue: mark === undefined ? null : { start: mark.start, end: mark.end },
    mention: { from: dash + 1, to: end, core, head: core - 1, kind: 'name' },
    mentionUnit: index,
  };
}

const nameRange = (from: number, to: number): Mention => ({ from, to, core: to, head: to - 1, kind: 'name' });
