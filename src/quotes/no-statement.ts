import { DETERMINERS, SUBJECT_PRONOUNS } from '../language/english/function-words.ts';
import { hasVerb } from './content-before.ts';
import type { Cue } from './cues.ts';
import { isPhrasal } from './modifiers.ts';
import { isMark, type Token } from './tokens.ts';

type Tokens = readonly Token[];

/**
 * Whether what follows a verb of speech is nothing that was said: "called off the game", "wrote a novel", "told the truth",
 * "added a voice to the choir", "defended and minimized".
 * @param from where it begins
 */
export function bringsNoStatement(tokens: Tokens, cue: Cue, from: number, limit: number): boolean {
  const lemma = cue.verb?.lemma ?? '';
  const after = tokens[cue.to]?.lower ?? '';
  const next = tokens[from]?.lower ?? '';
  // "called in an expert", "called off the game", "spoke up"
  if (lemma === 'call' && /^(?:in|off|up|back|home|around)$/.test(after)) return true;
  if (/^(?:off|up|out|into|back|down|away)$/.test(after) && !isPhrasal(tokens, cue)) return true;
  // "both defended and minimized", "has written for more than a year", "compared to others"
  if (lemma === 'compare' && /^(?:with|to)$/.test(after)) return true;
  if (/^(?:have|has|had|is|are|was|were|appears?|seems?)$/.test(next) && !cue.noun) return true;
  if (/^(?:and|or|but|than)$/.test(next) || (/^(?:add|report)$/.test(lemma) && next === 'to')) return true;
  // "responded to calls made by the crew", "adds to the drama"
  if (after === 'to' && /^(?:respond|reply|react)$/.test(lemma) && next !== 'that' && !isMark(tokens[from - 1]))
    return true;
  if (lemma === 'add' && (after === 'to' || addsThing(tokens, from, limit))) return true;
  // "alerts which cause delays": a noun and its clause
  if (/^(?:which|who)$/.test(next) && !ASKS_WHO.test(lemma)) return true;
  // "advised a bank", but "advised the bank to sell"
  if (/^(?:advise|counsel)$/.test(lemma) && !/^(?:that|to|not|how|whether|he|she|they|it|we)$/.test(next)) return true;
  if (/^(?:write|post)$/.test(lemma) && !cue.noun) return isWork(tokens, from, limit);
  return /^(?:tell|say)$/.test(lemma) && isUttered(tokens, from, limit);
}

const ASKS_WHO =
  /^(?:ask|wonder|question|explain|say|tell|reveal|specify|discuss|debate|state|inquire|show|find|clarify|announce)$/;

/** A statement shows its verb within so many words. */
const VERB_WITHIN = 12;

/** A thing that is written or posted: "a will", "handbooks for players", "a video". */
function isWork(tokens: Tokens, from: number, limit: number): boolean {
  const first = tokens[from];
  const end = Math.min(limit, from + VERB_WITHIN);
  return (
    first?.kind === 'word' &&
    first.lower !== 'that' &&
    !SUBJECT_PRONOUNS.has(first.lower) &&
    !tokens.slice(from, end).some(({ kind }) => kind === 'quoted') &&
    !hasVerb(tokens, from, end)
  );
}

/** "a critical voice to a record that …", "his seventh goal", "more than 2 percent": a thing or a number, and no verb before the next clause. */
function addsThing(tokens: Tokens, from: number, limit: number): boolean {
  const first = tokens[from];
  if (first?.kind !== 'number' && !ADDED.test(first?.lower ?? '')) return false;
  let end = from;
  while (end < limit && /^(?:word|number)$/.test(tokens[end]?.kind ?? '') && !ENDS_THING.test(tokens[end]?.lower ?? ''))
    end++;
  return !/^(?:quoted|colon)$/.test(tokens[end]?.kind ?? '') && !hasVerb(tokens, from, end);
}

const ADDED = /^(?:a|an|his|her|its|their|another|more|two|three|four|five)$/;
const ENDS_THING = /^(?:that|which|who|after|as|when|while|before|since|to)$/;

/** What is uttered, and no statement: "nothing", "her story", "the truth", "a few words", "goodbye to the crew". */
function isUttered(tokens: Tokens, from: number, limit: number): boolean {
  if (/^(?:nothing|little)$/.test(tokens[from]?.lower ?? '')) return isMark(tokens[from + 1]);
  for (let at = from; at < Math.min(limit, from + 4); at++) {
    const lower = tokens[at]?.lower ?? '';
    if (UTTERED.test(lower)) return !hasVerb(tokens, from, Math.min(limit, at + 6));
    if (!DETERMINERS.has(lower) && lower !== 'lot' && lower !== 'of') return false;
  }
  return false;
}

const UTTERED =
  /^(?:story|stories|truth|lies?|jokes?|tales?|secrets?|words?|things?|prayers?|goodbyes?|farewell|hello|hi|thanks|grace|mass|something|anything|everything|much|enough)$/;
