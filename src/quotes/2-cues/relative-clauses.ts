import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../../language/english/grammar/function-words.ts';
import { RELATIVE_WORDS } from '../../language/english/grammar/pronouns.ts';
import { OBJECT_PREPOSITIONS } from '../../language/english/grammar/verb-words.ts';
import { isPersonNoun, isPersonTitle } from '../../language/english/people/person-words.ts';
import { VERBS_OF_PUTTING_OUT } from '../../language/english/speech/reporting-verbs.ts';
import type { Tokens } from '../1-tokens/tokens.ts';
import type { Mention } from '../grammar/noun-phrase.ts';
import type { CueVerb } from './cue.ts';

/** A cue inside a relative clause: the statement is about the word that the clause belongs to. */

/** "which | Lowe said | was wrong", "whom | he described as weak": the relative word right before the subject, when the statement lacks it. */
export function gapBefore(tokens: Tokens, mention: Mention, { to, verb }: CueVerb): number | null {
  const at = mention.from - 1;
  if (!RELATIVE_WORDS.has(tokens[at]?.lower ?? '')) return null;
  let next = to;
  while (isAdverb(tokens[next]?.lower ?? '')) next++;
  const word = tokens[next]?.lower ?? '';
  const stated = verb.frames.has('clause') && isFiniteVerb(word) && tokens[next]?.kind === 'word';
  const described = verb.frames.has('object') && OBJECT_PREPOSITIONS.has(word);
  return stated || described ? at : null;
}

/** "a dynamic | Greenberg | said could drive …": the subject of a relative clause without a relative word, or null. */
export function bareRelative(tokens: Tokens, found: Mention | null, { to, verb }: CueVerb): Mention | null {
  // "a letter | Lowe | wrote was …" is about the letter.
  if (found === null || !verb.frames.has('clause') || VERBS_OF_PUTTING_OUT.has(verb.lemma)) return null;
  if (found.kind !== 'name' && found.kind !== 'pronoun') return null;
  let next = to;
  while (isAdverb(tokens[next]?.lower ?? '')) next++;
  if (!AUXILIARIES.has(tokens[next]?.lower ?? '')) return null;
  let from = found.to - 1;
  while (from > found.from && tokens[from - 1]?.capital) from--;
  const noun = tokens[from - 1];
  if (noun?.kind !== 'word' || noun.capital || noun.possessive || /ly$|ing$/.test(noun.lower)) return null;
  if (PREPOSITIONS.has(noun.lower) || SUBORDINATORS.has(noun.lower) || DETERMINERS.has(noun.lower)) return null;
  if (isFiniteVerb(noun.lower) || isPersonNoun(noun.lower) || isPersonTitle(noun.lower) || isAdverb(noun.lower))
    return null;
  return { from, to: found.to, core: found.to, head: found.to - 1, kind: found.kind };
}
