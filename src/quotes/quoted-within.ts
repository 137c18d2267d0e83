import { slice } from '../domain/span.ts';
import { isFiniteVerb, SUBJECT_PRONOUNS } from '../language/english/function-words.ts';
import type { UnitReading } from './attributed.ts';
import { type Context, countWords, FEWEST_OF_NOBODY, FEWEST_WORDS, GOES_ON, nobodys } from './loose-context.ts';
import { mainSubject } from './main-subject.ts';
import { type Mention, namesPeople } from './noun-phrase.ts';
import { tokenAt } from './token-at.ts';
import type { Token } from './tokens.ts';

/** `He dismissed it as “…”`: a passage in a sentence without a verb of speech belongs to the sentence's subject. */
export function attributeWithin({ text, units, readings, drafts }: Context, index: number, token: Token): void {
  if (countWords(slice(text, token)) < FEWEST_WORDS) return;
  const tokens = units[index]?.tokens ?? [];
  const content = { start: token.start, end: token.end };
  const spoken = drafts.at(-1);
  const goesOn =
    spoken?.unit === index - 1 &&
    spoken.mention !== null &&
    units[index - 1]?.block === units[index]?.block &&
    GOES_ON.has(spoken.pattern) &&
    isFragment(tokens);
  if (goesOn) {
    drafts.push({ ...spoken, pattern: 'fragment', unit: index, content: [content], cue: null });
    return;
  }
  const at = tokenAt(tokens, token.start);
  const mention = mainSubject(tokens, at);
  // `The mayor gave it a try: “…”`
  if (mention !== null && tokens[at - 1]?.kind === 'colon' && namesPeople(tokens, mention)) {
    drafts.push({ pattern: 'lead-in', unit: index, content: [content], cue: null, mention, mentionUnit: index });
    return;
  }
  // `Berg’s message was clear: “…”`, `For Berg, the answer was simple: “…”`
  const owner = tokens[at - 1]?.kind === 'colon' ? ownerAtStart(tokens) : null;
  if (owner !== null) {
    drafts.push({ pattern: 'lead-in', unit: index, content: [content], cue: null, mention: owner, mentionUnit: index });
    return;
  }
  const speaking = mention?.kind === 'name' || mention?.kind === 'pronoun' ? mention : cueBefore(readings[index], at);
  if (speaking === null) {
    if (isSentence(slice(text, token))) drafts.push(nobodys(index, content));
  } else
    drafts.push({
      pattern: 'within',
      unit: index,
      content: [content],
      cue: null,
      mention: speaking,
      mentionUnit: index,
    });
}

/** Long enough, with a verb or the end of a sentence: not “a coarse and altogether vulgar speech”. */
const isSentence = (passage: string): boolean =>
  countWords(passage) >= FEWEST_OF_NOBODY &&
  (/[.?!…]["”'’»]*$/.test(passage) ||
    passage
      .toLowerCase()
      .replaceAll('’', "'")
      .split(/[^\p{L}\p{N}'-]+/u)
      .some((word) => isFiniteVerb(word) || SUBJECT_PRONOUNS.has(word.replace(/'.*$/, ''))));

/** Who speaks nearest before the token in the same sentence: `Lowe said the plan, which she had called late, was “…”`. */
const cueBefore = (reading: UnitReading | undefined, at: number): Mention | null =>
  reading?.cues.findLast((cue) => cue.to <= at && cue.mention !== null && cue.order !== 'passive')?.mention ?? null;

/** `“…” or to hold the arsenal.`, `Biden “…”`: no verb stands outside the marks, so the speaker of the sentence before goes on. */
const isFragment = (tokens: readonly Token[]): boolean =>
  !tokens.some((token) => token.kind === 'word' && !token.capital && isFiniteVerb(token.lower)) ||
  tokens[0]?.kind === 'quoted';

/** The name that a sentence begins with as an owner ("Ada Brandt’s answer"), or after "for" ("For Brandt, …"); or null. */
function ownerAtStart(tokens: readonly Token[]): Mention | null {
  const from = tokens[0]?.lower === 'for' ? 1 : 0;
  let to = from;
  while (to < from + 4 && tokens[to]?.kind === 'word' && tokens[to]?.capital && !tokens[to - 1]?.possessive) to++;
  const ends = from === 1 ? tokens[to]?.kind === 'comma' : tokens[to - 1]?.possessive === true;
  return to > from && ends ? { from, to, core: to, head: to - 1, kind: 'name' } : null;
}
