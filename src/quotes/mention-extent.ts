import { CALENDAR, isAdverb, PREPOSITIONS } from '../language/english/function-words.ts';
import { isDocument, isPersonNoun, isPluralPeople, isTitle } from '../language/english/person-words.ts';
import { endOfSegment } from './apposition.ts';
import type { Mention } from './noun-phrase.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/**
 * The mention as the words that name the speaker: with appositions ("Adler, the union’s president"), age and home, and what
 * introduces a person ("who owns the mill"); without where, when and how it was said (", speaking in Bath", ", however"),
 * what is told in passing of somebody known by surname (", who arrived late"), and what an apposition adds of an organisation.
 */
export function extentOf(tokens: Tokens, mention: Mention): Mention {
  const from = beginning(tokens, mention);
  let to = Math.min(mention.core, mention.to);
  while (to < mention.to && tokens[to]?.kind === 'comma') {
    const end = Math.min(endOfSegment(tokens, to + 1), mention.to);
    if (end <= to + 1 || isPassing(tokens, { ...mention, to }, end)) break;
    to = end;
  }
  // Brackets, dashes and relative clauses without a comma stay as they were read.
  if (tokens[to]?.kind !== 'comma') to = mention.to;
  if (/^(?:himself|herself|themselves|itself)$/.test(tokens[to]?.lower ?? '')) to++;
  return { ...mention, from, to: withTime(tokens, mention, to) };
}

/** "both the mayor and", "virtually all analysts" belong to the mention. */
const beginning = (tokens: Tokens, { from }: Mention): number =>
  /^(?:virtually|nearly|almost)$/.test(tokens[from - 1]?.lower ?? '') &&
  /^(?:all|every|everyone)$/.test(tokens[from]?.lower ?? '')
    ? from - 1
    : from;

/** "who is", "whose", "who runs": a relative clause that says who somebody is. */
const INTRODUCES =
  /^(?:is|was|are|were|works|worked|serves|served|represents|represented|runs|leads|led|heads|headed|owns|teaches|taught|plays|lives|studies|studied|founded|chairs|oversees|covers|directs)$/;

/** Whether the segment [mention.to + 1, end) only passes by. */
function isPassing(tokens: Tokens, mention: Mention, end: number): boolean {
  const start = mention.to + 1;
  const token = tokens[start];
  if (token === undefined) return true;
  const { lower } = token;
  if (token.kind !== 'word') return false;
  if (/^(?:who|which|whose|whom)$/.test(lower)) {
    const next = tokens[start + 1]?.lower ?? '';
    const known = isKnown(tokens, mention) || mention.kind === 'noun' || hasRole(tokens, mention) || lower === 'which';
    return known && !INTRODUCES.test(next);
  }
  if (/^(?:of|from|with|formerly|now|then|both|including|like|such)$/.test(lower) || isRole(tokens, start, end))
    return false;
  if (/^(?:for|in|at|on)$/.test(lower) || PREPOSITIONS.has(lower)) return true;
  if (isAdverb(lower) || /^(?:though|when|while|as|after|before|asked|if|because|since)$/.test(lower)) return true;
  if (/ing$/.test(lower)) return true;
  return /^(?:a|an|the)$/.test(lower) && hasRole(tokens, mention);
}

/** One capitalised word, perhaps after a form of address or a title: somebody the article has named before. */
function isKnown(tokens: Tokens, { from, core, kind }: Mention): boolean {
  if (kind !== 'name') return false;
  let first = from;
  while (first < core - 1 && /^(?:mr|mrs|ms|dr|miss)\.?$/.test(tokens[first]?.lower ?? '')) first++;
  return core - first === 1;
}

/** Whether an apposition has told what the person does: what follows is news, not an introduction. */
const hasRole = (tokens: Tokens, { core, to }: Mention): boolean =>
  tokens.slice(core, to).some((token) => isPersonNoun(token.lower) || isTitle(token.lower));

/** Whether a noun for people heads the segment: "a retired teacher", not "a policy institute". */
function isRole(tokens: Tokens, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return false;
    if (isPersonNoun(token.lower) || isTitle(token.lower) || isPluralPeople(token.lower)) return true;
    if (PREPOSITIONS.has(token.lower) || /^(?:who|which|that|whose)$/.test(token.lower)) return false;
  }
  return false;
}

/** "a poll released | Tuesday", "a survey | last week": a day belongs to a document, not to the saying. */
function withTime(tokens: Tokens, mention: Mention, end: number): number {
  const head = tokens[mention.head]?.lower ?? '';
  const last = tokens[end - 1];
  if (!isDocument(head) && !(mention.kind === 'noun' && /(?:published|released|issued)$/.test(last?.lower ?? '')))
    return end;
  let to = end;
  while (to < end + 3) {
    const token = tokens[to];
    if (token === undefined || token.kind !== 'word') break;
    if (CALENDAR.has(token.lower)) to++;
    else if (
      /^(?:on|last|this|earlier|late|later|early|next)$/.test(token.lower) &&
      (CALENDAR.has(tokens[to + 1]?.lower ?? '') || CALENDAR.has(tokens[to + 2]?.lower ?? ''))
    )
      to++;
    else break;
  }
  return to;
}
