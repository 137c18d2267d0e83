import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../language/english/function-words.ts';
import { isPersonNoun, isTitle } from '../language/english/person-words.ts';
import { type SpeechVerb, speechVerb } from '../language/english/speech-verbs.ts';
import { type Mention, namesPeople, phraseBetween } from './noun-phrase.ts';
import type { Bare } from './shared-subjects.ts';
import { subjectBefore } from './subject.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** "took to Twitter | to say that", "was prompted | to ask, “…”": the words are said, not only meant to be. */
export function isPurpose(tokens: Tokens, at: number, to: number): boolean {
  const announces =
    tokens[to]?.lower === 'that' ||
    tokens[to]?.kind === 'quoted' ||
    opensStatement(tokens[to]) ||
    ((tokens[to]?.kind === 'comma' || tokens[to]?.kind === 'colon') && tokens[to + 1]?.kind === 'quoted');
  return announces && tokens[at - 1]?.lower === 'to' && LEADS_TO_SPEECH.test(tokens[at - 2]?.lower ?? '');
}

const opensStatement = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (token.capital || /^(?:he|she|they|it|we|i|there|the|a|an|his|her|their|its)$/.test(token.lower));

/** "prompted | some users | to argue that": who is made to speak, before "to" and the verb at `at`; or null. */
export function movedToSpeak(tokens: Tokens, at: number): Mention | null {
  if (tokens[at - 1]?.lower !== 'to' || tokens[at + 1]?.lower !== 'that') return null;
  const found = subjectBefore(tokens, at - 1);
  if (found === null) return null;
  for (let from = Math.max(1, at - LONGEST_MOVED); from < at - 1; from++) {
    if (!MOVES.test(tokens[from - 1]?.lower ?? '')) continue;
    const mention = phraseBetween(tokens, from, at - 1);
    if (mention !== null && namesPeople(tokens, mention)) return mention;
  }
  return null;
}

const LONGEST_MOVED = 8;
const MOVES =
  /^(?:prompt|prompted|prompting|led|leading|leads|forced|forcing|caused|causing|drove|spurred|spurring|inspired|compelled)$/;

const LEADS_TO_SPEECH =
  /^(?:as|tv|conference|event|rally|meeting|hearing|presser|web|internet|lawn|pulpit|witness|rostrum|twitter|facebook|instagram|stage|podium|microphone|airwaves|television|tv|radio|statement|letter|op-ed|column|interview|speech|floor|address|appearance|occasion|moment|prompted|forced|moved|compelled|quick|careful|rushed|paused|stopped|turned|leaned|stood|enough|far)$/;

/** "which | Lowe said | was wrong", "whom | he described as weak": the relative word right before the subject, when the statement lacks it. */
export function gapBefore(tokens: Tokens, mention: Mention, { to, verb }: Bare): number | null {
  const at = mention.from - 1;
  if (!/^(?:which|that|what|who|whom)$/.test(tokens[at]?.lower ?? '')) return null;
  let next = to;
  while (isAdverb(tokens[next]?.lower ?? '')) next++;
  const word = tokens[next]?.lower ?? '';
  const stated = verb.frames.has('clause') && isFiniteVerb(word) && tokens[next]?.kind === 'word';
  const described = verb.frames.has('object') && /^(?:as|of|for)$/.test(word);
  return stated || described ? at : null;
}

/** "a dynamic | Greenberg | said could drive …": the subject of a relative clause without a relative word, or null. */
export function bareRelative(tokens: Tokens, found: Mention | null, { to, verb }: Bare): Mention | null {
  // "a letter | Lowe | wrote was …" is about the letter.
  if (found === null || !verb.frames.has('clause') || PUTS_OUT.test(verb.lemma)) return null;
  if (!/^(?:name|pronoun)$/.test(found.kind)) return null;
  let next = to;
  while (isAdverb(tokens[next]?.lower ?? '')) next++;
  if (!AUXILIARIES.has(tokens[next]?.lower ?? '')) return null;
  let from = found.to - 1;
  while (from > found.from && tokens[from - 1]?.capital) from--;
  const noun = tokens[from - 1];
  if (noun?.kind !== 'word' || noun.capital || noun.possessive || /ly$|ing$/.test(noun.lower)) return null;
  if (PREPOSITIONS.has(noun.lower) || SUBORDINATORS.has(noun.lower) || DETERMINERS.has(noun.lower)) return null;
  if (isFiniteVerb(noun.lower) || isPersonNoun(noun.lower) || isTitle(noun.lower) || isAdverb(noun.lower)) return null;
  return { from, to: found.to, core: found.to, head: found.to - 1, kind: found.kind };
}

/** Verbs of which a thing is as often the object as a statement: the letter that she wrote. */
const PUTS_OUT =
  /^(?:write|post|tweet|retweet|email|text|message|broadcast|document|record|submit|charge|propose|announce|report|relay|reveal|disclose|recommend|request|demand|threaten|forecast)$/;

/** "asked | not to be named", "asked | that his name not be used", "asked | to remain anonymous": no part of the news. */
export const asksForSilence = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.lower === 'not' ||
  (tokens[at]?.lower === 'that' && /^(?:name|names|identity)$/.test(tokens[at + 2]?.lower ?? '')) ||
  (tokens[at]?.lower === 'to' && tokens[at + 2]?.lower === 'anonymous');

/** "Harbor Board Says Ferry Will Sail": every longer word has a capital, so a capital makes no name. */
export function isHeadline(tokens: Tokens): boolean {
  const longer = tokens.filter((token) => token.kind === 'word' && token.end - token.start > 4);
  return longer.length > 3 && longer.length < 25 && longer.every((token) => token.capital);
}

/**
 * A word in "-ed" that is no known verb of speech is one right after a quoted passage that ends in a comma, and its subject:
 * `“…,” the old landlord harrumphed`, `“…,” grumped Smith`.
 */
export function assumedVerb(tokens: Tokens, at: number): SpeechVerb | undefined {
  const token = tokens[at];
  if (token === undefined || token.capital || !/[a-z]{3}ed$/.test(token.lower) || isAdverb(token.lower))
    return undefined;
  // "a letter signed by 40 sailors said"
  if (tokens[at + 1]?.lower === 'by') return undefined;
  let quoted = at - 1;
  while (quoted >= 0 && at - quoted < ASSUMED_WITHIN && tokens[quoted]?.kind === 'word') quoted--;
  const passage = tokens[quoted];
  if (passage?.kind !== 'quoted' || !passage.open) return undefined;
  for (let i = quoted + 1; i < at; i++)
    if (
      speechVerb(tokens[i]?.lower ?? '') !== undefined ||
      isFiniteVerb(tokens[i]?.lower ?? '') ||
      PREPOSITIONS.has(tokens[i]?.lower ?? '') ||
      tokens[i]?.lower === 'and'
    )
      return undefined;
  return { lemma: token.lower, form: 'past', frames: ASSUMED, ambiguous: false };
}

/** How far behind a quoted passage an unknown verb may stand with its subject: `“…,” the landlord | harrumphed`. */
const ASSUMED_WITHIN = 7;

const ASSUMED: SpeechVerb['frames'] = new Set(['marks']);
