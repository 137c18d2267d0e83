import { isOrganisation } from '../language/english/organisation-words.ts';
import { isDocument } from '../language/english/person-words.ts';
import { accordingSource, opensClause } from './according-to.ts';
import type { Cue } from './cues.ts';
import { type Mention, namesPeople } from './noun-phrase.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** What somebody owns that gives a statement as theirs: "in Berg’s words", "in Berg’s view", "by Berg’s account". */
const OWNED = /^(?:words|view|opinion|telling|estimation|account|reckoning|judgment|assessment)$/;

/** "according to a person close to the campaign", "in Berg’s words", "in the words of Ada Brandt", "per the Herald" */
export function accordingCue(tokens: Tokens, at: number): Cue | null {
  const lower = tokens[at]?.lower ?? '';
  if (lower === 'according') return tokens[at + 1]?.lower === 'to' ? sourceAt(tokens, at, at + 2) : null;
  if (lower === 'per') return perSource(tokens, at);
  if (!OWNED.test(lower)) return null;
  const owner = tokens[at - 1];
  // "It is, in Berg’s words, “…”"
  if (owner?.possessive && owner.capital && tokens[at + 1]?.lower !== 'of') {
    let first = at - 1;
    while (first > 0 && at - first < 4 && tokens[first - 1]?.capital && !isIn(tokens[first - 1])) first--;
    if (!isIn(tokens[first - 1])) return null;
    const mention: Mention = { from: first, to: at, core: at, head: at - 1, kind: 'name' };
    return { from: first - 1, to: at + 1, verb: null, order: 'according-to', mention, start: first - 1, end: at + 1 };
  }
  // "In the words of Ada Brandt, “…”"
  if (tokens[at + 1]?.lower !== 'of' || !(owner?.lower === 'the' && tokens[at - 2]?.lower === 'in')) return null;
  return sourceAt(tokens, at - 2, at + 2);
}

const isIn = (token: Token | undefined): boolean => token?.lower === 'in' || token?.lower === 'by';

function sourceAt(tokens: Tokens, from: number, to: number): Cue | null {
  const mention = accordingSource(tokens, to, opensClause(tokens, from));
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
