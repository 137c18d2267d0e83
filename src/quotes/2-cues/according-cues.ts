import { ACCORDING_LEADS } from '../../language/languages/english/grammar/clause-words.ts';
import { PREPOSITIONS, SUBJECT_PRONOUNS } from '../../language/languages/english/grammar/function-words.ts';
import { PARTICIPLES_OF_DOCUMENTS, SOURCE_DESCRIPTIONS } from '../../language/languages/english/grammar/verb-words.ts';
import { isOrganisation } from '../../language/languages/english/people/organisation-words.ts';
import { isDocument } from '../../language/languages/english/people/person-words.ts';
import { OWNED_STATEMENTS } from '../../language/languages/english/speech/statement-words.ts';
import type { Token, Tokens } from '../1-tokens/tokens.ts';
import { endOfSegment } from '../grammar/apposition.ts';
import { hasVerb } from '../grammar/clauses.ts';
import { type Mention, mentionFrom, namesPeople } from '../grammar/noun-phrase.ts';
import type { Cue, CueOfWord } from './cue.ts';

/** Cues without a verb: "according to", "per", "in somebody's words". */

/** Words that name a source without a verb of speech. */
export const ACCORDING_CUES: readonly CueOfWord[] = [
  {
    name: 'a source after "according to"',
    example: 'The tunnel leaks, according to Ann Lee.',
    words: new Set(['according']),
    match: (tokens, at) => (tokens[at + 1]?.lower === 'to' ? sourceAt(tokens, at, at + 2) : null),
  },
  {
    name: 'a source after "per": people, a body or a document, but not "50 dollars per head"',
    example: 'The ferry will be sold, per two officials.',
    words: new Set(['per']),
    match: (tokens, at) => perSource(tokens, at),
  },
  {
    name: 'the owner of words, a view or an account: "in Berg’s words", "by Berg’s account"',
    example: 'The plan is, in Berg’s words, “a waste of good timber.”',
    words: OWNED_STATEMENTS,
    match: (tokens, at) => {
      const owner = tokens[at - 1];
      if (!owner?.possessive || !owner.capital) return null;
      if (tokens[at + 1]?.lower === 'of') return null;
      let first = at - 1;
      while (first > 0 && at - first < 4 && tokens[first - 1]?.capital && !isInOrBy(tokens[first - 1])) first--;
      if (!isInOrBy(tokens[first - 1])) return null;
      const mention: Mention = { from: first, to: at, core: at, head: at - 1, kind: 'name' };
      return { from: first - 1, to: at + 1, verb: null, order: 'according-to', mention, start: first - 1, end: at + 1 };
    },
  },
  {
    name: 'an owner behind "of": "in the words of"',
    example: 'In the words of Ada Brandt, the ferry is a museum.',
    words: OWNED_STATEMENTS,
    match: (tokens, at) =>
      tokens[at + 1]?.lower === 'of' && tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'in'
        ? sourceAt(tokens, at - 2, at + 2)
        : null,
  },
];

const isInOrBy = (token: Token | undefined): boolean => token?.lower === 'in' || token?.lower === 'by';

function sourceAt(tokens: Tokens, from: number, to: number): Cue | null {
  const mention = accordingSource(tokens, to, opensAccordingClause(tokens, from));
  return mention === null
    ? null
    : { from, to, verb: null, order: 'according-to', mention, start: from, end: mention.to };
}

/** "Per the Herald, …", "…, per two officials.", but "50 dollars per head" */
function perSource(tokens: Tokens, at: number): Cue | null {
  const before = tokens[at - 1];
  if (before !== undefined && before.kind !== 'comma') return null;
  const cue = sourceAt(tokens, at, at + 1);
  const mention = cue?.mention ?? null;
  if (cue === null || mention === null) return null;
  const head = tokens[mention.head]?.lower ?? '';
  return namesPeople(tokens, mention) || isOrganisation(head) || isDocument(head) ? cue : null;
}

/** The source after "according to", which begins at `from`. `opens`: nothing of the statement comes before "according". */
function accordingSource(tokens: Tokens, from: number, opens: boolean): Mention | null {
  const found = mentionFrom(tokens, from);
  if (found === null) return null;
  const next = tokens[found.core];
  const more =
    found.to === found.core &&
    next?.kind === 'word' &&
    (!next.capital || next.lower === 'i') &&
    (SOURCE_DESCRIPTIONS.has(next.lower) || SUBJECT_PRONOUNS.has(next.lower) || /(?:ed|ing)$/.test(next.lower));
  if (more) return { ...found, to: endOfSegment(tokens, found.core) };
  // "According to a study, published in the Herald, | the tunnel leaks."
  const published =
    opens &&
    tokens[found.to]?.kind === 'comma' &&
    isParticiple(tokens[found.to + 1]) &&
    PREPOSITIONS.has(tokens[found.to + 2]?.lower ?? '')
      ? endOfSegment(tokens, found.to + 1)
      : 0;
  if (tokens[published]?.kind === 'comma') return { ...found, to: published };
  // "According to Ann Lee, | the tunnel leaks.": what looks like an apposition is the statement itself.
  const after = tokens[found.to];
  const nothingFollows = after === undefined || after.kind === 'stop';
  return opens && nothingFollows && found.to > found.core ? { ...found, to: found.core } : found;
}

const isParticiple = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !token.capital && (token.lower.endsWith('ed') || PARTICIPLES_OF_DOCUMENTS.has(token.lower));

/** Whether "according" at this token opens its clause: at the sentence's start, after "that", "but", a comma and the like. */
export function opensAccordingClause(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    ACCORDING_LEADS.has(before.lower) ||
    before.kind === 'dash' ||
    (before.kind === 'comma' && !hasVerb(tokens, Math.max(0, at - STATEMENT_BEFORE_ACCORDING_WITHIN), at))
  );
}

/** A statement before "according to" is looked for this far; looking no further keeps a text of nothing but "according to" linear. */
const STATEMENT_BEFORE_ACCORDING_WITHIN = 400;
