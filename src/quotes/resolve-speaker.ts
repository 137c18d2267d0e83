import type { Speaker } from '../domain/quotation.ts';
import { overlaps, type Span } from '../domain/span.ts';
import type { Gender } from '../language/english/first-names.ts';
import { isOrganisation } from '../language/english/organisation-words.ts';
import { genderOfWord, isDocument, isPersonNoun, isTitle } from '../language/english/person-words.ts';
import type { Draft } from './draft.ts';
import { mainSubject } from './main-subject.ts';
import { antecedentOf, asNamed, isJoined, numberOf, type Voice } from './mention-facts.ts';
import type { Naming } from './namings.ts';
import type { Mention } from './noun-phrase.ts';
import type { Person } from './people.ts';
import type { PersonIndex } from './person-index.ts';
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

/** Who speaks, for the mentions of one article. Mentions must come in the order of the text. */
export class SpeakerResolver {
  readonly #units: readonly Unit[];
  readonly #people: PersonIndex;
  /** Who spoke last in a unit. */
  readonly #voices = new Map<number, Voice>();

  constructor(units: readonly Unit[], people: PersonIndex) {
    this.#units = units;
    this.#people = people;
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
      if (/^(?:they|their)$/.test(head.lower)) return this.#lastOf('many', index);
      if (/^its?$/.test(head.lower)) return this.#lastOf('body', index);
      return /^(?:he|his)$/.test(head.lower)
        ? this.#pointedAt('male', index, head.start)
        : /^(?:she|her)$/.test(head.lower)
          ? this.#pointedAt('female', index, head.start)
          : null;
    }
    if (mention.kind === 'relative') {
      const antecedent = antecedentOf(mention, unit);
      return antecedent === null ? null : this.#voiceOf(antecedent, unit, index);
    }
    const naming = isJoined(mention, unit) ? null : this.#namingOf(mention, unit);
    const person = naming === null ? null : this.#people.personNamed(naming);
    // "Mr. Orban" of whom the article tells no more keeps the text's own words.
    if (naming !== null && person !== null && person.full.words.length > 1) {
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
    return this.#subjectOf(number, index - 1);
  }

  /** Else the subject of the sentence before: "The agency met the director. It cited …". */
  #subjectOf(number: Voice['number'], index: number): Voice | null {
    const unit = this.#units[index];
    const mention = unit === undefined ? null : mainSubject(unit.tokens, unit.tokens.length);
    if (unit === undefined || mention === null || mention.kind === 'pronoun' || mention.kind === 'relative')
      return null;
    const voice = this.#voiceOf(mention, unit, index);
    const lower = unit.tokens[mention.head]?.lower ?? '';
    const fits = number === 'many' ? voice?.number === 'many' : isOrganisation(lower) || isDocument(lower);
    return fits ? voice : null;
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
        if (naming.possessive || naming.doubtful || isInQuotes(naming, unit) || isAttributive(naming, unit)) continue;
        const person = this.#people.personNamed(naming);
        if (person === null) continue;
        const told = person.gender ?? naming.address;
        if (told === gender) return this.#personVoice(person, null);
        if (told === null && (person.evident || index - i < NEAR)) perhaps ??= person;
      }
    }
    return perhaps === null ? null : this.#personVoice(perhaps, null);
  }
}

function isInQuotes(naming: Naming, unit: Unit): boolean {
  const at = tokenAt(unit.tokens, naming.end) - 1;
  return unit.tokens[at]?.kind === 'quoted' && (unit.tokens[at]?.end ?? 0) >= naming.end;
}

/** "Lowe consultant | Paul Beck": the first name only says whose consultant he is. */
function isAttributive(naming: Naming, unit: Unit): boolean {
  const at = tokenAt(unit.tokens, naming.end);
  const role = unit.tokens[at];
  return role !== undefined && !role.capital && isPersonNoun(role.lower) && unit.tokens[at + 1]?.capital === true;
}
