import { isFirstName } from '../language/english/first-names.ts';
import { isPluralPeople, isTitle } from '../language/english/person-words.ts';
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
  const headline = index === 0 && headsNews(tokens, colon);
  const known = headline || (colon === 1 && tokens[0]?.capital === true && people.hasSurname(tokens[0].lower));
  if (colon < 1 || !(known || isLabel(text, tokens, colon))) return null;
  const label = tokens[colon];
  const first = tokens[colon + 1];
  if (label === undefined || first === undefined) return null;
  let last = index;
  while (units[last + 1]?.block === unit.block) last++;
  const end = units[last]?.tokens.at(-1)?.end ?? first.end;
  // The headline `Ada Brandt: the ferry stays` is short, and neither a list nor a dialogue.
  const titled =
    index === 0 && isFirstName(tokens[0]?.lower ?? '') && /\p{Ll}/u.test(text.slice(unit.start, label.start));
  if (!known && !titled && !SPOKEN.test(text.slice(first.start, end)) && !isDialogue(text, units, index, last))
    return null;
  return {
    pattern: 'transcript',
    unit: last,
    content: [{ start: first.start, end }],
    cue: { start: label.start, end: label.end },
    mention: nameRange(0, colon),
    mentionUnit: index,
  };
}

/** A headline's source: "Police: driver was asleep", "Study: ferries are safe", "Mayor Lowe: ferry stays". */
function headsNews(tokens: Tokens, colon: number): boolean {
  const last = tokens[colon - 1]?.lower ?? '';
  const names = colon > 1 && isTitle(tokens[0]?.lower ?? '') && tokens[colon - 1]?.capital === true;
  return tokens.length - colon > 3 && (names || SOURCES.test(last) || (isPluralPeople(last) && colon <= 2));
}

const SOURCES = /^(?:report|poll|survey|study|lawsuit|suit|documents|memo|complaint|indictment|emails|police)$/;

/** Words between people: the block is spoken, and no entry of a list. */
const SPOKEN = /\b(?:I|we|you|my|our|me|us|your)\b|\?/iu;

/** A turn of a dialogue stands within so many sentences of the next. */
const TURNS_WITHIN = 8;

/** Whether the block before or after has a label, too, and one of them is spoken. */
function isDialogue(text: string, units: readonly Unit[], first: number, last: number): boolean {
  const labelled = (unit: Unit | undefined): boolean => {
    const colon = unit?.first ? unit.tokens.slice(0, LONGEST_LABEL + 1).findIndex(({ kind }) => kind === 'colon') : -1;
    return unit !== undefined && colon > 0 && isLabel(text, unit.tokens, colon);
  };
  for (let at = Math.max(0, first - TURNS_WITHIN); at < Math.min(units.length, last + TURNS_WITHIN); at++) {
    const unit = units[at];
    if (unit === undefined || (at >= first && at <= last) || !labelled(unit)) continue;
    if (SPOKEN.test(text.slice(unit.start, unit.end))) return true;
  }
  return false;
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
      !/^(?:update|note|editor|watch|breaking|read|photo|video|more|related|fact|background|source|correction|warning|exclusive|byline|abstract|opinion|analysis|report|live|q|a|look|listen|see|must|why|how|what|who|where|when|wow|yes|no|tip|tips|faq|pro|pros|con|cons|new|just|today|list|quiz|poll|map|chart|graphic|gallery|caption|file|image|images|slideshow|also|next|previous|disclosure|disclaimer|advertisement|sponsored|commentary|column|editorial|letters|letter|review|recap|preview|result|results|score|scores|final|standings|notes|time|date|cost|price|prices|tickets|info|contact|phone|address|email|website|location|rating|cast|director|genre|spoiler|vip|fyi|url|usa|issue|topic|summary|verdict|bottom|key|total|part|chapter|step|rule|reason|myth|truth|pass|fail|winner|loser|best|worst)(?:$|[^a-z])/.test(
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
