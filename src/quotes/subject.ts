import { DETERMINERS, isAdverb } from '../language/english/function-words.ts';
import { isOrganisation } from '../language/english/organisation-words.ts';
import { isDocument, isPluralPeople } from '../language/english/person-words.ts';
import { speechVerb } from '../language/english/speech-verbs.ts';
import { opensApposition } from './apposition.ts';
import { type Mention, phraseBetween, phraseEndingAt } from './noun-phrase.ts';
import { isAside, isCircumstance, isListed, isNamedRole, isState, startOfList } from './subject-segments.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** A subject stands at most this many tokens before its verb; looking no further keeps the work linear. */
const FARTHEST = 70;
/** Words that end the search for a plain subject: another clause begins with them. */
const CLAUSE_OPENERS = new Set(
  'that when while because if although though whether where unless whereas since until as than so how why what but yet nor before after once'.split(
    ' ',
  ),
);

/**
 * The subject that ends right before the token at `to`: "Archer | said", "security analysts at Prossimo | noted",
 * "Rowland, 59, of Milford, Md., who watched the rescue, | said", "Bray (R-Wis.) | said".
 */
export function subjectBefore(tokens: Tokens, to: number): Mention | null {
  const last = tokens[to - 1];
  if (last === undefined) return null;
  if (last.lower === 'who' || last.lower === 'which' || (last.lower === 'that' && statesBefore(tokens, to - 1)))
    return { from: to - 1, to, core: to, head: to - 1, kind: 'relative' };
  // "at the last | contested convention"
  if (/^(?:last|next|most|first|only)$/.test(last.lower) && DETERMINERS.has(tokens[to - 2]?.lower ?? '')) return null;
  // "pleaded guilty to charges | he | threatened": the pronoun alone, unless it is the last of several
  if (/^(?:he|she|they|we|i|it)$/.test(last.lower) && !/^(?:and|or)$/.test(tokens[to - 2]?.lower ?? ''))
    return last.lower === 'it' && last.capital && to > 1
      ? null
      : { from: to - 1, to, core: to, head: to - 1, kind: 'pronoun' };
  // host of “Morning Talk,” said: the comma stands inside the marks.
  if (last.kind === 'sign' && tokens[to - 2]?.kind === 'comma') {
    const found = subjectWithApposition(tokens, to - 2);
    return found === null ? null : { ...found, to };
  }
  // 3 percent of “liberals” said
  if (last.kind === 'sign' && /["”]/.test(last.lower) && tokens[to - 2]?.kind === 'word') {
    const found = phraseEndingAt(tokens, regionStart(tokens, to - 1), to);
    return found === null ? null : { ...found, from: startOfList(tokens, found) };
  }
  if (last.kind === 'comma') return subjectWithApposition(tokens, to - 1);
  if (last.kind === 'dash') return subjectInDashes(tokens, to - 1);
  if (last.kind === 'close') return subjectWithBrackets(tokens, to);
  const found = phraseEndingAt(tokens, regionStart(tokens, to), to);
  return found === null ? null : { ...found, from: startOfList(tokens, found) };
}

/** "retailers | that said", "a blog post | that said": people or something written right before "that", without a verb of speech before them. */
function statesBefore(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || before.capital || before.possessive) return false;
  if (!isDocument(before.lower) && !isPluralPeople(before.lower) && !isOrganisation(before.lower)) return false;
  // "told reporters that said …" is no relative clause.
  for (let i = at - 2; i >= 0 && at - i < 6; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') break;
    if (speechVerb(token.lower)?.frames.has('listener')) return false;
  }
  return true;
}

/** Where the clause that ends at `to` begins: after the nearest mark, quoted passage, clause opener or verb of speech. */
export function regionStart(tokens: Tokens, to: number): number {
  let depth = 0;
  const floor = Math.max(0, to - FARTHEST);
  for (let at = to - 1; at >= floor; at--) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'close') depth++;
    else if (token.kind === 'open') {
      if (depth === 0) return at + 1;
      depth--;
    }
    if (depth > 0) continue;
    if (/^(?:comma|semicolon|colon|dash|quoted|stop)$/.test(token.kind)) return at + 1;
    if (token.kind !== 'word') continue;
    if (token.lower === 'who' && at === to - 1) return at;
    // "more than | half of voters"
    if (token.lower === 'than' && /^(?:more|fewer|less)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    if (CLAUSE_OPENERS.has(token.lower) && !(token.lower === 'that' && isPeopleBefore(tokens, at))) return at + 1;
    const verb = token.capital ? undefined : speechVerb(token.lower);
    if (
      verb !== undefined &&
      !verb.ambiguous &&
      verb.frames.has('clause') &&
      verb.form !== 'ing' &&
      verb.form !== 'base'
    )
      return at + 1;
  }
  return floor;
}

/** "officials that …": the relative clause of a subject, not a new statement. */
const isPeopleBefore = (tokens: Tokens, at: number): boolean =>
  /(?:people|those|ones)$/.test(tokens[at - 1]?.lower ?? '');

/** "Bray (R-Wis.)": the brackets belong to the mention. */
function subjectWithBrackets(tokens: Tokens, to: number): Mention | null {
  let open = to - 2;
  while (open > 0 && open > to - 14 && tokens[open]?.kind !== 'open') open--;
  if (tokens[open]?.kind !== 'open') return null;
  const inner = subjectBefore(tokens, open);
  return inner === null ? null : { ...inner, to };
}

/**
 * A subject followed by appositions that end with the comma at `comma`. The segments between commas are tried from the left:
 * the first whose end is a noun phrase and after which only appositions follow is the subject.
 */
function subjectWithApposition(tokens: Tokens, comma: number): Mention | null {
  const starts = segmentStarts(tokens, comma);
  for (const [i, start] of starts.entries()) {
    const end = i + 1 < starts.length ? (starts[i + 1] ?? comma) - 1 : comma;
    const found = segmentSubject(tokens, start, end);
    if (found === null || isState(tokens, found)) continue;
    // "After the vote, | Gov. Lowe, a Democrat, | said"
    if (i + 1 < starts.length && isCircumstance(tokens, start, found)) continue;
    const rest = starts.slice(i + 1);
    // "… in Berea, OH, Gov. John Wall (R-OH), said": only a bracket stands behind the name.
    if (rest.length === 0 && found.kind === 'name' && tokens[comma - 1]?.kind === 'close')
      return { ...found, to: comma };
    if (rest.length === 0) continue;
    if (
      rest
        .map((from) => (tokens[from]?.kind === 'sign' ? from + 1 : from))
        .every(
          (from, j) =>
            opensApposition(tokens, from) ||
            isAside(tokens, from) ||
            (j > 0 && tokens[from]?.capital === true) ||
            (j > 0 && isListed(tokens, from, rest[j + 1] === undefined ? comma : (rest[j + 1] ?? comma) - 1)),
        ) ||
      isNamedRole(tokens, found, rest)
    ) {
      return { ...found, to: comma };
    }
  }
  return null;
}

/** The starts of the comma-separated segments before `comma`, the earliest first, within one clause. */
function segmentStarts(tokens: Tokens, comma: number): number[] {
  const starts: number[] = [];
  const floor = Math.max(0, comma - FARTHEST);
  let at = comma - 1;
  for (; at >= floor; at--) {
    const kind = tokens[at]?.kind;
    if (kind === 'comma') starts.push(at + 1);
    else if (kind === 'quoted' || kind === 'semicolon' || kind === 'colon' || kind === 'dash' || kind === 'stop') break;
  }
  starts.push(at + 1);
  return starts.reverse();
}

/** The subject that fills a segment, or stands at its end after "that", "and", "when" …: "He noted that Smith". */
function segmentSubject(tokens: Tokens, start: number, end: number): Mention | null {
  let from = start;
  for (let at = end - 1; at >= start; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (CLAUSE_OPENERS.has(lower) || ((lower === 'and' || lower === 'but') && at === start)) {
      from = at + 1;
      break;
    }
  }
  while (from < end && isAdverb(tokens[from]?.lower ?? '') && !tokens[from]?.possessive) from++;
  // "Mrs. Lowe herself, as well as her campaign, said"
  if (/^(?:himself|herself|itself|themselves)$/.test(tokens[end - 1]?.lower ?? '')) {
    const inner = phraseBetween(tokens, from, end - 1);
    return inner === null ? null : { ...inner, to: end };
  }
  const close = tokens[end - 1]?.kind === 'close' ? subjectWithBrackets(tokens, end) : phraseBetween(tokens, from, end);
  return close !== null &&
    (close.kind !== 'pronoun' || close.to - close.from > 1) &&
    (from > start || close.from === from)
    ? close
    : null;
}

/** "Smith — the chairman — said": a subject with an apposition between dashes. */
function subjectInDashes(tokens: Tokens, dash: number): Mention | null {
  for (let at = dash - 1; at > 0 && at > dash - 40; at--) {
    const kind = tokens[at]?.kind;
    if (kind === 'quoted' || kind === 'stop') return null;
    if (kind !== 'dash') continue;
    const found = phraseEndingAt(tokens, regionStart(tokens, at), at);
    return found === null ? null : { ...found, to: dash };
  }
  return null;
}
