import { isFirstName } from '../../language/languages/english/people/first-names.ts';
import { isPersonTitle, isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import { HEADLINE_SOURCES, LABELS_OF_TEXTS } from '../../language/languages/english/people/speaker-words.ts';
import type { NarratedSentence } from '../1-tokens/narrated-sentence.ts';
import type { Tokens } from '../1-tokens/tokens.ts';
import type { Mention } from '../grammar/noun-phrase.ts';
import type { TableRule } from '../rules.ts';
import type { UnresolvedQuotation } from '../unresolved-quotation.ts';

/** Speech whose speaker is set beside it without a verb: transcripts and signatures. */

/** A label has at most this many words: "REP. MARTHA BRAY". */
const MOST_LABEL_TOKENS = 4;
/** A signature is at most this long: "— Simon Quill, 45, a teacher from Dayton, Ohio". */
const LONGEST_SIGNATURE = 24;

/**
 * Speech whose speaker is set before or after it without a verb: `HARGREAVE: We will.`, `“We will.” — Simon Quill`.
 * @param isSurname whether the article names somebody in full who has this surname: such a surname alone is a label
 */
export function labelledSpeech(
  text: string,
  sentences: readonly NarratedSentence[],
  index: number,
  isSurname: (word: string) => boolean,
): UnresolvedQuotation | null {
  for (const rule of LABELS) {
    const quotation = rule.match(text, sentences, index, isSurname);
    if (quotation !== null) return quotation;
  }
  return null;
}

/** Rules for speakers that are named without a verb. */
export const LABELS: readonly TableRule<
  [text: string, sentences: readonly NarratedSentence[], index: number, isSurname: (word: string) => boolean],
  UnresolvedQuotation | null
>[] = [
  {
    name: 'a name and a colon before the words',
    example: 'HARGREAVE: We will sail again, and you will see it.',
    match: transcript,
  },
  {
    name: 'a dash and a name behind the words',
    example: '“We will sail again in May.” — Simon Quill, 45, a teacher from Dayton',
    match: (_text, sentences, index) => signature(sentences, index),
  },
];

/** `HARGREAVE: …`, `Anna Smith: …`: a name and a colon at a block's beginning; the words reach to the block's end. */
function transcript(
  text: string,
  sentences: readonly NarratedSentence[],
  index: number,
  isSurname: (word: string) => boolean,
): UnresolvedQuotation | null {
  const sentence = sentences[index];
  if (sentence === undefined || !sentence.first) return null;
  const { tokens } = sentence;
  const colon = tokens.slice(0, MOST_LABEL_TOKENS + 1).findIndex((token) => token.kind === 'colon');
  const headline = index === 0 && headsNews(tokens, colon);
  const known = headline || (colon === 1 && tokens[0]?.capital === true && isSurname(tokens[0].lower));
  if (colon < 1 || !(known || isSpeakerLabel(text, tokens, colon))) return null;
  const label = tokens[colon];
  const first = tokens[colon + 1];
  if (label === undefined || first === undefined) return null;
  let last = index;
  while (sentences[last + 1]?.block === sentence.block) last++;
  const end = sentences[last]?.tokens.at(-1)?.end ?? first.end;
  // The headline `Ada Brandt: the ferry stays` is short, and neither a list nor a dialogue.
  const titled =
    index === 0 && isFirstName(tokens[0]?.lower ?? '') && /\p{Ll}/u.test(text.slice(sentence.start, label.start));
  if (!known && !titled && !SPOKEN.test(text.slice(first.start, end)) && !isDialogue(text, sentences, index, last))
    return null;
  return {
    pattern: 'transcript',
    sentence: last,
    content: [{ start: first.start, end }],
    cue: { start: label.start, end: label.end },
    mention: nameRange(0, colon),
    mentionSentence: index,
  };
}

/** A headline's source: "Police: driver was asleep", "Study: ferries are safe", "Mayor Lowe: ferry stays". */
function headsNews(tokens: Tokens, colon: number): boolean {
  const last = tokens[colon - 1]?.lower ?? '';
  const names = colon > 1 && isPersonTitle(tokens[0]?.lower ?? '') && tokens[colon - 1]?.capital === true;
  return tokens.length - colon > 3 && (names || HEADLINE_SOURCES.has(last) || (isPluralPeople(last) && colon <= 2));
}

/** Words between people: the block is spoken, and no entry of a list. */
const SPOKEN = /\b(?:I|we|you|my|our|me|us|your)\b|\?/iu;

/** The most sentences between two turns of a dialogue. */
const TURNS_WITHIN = 8;

/** Whether the block before or after also has a label, and one of the two is spoken. */
function isDialogue(text: string, sentences: readonly NarratedSentence[], first: number, last: number): boolean {
  const labelled = (sentence: NarratedSentence | undefined): boolean => {
    const colon = sentence?.first
      ? sentence.tokens.slice(0, MOST_LABEL_TOKENS + 1).findIndex(({ kind }) => kind === 'colon')
      : -1;
    return sentence !== undefined && colon > 0 && isSpeakerLabel(text, sentence.tokens, colon);
  };
  for (let at = Math.max(0, first - TURNS_WITHIN); at < Math.min(sentences.length, last + TURNS_WITHIN); at++) {
    const sentence = sentences[at];
    if (sentence === undefined || (at >= first && at <= last) || !labelled(sentence)) continue;
    if (SPOKEN.test(text.slice(sentence.start, sentence.end))) return true;
  }
  return false;
}

/** In capitals throughout, or a first name and a surname. */
function isSpeakerLabel(text: string, tokens: Tokens, colon: number): boolean {
  const words = tokens.slice(0, colon);
  if (!words.every((token) => token.kind === 'word' && token.capital)) return false;
  const shouted = words.every(
    (token) => !/\p{Ll}/u.test(text.slice(token.start, token.end)) && token.end - token.start > 2,
  );
  return (
    (shouted && !LABELS_OF_TEXTS.has(words[0]?.lower.match(/^[a-z]+/)?.[0] ?? '')) ||
    (words.length > 1 && isFirstName(words[0]?.lower ?? ''))
  );
}

/** `“…” — Simon Quill`, in the quotation's own block or at the beginning of the next. */
function signature(sentences: readonly NarratedSentence[], index: number): UnresolvedQuotation | null {
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  const { tokens } = sentence;
  const dash = tokens[0]?.kind === 'dash' ? 0 : tokens[0]?.kind === 'quoted' && tokens[1]?.kind === 'dash' ? 1 : -1;
  if (dash < 0 || tokens.length > LONGEST_SIGNATURE || tokens[dash + 1]?.capital !== true) return null;
  const before = dash === 1 ? tokens[0] : sentences[index - 1]?.tokens.at(-1);
  if (before?.kind !== 'quoted') return null;
  let end = tokens.length;
  while (end > dash + 1 && tokens[end - 1]?.kind === 'stop') end--;
  const comma = tokens.findIndex((token, i) => i > dash && (token.kind === 'comma' || token.kind === 'open'));
  const core = comma < 0 ? end : comma;
  const name = tokens.slice(dash + 1, core);
  if (
    name.length === 0 ||
    name.length > MOST_LABEL_TOKENS ||
    !name.every((token) => token.kind === 'word' && token.capital)
  )
    return null;
  const mark = tokens[dash];
  return {
    pattern: 'signature',
    sentence: dash === 1 ? index : index - 1,
    content: [{ start: before.start, end: before.end }],
    cue: mark === undefined ? null : { start: mark.start, end: mark.end },
    mention: { from: dash + 1, to: end, core, head: core - 1, kind: 'name' },
    mentionSentence: index,
  };
}

const nameRange = (from: number, to: number): Mention => ({ from, to, core: to, head: to - 1, kind: 'name' });
