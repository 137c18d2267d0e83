import { ENDS_OF_SPEAKER } from '../../language/languages/english/grammar/clause-words.ts';
import { PREPOSITIONS } from '../../language/languages/english/grammar/function-words.ts';
import { CLAUSE_SUBJECTS } from '../../language/languages/english/grammar/pronouns.ts';
import {
  PARTICIPLES_OF_PUBLISHING,
  POSTPOSED_ADJECTIVES,
} from '../../language/languages/english/grammar/verb-words.ts';
import { isDocument } from '../../language/languages/english/people/person-words.ts';
import { VERBS_OF_ASIDES, VERBS_WITH_LISTENER_ONLY } from '../../language/languages/english/speech/reporting-verbs.ts';
import { breaksClause, isWordOrNumber, type Token, type Tokens } from '../1-tokens/tokens.ts';
import { endOfSegment } from '../grammar/apposition.ts';
import { isPlural, type Mention, mentionFrom } from '../grammar/noun-phrase.ts';
import { subjectBefore } from '../grammar/subject.ts';
import { anyApplies, type TableRule } from '../rules.ts';
import type { Cue, CueVerb } from './cue.ts';

/** What the rules for a verb before its subject look at. */
interface InvertedVerb {
  readonly tokens: Tokens;
  readonly cue: CueVerb;
  /** The token right before the verb. */
  readonly before: Token | undefined;
}

/** `“…,” said Clyde`, `Said Smith: “…”`: the verb before its subject, after a quoted passage, a mark, or at a sentence's beginning. */
export function invertedCue(tokens: Tokens, cue: CueVerb): Cue | null {
  const { from: at, verb } = cue;
  if (
    (verb.form === 'base' && verb.lemma !== 'say') ||
    verb.form === 'participle' ||
    VERBS_WITH_LISTENER_ONLY.has(verb.lemma) ||
    !(verb.frames.has('clause') || verb.frames.has('marks') || verb.frames.has('opened'))
  )
    return null;
  const before = tokens[at - 1];
  const afterMark =
    before === undefined || before.kind === 'quoted' || before.kind === 'dash' || (before.kind === 'comma' && at > 1);
  const next = tokens[cue.to];
  if (!afterMark || next === undefined || next.lower === 'that' || !isWordOrNumber(next)) return null;
  if (anyApplies(NO_INVERSION, { tokens, cue, before })) return null;
  const found = mentionFrom(tokens, cue.to);
  if (found === null) return null;
  const mention = isTiedToMore(tokens, found) ? { ...found, to: endOfSegment(tokens, found.to) } : found;
  if (verb.form === 'base' && !isPlural(tokens, mention)) return null;
  if (anyApplies(NO_SUBJECT_BEHIND, { tokens, cue, before, mention })) return null;
  return { ...cue, order: 'verb-subject', mention, end: mention.to };
}

/** "say two people | close to the board", "said a report | published on Monday" */
function isTiedToMore(tokens: Tokens, { head, core, to }: Mention): boolean {
  const follower = tokens[to]?.lower ?? '';
  const published = PARTICIPLES_OF_PUBLISHING.has(follower) && isDocument(tokens[head]?.lower ?? '');
  return to === core && (POSTPOSED_ADJECTIVES.has(follower) || published);
}

/** Where a verb behind a mark has no speaker behind itself, whatever follows. */
export const NO_INVERSION: readonly TableRule<[InvertedVerb], boolean>[] = [
  {
    name: 'a verb behind an aside in dashes, unless it stands in asides itself ("— says Locke —")',
    example: 'The yard – built in May – confirms the rule.',
    match: ({ tokens, cue, before }) =>
      before?.kind === 'dash' && tokens[cue.from - 2]?.kind !== 'quoted' && !VERBS_OF_ASIDES.has(cue.verb.lemma),
  },
  {
    name: 'a pronoun, which begins a statement, unless quoted words stand before the verb',
    example: 'The pier was lost, says he, and nobody came.',
    match: ({ tokens, cue, before }) => {
      const next = tokens[cue.to];
      return next !== undefined && CLAUSE_SUBJECTS.has(next.lower) && !next.capital && before?.kind !== 'quoted';
    },
  },
];

/** Where the noun phrase behind a verb is not its speaker. */
export const NO_SUBJECT_BEHIND: readonly TableRule<[InvertedVerb & { readonly mention: Mention }], boolean>[] = [
  {
    name: 'the subject of what is said: a verb follows it',
    example: 'The mayor praised “the old ferry and its crew,” said the board was wrong and left.',
    match: ({ tokens, mention }) => {
      const after = tokens[mention.to];
      return !(
        after === undefined ||
        breaksClause(after) ||
        PREPOSITIONS.has(after.lower) ||
        ENDS_OF_SPEAKER.has(after.lower) ||
        after.lower.endsWith('ing')
      );
    },
  },
  {
    name: 'a verb that has its subject before it, behind a comma; an aside is closed: "This system, says Locke, helps"',
    example: 'Anna Lowe, the keeper, said Beck on Monday.',
    match: ({ tokens, cue, before, mention }) => {
      const after = tokens[mention.to];
      const closed = after === undefined || after.kind === 'comma' || after.kind === 'stop';
      const aside = VERBS_OF_ASIDES.has(cue.verb.lemma) && closed;
      return before?.kind === 'comma' && !aside && subjectBefore(tokens, cue.from) !== null;
    },
  },
  {
    name: 'a thing behind a form that may be no verb: "…, proposed legislation", but "…, reported the Herald"',
    example: 'The board met in the hall, proposed legislation in hand.',
    match: ({ cue, before, mention }) => cue.verb.ambiguous && before?.kind === 'comma' && mention.kind === 'noun',
  },
  {
    name: 'a verb that does not begin a sentence before its subject, as "Said Smith: …" does',
    example: 'Noted Lowe: “It will never sail again.”',
    match: ({ cue, before }) => before === undefined && cue.verb.lemma !== 'say' && cue.verb.lemma !== 'add',
  },
];
