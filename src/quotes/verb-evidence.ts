import { DETERMINERS, isFiniteVerb, PREPOSITIONS } from '../language/english/function-words.ts';
import { isOrganisation } from '../language/english/organisation-words.ts';
import { isDocument, isPersonNoun, isPluralPeople, isTitle } from '../language/english/person-words.ts';
import type { SpeechVerb } from '../language/english/speech-verbs.ts';
import type { Mention } from './noun-phrase.ts';
import { statesSoon } from './statement-evidence.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** How far before a verb an open quoted passage may end to show that it is one: `“…,” the Danes | state`. */
const PASSAGE_WITHIN = 6;

/** Whether the word names somebody or something that states: a name, people, a body, a document. */
function states(token: Token): boolean {
  const { lower } = token;
  return (
    token.capital ||
    isPersonNoun(lower) ||
    isPluralPeople(lower) ||
    isTitle(lower) ||
    isDocument(lower) ||
    isOrganisation(lower)
  );
}

/** Nouns that speak only beside a verb of speech: "both sides say". */
const STATING_SIDES = new Set('side sides half quarter thirds'.split(' '));

/** Verbs that nothing but people and what they write are the subject of, so that any noun before them speaks. */
const ONLY_PEOPLE = new Set(
  'say tell add acknowledge admit insist ask tweet joke recall quip concede boast recount reply retort opine muse vow confess testify'.split(
    ' ',
  ),
);
/** Verbs that make any noun a speaker when a statement with "that" or a quotation follows: "the lawsuit alleges that". */
const STATES = new Set(
  'argue claim allege state warn insist declare assert contend announce predict emphasize emphasise stress explain urge demand promise vow write note conclude maintain'.split(
    ' ',
  ),
);
/** Nouns that "say" and "tell" nothing that anybody said: "that said", "experience tells us". */
const THINGS =
  /^(?:that|this|it|which|what|experience|history|logic|nature|instinct|fact|math|evidence|truth|time|conscience|number|way|thing|none|nobody|nothing|everything)$/;

/** Whether the subject is somebody or something that states: not "a plan | announced on Monday". */
export function maySpeak(tokens: Tokens, mention: Mention, verb: SpeechVerb, next: Token | undefined): boolean {
  const head = tokens[mention.head];
  if (head === undefined) return false;
  // "None of the sailors said", "no one said"
  if (/^(?:none|neither|nobody|no|nothing)$/.test(tokens[mention.from]?.lower ?? '')) return false;
  // "Neither Beck nor Lowe said"
  if (tokens[mention.from - 1]?.lower === 'nor') return false;
  if (mention.kind === 'relative' && !relativeSpeaks(tokens, mention, verb)) return false;
  // "It threatens to ruin us", "which promises to be long": a thing bodes, and says nothing.
  if (/^(?:threaten|promise)$/.test(verb.lemma) && next?.lower === 'to' && /^(?:it|that|this|which)$/.test(head.lower))
    return false;
  // "The findings underscore a divide", but "the report stresses that …"
  if (
    /^(?:underscore|underline|highlight)$/.test(verb.lemma) &&
    /^(?:findings?|results?|figures|numbers|data|statistics)$/.test(head.lower) &&
    next?.lower !== 'that'
  )
    return false;
  if (mention.kind !== 'noun' || head.kind === 'number' || states(head) || STATING_SIDES.has(head.lower))
    return !(mention.core - mention.from === 1 && /^(?:each|all)$/.test(head.lower));
  if (next?.lower === 'that' && verb.frames.has('clause') && FINDERS.test(head.lower)) return true;
  if (ONLY_PEOPLE.has(verb.lemma) && !THINGS.test(head.lower)) return true;
  if ((next?.lower === 'that' || next?.kind === 'quoted') && STATES.has(verb.lemma) && !THINGS.test(head.lower))
    return true;
  const counted =
    /^(?:one|another|those|some|everyone|everybody|someone|somebody|half|most|all|majority|percent|crowd|audience|duo|pair|couple|trio)$/.test(
      head.lower,
    );
  return (
    /-(?:thirds|fourths|fifths|quarters)$/.test(head.lower) ||
    (counted &&
      (!(mention.core - mention.from === 1 && /^(?:one|all)$/.test(head.lower)) ||
        /^(?:he|she|they|it|there|that)$/.test(next?.lower ?? '')))
  );
}

/** "the poll, | which | found", but not "the turnout, | which | reveals". */
function relativeSpeaks(tokens: Tokens, { from }: Mention, verb: SpeechVerb): boolean {
  if (tokens[from]?.lower !== 'which' || !THINGS_DO.test(verb.lemma)) return true;
  const noun = tokens[/^(?:comma|dash)$/.test(tokens[from - 1]?.kind ?? '') ? from - 2 : from - 1];
  return noun?.kind !== 'word' || states(noun);
}

/** What a thing does as well as people: "which reveals", "which reminds us". */
const THINGS_DO =
  /^(?:reveal|suggest|highlight|underscore|underline|emphasi[sz]e|stress|show|indicate|find|remind|imply|hint|confirm|repeat|slam|rip|hit|attack|threaten|challenge|recall|reflect|explain|begin|start|continue|call|prompt|inform)$/;

/**
 * A form that is a noun as often counts as a verb when its surroundings say so:
 * "maintainers report greater confidence", not "the report says".
 */
export function looksLikeVerb(tokens: Tokens, at: number, subjectEnd: number, verb: SpeechVerb): boolean {
  const before = tokens[subjectEnd - 1];
  const next = tokens[at + 1];
  // "met Adler in December and | declared in Bath that …", but "declared and undeclared"
  if (
    verb.form === 'past' &&
    /^(?:and|but|then|later)$/.test(before?.lower ?? '') &&
    (next?.kind === 'quoted' || next?.capital || opensSaid(next))
  )
    return true;
  // "expect prices to fall but | caution that …"
  if (verb.form !== 'past' && /^(?:and|but)$/.test(before?.lower ?? '') && next?.lower === 'that') return true;
  if (before === undefined || DETERMINERS.has(before.lower) || before.possessive || PREPOSITIONS.has(before.lower))
    return false;
  if (/^(?:he|she|they|i|we|you|who)$/.test(before.lower) || followsPassage(tokens, subjectEnd)) return true;
  if (next === undefined) return false;
  // "475 pledged delegates", "Lowe emails that Finch deleted"
  if (before.kind === 'number' && verb.form === 'past' && !opensSaid(next) && next.lower !== 'to') return false;
  if (verb.form !== 'past' && /^(?:email|text|message|post|tweet)$/.test(verb.lemma) && before.capital) return false;
  const stating = states(before);
  if (
    verb.form !== 'base' &&
    before.capital &&
    opensWithAs(tokens, subjectEnd) &&
    !/^(?:of|by|is|was)$/.test(next.lower)
  )
    return true;
  // "Ortiz, who led the study, | cautions that …"
  if (before.kind === 'comma' && verb.form === 'third' && next.lower === 'that') return true;
  // "…, a new study | reports."
  if (verb.form === 'third' && isDocument(before.lower) && next.kind === 'stop') return true;
  // "32% | call themselves"
  if (verb.form === 'base' && before.kind === 'number' && before.lower.endsWith('%')) return next.kind === 'word';
  if (before.capital && statesSoon(tokens, at, subjectEnd, verb)) return true;
  if (stating && (next.lower === 'that' || next.kind === 'quoted' || next.kind === 'colon')) return true;
  if (
    verb.form === 'past' &&
    (before.capital || isPluralPeople(before.lower) || isOrganisation(before.lower)) &&
    !/^(?:is|was|were|are|of|by)$/.test(next.lower)
  )
    return true;
  if (/^(?:of|by|from|in|on|at|for|is|was|were|are|has|had|have|and|or|said|says)$/.test(next.lower)) return false;
  if (verb.form === 'third' && !stating) return false;
  // "all the press reports that I have read"
  if (verb.form === 'third' && /^(?:press|news|media|police)$/.test(before.lower) && !before.capital) return false;
  // "Beck estimates it would cost more", "Beck claims to be a captain"
  if (
    verb.form === 'third' &&
    ((/^(?:he|she|it|they|there)$/.test(next.lower) && isFiniteVerb(tokens[at + 2]?.lower ?? '')) ||
      (next.lower === 'to' && /^(?:claim|vow|pledge|promise|threaten)$/.test(verb.lemma)))
  )
    return true;
  if (next.kind !== 'word' && next.kind !== 'number') return false;
  // "rough and racially charged remarks"
  if (/^(?:and|or|but)$/.test(before.lower)) return false;
  if (verb.form === 'base')
    return isPluralPeople(before.lower) || (isDocument(before.lower) && before.lower.endsWith('s'));
  return verb.form === 'past' || DETERMINERS.has(next.lower) || next.capital;
}

/** At most this many words stand between "as" and the verb: "As Emily Fong of the Herald | reports". */
const AS_WITHIN = 8;

/** "As Herbert | notes, …": the subject begins after "as" at the unit's start or after a comma. */
function opensWithAs(tokens: Tokens, subjectEnd: number): boolean {
  for (let at = subjectEnd - 1; at >= 0 && subjectEnd - at <= AS_WITHIN; at--) {
    const token = tokens[at];
    if (token?.lower === 'as') return at === 0 || tokens[at - 1]?.kind === 'comma';
    if (token?.kind !== 'word') return false;
  }
  return false;
}

/** What follows a verb that is none of an adjective: "that", "his", "in", "on". */
const opensSaid = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  (DETERMINERS.has(token.lower) || /^(?:he|she|they|it|there|in|on|during|at|how|whether)$/.test(token.lower));

/** `“…,” the editorial | read`: a quoted passage that is not finished stands right before the subject. */
function followsPassage(tokens: Tokens, subjectEnd: number): boolean {
  for (let at = subjectEnd - 1; at >= 0 && subjectEnd - at <= PASSAGE_WITHIN; at--) {
    const token = tokens[at];
    if (token?.kind === 'quoted') return token.open;
    if (token?.kind !== 'word') return false;
  }
  return false;
}

/** "the poll found …", "researchers found that …": people find other things, too. */
export function mayFind(tokens: Tokens, mention: Mention, next: Token | undefined): boolean {
  const head = tokens[mention.head]?.lower ?? '';
  if (isDocument(head)) return true;
  return next?.lower === 'that' && (mention.kind === 'name' || isPluralPeople(head) || FINDERS.test(head));
}

const FINDERS =
  /^(?:researchers|scientists|investigators|auditors|inspectors|economists|analysts|experts|team|committee|commission|panel|inquiry|investigation|court|jury|judge|scholars|psychologists|biologists|astronomers|engineers|physicists|doctors|work|findings|results|experiments?|tests?|trials?|simulations?|calculations?|observations?)$/;
