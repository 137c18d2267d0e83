import type { Article } from '../domain/article.ts';
import { contains, type Span } from '../domain/span.ts';
import { genderOfFirstName } from '../language/english/first-names.ts';
import { genderOfWord } from '../language/english/person-words.ts';
import { findNamings, type Naming } from './namings.ts';
import { findPeople, type Person } from './people.ts';
import { roleAround } from './roles.ts';
import { tokenAt } from './token-at.ts';
import type { Unit } from './units.ts';

/** Brackets after a name, "(R-Wis.)", are passed over up to this many tokens. */
const LONGEST_BRACKETS = 8;

/** The people of one article, and whom each naming means. */
export class PersonIndex {
  readonly #namings: readonly Naming[];
  readonly #bySurname = new Map<string, Person[]>();
  readonly #byFirstName = new Map<string, Person[]>();
  readonly #byNaming = new Map<Naming, Person | null>();

  constructor(article: Article, units: readonly Unit[]) {
    this.#namings = findNamings(article);
    for (const person of findPeople(this.#namings)) {
      put(this.#bySurname, person.surname, person);
      put(this.#byFirstName, person.full.words[0] ?? '', person);
    }
    for (const family of this.#bySurname.values())
      family.sort((a, b) => b.count - a.count || a.full.start - b.full.start);
    this.#learnFromAddresses();
    for (const unit of units) this.#learnRoles(unit);
  }

  /** The namings that touch a span, in order. */
  within(span: Span): readonly Naming[] {
    let low = 0;
    let high = this.#namings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#namings[middle]?.end ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    let to = low;
    while ((this.#namings[to]?.start ?? Number.POSITIVE_INFINITY) < span.end) to++;
    return this.#namings.slice(low, to);
  }

  /** The person whom a naming means: by full name, or as the bearer of a surname; null when that is open. */
  personNamed(naming: Naming): Person | null {
    const known = this.#byNaming.get(naming);
    if (known !== undefined) return known;
    const person = this.#lookUp(naming);
    this.#byNaming.set(naming, person);
    return person;
  }

  /** Whether the article names somebody in full who has this surname (in lower case). */
  hasSurname(word: string): boolean {
    return this.#bySurname.has(word);
  }

  /** What the text calls the person right at this naming, or null. */
  roleAt(naming: Naming, unit: Unit): Span | null {
    if (naming.possessive) return naming.title;
    const { tokens } = unit;
    const from = tokenAt(tokens, naming.start);
    let after = tokenAt(tokens, naming.end);
    if (tokens[after]?.kind === 'open') {
      const close = tokens.slice(after, after + LONGEST_BRACKETS).findIndex((token) => token.kind === 'close');
      if (close > 0) after += close + 1;
    }
    return roleAround(tokens, from, after) ?? naming.title;
  }

  /** "Mrs. Hale": a form of address tells the gender of the only person with that surname. */
  #learnFromAddresses(): void {
    for (const naming of this.#namings) {
      if (naming.address === null) continue;
      const family = this.#bySurname.get(naming.words.at(-1) ?? '') ?? [];
      const [only] = family;
      if (family.length === 1 && only !== undefined) only.gender ??= naming.address;
    }
  }

  /** Roles beside a name anywhere in the article; the first counts. "spokeswoman" tells a gender too. */
  #learnRoles(unit: Unit): void {
    for (const naming of this.within(unit)) {
      const person = this.personNamed(naming);
      if (person === null || (person.role !== null && person.gender !== null)) continue;
      const role = this.roleAt(naming, unit);
      if (role === null) continue;
      person.role ??= role;
      for (let at = tokenAt(unit.tokens, role.start); person.gender === null && at < unit.tokens.length; at++) {
        const token = unit.tokens[at];
        if (token === undefined || !contains(role, token)) break;
        person.gender = genderOfWord(token.lower);
      }
    }
  }

  /** Of several people with one surname: the one whose gender fits the form of address, then the one named most often, then first. */
  #lookUp(naming: Naming): Person | null {
    const family = this.#bySurname.get(naming.words.at(-1) ?? '') ?? [];
    const first = naming.words[0] ?? '';
    if (naming.words.length > 1) {
      return family.slice(0, LARGEST_FAMILY).find((person) => isShortFor(person.full.words[0] ?? '', first)) ?? null;
    }
    const fitting = family
      .slice(0, LARGEST_FAMILY)
      .filter((person) => naming.address === null || person.gender === null || person.gender === naming.address);
    return fitting[0] ?? this.#byFirst(naming);
  }

  /** "Walter said": a first name that one person of the article bears. */
  #byFirst(naming: Naming): Person | null {
    const first = naming.words[0] ?? '';
    if (genderOfFirstName(first) === null) return null;
    const bearers = this.#byFirstName.get(first) ?? [];
    return bearers.length === 1 ? (bearers[0] ?? null) : null;
  }
}

/** No article tells more people of one surname apart; looking no further keeps the work linear. */
const LARGEST_FAMILY = 12;

const isShortFor = (a: string, b: string): boolean => a === b || a.startsWith(b) || b.startsWith(a);

function put(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [person]);
  else list.push(person);
}
