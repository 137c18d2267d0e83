import {
  ASIDES_OF_SUBJECTS,
  CLAUSE_OPENERS,
  LIST_LEADS,
  SEGMENT_OPENERS,
} from '../../language/languages/english/grammar/clause-words.ts';
import { DETERMINERS, isAdverb, PREPOSITIONS } from '../../language/languages/english/grammar/function-words.ts';
import { PERSONAL_PRONOUNS, REFLEXIVES } from '../../language/languages/english/grammar/pronouns.ts';
import { COMPARATIVES, ORDINAL_WORDS } from '../../language/languages/english/grammar/time-and-number-words.ts';
import { IRREGULAR_PARTICIPLES } from '../../language/languages/english/grammar/verb-words.ts';
import { isOrganisation, PLACE_NAMES } from '../../language/languages/english/people/organisation-words.ts';
import { isDocument, isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import { speechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import { breaksClause, type Token, type Tokens } from '../1-tokens/tokens.ts';
import type { TableRule } from '../rules.ts';
import { opensApposition } from './apposition.ts';
import { endOfNounRun } from './could-be-noun.ts';
import { type Mention, namesPeople, phraseBetween, phraseEndingAt } from './noun-phrase.ts';

/** The subject that ends right before a verb. */

/** "Archer, at a later reading, said", "Lowe, speaking in Bath, said": an adverbial between commas. */
function isAside(tokens: Tokens, from: number): boolean {
  const token = tokens[from];
  if (token === undefined) return false;
  return (
    PREPOSITIONS.has(token.lower) ||
    isAdverb(token.lower) ||
    ASIDES_OF_SUBJECTS.has(token.lower) ||
    /(?:ing|ed)$/.test(token.lower) ||
    (IRREGULAR_PARTICIPLES.has(token.lower) && PREPOSITIONS.has(tokens[from + 1]?.lower ?? ''))
  );
}

/** "the company's chief executive, John Farrell, said": a role, then the name. */
function isNamedRole(tokens: Tokens, role: Mention, rest: readonly number[]): boolean {
  const from = rest[0];
  return (
    from !== undefined &&
    role.kind === 'noun' &&
    namesPeople(tokens, role) &&
    tokens[from]?.capital === true &&
    rest.slice(1).every((start) => opensApposition(tokens, start) || isAside(tokens, start))
  );
}

/** "secretary for trade, | refugees, | and migration": a further member of a list inside the apposition. */
function isListed(tokens: Tokens, from: number, end: number): boolean {
  const start = tokens[from]?.lower === 'and' || tokens[from]?.lower === 'or' ? from + 1 : from;
  return end - start <= 4 && end > start && endOfNounRun(tokens, start, end) === end;
}

/** "Berea, | OH, | after winning": a state behind its town is nobody. */
const isState = (tokens: Tokens, { from, to, kind }: Mention): boolean =>
  kind === 'name' &&
  to - from === 1 &&
  tokens[from - 1]?.kind === 'comma' &&
  tokens[from - 2]?.capital === true &&
  (/^\p{L}{2}\.?$|^(?:\p{L}\.){2,}$|\.$/u.test(tokens[from]?.lower ?? '') ||
    PLACE_NAMES.has(tokens[from]?.lower ?? ''));

const namesGroup = (tokens: Tokens, { head }: Mention): boolean => isPluralPeople(tokens[head]?.lower ?? '');

/** A list has at most this many members before its last two. */
const MOST_LIST_MEMBERS = 4;

/** "Friends, | lobbyists and former foes", "45% of Democrats, | 28% of independents and 12% of the rest": where the list begins. */
function startOfList(tokens: Tokens, found: Mention): number {
  let { from } = found;
  if (!tokens.slice(from, found.core).some((token) => token.lower === 'and' || token.lower === 'or')) return from;
  for (let members = 0; members < MOST_LIST_MEMBERS && tokens[from - 1]?.kind === 'comma'; members++) {
    const end = from - 1;
    let start = end;
    while (start > 0 && end - start < 14 && !breaksClause(tokens[start - 1])) start--;
    if (LIST_LEADS.has(tokens[start]?.lower ?? '')) start++;
    const member = phraseBetween(tokens, start, end);
    // A capital at the beginning of a sentence makes no name: "Sailors, dockworkers and …".
    const alike = member?.kind === found.kind || (start === 0 && member?.kind === 'name' && namesGroup(tokens, member));
    if (member === null || !alike || member.kind === 'pronoun' || !namesPeople(tokens, member)) break;
    from = start;
  }
  return from;
}

/** "After the vote, | Gov. Lowe, a Democrat, | said": a segment that opens with a preposition and names a thing. */
function opensWithCircumstance(tokens: Tokens, start: number, found: Mention): boolean {
  const lower = tokens[start]?.lower ?? '';
  const opens = PREPOSITIONS.has(lower) || SEGMENT_OPENERS.has(lower);
  const thing =
    found.kind === 'noun' && !namesPeople(tokens, found) && !isOrganisation(tokens[found.head]?.lower ?? '');
  return opens && thing;
}

/** The most tokens between a subject and its verb; the limit keeps the work linear. */
const LONGEST_SUBJECT_WITH_APPOSITIONS = 70;
/**
 * The subject that ends right before the token at `to`: "Archer | said", "security analysts at Prossimo | noted",
 * "Rowland, 59, of Milford, Md., who watched the rescue, | said", "Bray (R-Wis.) | said".
 */
export function subjectBefore(tokens: Tokens, to: number): Mention | null {
  const last = tokens[to - 1];
  if (last === undefined) return null;
  for (const rule of SUBJECTS_BY_LAST_TOKEN) {
    const subject = rule.match(tokens, to, last);
    if (subject !== null) return subject === NO_SUBJECT ? null : subject;
  }
  // "3 percent of “liberals” | said" is one, too.
  const found = phraseEndingAt(tokens, startOfClause(tokens, to), to);
  return found === null ? null : { ...found, from: startOfList(tokens, found) };
}

const NO_SUBJECT = 'no subject';

/** Rules for subjects that are recognised by their last token; any other is a plain noun phrase. */
export const SUBJECTS_BY_LAST_TOKEN: readonly TableRule<
  [tokens: Tokens, to: number, last: Token],
  Mention | typeof NO_SUBJECT | null
>[] = [
  {
    name: 'a relative word: "who", "which", and "that" behind those who state',
    example: 'In May the board, which said the ferry was late, left.',
    match: (tokens, to, { lower }) =>
      lower === 'who' || lower === 'which' || (lower === 'that' && statesBefore(tokens, to - 1))
        ? { from: to - 1, to, core: to, head: to - 1, kind: 'relative' }
        : null,
  },
  {
    name: 'no subject: an adjective follows ("at the last contested convention")',
    example: 'The last told story of the pier was sad.',
    match: (tokens, to, { lower }) =>
      ORDINAL_WORDS.has(lower) && DETERMINERS.has(tokens[to - 2]?.lower ?? '') ? NO_SUBJECT : null,
  },
  {
    name: 'a pronoun alone, unless it is the last of several; "It" in capitals inside a sentence is a name',
    example: 'Lowe pleaded guilty to charges he threatened the crew with a knife.',
    match: (tokens, to, { lower, capital }) => {
      const before = tokens[to - 2]?.lower;
      if (!PERSONAL_PRONOUNS.has(lower) || before === 'and' || before === 'or') return null;
      return lower === 'it' && capital && to > 1
        ? NO_SUBJECT
        : { from: to - 1, to, core: to, head: to - 1, kind: 'pronoun' };
    },
  },
  {
    name: 'an apposition whose comma stands inside the marks: host of “Morning Talk,”',
    example: 'Anna Lowe, host of “Morning Talk,” said the ferry was late.',
    match: (tokens, to, { kind }) => {
      if (kind !== 'sign' || tokens[to - 2]?.kind !== 'comma') return null;
      const found = subjectWithApposition(tokens, to - 2);
      return found === null ? NO_SUBJECT : { ...found, to };
    },
  },
  {
    name: 'appositions between commas',
    example: 'Anna Lowe, a keeper, said the ferry was late.',
    match: (tokens, to, { kind }) => (kind === 'comma' ? (subjectWithApposition(tokens, to - 1) ?? NO_SUBJECT) : null),
  },
  {
    name: 'an apposition between dashes',
    example: 'Anna Lowe — a keeper — said the ferry was late.',
    match: (tokens, to, { kind }) => (kind === 'dash' ? (subjectInDashes(tokens, to - 1) ?? NO_SUBJECT) : null),
  },
  {
    name: 'brackets: "Bray (R-Wis.)"',
    example: 'Anna Lowe, a keeper, (D-Maine) said the ferry was late.',
    match: (tokens, to, { kind }) => (kind === 'close' ? (subjectWithBrackets(tokens, to) ?? NO_SUBJECT) : null),
  },
];

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
export function startOfClause(tokens: Tokens, to: number): number {
  let depth = 0;
  const floor = Math.max(0, to - LONGEST_SUBJECT_WITH_APPOSITIONS);
  for (let at = to - 1; at >= floor; at--) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'close') depth++;
    else if (token.kind === 'open') {
      if (depth === 0) return at + 1;
      depth--;
    }
    if (depth > 0) continue;
    if (breaksClause(token)) return at + 1;
    if (token.kind !== 'word') continue;
    if (token.lower === 'who' && at === to - 1) return at;
    // "more than | half of voters"
    if (token.lower === 'than' && COMPARATIVES.has(tokens[at - 1]?.lower ?? '')) continue;
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
    if (i + 1 < starts.length && opensWithCircumstance(tokens, start, found)) continue;
    const rest = starts.slice(i + 1);
    // "… in Berea, OH, Gov. John Wall (R-OH), said": only a bracket after the name.
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
  const floor = Math.max(0, comma - LONGEST_SUBJECT_WITH_APPOSITIONS);
  let at = comma - 1;
  for (; at >= floor; at--) {
    const kind = tokens[at]?.kind;
    if (kind === 'comma') starts.push(at + 1);
    else if (kind === 'quoted' || kind === 'semicolon' || kind === 'colon' || kind === 'dash' || kind === 'stop') break;
  }
  starts.push(at + 1);
  return starts.reverse();
}

/** The subject that fills a segment, or comes at its end after "that", "and", "when" …: "He noted that Smith". */
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
  if (REFLEXIVES.has(tokens[end - 1]?.lower ?? '')) {
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
    const found = phraseEndingAt(tokens, startOfClause(tokens, at), at);
    return found === null ? null : { ...found, to: dash };
  }
  return null;
}
