import type { Article } from '../domain/article.ts';
import type { Speaker } from '../domain/quotation.ts';
import { overlaps, type Span } from '../domain/span.ts';
import type { Gender } from '../language/english/first-names.ts';
import { isOrganisation } from '../language/english/organisation-words.ts';
import { genderOfWord, isPersonNoun, isPluralPeople, isTitle } from '../language/english/person-words.ts';
import type { Draft } from './draft.ts';
import type { Naming } from './namings.ts';
import { type Mention, namesPeople, phraseEndingAt } from './noun-phrase.ts';
import type { Person } from './people.ts';
import { PersonIndex } from './person-index.ts';
import { tokenAt } from './token-at.ts';
import type { Unit } from './units.ts';

/** "he" and "she" point back over at most this many sentences. */
const PRONOUN_REACH = 14;
/** "they" and "it" point back over at most this many. */
const GROUP_REACH = 3;
/** A name that nothing shows to be a person's is taken for one only this near. */
const NEAR = 5;
/** A name after "chief of staff" may be this long: "Speaker of the House Rep. | Tom Ebert". */
const LONGEST_NAME = 40;

/** Somebody who has spoken, for the pronouns that follow. */
interface Voice {
  readonly speaker: Speaker;
  readonly number: 'one' | 'many' | 'body';
  readonly gender: Gender | null;
}

/** Who speaks, for the mentions of one article. Mentions must come in the order of the text. */
export class SpeakerResolver {
  readonly #units: readonly Unit[];
  readonly #people: PersonIndex;
  /** Who spoke last in a unit. */
  readonly #voices = new Map<number, Voice>();

  constructor(article: Article, units: readonly Unit[]) {
    this.#units = units;
    this.#people = new PersonIndex(article, units);
  }

  /** The speaker of a draft, or null when the article does not say. */
  speakerOf(draft: Draft): Speaker | null {
    const unit = this.#units[draft.mentionUnit];
    if (draft.mention === null || unit === undefined) return null;
    const voice = this.#voiceOf(draft.mention, unit, draft.mentionUnit);
    if (voice === null) return null;
    this.#voices.set(draft.mentionUnit, voice);
    if (draft.unit !== draft.mentionUnit) this.#voices.set(draft.unit, voice);
    return voice.speaker;
  }

  #voiceOf(mention: Mention, unit: Unit, index: number): Voice | null {
    const head = unit.tokens[mention.head];
    if (head === undefined) return null;
    if (mention.kind === 'pronoun') {
      if (head.lower === 'they') return this.#lastOf('many', index);
      if (head.lower === 'it') return this.#lastOf('body', index);
      return head.lower === 'he'
        ? this.#pointedAt('male', index, head.start)
        : head.lower === 'she'
          ? this.#pointedAt('female', index, head.start)
          : null;
    }
    if (mention.kind === 'relative') {
      const antecedent = antecedentOf(mention, unit);
      return antecedent === null ? null : this.#voiceOf(antecedent, unit, index);
    }
    const naming = isJoined(mention, unit) ? null : this.#namingOf(mention, unit);
    const person = naming === null ? null : this.#people.personNamed(naming);
    if (naming !== null && person !== null) {
      person.evident = true;
      return this.#personVoice(person, this.#people.roleAt(naming, unit));
    }
    const speaker = { name: asNamed(mention, unit), role: null };
    return { speaker, number: numberOf(mention, unit), gender: naming?.address ?? genderOfWord(head.lower) };
  }

  #personVoice(person: Person, role: Span | null): Voice {
    const { start, end } = person.full;
    return { speaker: { name: { start, end }, role: role ?? person.role }, number: 'one', gender: person.gender };
  }

  /**
   * The name in a mention: the last of its noun phrase ("Lowe’s adviser | Nora Weiss", "Speaker of the House Rep. | Tom Ebert"),
   * or the apposition of a role ("the company’s chief executive, | John Farrell").
   */
  #namingOf(mention: Mention, unit: Unit): Naming | null {
    const { tokens } = unit;
    const first = tokens[mention.from];
    const head = tokens[mention.head];
    const core = tokens[mention.core - 1];
    const last = tokens[mention.to - 1];
    if (first === undefined || head === undefined || core === undefined || last === undefined) return null;
    const own =
      this.#people.within({ start: first.start, end: head.end }).find((naming) => overlaps(naming, head)) ?? null;
    if (!isPersonNoun(head.lower) && !isTitle(head.lower)) return own;
    const inner = this.#people.within({ start: Math.max(head.end, core.end - LONGEST_NAME), end: core.end }).at(-1);
    if (inner !== undefined && inner.end >= core.end && inner.words.length > 1 && inner.evident && !inner.possessive)
      return inner;
    if (mention.kind !== 'noun') return own;
    const comma = tokens[mention.core];
    const named = this.#people.within({ start: core.end, end: last.end })[0];
    const follows = named !== undefined && comma?.kind === 'comma' && named.start - comma.end < 3;
    return follows && named.words.length > 1 && !named.possessive ? named : null;
  }

  /** "they", "it": the group, or the body, that spoke shortly before. */
  #lastOf(number: Voice['number'], index: number): Voice | null {
    for (let i = index; i >= 0 && i >= index - GROUP_REACH; i--) {
      const voice = this.#voices.get(i);
      if (voice?.number === number) return voice;
    }
    return null;
  }

  /**
   * "he", "she": who was named first in the same sentence before it; else, sentence by sentence backwards, who spoke there, else who was named there first.
   * A person whose gender is not known is taken only when nobody fits for certain, unless that person has spoken.
   */
  #pointedAt(gender: Gender, index: number, at: number): Voice | null {
    let perhaps: Person | null = null;
    for (let i = index; i >= 0 && i > index - PRONOUN_REACH; i--) {
      const unit = this.#units[i];
      if (unit === undefined) break;
      const voice = i < index ? this.#voices.get(i) : undefined;
      if (voice?.number === 'one' && (voice.gender === null || voice.gender === gender)) return voice;
      for (const naming of this.#people.within({ start: unit.start, end: i === index ? at : unit.end })) {
        if (naming.possessive || naming.doubtful || isInQuotes(naming, unit)) continue;
        const person = this.#people.personNamed(naming);
        if (person === null) continue;
        if (person.gender === gender) return this.#personVoice(person, null);
        if (person.gender === null && (person.evident || index - i < NEAR)) perhaps ??= person;
      }
    }
    return perhaps === null ? null : this.#personVoice(perhaps, null);
  }
}

function isInQuotes(naming: Naming, unit: Unit): boolean {
  const at = tokenAt(unit.tokens, naming.end) - 1;
  return unit.tokens[at]?.kind === 'quoted' && (unit.tokens[at]?.end ?? 0) >= naming.end;
}

/** "He and Clyde": two speakers are nobody's full name. */
function isJoined(mention: Mention, unit: Unit): boolean {
  for (let at = mention.from; at < mention.core; at++) if (unit.tokens[at]?.lower === 'and') return true;
  return false;
}

function numberOf(mention: Mention, unit: Unit): Voice['number'] {
  const lower = unit.tokens[mention.head]?.lower ?? '';
  if (isJoined(mention, unit) || isPluralPeople(lower)) return 'many';
  if (mention.kind === 'name')
    return isPersonNoun(lower) || unit.tokens[mention.from]?.lower !== 'the' ? 'one' : 'body';
  return isPersonNoun(lower) || isTitle(lower) ? 'one' : 'body';
}

/** "one keeper of the lighthouse, | who spoke": the noun phrase right before "who" or "which". */
function antecedentOf(mention: Mention, unit: Unit): Mention | null {
  const { tokens } = unit;
  const end = tokens[mention.from - 1]?.kind === 'comma' ? mention.from - 1 : mention.from;
  const found = phraseEndingAt(tokens, Math.max(0, end - 8), end);
  if (found === null || found.kind === 'pronoun' || found.kind === 'relative') return null;
  return found.kind === 'name' || namesPeople(tokens, found) || isOrganisation(tokens[found.head]?.lower ?? '')
    ? found
    : null;
}

/** A group or an organisation as the text names it: the noun phrase without what a comma, brackets or "who" add. */
function asNamed(mention: Mention, unit: Unit): Span {
  const { tokens } = unit;
  let to = mention.head + 1;
  while (to < mention.core && !/^(?:who|that|which)$/.test(tokens[to]?.lower ?? '') && tokens[to]?.kind !== 'open')
    to++;
  return { start: tokens[mention.from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
